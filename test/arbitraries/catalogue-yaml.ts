import fc from 'fast-check';
import { nastyText } from './nasty-text.ts';

const path = fc.constantFrom(
  'a.txt',
  'wire/**',
  '*.{md,txt}',
  '"quoted: name.txt"',
  '!a.txt',
  '[a-',
  '**',
  '__proto__',
  '1',
  '~',
  'null',
);
const field = fc.constantFrom(
  'title',
  'publisher',
  'author',
  'published',
  'url',
  'language',
  'publishd',
  '__proto__',
  'constructor',
);
// biome-ignore format: one to a line would fill a screen
const value = fc.oneof(
  fc.constantFrom(
    'Wire', '2025-02-28', '2025', '2025-02-30', '2025-02-28T23:00:00+08:00', 'https://example.org/a', 'javascript:alert(1)', 'en', 'pt_BR', 'Spanish',
    '""', '|', '>-\n    folded', '[1, 2]', '{ a: b }', '&a 1', '*a', '!!binary aGk=', '!!js/function x', '.inf', '0x1f', '~', '"\\ud800"', "'it''s'", '- x',
    '# nothing', '@x', '%x', '`x`', '\tx', '"unclosed', '<<: *a',
  ),
  nastyText.map((text) => JSON.stringify(text)),
  nastyText,
);

const entry = fc
  .tuple(path, fc.array(fc.tuple(field, value), { maxLength: 4 }), fc.constantFrom('  ', '    ', '\t', ''))
  .map(
    ([file, known, indent]) =>
      `${file}:\n${known.map(([name, each]) => `${indent}${name}: ${each}\n`).join('')}`,
  );

/** Catalogues as keepers write them, with the mistakes that can be made in YAML, and texts that are no YAML at all. */
export const catalogueYaml: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(entry, { maxLength: 4 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: nastyText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&a [*a]\n',
      'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n',
      '? [a]\n: b\n',
      '--- a\n--- b\n',
      `${'['.repeat(2_000)}`,
      `${'a: {'.repeat(500)}`,
    ),
  },
);
