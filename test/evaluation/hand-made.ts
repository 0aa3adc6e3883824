import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import type { Outcome } from '../../src/evaluation/systems.ts';
import type { LocatedPassage } from '../../src/model/answer.ts';

/**
 * A passage of a hundred-character source.
 *
 * @example `place('a.txt', 0, 40)` → its first forty characters
 */
export function place(path: string, start: number, end: number): LocatedPassage {
  const text = '0123456789'.repeat(10);
  return {
    source: { id: path, path, title: path, text },
    passage: {
      id: `${path}-1`,
      sourceId: path,
      ordinal: 1,
      line: 1,
      kind: 'prose',
      span: { start, end },
      text: text.slice(start, end),
    },
  };
}

/** An answerable question with its evidence given as `[path, start, end]`. */
export function gold(
  evidence: readonly (readonly [string, number, number])[],
  rest: Partial<GoldQuestion> = {},
): GoldQuestion {
  return {
    id: 'q',
    kind: evidence.length === 0 ? 'unanswerable' : 'who',
    question: 'Who came?',
    answers: [],
    evidence: evidence.map(([path, start, end]) => ({ path, span: { start, end } })),
    ...rest,
  };
}

/** What a system said: passages without copies, and nothing else unless given. */
export function outcome(
  passages: readonly LocatedPassage[],
  rest: Partial<Omit<Outcome, 'passages'>> = {},
): Outcome {
  return {
    passages: passages.map((found) => ({ found, copies: [] })),
    board: [],
    refused: false,
    confidence: 0.5,
    quotes: [],
    milliseconds: 1,
    ...rest,
  };
}
