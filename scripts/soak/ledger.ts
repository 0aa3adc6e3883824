import type { Said } from '../../test/discord-stand-in/said.ts';
import type { Turn } from '../../test/discord-stand-in/turn.ts';

/** Something that was asked, and what to look at later: an answer may come a second time after everybody has read it. */
type Open = { readonly kind: string; readonly since: number; readonly faults: () => string[] };

/** So long after a question a second answer to it would have come. */
const LATER_MS = 5_000;

/** What fails often is told a few times and counted. */
const MOST_OF_A_KIND = 3;

/** How long answers of one kind took. */
export type Times = ReadonlyMap<string, readonly number[]>;

/** Keeps the books of a soak: what was asked, how long the answers took, and what went wrong. */
export class Ledger {
  readonly #times = new Map<string, number[]>();
  readonly #reasons = new Map<string, { readonly examples: string[]; count: number }>();
  #open: Open[] = [];

  /** Milliseconds from question to answer, by kind of question. */
  get times(): Times {
    return this.#times;
  }

  /** Everything that went wrong, one sentence each. */
  get reasons(): string[] {
    return [...this.#reasons].flatMap(([what, { examples, count }]) => {
      const more = count - examples.length;
      return more > 0 ? [...examples, `${what}: ${more} more of this kind.`] : examples;
    });
  }

  /** @param what the kind of failure, by which it is counted */
  fail(what: string, example: string): void {
    const known = this.#reasons.get(what) ?? { examples: [], count: 0 };
    this.#reasons.set(what, known);
    known.count += 1;
    if (known.examples.length < MOST_OF_A_KIND) known.examples.push(`${what}: ${example}`);
  }

  /** Writes down something that was asked and has been answered, or not. */
  asked(kind: string, ms: number, faults: () => string[]): void {
    const times = this.#times.get(kind) ?? [];
    this.#times.set(kind, times);
    times.push(ms);
    this.#open.push({ kind, since: performance.now(), faults });
  }

  /** Judges what was asked long enough ago, or at the end all of it. */
  settle(isEnd = false): void {
    const before = performance.now() - (isEnd ? 0 : LATER_MS);
    const due = this.#open.filter(({ since }) => since <= before);
    this.#open = this.#open.filter(({ since }) => since > before);
    for (const { kind, faults } of due) for (const fault of faults()) this.fail(fault, kind);
  }
}

/** Discord's response types after which an interaction is answered; 5 and 6 only promise it. */
const COMPLETE = [4, 7, 8, 9];

/**
 * What is wrong with how an interaction was answered; nothing when it was acknowledged once, in time, and answered once.
 *
 * @param patienceMs how long the acknowledgement may have taken
 * @example `turnFaults(turn, 3_000)` → `['acknowledged too late']`
 */
export function turnFaults({ record }: Pick<Turn, 'record'>, patienceMs: number): string[] {
  const { responses, edits, followUps } = record;
  const [first] = responses;
  if (first === undefined) return ['never acknowledged'];
  const byResponse = COMPLETE.includes(first.type);
  // To edit what "is thinking" twice is what a repeated request does; to edit a whole answer is to answer again.
  const answers = (byResponse ? 1 + edits : Math.min(edits, 1)) + followUps.length;
  return [
    ...(responses.length > 1 ? ['acknowledged twice'] : []),
    ...(first.afterMs > patienceMs ? ['acknowledged too late'] : []),
    ...(answers === 0 ? ['left thinking'] : []),
    ...(answers > 1 ? ['answered twice'] : []),
  ];
}

/**
 * What is wrong with how a message was answered.
 *
 * @example `saidFaults(said)` → `['answered twice']`
 */
export function saidFaults({ replies }: Pick<Said, 'replies'>): string[] {
  if (replies.length === 0) return ['never answered'];
  return replies.length > 1 ? ['answered twice'] : [];
}
