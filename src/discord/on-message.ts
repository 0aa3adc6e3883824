import { cleanContent, DiscordAPIError, type Message, MessageType, RESTJSONErrorCodes } from 'discord.js';
import { clipsAfter } from '../conversation.ts';
import type { Answer } from '../model/answer.ts';
import type { Command } from '../model/command.ts';
import type { Notice } from '../model/notice.ts';
import { parseLine } from '../parse-line.ts';
import { discordReply, type ReplyOptions } from '../replies/discord/render-answer.ts';
import type { Language } from '../replies/languages.ts';
import { followUpMessages } from '../replies/messages/follow-up.ts';
import { type Answerer, apologyFor, textOptionOf } from './answerer.ts';
import { shardHere } from './connection.ts';
import { type Delivery, deliver, logDelivery, outcomeOf, type RequestLine } from './deliver.ts';
import { keepMiss, look, settingsOf } from './desk.ts';
import { refusalOfMention } from './refusal.ts';

/**
 * Answers a message that mentions the bot, and any direct message; other messages are none of its business. Never throws.
 *
 * @example `'@Clipbook when did Shoigu arrive?'` → a reply to that message
 */
export async function onMessage(message: Message, answerer: Answerer): Promise<void> {
  const isSpoken = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (message.author.bot || !isSpoken || !isAnsweredHere(message, answerer)) return;
  const isHidden = !isForMe(message) && answerer.conversations.isHiddenReply(message);
  if (!isForMe(message) && !isHidden) return;
  const { log } = answerer;
  const began = performance.now();
  const about: RequestLine = {
    id: message.id,
    request: 'mention',
    guild: message.guildId,
    shard: shardHere(message),
    outcome: 'answered',
    command: 'other',
  };
  // A message says nothing of its author's language: the server's own locale stands in for it.
  const shown = look(answerer, { guildId: message.guildId, locale: message.guild?.preferredLocale }, 'all');
  const say = (answer: Answer, command: string) => reply(message, answer, { ...shown, command });
  try {
    const refused = refusalOfMention(message, shown.language, answerer);
    if (refused !== undefined) {
      about.outcome = 'refused by limit';
      const delivery = refused === 'silently' ? 'delivered' : await say(notice(refused), 'help');
      logDelivery(answerer, about, began, delivery);
      return;
    }
    log.debug({ id: message.id, text: message.content }, 'asked');
    const { answer, command } = isHidden
      ? hiddenReply(message, shown.language)
      : await answerTo(message, answerer);
    about.outcome = outcomeOf(answer);
    about.command = command;
    answerer.conversations.keep(message, answer);
    keepMiss(answerer, answer, { guildId: message.guildId, userId: message.author.id });
    const delivery = await say(answer, command);
    if (delivery === 'forbidden' && !answerer.unheard.isFirst(message.channelId, message.author.id)) return;
    logDelivery(answerer, about, began, delivery);
  } catch (error) {
    const sorry = notice(apologyFor(error, answerer, about, began));
    await say(sorry, 'help').catch((failure: unknown) =>
      log.error({ ...about, err: failure }, 'the apology could not be delivered'),
    );
  }
}

function isForMe(message: Message): boolean {
  const isForUser = message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true });
  return message.guildId === null || isForUser || mentionsMyRole(message);
}

/** A server may name the channels in which mentions are answered; a thread counts as its channel. */
function isAnsweredHere({ guildId, channel }: Message, answerer: Answerer): boolean {
  const { channels } = settingsOf(answerer, guildId);
  const parentId = channel.isThread() ? channel.parentId : null;
  return (
    channels.length === 0 ||
    channels.includes(channel.id) ||
    (parentId !== null && channels.includes(parentId))
  );
}

/** The role that Discord gives every bot has the bot's name: many a member picks it from the list by mistake. */
function mentionsMyRole({ guild, client, mentions }: Message): boolean {
  const role = guild?.roles.botRoleFor(client.user);
  return role != null && mentions.roles.has(role.id);
}

async function answerTo(message: Message, answerer: Answerer): Promise<{ answer: Answer; command: string }> {
  const { clips, commands, conversations } = answerer;
  if (message.content === '' && mentionsMyRole(message)) {
    const { username } = message.client.user;
    return {
      answer: notice({ kind: 'words hidden', role: username }),
      command: 'help',
    };
  }
  const text = textFor(message);
  const parsed = parseLine(
    startsWithCommand(text, commands) ? `/${text.replace(/^\//, '')}` : text,
    commands,
  );
  if (parsed.kind === 'command') {
    const { command, options } = parsed;
    const previous = await conversations.before(message);
    return {
      answer: await command.run({ clips: clipsAfter(clips, previous), options }),
      command: command.name,
    };
  }
  return { answer: parsed.kind === 'mistake' ? notice(parsed.message) : clips.help(), command: 'help' };
}

/** Discord delivers no text with a reply to a slash command's answer (discord-api-docs, events/gateway, Message Content Intent). */
function hiddenReply({ client }: Message, language: Language): { answer: Answer; command: string } {
  const { hiddenReply: say } = followUpMessages[language];
  return { answer: notice(say(client.user.username)), command: 'help' };
}

function notice(message: Notice | string): Answer {
  return { kind: 'notice', message, suggestions: [] };
}

/** "sources" and "read 003 2" are commands; "who" alone lists people; "who met Xi?" is a question, not the command `who`. */
function startsWithCommand(text: string, commands: readonly Command[]): boolean {
  const [first = ''] = text.toLowerCase().split(/\s/);
  const command = commands.find(({ name }) => name === first || `/${name}` === first);
  if (command === undefined) return false;
  if (first.startsWith('/')) return true;
  const isAlone = text.trim().toLowerCase() === first;
  if (textOptionOf(command) === 'question')
    return isAlone && command.options.every(({ required }) => !required);
  return command.options.length > 0 || isAlone;
}

/** The message without the mention of the bot, and with other mentions as the names that people see. */
function textFor({ content, client, guild, channel }: Message): string {
  const role = guild?.roles.botRoleFor(client.user);
  const own = [`<@${client.user.id}>`, `<@!${client.user.id}>`, ...(role == null ? [] : [`<@&${role.id}>`])];
  const text = own.reduce((rest, mention) => rest.replaceAll(mention, ' '), content);
  return cleanContent(text, channel).trim();
}

/** The nonce makes Discord take a reply that is sent again for the one it has (discord-api-docs, resources/message). */
async function reply(message: Message, answer: Answer, options: ReplyOptions): Promise<Delivery> {
  const body = { ...discordReply(answer, options), nonce: message.id, enforceNonce: true };
  return deliver(async () => {
    try {
      await message.reply({ ...body, failIfNotExists: false });
    } catch (error) {
      // The channel may be gone by now, whatever its type says.
      if (!mayNotReadHistory(error) || !message.channel?.isSendable()) throw error;
      await message.channel.send(body);
    }
  });
}

/** Whoever may not read the history may write, but not reply. */
function mayNotReadHistory(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}
