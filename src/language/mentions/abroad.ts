import type { Tongue } from '../tongue.ts';
import { type Mention, matchesOf } from './mention.ts';

/** Patterns are large, so each is made once, when a language is first met. */
const patterns = new WeakMap<Tongue, { readonly dates: RegExp; readonly numbers: RegExp }>();

const FIGURE = '(?:\\p{N}{1,3}(?:[ \u00a0\u202f]\\p{N}{3})+(?!\\p{N})|\\p{N}+(?:[.,–-]\\p{N}+)*)';
const MARKED = '(?:[ \u00a0\u202f]?(?:%|€|\\$|£|°C?))';

/**
 * Dates and times in a language that is not English.
 *
 * @example `datesIn('Er kam am 3. März an.', german)` → `3. März`
 */
export function datesIn(text: string, tongue: Tongue): Mention[] {
  return matchesOf(patternsOf(tongue).dates, text);
}

/**
 * Numbers in figures or words together with what is counted, in a language that is not English; dates are none.
 *
 * @example `numbersIn('En 2022 murieron 12 personas.', spanish)` → `12 personas`
 */
export function numbersIn(text: string, tongue: Tongue): Mention[] {
  const dates = datesIn(text, tongue);
  return matchesOf(patternsOf(tongue).numbers, text).filter(
    ({ span }) => !dates.some((date) => date.span.start < span.end && span.start < date.span.end),
  );
}

function patternsOf(tongue: Tongue): { readonly dates: RegExp; readonly numbers: RegExp } {
  let made = patterns.get(tongue);
  if (made === undefined) {
    const { dates, numerals, scales, counted, isSpaceless = false } = tongue;
    const [before, after, gap] = isSpaceless
      ? ['(?<![\\d.,])', '', ' ?']
      : ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}])', '[ \u00a0\u202f-]'];
    const number = `(?:[$€£¥] ?)?(?:${FIGURE}|(?:${numerals}|${scales})${isSpaceless ? '' : '(?!\\p{L})'})`;
    // In Chinese a numeral alone ("一") counts nothing.
    const unit = `(?:${MARKED}|${gap}${counted})${isSpaceless ? '' : '?'}`;
    made = {
      dates: new RegExp(`${before}(?:${dates.join('|')})${after}`, 'giu'),
      numbers: new RegExp(
        `${before}${number}(?:${gap}(?:${scales})${isSpaceless ? '' : '(?!\\p{L})'})*${unit}${after}`,
        'giu',
      ),
    };
    patterns.set(tongue, made);
  }
  return made;
}
