import { quotesIn, readingsOf } from '../../test/replies/discord/shown-quotes.ts';
import type { ServedTexts } from './served-texts.ts';

/** A line of a reply that is shown as a quotation, and the file that the line below it names. */
export type ShownQuote = { readonly quote: string; readonly path: string | undefined };

/** The same in every language: number, path, paragraph. */
const CITATION = /^-# \[\d+\] `([^`]+)` ¶/;

/**
 * The quotes of a reply as members read them.
 *
 * @example `shownQuotes('> He **left**.\n-# [1] `a.txt` ¶2, line 3 · undated')` → `[{ quote: 'He left.', path: 'a.txt' }]`
 */
export function shownQuotes(reply: string): ShownQuote[] {
  const lines = reply.split('\n');
  return lines.flatMap((line, at) => {
    const path = CITATION.exec(lines[at + 1] ?? '')?.[1];
    return quotesIn([line]).map((quote) => ({ quote, path }));
  });
}

/**
 * The quotes of a reply that no article said, word for word, when somebody asked; marks of cutting at their ends aside.
 *
 * @param askedAt by `performance.now()`
 * @example `unfoundQuotes(shownQuotes(reply.text), texts, askedAt)` → `[]`
 */
export function unfoundQuotes(
  quotes: readonly ShownQuote[],
  texts: Pick<ServedTexts, 'held'>,
  askedAt: number,
): ShownQuote[] {
  return quotes.filter(
    ({ quote, path }) => !readingsOf(quote).some((reading) => texts.held(path, reading, askedAt)),
  );
}
