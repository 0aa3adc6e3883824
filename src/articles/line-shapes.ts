import { datelineLength } from '../language/dateline.ts';
import { sentences } from '../language/sentences.ts';

const LONGEST_HEADING = 120;
const MOST_HEADING_WORDS = 18;
const LONGEST_LABEL_WORDS = 6;

/**
 * Whether a line has the shape of a heading or headline: short, no sentence inside, no full stop at its end; its words
 * are capitalised, or it is very short.
 *
 * @example `'Context of the Visit'` → true; `'He left.'` → false; `'broke off in the middle of the'` → false
 */
export function looksLikeHeading(line: string): boolean {
  const words = line.split(/\s+/);
  if (line.length > LONGEST_HEADING || words.length > MOST_HEADING_WORDS) return false;
  if (!/\p{L}/u.test(line) || /[.,;:…。]["'”’)]*$/u.test(line) || sentences(line).length > 1) return false;
  if (isListItem(line) || isByline(line) || /^\p{L}:/u.test(line)) return false;
  if (datelineLength(line) > 0) return false;
  if (isTitleCase(line)) return true;
  return /^\p{Lu}|^\p{Lo}|^\p{N}/u.test(line) && !/[!?]$/.test(line) && words.length <= 8;
}

/**
 * Whether a line begins with a list mark: a bullet, a dash, a number or a letter in brackets.
 *
 * @example `'• more trade'`, `'2. more trade'`, `'(b) more trade'` → true; `'2022 was worse'` → false
 */
export function isListItem(line: string): boolean {
  return (
    /^(?:[•‣▪●○◦*–—-]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+)\S/iu.test(line) && !/^[A-Z]\.\s/.test(line)
  );
}

/**
 * The label before the first colon of a line, when it is short and text follows: a speaker, a topic or a dateline.
 *
 * The colons of a time ("14:30") and of an address ("https://") make no label.
 *
 * @example `'Dr. Petrova: Thank you.'` → `'Dr. Petrova'`; `'He said: "No, never again will we do it."'` → `'He said'`
 */
export function labelOf(line: string): string | undefined {
  const label = /^([^\s:"“”][^:"“”]{0,58}[^\s:"“”]|\p{L}):(?!\/\/|(?<=\d:)\d)\s*\S/u.exec(line)?.[1];
  if (label === undefined || !/\p{L}/u.test(label) || label.split(/\s+/).length > LONGEST_LABEL_WORDS)
    return undefined;
  return /[!?;]/u.test(label) || sentences(label).length > 1 ? undefined : label;
}

function isByline(line: string): boolean {
  return /^by\s+\p{Lu}/iu.test(line) && line.split(/\s+/).length <= 8;
}

/**
 * Whether most longer words of a line begin with a capital; small words do not count.
 *
 * @example `'Context of the Visit'` → true; `'The ferry to Lundey will stop'` → false
 */
export function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/);
  const longer = words.filter((word) => /\p{L}{4}/u.test(word));
  const counted = longer.length > 0 ? longer : words;
  const capitalised = counted.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return capitalised.length >= counted.length * 0.6;
}
