import fc from 'fast-check';

/** What a text may hold that Discord would act on, or that is easily cut in two. */
// biome-ignore format: one to a line would fill two screens
const TOKENS = [
  '*', '**', '***', '_', '__', '~', '~~', '|', '||', '`', '``', '```', '\\', '\\\\', '<', '>', '[', ']', '(', ')',
  '](', '](http://x.io)', '[a](http://x.io)', '#', '# ', '### ', '-# ', '- ', '+ ', '* ', '1. ', '>>> ', '> ', '@',
  '@everyone', '@here', '<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>',
  '<#123456789012345678>', '</who:123456789012345678>', '<t:1700000000:R>', '<:wave:123456789012345678>',
  '<a:wave:123456789012345678>', '<id:customize>', '<123456789012345678:customize>', 'https://example.org/a_b',
  'http://x.io', '<https://x.io>', '://', ':', ':smile:', 'a@b.org', '<a@b.org>', '¯\\_(ツ)_/¯', '…', '“', '”',
  'é', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '👍🏽', '😀', 'שלום', 'مرحبا', '\u202e', '\u200b', '北京', '\t', '\u00a0', '\0', '\u2028',
];

const WORDS = 'Shoigu arrived in Beijing on Friday. Mr. Wang said: The U.S. talks 3.5%'.split(' ');

/** One to a few words, with active characters and characters of many units among them; no lone surrogates. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
      { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '\n', '  ', '\r\n') },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** Texts that need the most room or that cannot be cut at a word. */
const hugeText: fc.Arbitrary<string> = fc.constantFrom(
  'x'.repeat(5_000),
  '*'.repeat(5_000),
  '👩‍👩‍👧'.repeat(700),
  `a${'\u0301'.repeat(5_000)}`,
  '[`_*] '.repeat(900),
  'Shoigu arrived in Beijing on Friday. '.repeat(150).trim(),
);

/** Any text an article, a catalogue or a person may hold, short or of thousands of characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: nastyText },
  { weight: 1, arbitrary: hugeText },
);
