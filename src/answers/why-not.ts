import { isDemonym } from '../language/gazetteer.ts';
import type { MissReason } from '../model/notice.ts';
import type { Query } from '../model/query.ts';
import type { Signals } from './confidence.ts';

/** Below this confidence an answer is more likely wrong than helpful; see docs/EVALUATION.md for what it costs. */
const LEAST_CONFIDENCE = 0.23;
/** In another language fewer words are known to mean the same, so that what answers holds fewer of the question's. */
const LEAST_ABROAD = 0.09;

/**
 * The names of a question that stand nowhere in the clips, nor a word for them.
 *
 * @example `'Who is the president of France?'` → `['France']` where no clip mentions France
 */
export function strangersIn({ names, terms }: Query): string[] {
  const unknown = new Set(
    terms.filter(({ known, related }) => !known && related.length === 0).map(({ surface }) => surface),
  );
  return names.filter((name) =>
    name.split(/[\s-]+/).some((word) => unknown.has(word.replace(/['’]s$/u, '')) && !isDemonym(word)),
  );
}

/**
 * Why the ranked passages do not answer a question; `undefined` when they may.
 *
 * A name that stands nowhere in the clips cannot be answered by passages without it, nor a question by passages that
 * hold only its names.
 *
 * @param lacksType whether a date or a number is asked for and none of the best passages gives one
 * @param language ISO 639-1, of the question
 *
 * @example `'Who is the emperor of Mars?'` → `{ kind: 'never mentioned', words: ['Mars'] }`
 */
export function whyNot(
  query: Query,
  strangers: readonly string[],
  signals: Signals,
  confidence: number,
  lacksType: boolean,
  language = 'en',
): MissReason | undefined {
  if (strangers.length > 0) return { kind: 'never mentioned', words: [...new Set(strangers)] };
  const least = language === 'en' ? LEAST_CONFIDENCE : LEAST_ABROAD;
  if (confidence >= least && signals.namesOnly === 0 && !lacksType) return undefined;
  const unknown = query.terms.filter(({ known }) => !known).map(({ surface }) => surface);
  if (unknown.length > 0) return { kind: 'nothing said of', words: [...new Set(unknown)] };
  return { kind: 'not what is asked', intent: query.intent };
}
