import fc from 'fast-check';

/** Every line break an editor counts. */
export const lineBreak = fc.constantFrom('\n', '\r\n', '\r', '\f', '\u2028', '\u2029');

/** Characters that have broken readers of text: marks, joiners, directions, abbreviating stops, quotes, spaces. */
const awkward = fc.constantFrom(
  ...[
    '\uFEFF',
    '\u200B',
    '\u200D',
    '\u200E',
    '\u200F',
    '\u202E',
    '\u2066',
    '\u00A0',
    '\u3000',
    '\u00AD',
    '\0',
  ],
  ...['\t', ' ', '  ', '.', '...', '…', '?!', '。', '，', ':', ';', ',', '"', '“', '”', '’', "'", '(', ')'],
  ...[
    '•',
    '-',
    '–',
    '*',
    'e\u0301',
    '\u0301',
    'İ',
    'ß',
    'ŉ',
    'ǅ',
    'ﬁ',
    '½',
    '٣',
    '𝐖',
    '👩‍🚀',
    '🇨🇳',
    '漢',
    'か',
    'ไทย',
  ],
);

const anyCodeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Any text at all: all planes of Unicode, lone surrogates, all line breaks, awkward characters. */
export const anyText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }) },
    { weight: 3, arbitrary: awkward },
    { weight: 2, arbitrary: lineBreak },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: anyCodeUnit },
  ),
  maxLength: 80,
});

/** Words as news has them: names, abbreviations, numbers, possessives, glued and accented words. */
export const newsWord = fc.constantFrom(
  ...[
    'Shoigu',
    'Beijing',
    'China’s',
    "Russia's",
    'U.S.',
    'US',
    'the',
    'of',
    'met',
    'visited',
    'talks',
    'adn',
  ],
  ...[
    'Asia.On',
    'Putin,emphasizing',
    'Su-57',
    '1,000',
    '3.5',
    'Mr.',
    'Nov.',
    'façade',
    '北京',
    '“enabler”',
    '—',
  ],
);

const sentence = fc
  .tuple(
    fc.array(newsWord, { minLength: 1, maxLength: 25 }),
    fc.constantFrom('.', '?', '!', '…', '.”', '', ':'),
  )
  .map(([words, end]) => words.join(' ') + end);

const label = fc.constantFrom('Q', 'A', 'Dr. Petrova', 'Dr.petrova', 'Beijing', 'Note', '14:30', 'HOST');
const bullet = fc.constantFrom('• ', '- ', '1. ', '(b) ', '* ');
const indent = fc.constantFrom('', '', '', '  ', '\t', '\u00A0', '\uFEFF');

const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')) },
  { weight: 2, arbitrary: fc.tuple(label, sentence).map(([who, what]) => `${who}: ${what}`) },
  { weight: 2, arbitrary: fc.tuple(bullet, sentence).map(([mark, what]) => mark + what) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Context of the Visit',
      'Shoigu’s Visit: A Deep Dive',
      'What next',
      'is it so',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('Table of Contents', 'Contents', 'Advertisement', 'Read more:') },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '\t') },
);

/** The lines of something like an article: headings, turns, list items, wrapped prose, furniture, blank lines. */
export const articleLines = fc
  .array(fc.tuple(indent, line), { maxLength: 25 })
  .map((lines) => lines.map(([before, text]) => before + text));

/** Something like an article, with line breaks of every kind mixed, or wrapped to a width. */
export const articleText = fc.oneof(
  fc
    .tuple(articleLines, fc.infiniteStream(lineBreak))
    .map(([lines, breaks]) => lines.map((text) => text + (breaks.next().value ?? '')).join('')),
  fc
    .tuple(articleLines, fc.integer({ min: 20, max: 140 }))
    .map(([lines, width]) => lines.map((text) => wrap(text, width)).join('\n')),
);

/** One line longer than a passage may be, with few spaces, many or none. */
export const giantLine = fc
  .tuple(
    fc.array(fc.oneof(newsWord, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 })), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.constantFrom(' ', '', '  ', ' \u00A0 ', '. '),
    fc.integer({ min: 4_001, max: 120_000 }),
  )
  .map(([words, gap, length]) => {
    const unit = (words.join(gap) + gap).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, '_');
    return unit.repeat(Math.ceil(length / unit.length));
  });

/**
 * Breaks a line between words so that none of its parts is longer than `width` UTF-16 units, if its words allow it.
 *
 * @example `wrap('China is hosting', 10)` → `'China is\nhosting'`
 */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
