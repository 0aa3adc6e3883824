import type { Span } from '../../model/source.ts';

/** A name, date, place or number found in a text; the span counts from the beginning of that text. */
export type Mention = { readonly text: string; readonly span: Span };

/**
 * Every match of a global pattern as a mention; the first capture group, if there is one, is the mention.
 *
 * @example `matchesOf(/(\d+) men/dg, '5 men')` → `[{ text: '5', span: { start: 0, end: 1 } }]`
 */
export function matchesOf(pattern: RegExp, text: string): Mention[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
    return { text: text.slice(start, end), span: { start, end } };
  });
}
