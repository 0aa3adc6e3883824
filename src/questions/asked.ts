import type { DateForm } from '../language/mentions/date-form.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { stems, words } from '../language/tokenize.ts';
import type { Intent } from '../model/query.ts';
import { namesIn } from './names.ts';

/** What a question says about its answer, besides the words to look for. */
export type Asked = {
  /** Stem of what is done or, for "Who was the inventor of …", of what the answer is. */
  readonly verb?: string;
  /** Whether the answer does what the verb says, is what it is done to, or is what the noun in its place says. */
  readonly part: 'doer' | 'other' | 'holder';
  /** The one of "from whom" or of "who … from?" */
  readonly preposition?: string;
  readonly form?: DateForm;
  /** Whether it asks for the beginning or the end of what lasts: "born", "died". */
  readonly edge?: 'beginning' | 'end';
  /** Stem of what is counted: "how many settlers". */
  readonly counted?: string;
  /** The stems of each name of several words. */
  readonly names: readonly (readonly string[])[];
};

const QUESTION_WORD = /^(?:who|whom|whose|when|where|what|which|how)$/;
const BEING = /^(?:is|are|was|were|been|being|be)$/;
const DOING = /^(?:do|does|did)$/;
const PARTICIPLE = /(?:ed|en|wn|lt|nt|ught)$/;
const DETERMINER = /^(?:the|a|an|his|her|its|their|one)$/;
const PREPOSITION =
  /^(?:by|to|with|from|for|against|in|on|at|about|around|before|after|during|over|under|into|as|through|up|out|off|between)$/;
const ASKED_PREPOSITION = /^(?:to|with|from|for|against|under|after|before|about)$/;
const FORMS: ReadonlyMap<string, DateForm> = new Map([
  ['year', 'year'],
  ['day', 'day'],
  ['date', 'day'],
  ['month', 'month'],
  ['decade', 'decade'],
  ['century', 'century'],
]);
const BEGINNINGS = new Set(stems('born birth begin start founded opened established'));
const ENDS = new Set(stems('died death end closed dissolved abolished fall collapsed ceased disbanded'));

/**
 * What a question says about its answer by the order of its words.
 *
 * @example `askedOf('From whom did they buy land?', 'who')` → `{ verb: 'buy', part: 'other', preposition: 'from', names: [] }`
 */
export function askedOf(question: string, intent: Intent): Asked {
  const asked = words(question).map(({ folded }) => folded);
  const at = asked.findIndex((word) => QUESTION_WORD.test(word));
  const behind = at < 0 ? [] : asked.slice(at + 1);
  const form = intent === 'when' ? behind.slice(0, 2).find((word) => FORMS.has(word)) : undefined;
  const counted = intent === 'howMany' && behind[0] === 'many' ? behind.slice(1).find(isTelling) : undefined;
  const edge = edgeOf(asked.map(stem));
  const isByWhom = asked[at - 1] === 'by';
  const preposition = [asked[at - 1] ?? '', asked.at(-1) ?? ''].find((word) => ASKED_PREPOSITION.test(word));
  const isInverted = ASKED_PREPOSITION.test(asked[at - 1] ?? '') || isByWhom || DOING.test(behind[0] ?? '');
  const { verb, part } = verbOf(behind, isInverted);
  return {
    part: isByWhom ? 'doer' : preposition === undefined ? part : 'other',
    names: namesIn(question)
      .map((name) => stems(name))
      .filter(({ length }) => length > 1),
    ...(verb !== undefined && { verb: stem(verb) }),
    ...(preposition !== undefined && { preposition }),
    ...(form !== undefined && { form: FORMS.get(form) ?? 'year' }),
    ...(edge !== undefined && { edge }),
    ...(counted !== undefined && { counted: stem(counted) }),
  };
}

/** English puts the verb right behind "who", and behind whoever does it where "did" or "by whom" stands. */
function verbOf(
  behind: readonly string[],
  isInverted: boolean,
): { readonly verb?: string | undefined; readonly part: Asked['part'] } {
  if (isInverted) {
    const verb = behind.find(
      (word, at) => isTelling(word) && endsPhrase(behind[at + 1]) && !DETERMINER.test(behind[at - 1] ?? ''),
    );
    return { verb, part: 'other' };
  }
  const [auxiliary = ''] = behind;
  const verbAt = behind.findIndex(isTelling);
  const verb = behind[verbAt];
  if (behind.slice(0, Math.max(0, verbAt)).some((word) => DETERMINER.test(word)))
    return { verb, part: 'holder' };
  return { verb, part: BEING.test(auxiliary) && PARTICIPLE.test(verb ?? '') ? 'other' : 'doer' };
}

function endsPhrase(next: string | undefined): boolean {
  return next === undefined || PREPOSITION.test(next) || DETERMINER.test(next);
}

function isTelling(word: string): boolean {
  return !isStopWord(word);
}

function edgeOf(asked: readonly string[]): Asked['edge'] {
  if (asked.some((word) => BEGINNINGS.has(word))) return 'beginning';
  return asked.some((word) => ENDS.has(word)) ? 'end' : undefined;
}
