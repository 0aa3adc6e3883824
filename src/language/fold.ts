const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Folds a word for comparison: case, accents, apostrophes, the English possessive and the verb of a contraction
 * ("she’ll", which would read as "shell") fall away.
 *
 * Only Latin-style combining marks (U+0300–U+036F) are dropped; the vowel signs of other scripts carry meaning.
 *
 * @example `fold('Façade')` → `'facade'`; `fold('Shoigu’s')` → `'shoigu'`; `fold('O’Brien')` → `'obrien'`
 */
export function fold(word: string): string {
  // Compatibility forms first: "𝐖𝐇𝐎" has no lower case of its own.
  const lower = (/^[\w'’]*$/.test(word) ? word : word.normalize('NFKD')).toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .replace(/['’ʼ](?:s|ll|d|ve|re|m)$/u, '')
    .replace(/['’ʼ]/gu, '')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .normalize('NFC');
}
