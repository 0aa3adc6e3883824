import type { Citation, LocatedPassage } from '../../model/answer.ts';
import { calendarDate, counted } from '../wording.ts';
import type { Detail } from './detail.ts';
import { codeSpan, label, titleOf } from './inline.ts';

/** Long enough for any date; a catalogue may hold anything. */
const MAX_DATE = 30;

/**
 * Publisher, where known, and date of publication, or "undated".
 *
 * @example `published({ publisher: 'Xinhua', publishedAt: '2025-02-28' }, 60)` → `['Xinhua', '28 February 2025']`
 */
export function published(
  from: { readonly publisher?: string; readonly publishedAt?: string },
  max: number,
): string[] {
  return [label(from.publisher ?? '', max), label(calendarDate(from.publishedAt), MAX_DATE)].filter(Boolean);
}

/**
 * Where a quote stands, as small print.
 *
 * @example ``-# [1] `wire/a.txt` ¶3, line 5 · *Talks in Beijing* · undated``
 */
export function citationLine(citation: Citation, detail: Detail): string {
  const { number, path, paragraph, line, title, url } = citation;
  const place = `[${number}] ${codeSpan(path, detail.path)} ¶${paragraph}, line ${line}`;
  const name = titleOf(title, detail.name, detail.links ? url : undefined);
  return `-# ${[place, name, ...published(citation, detail.name)].filter(Boolean).join(' · ')}`;
}

/**
 * Where near-identical passages stand, as small print: those in the same source by paragraph, other sources by
 * name up to `detail.copies`. Empty when there are none.
 *
 * @example ``-# also in 2 sources: `b.txt` ¶1, `c.txt` ¶4``
 */
export function copiesLine(cited: LocatedPassage, copies: readonly LocatedPassage[], detail: Detail): string {
  const here = copies.filter((copy) => copy.source.id === cited.source.id);
  const others = new Map<string, LocatedPassage>();
  for (const copy of copies) {
    if (copy.source.id !== cited.source.id && !others.has(copy.source.id)) others.set(copy.source.id, copy);
  }
  const parts: string[] = [];
  const [again] = here;
  if (again !== undefined) parts.push(`at ¶${again.passage.ordinal}${here.length > 1 ? ', …' : ''}`);
  if (others.size > 0) {
    const named = [...others.values()]
      .slice(0, detail.copies)
      .map(({ source, passage }) => `${codeSpan(source.path, detail.path)} ¶${passage.ordinal}`);
    if (named.length > 0 && others.size > named.length) named.push('…');
    parts.push(`in ${counted(others.size, 'source')}${named.length > 0 ? `: ${named.join(', ')}` : ''}`);
  }
  return parts.length === 0 ? '' : `-# also ${parts.join('; ')}`;
}
