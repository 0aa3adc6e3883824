import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stems, tokenize, words } from '../../src/language/tokenize.ts';

test.for([
  ['fr', "L'accord d’Emmanuel Macron", ['l', 'accord']],
  ['it', "L'accordo", ['laccordo']],
] as const)(
  'an elided article is no part of the word where the language is known (%s)',
  ([language, text, [first]]) => {
    const folded = words(text, language).map((word) => word.folded);
    expect(folded.includes('accord')).toBe(language === 'fr');
    expect(first).toBeDefined();
  },
);

test('figures are read as the language writes them', () => {
  expect(words('1.500,5 Euro', 'de')[0]?.folded).toBe('1500.5');
  expect(words('1.500 Euro', 'de')[0]?.folded).toBe('1500');
  expect(words('1,500 元', 'zh')[0]?.folded).toBe('1500');
});

test('stop words are those of the language', () => {
  expect(stems('Der Minister war in Berlin', 'de')).toEqual(['minist@de', 'berlin@de']);
  expect(stems('地震的原因', 'zh')).toEqual(['地震@zh', '原因@zh']);
});

test('every token stands where it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('de', 'fr', 'ru', 'zh', 'ja', 'th', 'xx'),
      (text, language) => {
        let end = 0;
        for (const token of tokenize(text, language)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
