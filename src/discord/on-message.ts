import { type Message, MessageType } from 'discord.js';
import type { Answer } from '../model/answer.ts';
import type { Command } from '../model/command.ts';
import { parseLine } from '../parse-line.ts';
import { discordReply } from '../replies/discord/render-answer.ts';
import { type Answerer, apologyFor, textOptionOf } from './answerer.ts';
import { type Delivery, deliver } from './deliver.ts';

/**
 * Answers a message that mentions the bot, and any direct message; other messages are none of its business. Never throws.
 *
 * @example `'@Clipbook when did Shoigu arrive?'` → a reply to that message
 */
export async function onMessage(message: Message, answerer: Answerer): Promise<void> {
  const me = message.client.user;
  const isForMe =
    message.guildId === null || message.mentions.has(me, { ignoreEveryone: true, ignoreRoles: true });
  const isSpoken = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (message.author.bot || !isSpoken || !isForMe) return;
  const began = performance.now();
  const about = { id: message.id, request: 'mention', guild: message.guildId };
  try {
    const { answer, command } = await answerText(textFor(message), answerer);
    const outcome = await reply(message, answer, command);
    answerer.log.info({ ...about, ms: Math.round(performance.now() - began), outcome }, 'answered');
  } catch (error) {
    const sorry = apologyFor(error, answerer.log, about);
    await reply(message, { kind: 'notice', message: sorry, suggestions: [] }, 'help').catch(
      (failure: unknown) =>
        answerer.log.error({ ...about, err: failure }, 'the apology could not be delivered'),
    );
  }
}

async function answerText(
  text: string,
  { clips, commands }: Answerer,
): Promise<{ answer: Answer; command: string }> {
  if (text === '') return { answer: clips.help(), command: 'help' };
  const parsed = parseLine(
    startsWithCommand(text, commands) ? `/${text.replace(/^\//, '')}` : text,
    commands,
  );
  if (parsed.kind === 'command') {
    const { command, options } = parsed;
    return { answer: await command.run({ clips, options }), command: command.name };
  }
  if (parsed.kind === 'mistake') {
    return { answer: { kind: 'notice', message: parsed.message, suggestions: [] }, command: 'help' };
  }
  return { answer: clips.help(), command: 'help' };
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
function textFor(message: Message): string {
  return message.content
    .replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'g'), ' ')
    .replace(/<@!?(\d+)>/g, (mention, id: string) => message.mentions.users.get(id)?.displayName ?? mention)
    .trim();
}

/** The nonce makes Discord take a reply that is sent again for the one it has (discord-api-docs, resources/message). */
async function reply(message: Message, answer: Answer, command: string): Promise<Delivery> {
  const { flags, ...body } = discordReply(answer, { command });
  return deliver(() =>
    message.reply({ ...body, flags, nonce: message.id, enforceNonce: true, failIfNotExists: false }),
  );
}
