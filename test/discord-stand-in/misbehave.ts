/** What a request meets instead of, before or after its proper answer. */
export type Misbehaviour =
  /** 429, as Discord sends it; `retryAfter` in seconds. */
  | { readonly status: 429; readonly retryAfter: number; readonly global?: boolean }
  /** Any other error, e.g. 403 with code 50013; the request takes no effect unless `afterAccepting` is set. */
  | {
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      readonly afterAccepting?: boolean;
    }
  /** The proper answer, late. */
  | { readonly delayMs: number }
  /**
   * No answer: the socket is closed (`true`) or reset (`'reset'`, which clients see as ECONNRESET); the request takes
   * no effect unless `afterAccepting` is set.
   */
  | { readonly hangUp: true | 'reset'; readonly afterAccepting?: boolean };

/** Which requests meet it, and how often. */
export type MisbehaviourRule = {
  /** Matched against `METHOD path`, e.g. `POST /channels/1/messages`. */
  readonly route: RegExp;
  /** Defaults to 1. */
  readonly times?: number;
  readonly with: Misbehaviour;
};

/**
 * The rules a test has set, used up one request at a time.
 *
 * @example misbehaviours.add({ route: /callback/, times: 2, with: { status: 500 } })
 */
export class Misbehaviours {
  readonly #rules: { readonly rule: MisbehaviourRule; left: number }[] = [];

  add(rule: MisbehaviourRule): void {
    this.#rules.push({ rule, left: rule.times ?? 1 });
  }

  next(request: string): Misbehaviour | undefined {
    const entry = this.#rules.find(({ rule, left }) => left > 0 && rule.route.test(request));
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.rule.with;
  }
}
