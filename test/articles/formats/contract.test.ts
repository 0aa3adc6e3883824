import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleFormat } from '../../../src/articles/article-format.ts';
import { openClipbook } from '../../../src/clipbook.ts';
import { readableText } from '../../../src/language/readable-text.ts';
import { expectAnswerLaws } from '../../answers/answer-laws.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { expectFileLaws, expectRefusal } from './content-laws.ts';
import { type Fixture, readFixtures } from './fixtures.ts';

const { formats, fixtures } = await readFixtures();

const HOSTILE_LENGTH = 200_000;

/** Whatever the bytes are, they are an article by all laws, or refused with a reason. */
async function expectReadOrRefused(format: ArticleFormat, bytes: Uint8Array): Promise<void> {
  try {
    expectFileLaws(await format.read(bytes));
  } catch (error) {
    expectRefusal(error);
  }
}

function formatOf({ ending }: Fixture): ArticleFormat {
  const format = formats.get(ending);
  if (format === undefined) throw new Error(`no format reads ${ending}`);
  return format;
}

test('every format has a fixture', () => {
  const tested = new Set(fixtures.map(formatOf));
  expect([...formats].filter(([, format]) => !tested.has(format)).map(([ending]) => ending)).toEqual([]);
});

describe.each(fixtures.map((fixture) => [fixture.file, fixture] as const))('%s', (file, fixture) => {
  const { expected, bytes } = fixture;
  const open = async () => openClipbook(await temporaryFolder({ [file]: bytes }));

  test('is read by all laws', async () => {
    expect(expectFileLaws(await formatOf(fixture).read(bytes)).flat().length).toBeGreaterThan(0);
  });

  test('reads the same a second time', async () => {
    const format = formatOf(fixture);
    expect(await format.read(bytes)).toEqual(await format.read(bytes));
  });

  test('says what is known of its articles, and no more', async () => {
    const { index, problems } = await open();
    const sources = new Set(index.entries.map(({ source }) => source));
    const known = Array.from(sources, ({ id, path, file: _, placeInFile, text, ...source }) => ({
      ...source,
      ...(path !== file && { pointer: path.slice(file.length + 1) }),
    }));
    expect(known).toEqual(expected.sources);
    const places = [...sources].flatMap(({ placeInFile }) => placeInFile ?? []);
    expect(places).toHaveLength(expected.sources.filter(({ pointer }) => pointer !== undefined).length);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(problems).toEqual(
      expected.problems.map(({ pointer, reason }) => ({
        path: `${file}#${pointer}`,
        reason: expect.stringContaining(reason),
      })),
    );
  });

  test('gives its paragraphs, in order, and nothing around them', async () => {
    const { index } = await open();
    const texts = index.entries.map(({ passage }) => passage.text);
    let at = 0;
    for (const beginning of expected.passages) {
      const found = texts.findIndex((text, place) => place >= at && text.startsWith(beginning));
      expect(found, `“${beginning}” after “${texts[at - 1]}” in\n${texts.join('\n')}`).not.toBe(-1);
      at = found + 1;
    }
    for (const words of expected.nowhere) {
      expect(
        texts.filter((text) => text.includes(words)),
        `“${words}” is no part of the article`,
      ).toEqual([]);
    }
    const read = index.entries.map(({ passage }) => readableText(passage));
    for (const words of expected.unread) {
      expect(
        texts.some((text) => text.includes(words)),
        `“${words}” can be quoted`,
      ).toBe(true);
      expect(
        read.filter((text) => text.includes(words)),
        `“${words}” is no word`,
      ).toEqual([]);
    }
  });

  test.each(expected.questions)('answers $question', async ({ question, answer }) => {
    const { ask } = await open();
    const found = ask(question, { limit: 5 });
    if (found.kind !== 'evidence') return expect.fail(`no evidence: ${JSON.stringify(found)}`);
    expectAnswerLaws(found, 5);
    expect(found.ranked[0]?.passage.text).toContain(answer);
    expect(found.citations[0]?.quote).toContain(answer);
  });

  test('each of its passages can be opened and cited', async () => {
    const { index, read } = await open();
    for (const { source, passage } of index.entries) {
      const reading = read(source.path, passage.ordinal);
      if (reading.kind !== 'reading')
        return expect.fail(`${source.path} ¶${passage.ordinal}: ${reading.kind}`);
      expect(source.text.slice(passage.span.start, passage.span.end)).toBe(passage.text);
    }
  });

  test('cut off anywhere, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), (length) =>
        expectReadOrRefused(formatOf(fixture), bytes.subarray(0, length)),
      ),
      { numRuns: 60 },
    );
  });

  test('with bits flipped, it is read or refused', async () => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(flips, (places) => {
        const broken = Uint8Array.from(bytes);
        for (const [at, bit] of places) broken[at] = (broken[at] ?? 0) ^ (1 << bit);
        return expectReadOrRefused(formatOf(fixture), broken);
      }),
      { numRuns: 60 },
    );
  });

  test('with a part doubled or lost, it is read or refused', async () => {
    const part = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length));
    await fc.assert(
      fc.asyncProperty(part, ([a, b]) =>
        expectReadOrRefused(formatOf(fixture), Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)])),
      ),
      { numRuns: 60 },
    );
  });
});

describe.each([...new Set(formats.values())].map((format) => [format.endings.join(' '), format] as const))(
  'whatever is called %s',
  (_, format) => {
    test('any bytes are read or refused', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) => expectReadOrRefused(format, bytes)),
      );
    });

    test('any text is read or refused', async () => {
      const text = fc.string({
        unit: fc.oneof(
          fc.constantFrom(...'<>[]{}()*_`#|!&;:/\\"\'=-\n\r\t '),
          fc.string({ unit: 'binary', maxLength: 2 }),
        ),
        maxLength: 400,
      });
      await fc.assert(
        fc.asyncProperty(text, (each) => expectReadOrRefused(format, Buffer.from(each))),
        {
          numRuns: 300,
        },
      );
    });

    test('nothing at all is read or refused', () => expectReadOrRefused(format, new Uint8Array()));

    test.each([
      '\0',
      ' ',
      '\n',
      'a',
      '<',
      '>',
      '<b>',
      '</b>',
      '[',
      '![',
      '](',
      '{',
      '{"a":',
      '"',
      '(',
      '*',
      '_',
      '**a ',
      '`',
      '`a',
      '> ',
      '- ',
      '1. ',
      '|',
      '|-',
      '&',
      '&amp;',
      '<!--',
      '---\n',
      '\\',
      '%',
      '=',
      '\u00A0',
      '北',
      '<item>',
      '<![CDATA[',
    ])('%j over and over is read or refused', async (unit) => {
      await expectReadOrRefused(format, Buffer.from(unit.repeat(HOSTILE_LENGTH / unit.length)));
    });
  },
);
