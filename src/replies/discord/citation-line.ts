import type { Citation, LocatedPassage } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { calendarDate } from '../messages/dates.ts';
import { placeOf } from '../messages/positions.ts';
import { oneLine } from '../one-line.ts';
import type { Detail } from './detail.ts';
import { codeSpan, label, linkTo, smallPrint, titleOf, unbroken } from './inline.ts';

/** Long enough for any date; a catalogue may hold anything. */
const MAX_DATE = 30;

/**
 * Publisher, where known, and date of publication, or "undated".
 *
 * @example `published({ publisher: 'Xinhua', publishedAt: '2025-02-28' }, 60)` → `['Xinhua', '28\u00a0February\u00a02025']`
 */
export function published(
  from: { readonly publisher?: string; readonly publishedAt?: string },
  max: number,
  language: Language,
): string[] {
  return [
    label(from.publisher ?? '', max),
    unbroken(label(calendarDate(from.publishedAt, language), MAX_DATE)),
  ];
}

/**
 * Where a quote stands, as small print; the title is left out where `quote`, as it is shown, begins with it.
 *
 * @example ``-# [1] `wire/a.txt` ¶3, line 5 · *Talks in Beijing* · undated``
 */
export function citationLine(citation: Citation, quote: string, detail: Detail, language: Language): string {
  const { number, path, paragraph, title, url } = citation;
  const place = [
    `[${number}]`,
    codeSpan(path, detail.path),
    unbroken(placeOf(paragraph, citation, language)),
  ];
  const link = detail.links ? url : undefined;
  const name = beginsWith(quote, title)
    ? (linkTo(ANSWERS[language].original, link) ?? '')
    : titleOf(title, detail.name, link);
  return smallPrint(place.filter(Boolean).join(' '), name, ...published(citation, detail.name, language));
}

/** Whether a text begins with a title, which may itself be cut. */
function beginsWith(text: string, title: string): boolean {
  const words = oneLine(title).replace(/…$/, '').toLowerCase();
  const beginning = oneLine(text).toLowerCase();
  return words !== '' && beginning.startsWith(words) && !/^[\p{L}\p{N}]/u.test(beginning.slice(words.length));
}

/**
 * Where near-identical passages stand, as small print: those in the same source by paragraph, other sources by
 * name up to `detail.copies`. Empty when there are none.
 *
 * @example ``-# also in 2 sources: `b.txt` ¶1, `c.txt` ¶4``
 */
export function copiesLine(
  cited: LocatedPassage,
  copies: readonly LocatedPassage[],
  detail: Detail,
  language: Language,
): string {
  const words = ANSWERS[language];
  const here = copies.filter((copy) => copy.source.id === cited.source.id);
  const others = new Map<string, LocatedPassage>();
  for (const copy of copies) {
    if (copy.source.id !== cited.source.id && !others.has(copy.source.id)) others.set(copy.source.id, copy);
  }
  const parts: string[] = [];
  const [again] = here;
  if (again !== undefined)
    parts.push(words.alsoAt(`¶${again.passage.ordinal}${here.length > 1 ? ', …' : ''}`));
  if (others.size > 0) {
    const named = [...others.values()]
      .slice(0, detail.copies)
      .map(({ source, passage }) => `${codeSpan(source.path, detail.path)} ¶${passage.ordinal}`);
    if (named.length > 0 && others.size > named.length) named.push('…');
    parts.push(words.alsoIn(others.size, named.join(', ')));
  }
  return parts.length === 0 ? '' : `-# ${words.also(parts)}`;
}
