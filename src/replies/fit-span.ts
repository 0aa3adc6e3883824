import type { Span } from '../model/source.ts';
import { characterCuts, sentenceCuts } from './cut-points.ts';

/** Part of the window that may stand before the first match when no sentence begins near it. */
const LEAD = 1 / 4;

/**
 * The part of `span` that is shown when only `max` UTF-16 units fit: one contiguous span around as many matches as
 * possible. It begins and ends with a sentence where it can, else with a word, else with a character as people
 * see it; when not even one character fits it is empty. `matches` are ascending.
 *
 * @example `fitSpan('One two. Three four.', { start: 0, end: 20 }, [{ start: 15, end: 19 }], 12)` → `{ start: 9, end: 20 }`
 */
export function fitSpan(text: string, span: Span, matches: readonly Span[], max: number): Span {
  if (span.end - span.start <= max) return span;
  const anchor = densest(
    matches.filter((match) => match.start >= span.start && match.end <= span.end),
    max,
  ) ?? { start: span.start, end: span.start };
  const sentences = sentenceCuts(text, span);
  // Looking at every character is slow, and mostly there is a sentence to cut at.
  let cuts: ReturnType<typeof characterCuts> | undefined;
  const smaller = () => {
    cuts ??= characterCuts(text, span);
    return cuts;
  };

  const between = (low: number, high: number) => (offset: number) => low <= offset && offset <= high;
  const nearby = between(Math.max(anchor.end - max, anchor.start - max * LEAD), anchor.start);
  const start =
    sentences.starts.findLast(between(anchor.end - max, anchor.start)) ??
    smaller().words.starts.find(nearby) ??
    smaller().characters.starts.find(nearby) ??
    anchor.start;

  const inWindow = between(Math.max(anchor.end, start + 1), start + max);
  const end =
    sentences.ends.findLast(inWindow) ??
    smaller().words.ends.findLast(inWindow) ??
    smaller().characters.ends.findLast(between(start, start + max)) ??
    start;

  if (end < span.end) return { start, end };
  const earlier = between(span.end - max, start);
  const earliest =
    sentences.starts.find(earlier) ??
    smaller().words.starts.find(earlier) ??
    smaller().characters.starts.find(earlier);
  return { start: earliest ?? start, end };
}

/** The stretch of at most `max` from match to match that holds the most of them; of equals the shortest. */
function densest(matches: readonly Span[], max: number): Span | undefined {
  let best: (Span & { readonly held: number }) | undefined;
  for (const [index, { start }] of matches.entries()) {
    const held = matches.slice(index).filter(({ end }) => end - start <= max);
    const end = held.at(-1)?.end;
    if (end === undefined) continue;
    const isBetter =
      best === undefined ||
      held.length > best.held ||
      (held.length === best.held && end - start < best.end - best.start);
    if (isBetter) best = { start, end, held: held.length };
  }
  return best;
}

/**
 * A label of at most `max` UTF-16 units: the text itself, or its beginning up to a word with a `…`, no comma before it.
 *
 * @example `cutLabel('Shoigu meets leaders', 15)` → `'Shoigu meets…'`
 */
export function cutLabel(text: string, max: number): string {
  if (text.length <= max) return text;
  const { words, characters } = characterCuts(text, { start: 0, end: Math.min(text.length, 2 * max) });
  const fits = (end: number) => end < max;
  const end = words.ends.findLast(fits) ?? characters.ends.findLast(fits) ?? 0;
  return `${text.slice(0, end).replace(/(?<=\p{L})[,;:]+$/u, '')}…`;
}

/**
 * A path of at most `max` UTF-16 units: the path itself, or its end with a `…` before it.
 *
 * @example `cutPath('archive/2025/talks.txt', 12)` → `'…5/talks.txt'`
 */
export function cutPath(path: string, max: number): string {
  if (path.length <= max) return path;
  const { characters } = characterCuts(path, { start: 0, end: path.length });
  const start = characters.starts.find((offset) => offset > path.length - max) ?? path.length;
  return `…${path.slice(start)}`;
}
