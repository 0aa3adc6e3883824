import { cleanContent, DiscordAPIError, type Message, MessageType, RESTJSONErrorCodes } from 'discord.js';
import type { Answer } from '../model/answer.ts';
import type { Command } from '../model/command.ts';
import type { Notice } from '../model/notice.ts';
import { parseLine } from '../parse-line.ts';
import { discordReply } from '../replies/discord/render-answer.ts';
import { languageOf } from '../replies/languages.ts';
import { type Answerer, apologyFor, textOptionOf } from './answerer.ts';
import { type Delivery, deliver, logDelivery, outcomeOf, type RequestLine } from './deliver.ts';
import { refusalOfMention } from './refusal.ts';

/**
 * Answers a message that mentions the bot, and any direct message; other messages are none of its business. Never throws.
 *
 * @example `'@Clipbook when did Shoigu arrive?'` → a reply to that message
 */
export async function onMessage(message: Message, answerer: Answerer): Promise<void> {
  const isSpoken = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (message.author.bot || !isSpoken || !isForMe(message)) return;
  const { log } = answerer;
  const began = performance.now();
  const about: RequestLine = {
    id: message.id,
    request: 'mention',
    guild: message.guildId,
    outcome: 'answered',
  };
  try {
    const refused = refusalOfMention(message, answerer);
    if (refused !== undefined) {
      about.outcome = 'refused by limit';
      const delivery = refused === 'silently' ? 'delivered' : await reply(message, notice(refused), 'help');
      logDelivery(log, about, began, delivery);
      return;
    }
    log.debug({ id: message.id, text: message.content }, 'asked');
    const { answer, command } = await answerTo(message, answerer);
    about.outcome = outcomeOf(answer);
    logDelivery(log, about, began, await reply(message, answer, command));
  } catch (error) {
    const ms = Math.round(performance.now() - began);
    await reply(message, notice(apologyFor(error, log, { ...about, ms, outcome: 'failed' })), 'help').catch(
      (failure: unknown) => log.error({ ...about, err: failure }, 'the apology could not be delivered'),
    );
  }
}

function isForMe(message: Message): boolean {
  const isForUser = message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true });
  return message.guildId === null || isForUser || mentionsMyRole(message);
}

/** The role that Discord gives every bot has the bot's name: many a member picks it from the list by mistake. */
function mentionsMyRole({ guild, client, mentions }: Message): boolean {
  const role = guild?.roles.botRoleFor(client.user);
  return role != null && mentions.roles.has(role.id);
}

async function answerTo(message: Message, answerer: Answerer): Promise<{ answer: Answer; command: string }> {
  const { clips, commands } = answerer;
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
    return { answer: await command.run({ clips, options }), command: command.name };
  }
  return { answer: parsed.kind === 'mistake' ? notice(parsed.message) : clips.help(), command: 'help' };
}

function notice(message: Notice | string): Answer {
  return { kind: 'notice', message, suggestions: [] };
}

/** "sources" and "read 003 2" are commands; "who met Xi?" is a question, not the command `who` with the question "met Xi?". */
function startsWithCommand(text: string, commands: readonly Command[]): boolean {
  const [first = ''] = text.toLowerCase().split(/\s/);
  const command = commands.find(({ name }) => name === first || `/${name}` === first);
  if (command === undefined) return false;
  if (first.startsWith('/')) return true;
  if (textOptionOf(command) === 'question') return false;
  return command.options.length > 0 || text.trim().toLowerCase() === first;
}

/** The message without the mention of the bot, and with other mentions as the names that people see. */
function textFor({ content, client, guild, channel }: Message): string {
  const role = guild?.roles.botRoleFor(client.user);
  const own = [`<@${client.user.id}>`, `<@!${client.user.id}>`, ...(role == null ? [] : [`<@&${role.id}>`])];
  const text = own.reduce((rest, mention) => rest.replaceAll(mention, ' '), content);
  return cleanContent(text, channel).trim();
}

/** The nonce makes Discord take a reply that is sent again for the one it has (discord-api-docs, resources/message). */
async function reply(message: Message, answer: Answer, command: string): Promise<Delivery> {
  // A message does not say which language its author's app speaks; the server says which it speaks.
  const language = languageOf(message.guild?.preferredLocale);
  const body = { ...discordReply(answer, { command, language }), nonce: message.id, enforceNonce: true };
  return deliver(async () => {
    try {
      await message.reply({ ...body, failIfNotExists: false });
    } catch (error) {
      if (!mayNotReadHistory(error) || !message.channel.isSendable()) throw error;
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
