import type { Answer } from './model/answer.ts';
import type { Clips } from './model/command.ts';

/** "Right after": later, a question stands for itself. */
const REMEMBERED_MS = 5 * 60_000;

/** How soon a question that is too old leaves the memory, too. */
const SWEEP_EVERY_MS = 30_000;

/** A server with more people asking at once forgets the one who has been silent longest. */
const REMEMBERED_CONVERSATIONS = 1_000;

/** What a conversation's length and the clock are, for tests. */
export type ConversationOptions = {
  readonly forgetAfterMs?: number;
  readonly limit?: number;
  readonly now?: () => number;
};

/**
 * The last question of everybody who asks, for a few minutes and in memory only: what a follow-up is read with.
 *
 * @example `last.keep('channel user', answer); last.of('channel user')` → `'When did Shoigu arrive?'`
 */
export class LastQuestions {
  readonly #options: Required<ConversationOptions>;
  /** The oldest first. */
  readonly #kept = new Map<string, { readonly question: string; readonly until: number }>();
  #sweeping: NodeJS.Timeout | undefined;

  constructor({
    forgetAfterMs = REMEMBERED_MS,
    limit = REMEMBERED_CONVERSATIONS,
    // Not the time of day, which a keeper's clock may set back.
    now = () => performance.now(),
  }: ConversationOptions = {}) {
    this.#options = { forgetAfterMs, limit, now };
  }

  /** The question last answered to somebody, whole; `undefined` when there was none or it is too long ago. */
  of(who: string): string | undefined {
    const kept = this.#kept.get(who);
    return kept !== undefined && this.#options.now() < kept.until ? kept.question : undefined;
  }

  /** Keeps the question of an answer; an answer to no question, or to none with a telling word, changes nothing. */
  keep(who: string, answer: Answer): void {
    if (!('query' in answer) || answer.query.terms.length === 0) return;
    const { forgetAfterMs, limit, now } = this.#options;
    this.#kept.delete(who);
    this.#kept.set(who, { question: answer.query.text, until: now() + forgetAfterMs });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > limit && oldest !== undefined) this.#kept.delete(oldest);
    this.#sweepLater();
  }

  /** How many questions are in memory. */
  get size(): number {
    return this.#kept.size;
  }

  /** What is too old to be used is not kept either, even where nobody asks any more (PRIVACY.md). */
  #sweepLater(): void {
    this.#sweeping ??= setTimeout(() => {
      this.#sweeping = undefined;
      const now = this.#options.now();
      for (const [who, { until }] of this.#kept) if (until <= now) this.#kept.delete(who);
      if (this.#kept.size > 0) this.#sweepLater();
    }, SWEEP_EVERY_MS).unref();
  }
}

/**
 * The clips as they answer right after a question: what is asked is read with it where it needs it.
 *
 * @example `clipsAfter(clips, 'When did Shoigu arrive?').ask('and when did he leave?')` → reads “When did Shoigu leave?”
 */
export function clipsAfter(clips: Clips, previous: string | undefined): Clips {
  if (previous === undefined) return clips;
  return { ...clips, ask: (question, options) => clips.ask(question, { previous, ...options }) };
}
