import { cutLabel, cutPath } from '../fit-span.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { escapeText } from './escape.ts';

/** Beyond this a link takes up the room of the text; the article is still cited by its path. */
const MAX_URL = 300;

/**
 * A text from outside as inert markdown on one line, cut at a word when it is longer than `max`.
 *
 * @example `label('A *very* long title', 10)` → `'A \*very\*…'`
 */
export function label(text: string, max: number): string {
  return escapeText(cutLabel(oneLine(text), max));
}

/**
 * A path or a command in a code span; of a long one the end is kept, where the file's name is. What would end
 * the span or make a link of it is shown as inert text instead; empty when nothing of it would be seen.
 *
 * @example `codeSpan('wire/a.txt', 100)` → ``'`wire/a.txt`'``
 */
export function codeSpan(text: string, max: number): string {
  const shown = cutPath(oneLine(text), max);
  if (isBlank(shown)) return '';
  return /`|\]\(/.test(shown) ? escapeText(shown) : `\`${shown}\``;
}

/**
 * A title in italics, as a link to the article when there is a usable address; empty for an empty title.
 *
 * @example `titleOf('Talks', 60, 'https://example.org/a')` → `'[*Talks*](https://example.org/a)'`
 */
export function titleOf(title: string, max: number, url?: string): string {
  const shown = label(title, max);
  if (shown === '') return '';
  return linkTo(`*${shown}*`, url) ?? `*${shown}*`;
}

/**
 * A masked link, or `undefined` when either part would break the markdown or is no http address.
 *
 * @example `linkTo('the original', 'https://example.org/a')` → `'[the original](https://example.org/a)'`
 */
export function linkTo(markdown: string, url: string | undefined): string | undefined {
  if (url === undefined || /[[\]]|:\\?\//.test(markdown) || !URL.canParse(url)) return undefined;
  // Percent-encoded, the address leads to the same page and holds nothing that ends the link.
  const address = new URL(url).href.replace(/[^\w\-.~:/?#@!$&+,;=%]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()*']/g, asPercent),
  );
  return /^https?:\/\/./.test(address) && address.length <= MAX_URL ? `[${markdown}](${address})` : undefined;
}

function asPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * What is known of something as one line of small print; a line breaks before a dot, never behind it. Empty when
 * nothing is known.
 *
 * @example `smallPrint('¶2 of 6', 'line 3')` → `'-# ¶2 of 6 ·\u00a0line 3'`
 */
export function smallPrint(...facts: readonly string[]): string {
  const known = facts.filter((fact) => !isBlank(fact));
  return known.length === 0 ? '' : `-# ${known.join(' ·\u00a0')}`;
}

/**
 * A text as an item of a list, whose further lines are indented; empty when nothing of it would be seen.
 *
 * @example `listItem('Talks in Beijing')` → `'- Talks in Beijing'`
 */
export function listItem(markdown: string): string {
  return isBlank(markdown) ? '' : `- ${markdown}`;
}

/**
 * The same text on one line of the screen: no line breaks at its spaces.
 *
 * @example `unbroken('¶3, line 5')` → `'¶3,\u00a0line\u00a05'`
 */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
