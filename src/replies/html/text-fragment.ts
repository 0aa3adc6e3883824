import { sentences } from '../../language/sentences.ts';
import type { Span } from '../../model/source.ts';
import { oneLine } from '../one-line.ts';

/** Longer sentences are named by their first and last words: what a page changed in the middle does not matter then. */
const LONGEST_WHOLE = 120;
const WORDS_AT_EACH_END = 5;

/**
 * The address of an original at a sentence, by a text fragment; nothing for what is no web address.
 *
 * `-`, `,` and `&` are percent-encoded besides what always is.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 * @example `atSentence('https://example.org/a', 'He left, at last.')` → `'https://example.org/a#:~:text=He%20left%2C%20at%20last.'`
 */
export function atSentence(url: string | undefined, sentence: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  const whole = oneLine(sentence);
  if (whole === '') return address.href;
  const words = whole.split(' ');
  const isRange = whole.length > LONGEST_WHOLE && words.length > 2 * WORDS_AT_EACH_END;
  const ends = isRange
    ? [words.slice(0, WORDS_AT_EACH_END).join(' '), words.slice(-WORDS_AT_EACH_END).join(' ')]
    : [whole];
  const [before = ''] = address.href.split(':~:');
  return `${before}${before.includes('#') ? '' : '#'}:~:text=${ends.map(encoded).join(',')}`;
}

/**
 * The sentence of a quote that holds the most of the marked words, the first of equals.
 *
 * @param words spans into `text`
 * @returns the quote itself where it holds no sentence
 * @example `tellingSentence('It rained. Li came.', { start: 0, end: 19 }, [{ start: 11, end: 13 }])` → `{ start: 11, end: 19 }`
 */
export function tellingSentence(text: string, quote: Span, words: readonly Span[]): Span {
  const held = sentences(text.slice(quote.start, quote.end)).map(({ start, end }) => {
    const sentence = { start: quote.start + start, end: quote.start + end };
    const inside = words.filter((word) => word.start >= sentence.start && word.end <= sentence.end);
    return { sentence, count: inside.length };
  });
  const best = held.reduce<(typeof held)[number] | undefined>(
    (most, each) => (most === undefined || each.count > most.count ? each : most),
    undefined,
  );
  return best?.sentence ?? quote;
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
