import type { APIMessage } from 'discord.js';
import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { invalidForm, refusals } from './discord-error.ts';
import { isJson, type Json } from './json.ts';
import { allowedFlags, checkedMessage } from './message-body.ts';
import { seenByBot } from './messages.ts';
import type { Route, Stage } from './routes.ts';
import type { Channel } from './world.ts';
import { channelPayload } from './world-payloads.ts';

/**
 * Channels and their messages (discord-api-docs: resources/channel.mdx, resources/message.mdx).
 *
 * @example messageRoutes(stage).find(({ method }) => method === 'POST')
 */
export function messageRoutes({ world, messages }: Stage): Route[] {
  const channelOf = (id: string): Channel => {
    const channel = world.channel(id);
    if (!channel) throw refusals.unknownChannel();
    if (channel.isForeign) throw refusals.missingAccess();
    return channel;
  };
  const messageOf = (channelId: string, id: string): APIMessage => {
    const message = messages.find(id);
    if (message.channel_id !== channelOf(channelId).id) throw refusals.unknownMessage();
    return message;
  };
  const ownMessageOf = (channelId: string, id: string): APIMessage => {
    const message = messageOf(channelId, id);
    if (message.author.id !== world.bot.id) throw refusals.notTheAuthor();
    return message;
  };
  const path = '/channels/:channel/messages';
  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: (_request, id = '') => ({ status: 200, body: channelPayload(channelOf(id)) }),
    },
    { method: 'POST', path: '/channels/:channel/typing', handle: () => ({ status: 204 }) },
    {
      method: 'GET',
      path,
      handle: ({ query }, id = '') => {
        const channel = channelOf(id);
        const newestFirst = messages
          .in(channel)
          .reverse()
          .slice(0, Number(query.get('limit') ?? 50));
        return { status: 200, body: newestFirst.map((message) => seenByBot(message, channel, world.bot.id)) };
      },
    },
    {
      method: 'POST',
      path,
      handle: ({ body, files }, id = '') => {
        const channel = channelOf(id);
        const checked = checkedMessage(body, {
          schema: MessageCreateRequestSchema,
          flags: allowedFlags.channelMessage,
          files: files.length,
        });
        const author = world.bot;
        const twin = checked.enforce_nonce === true && messages.withNonce(author, checked.nonce);
        if (twin) return { status: 200, body: twin };
        const repliesTo = referenced(checked, (messageId) => messageOf(channel.id, messageId));
        const message = messages.create({ channel, author, body: checked, files, repliesTo });
        return { status: 200, body: message };
      },
    },
    {
      method: 'GET',
      path: `${path}/:message`,
      handle: (_request, channelId = '', id = '') => {
        const message = messageOf(channelId, id);
        return { status: 200, body: seenByBot(message, channelOf(channelId), world.bot.id) };
      },
    },
    {
      method: 'PATCH',
      path: `${path}/:message`,
      handle: ({ body, files }, channelId = '', id = '') => {
        const existing = ownMessageOf(channelId, id);
        const checked = checkedMessage(body, {
          schema: MessageEditRequestPartialSchema,
          flags: allowedFlags.channelEdit,
          existing,
          files: files.length,
        });
        return { status: 200, body: messages.edit(existing, checked, files) };
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:message`,
      handle: (_request, channelId = '', id = '') => {
        messages.remove(ownMessageOf(channelId, id));
        return { status: 204 };
      },
    },
  ];
}

function referenced(body: Json, find: (id: string) => APIMessage): APIMessage | undefined {
  const reference = body.message_reference;
  if (!isJson(reference)) return undefined;
  try {
    return find(String(reference.message_id));
  } catch {
    if (reference.fail_if_not_exists === false) return undefined;
    const message = 'Unknown message';
    throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message }]);
  }
}
