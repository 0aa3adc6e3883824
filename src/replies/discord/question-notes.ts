import type { Query } from '../../model/query.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { listed, quoted } from '../messages/typography.ts';
import type { Detail } from './detail.ts';
import { label, smallPrint } from './inline.ts';

const MAX_READ_AS = 3;
const MAX_UNMATCHED = 5;

/**
 * Words of the question that were taken for typing errors or for related words, as small print; empty when there are
 * none.
 *
 * @example `readAsNote({ readAs: [{ from: 'bejing', to: 'Beijing' }], stretched: [], … }, detail)` → `'-# read “bejing” as “Beijing”'`
 */
export function readAsNote({ readAs, stretched }: Query, { word }: Detail, language: Language): string {
  const words = ANSWERS[language];
  const shown = (text: string) => quoted(label(text, word), language);
  const pairs = [
    ...readAs.map(({ from, to }) => words.pair(shown(from), shown(to))),
    ...stretched.map(({ from, to }) => words.alsoPair(shown(from), shown(to))),
  ];
  if (pairs.length === 0) return '';
  return smallPrint(words.readAs(listed(pairs.slice(0, MAX_READ_AS), pairs.length, language)));
}

/**
 * Words of the question that stand in no clip, as small print; empty when there are none.
 *
 * @example `unmatchedNote(['zeppelin'], detail)` → `'-# nowhere in the clips: “zeppelin”'`
 */
export function unmatchedNote(unmatched: readonly string[], { word }: Detail, language: Language): string {
  if (unmatched.length === 0) return '';
  const shown = unmatched.slice(0, MAX_UNMATCHED).map((text) => quoted(label(text, word), language));
  return smallPrint(ANSWERS[language].nowhere(listed(shown, unmatched.length, language)));
}
