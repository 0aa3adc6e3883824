import { isDemonym } from '../language/gazetteer.ts';
import type { Intent, Query } from '../model/query.ts';
import type { Signals } from './confidence.ts';

/** Below this confidence an answer is more likely wrong than helpful; see docs/EVALUATION.md for what it costs. */
const LEAST_CONFIDENCE = 0.29;

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
 * Why the ranked passages do not answer a question, in one sentence for people; `undefined` when they may.
 *
 * A name that stands nowhere in the clips cannot be answered by passages without it, nor a question by passages that
 * hold only its names.
 *
 * @param lacksType whether a date or a number is asked for and none of the best passages gives one
 *
 * @example `'Who is the emperor of Mars?'` → `'The clips never mention “Mars”.'`
 */
export function whyNot(
  query: Query,
  strangers: readonly string[],
  signals: Signals,
  confidence: number,
  lacksType: boolean,
): string | undefined {
  if (strangers.length > 0) return `The clips never mention ${listed(strangers)}.`;
  if (confidence >= LEAST_CONFIDENCE && signals.namesOnly === 0 && !lacksType) return undefined;
  const unknown = query.terms.filter(({ known }) => !known).map(({ surface }) => surface);
  if (unknown.length > 0) return `The clips say nothing of ${listed(unknown)}.`;
  return `The clips mention these words, but no passage says ${ASKED_FOR[query.intent]}.`;
}

const ASKED_FOR: Readonly<Record<Intent, string>> = {
  who: 'who',
  when: 'when',
  where: 'where',
  howMany: 'how many or how much',
  what: 'what is asked',
};

function listed(words: readonly string[]): string {
  const quoted = [...new Set(words)].map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
