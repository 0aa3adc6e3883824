import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  type Message,
  MessageType,
  SnowflakeUtil,
  type ThreadChannel,
} from 'discord.js';
import { LastQuestions } from '../conversation.ts';
import type { Answer } from '../model/answer.ts';
import { questionOf } from '../replies/discord/question-title.ts';
import { rememberIds } from './remember-ids.ts';

/** A message that only names what was asked before must not hold up the answer. */
const LONGEST_LOOK_UP_MS = 1_000;

/** Nobody starts a thread on an answer sooner. */
const YOUNGER_BY_MS = 1_000;

/** So many threads are remembered with the question that they were started on. */
const REMEMBERED_THREADS = 1_000;

/** So many answers are remembered that a member was already told how to ask on. */
const REMEMBERED_HINTS = 1_000;

/** What was asked before: by whom and where, in the message replied to, or in the one that a thread was started on. */
export class Conversations {
  readonly #last = new LastQuestions();
  readonly #threads = new Map<string, string | undefined>();
  readonly #isFirstHint = rememberIds(REMEMBERED_HINTS);

  /**
   * The question before a message: that of the bot's answer it replies to, else the asker's last one in the channel, else
   * that of the answer on which the thread was started. Never throws.
   */
  async before(message: Message): Promise<string | undefined> {
    // discord.js forgets a channel that is deleted meanwhile.
    const { channel } = message;
    const referenced =
      message.type === MessageType.Reply ? await inTime(message.fetchReference()) : undefined;
    return (
      questionIn(referenced) ??
      this.#last.of(keyOf(message.channelId, message.author.id)) ??
      (await this.#threadQuestion(channel))
    );
  }

  /** The asker's last question in the channel where a command is used; one asked in private is used in private only. */
  beforeCommand({ channelId, user }: ChatInputCommandInteraction, isPrivate: boolean): string | undefined {
    const asked = keyOf(channelId, user.id);
    return (isPrivate ? this.#last.of(inPrivate(asked)) : undefined) ?? this.#last.of(asked);
  }

  /** Keeps what a message asked, for the next few minutes. */
  keep({ channelId, author }: Message, answer: Answer): void {
    this.#last.keep(keyOf(channelId, author.id), answer);
  }

  /** Keeps what a command asked, for the next few minutes. */
  keepCommand({ channelId, user }: ChatInputCommandInteraction, isPrivate: boolean, answer: Answer): void {
    const asked = keyOf(channelId, user.id);
    this.#last.keep(isPrivate ? inPrivate(asked) : asked, answer);
  }

  /** Whether a message is a reply whose text Discord hides, the first to that answer: a talk about it is not disturbed. */
  isHiddenReply(message: Message): boolean {
    if (message.type !== MessageType.Reply || message.content !== '' || message.guildId === null)
      return false;
    const id = message.reference?.messageId ?? '';
    const referenced = message.channel.messages.cache.get(id);
    const isSlashAnswer =
      referenced?.author.id === message.client.user.id && referenced.interactionMetadata !== null;
    return isSlashAnswer && this.#isFirstHint(id);
  }

  async #threadQuestion(channel: Message['channel']): Promise<string | undefined> {
    if (!channel.isThread() || !standsOnMessage(channel)) return undefined;
    if (this.#threads.has(channel.id)) return this.#threads.get(channel.id);
    const question = questionIn(await inTime(channel.fetchStarterMessage()));
    this.#threads.set(channel.id, question);
    const [oldest] = this.#threads.keys();
    if (this.#threads.size > REMEMBERED_THREADS && oldest !== undefined) this.#threads.delete(oldest);
    return question;
  }
}

function keyOf(channelId: string | null, userId: string): string {
  return `${channelId} ${userId}`;
}

function inPrivate(key: string): string {
  return `${key} in private`;
}

/** A thread that was started on a message bears its id, and so is younger than its id says. */
function standsOnMessage({ id, createdTimestamp }: ThreadChannel): boolean {
  return (createdTimestamp ?? 0) - SnowflakeUtil.timestampFrom(id) >= YOUNGER_BY_MS;
}

function questionIn(message: Message | null | undefined): string | undefined {
  if (message == null || message.author.id !== message.client.user.id) return undefined;
  return questionOf(message.components.map((component) => component.toJSON()));
}

/** A message that is gone, hidden from the bot or slow to come names nothing. */
async function inTime<T>(lookUp: Promise<T>): Promise<T | undefined> {
  const late = new AbortController();
  const timeout = sleep(LONGEST_LOOK_UP_MS, undefined, { signal: late.signal });
  timeout.catch(() => {});
  try {
    return await Promise.race([lookUp.catch(() => undefined), timeout]);
  } finally {
    late.abort();
  }
}
