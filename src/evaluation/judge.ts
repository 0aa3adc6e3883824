import type { LocatedPassage } from '../model/answer.ts';
import type { GoldQuestion } from './question-set.ts';
import type { Outcome } from './systems.ts';

/** What one outcome is worth against its gold question. */
export type Judgement = {
  /** Rank of the first passage with gold evidence, from 1; `undefined` when none of them has it. */
  readonly rank?: number;
  /** Share of the gold sources among the first five passages and their copies. */
  readonly sourceRecall: number;
  /** Row of the board with a right answer, from 1; `undefined` when none is right. */
  readonly boardRow?: number;
  readonly wrongQuotes: number;
};

/** A passage is a hit when it overlaps the gold quote by half of the shorter of the two. */
const OVERLAP = 0.5;
/** A board row is right when its value or a variant reaches this token F1 with a gold answer. */
const RIGHT_F1 = 0.5;
const RECALL_AT = 5;

/**
 * Judges an outcome by the rules of the question sets.
 *
 * @example gold evidence in the second passage → `{ rank: 2, … }`
 */
export function judge(gold: GoldQuestion, { passages, board = [], quotes }: Outcome): Judgement {
  const rank = passages.findIndex(({ found }) => isEvidence(gold, found)) + 1;
  const row = board.findIndex((spellings) => spellings.some((spelling) => isRight(gold, spelling))) + 1;
  const goldSources = new Set(gold.evidence.map(({ path }) => path));
  const shown = passages.slice(0, RECALL_AT).flatMap(({ found, copies }) => [found, ...copies]);
  const foundSources = new Set(
    shown.filter((place) => isEvidence(gold, place)).map(({ source }) => source.path),
  );
  return {
    ...(rank > 0 && { rank }),
    sourceRecall: goldSources.size === 0 ? 0 : foundSources.size / goldSources.size,
    ...(row > 0 && { boardRow: row }),
    wrongQuotes: quotes.filter(({ text, slice }) => text !== slice || text === '').length,
  };
}

/**
 * Whether a passage holds gold evidence: it overlaps one of the gold quotes by half of the shorter of the two.
 *
 * @example a paragraph and a quote of one of its sentences → `true`
 */
export function isEvidence({ evidence }: GoldQuestion, { passage, source }: LocatedPassage): boolean {
  return evidence.some(({ path, span }) => {
    if (path !== source.path) return false;
    const common = Math.min(span.end, passage.span.end) - Math.max(span.start, passage.span.start);
    const shorter = Math.min(span.end - span.start, passage.span.end - passage.span.start);
    return common >= shorter * OVERLAP;
  });
}

/**
 * Whether a value is one of the gold answers, give or take a word.
 *
 * @example `isRight(gold, 'on Friday')` for the answer `Friday` → `true`
 */
export function isRight({ answers }: GoldQuestion, value: string): boolean {
  return answers.some((answer) => tokenF1(value, answer) >= RIGHT_F1);
}

/**
 * The F1 of two texts' words, as SQuAD counts it: case, punctuation and articles do not matter (Rajpurkar et al. 2016).
 *
 * @example `tokenF1('on Friday', 'Friday')` → `0.667`
 */
export function tokenF1(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const rest = [...right];
  let common = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return common === 0 ? 0 : (2 * common) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:a|an|the)$/.test(word));
}
