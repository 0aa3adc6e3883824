import { unescapeText } from '../../../src/replies/discord/escape.ts';
import { oneLine } from '../../../src/replies/one-line.ts';

/**
 * The lines that are shown as quotations, without their markup.
 *
 * @example `quotesIn(['> He **left**.\n-# [1] `a.txt` ¶2'])` → `['He left.']`
 */
export function quotesIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.startsWith('> '))
    .map((line) => unescapeText(line.slice(2).replace(/(\\.)|\*\*/gs, '$1')));
}

/**
 * A quote as it may stand in its source: a mark of cutting at either end may be the reply's or the text's own.
 *
 * @example `readingsOf('… he left.')` → `['… he left.', 'he left.', …]`
 */
export function readingsOf(quote: string): string[] {
  const all = [quote, quote.replace(/^…/, ''), quote.replace(/…$/, ''), quote.replace(/^…|…$/g, '')];
  return [...new Set(all.map((reading) => reading.trim()))];
}

/** True when a quote is one slice of the text, apart from a mark at either end. */
export function isSliceOf(text: string, quote: string): boolean {
  const whole = oneLine(text);
  return readingsOf(quote).some((reading) => whole.includes(reading));
}
