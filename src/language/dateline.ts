const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,/]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la|le|al|el|of|the|on|am)){0,5}`;
const DAY = String.raw`,? +(?:\p{Lu}\p{L}{2,8}\.? +\d{1,2}|\d{1,2}\.? +\p{Lu}\p{L}{2,8}\.?)(?:,? +\d{4})?`;
const AGENCY = String.raw` *[([](?:\p{Lu}[\p{L}\p{M}.&/ -]{1,40})[)\]]`;

/** A place in capitals may stand alone before a dash that a sentence follows: "PARIS — The minister …". */
const SHOUTED = String.raw`\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3}(?:, \p{Lu}[\p{L}.]+)?\s+[–—-]{1,2}\s+(?=[\p{Lu}\p{N}"“])`;

/** Place, then day or agency or both, then a dash or a colon: a place alone may as well begin a sentence. */
const DATELINE = new RegExp(
  `^(?:(?:${PLACE})(?:${DAY}(?:${AGENCY})?|${AGENCY}(?:${DAY})?)\\s*(?:[–—-]{1,3}|:)\\s*|${SHOUTED})`,
  'u',
);

/**
 * How long the dateline is with which an agency's report begins: where, and often when and by whom, it was written; 0
 * without one.
 *
 * @example `'BEIJING, Feb 28 (Reuters) - Talks …'` → `28`; `'Beijing - a capital …'` → `0`
 */
export function datelineLength(text: string): number {
  return DATELINE.exec(text)?.[0].length ?? 0;
}
