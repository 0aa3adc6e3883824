import { sentences } from '../../language/sentences.ts';
import type { Span } from '../../model/source.ts';
import { fitSpan } from '../fit-span.ts';

/** A quote may be this much longer than asked for: better than to cut a sentence or to leave out the answer. */
const TOLERANCE = 1.5;

/**
 * The part of `span` to quote in about `max` UTF-16 units: whole sentences in a row that hold the most different
 * words of `matches`, beginning with one that holds any; of equals the first. It may have half as much again for a
 * single sentence or to bring in more of `answers`; of a longer sentence the part with the most matches is shown.
 *
 * @param answers what the quote should show besides, where it can
 * @example `fitSentences('It rained. Li came. He left.', { start: 0, end: 28 }, [{ start: 11, end: 13 }], 20)` → `{ start: 11, end: 28 }`
 */
export function fitSentences(
  text: string,
  span: Span,
  matches: readonly Span[],
  max: number,
  answers: readonly Span[] = [],
): Span {
  if (span.end - span.start <= max) return span;
  const inside = heldBy(span, matches);
  const parts = sentences(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  const telling = parts.filter((part) => heldBy(part, inside).length > 0);
  const openings = telling.length > 0 ? telling : parts.slice(0, 1);
  const best = (length: number) => {
    const runs = openings.map((first) => {
      const last = parts.findLast(({ end }) => end >= first.end && end - first.start <= length) ?? first;
      const run = { start: first.start, end: last.end };
      return run.end - run.start <= max * TOLERANCE ? run : fitSpan(text, run, inside, max);
    });
    return mostWords(text, runs, [...inside, ...answers]) ?? fitSpan(text, span, inside, max);
  };
  const [brief, longer] = [best(max), best(max * TOLERANCE)];
  return heldBy(longer, answers).length > heldBy(brief, answers).length ? longer : brief;
}

/** The first of the candidates with the most different words. */
function mostWords(text: string, candidates: readonly Span[], words: readonly Span[]): Span | undefined {
  const counts = candidates.map((candidate) => {
    const held = heldBy(candidate, words);
    return new Set(held.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
  });
  return candidates[counts.indexOf(Math.max(...counts))];
}

function heldBy(outer: Span, spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => start >= outer.start && end <= outer.end);
}
