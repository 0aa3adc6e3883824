import { type Rate, TokenBucket } from '../token-bucket.ts';

/** Requests a minute that one member, and that all members of one server, may make; 0 means without limit. */
export type Limits = { readonly memberPerMinute: number; readonly serverPerMinute: number };

/** For a bot among friends. */
export const NO_LIMITS: Limits = { memberPerMinute: 0, serverPerMinute: 0 };

/** Who asks, and in which server, if in one. */
export type Asker = { readonly user: string; readonly guild: string | null };

/** So much of a minute's requests may come at once. */
const AT_ONCE = 1 / 2;

/** A button turns a page or opens an article that somebody has asked for: half a question. */
const COST = { question: 1, button: 0.5 } as const;

/** A fast typist makes ten in a second; they are cheap, and apart from questions. */
const TYPING: Rate = { burst: 20, perSecond: 10 };

/**
 * Shares the bot's time out: whoever asks more than a member's part, or is in a server that asks more than a server's, is
 * told to wait, so that nobody slows it down for others.
 *
 * @example `new Fairness({ memberPerMinute: 20, serverPerMinute: 300 }).wait({ user, guild }, 'question')` → `0`
 */
export class Fairness {
  readonly #members: TokenBucket | undefined;
  readonly #servers: TokenBucket | undefined;
  readonly #typing: TokenBucket;
  readonly #told: TokenBucket;
  /** The last letter of each member whose choices are not out yet. */
  readonly #letters = new Map<string, string>();

  /** @param now a clock in milliseconds that never goes back */
  constructor({ memberPerMinute, serverPerMinute }: Limits, now: () => number = () => performance.now()) {
    this.#members = bucketOf(memberPerMinute, now);
    this.#servers = bucketOf(serverPerMinute, now);
    this.#typing = new TokenBucket(TYPING, now);
    this.#told = new TokenBucket({ burst: 1, perSecond: 1 / 10 }, now);
  }

  /**
   * Counts a request, unless it is one too many.
   *
   * @returns 0, or the milliseconds after which the same request would be let in if nobody else asked
   */
  wait({ user, guild }: Asker, kind: keyof typeof COST): number {
    const cost = COST[kind];
    const wait = Math.max(
      this.#members?.wait(user, cost) ?? 0,
      guild === null ? 0 : (this.#servers?.wait(guild, cost) ?? 0),
    );
    // What is refused takes from neither, or one member's storm would use up the server's part.
    if (wait > 0) return wait;
    this.#members?.take(user, cost);
    if (guild !== null) this.#servers?.take(guild, cost);
    return 0;
  }

  /** Says that a letter has arrived, by the id of its interaction; the choices for those before it are no longer wanted. */
  typed(user: string, letter: string): void {
    this.#letters.set(user, letter);
  }

  /** Whether choices are worked out for a letter: it is the member's last, and not one of a storm. Asked once for each. */
  mayChoose(user: string, letter: string): boolean {
    if (this.#letters.get(user) !== letter) return false;
    this.#letters.delete(user);
    return this.#typing.take(user) === 0;
  }

  /** Whether a member who mentions the bot too often is told so: once in ten seconds, as all others see it, too. */
  mayBeTold(user: string): boolean {
    return this.#told.take(user) === 0;
  }
}

function bucketOf(perMinute: number, now: () => number): TokenBucket | undefined {
  if (perMinute === 0) return undefined;
  const rate = { burst: Math.max(1, Math.ceil(perMinute * AT_ONCE)), perSecond: perMinute / 60 };
  return new TokenBucket(rate, now);
}
