import { isDemonym } from '../language/gazetteer.ts';
import type { Query } from '../model/query.ts';
import type { ScoredPassage } from '../search/rank.ts';

/** Below this share of the question's weight a passage is about something else. */
const LEAST_SHARE = 0.2;
/** Below this share the passage must at least hold the kind of thing that is asked for. */
const TELLING_SHARE = 0.5;
const LOOKED_AT = 5;

/**
 * Why the ranked passages do not answer a question, in one sentence for people; `undefined` when they may.
 *
 * A name that stands nowhere in the clips cannot be answered by passages without it.
 *
 * @example `'Who is the emperor of Mars?'` → `'The clips never mention Mars.'`
 */
export function whyNot(query: Query, ranked: readonly ScoredPassage[]): string | undefined {
  const unknown = query.terms.filter((term) => !term.known).map((term) => term.surface);
  const strangers = query.names.filter((name) =>
    name.split(/[\s-]+/).some((word) => unknown.includes(word) && !isDemonym(word)),
  );
  if (strangers.length > 0) return `The clips never mention ${listed(strangers)}.`;
  const best = ranked.slice(0, LOOKED_AT);
  const share = Math.max(0, ...best.map(({ features }) => features.context));
  if (share < LEAST_SHARE) {
    return unknown.length > 0
      ? `The clips say nothing about ${listed(unknown)}.`
      : 'No passage holds enough of these words together.';
  }
  const holdsAnswer = query.intent === 'what' || best.some(({ features }) => features.answerNear > 0);
  if (share < TELLING_SHARE && !holdsAnswer) return `No passage says ${ASKED_FOR[query.intent]}.`;
  return undefined;
}

const ASKED_FOR = { who: 'who', when: 'when', where: 'where', howMany: 'how many or how much', what: 'what' };

function listed(words: readonly string[]): string {
  const quoted = [...new Set(words)].map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
