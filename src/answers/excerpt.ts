import type { Span } from '../model/source.ts';

/** Up to this many characters read well in one quote on a phone. */
const COMFORTABLE_LENGTH = 420;

/**
 * The part of a passage that is worth quoting: the sentence with the most matches and as many whole sentences around it
 * as read well; the first sentence wins a tie.
 *
 * @param sentences of the passage, in order, at least one: spans into the source's text, like the matches
 * @returns a span that begins and ends with whole sentences
 * @example three short sentences → all of them
 */
export function excerptSpan(sentences: readonly Span[], matches: readonly Span[]): Span {
  const matchCounts = sentences.map(
    (sentence) => matches.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).length,
  );
  const best = matchCounts.indexOf(Math.max(...matchCounts));
  let first = Math.max(0, best);
  let last = first;
  const fits = (from: Span | undefined, to: Span | undefined) =>
    from !== undefined && to !== undefined && to.end - from.start <= COMFORTABLE_LENGTH;
  for (;;) {
    if (fits(sentences[first], sentences[last + 1])) last++;
    else if (fits(sentences[first - 1], sentences[last])) first--;
    else return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
  }
}
