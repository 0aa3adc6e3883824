import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPdf } from '../../../src/articles/pdf/read-pdf.ts';
import { linesAt, tinyPdf } from './tiny-pdf.ts';

const WORDS = 'The council voted to keep the night ferry running until the end of March';

/** A column of lines, 12 points apart, from a height downwards. */
function column(x: number, y: number, lines: readonly string[]): [number, number, string][] {
  return lines.map((line, index) => [x, y - 12 * index, line]);
}

async function blocksOf(pdf: Uint8Array) {
  const { text, blocks = [] } = await readPdf(pdf);
  return blocks.map(({ span, kind, page }) => ({ kind, page, text: text.slice(span.start, span.end) }));
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('reads columns one after the other, under the headline that spans both', async () => {
  const left = [
    'The council voted on Tuesday',
    'to keep the night ferry until',
    'the end of March, after long',
    'and heated talks in the hall',
  ];
  const right = [
    'with residents of the island,',
    'who had come by the last boat',
    'and were to stay in the town',
    'until morning, the mayor said.',
  ];
  const page = linesAt([
    [50, 760, 'Harbour town votes to keep its night ferry', 24],
    ...column(50, 700, left),
    ...column(300, 700, right),
  ]);
  expect(await blocksOf(tinyPdf({ pages: [page] }))).toEqual([
    { kind: 'heading', page: 1, text: 'Harbour town votes to keep its night ferry' },
    { kind: 'paragraph', page: 1, text: [...left, ...right].join(' ') },
  ]);
});

test('keeps the rows of a table', async () => {
  const rows = ['Varnes', 'Holm', 'Rorvik', 'Brage'].flatMap((town, index): [number, number, string][] => [
    [50, 700 - 12 * index, town],
    [200, 700 - 12 * index, `${index + 4}10 kroner`],
  ]);
  expect((await blocksOf(tinyPdf({ pages: [linesAt(rows)] }))).map(({ text }) => text)).toEqual([
    'Varnes\t410 kroner',
    'Holm\t510 kroner',
    'Rorvik\t610 kroner',
    'Brage\t710 kroner',
  ]);
});

test('leaves running heads and page numbers out, and joins a paragraph over the page', async () => {
  const page = (number: number, lines: readonly string[]) =>
    linesAt([[50, 800, 'The Coastal Courier'], ...column(50, 700, lines), [280, 40, `- ${number} -`]]);
  const pdf = tinyPdf({
    pages: [
      page(1, [`${WORDS}, and the muni-`]),
      page(2, [
        'cipality pays for it from the fund that was set aside in spring for the breakwater.',
        'Nobody knows who pays after that, and nobody has asked anybody.',
      ]),
    ],
  });
  expect(await blocksOf(pdf)).toEqual([
    {
      kind: 'paragraph',
      page: 1,
      text: `${WORDS}, and the municipality pays for it from the fund that was set aside in spring for the breakwater. Nobody knows who pays after that, and nobody has asked anybody.`,
    },
  ]);
});

test('says on which page a paragraph begins', async () => {
  const pages = ['One.', 'Two.', 'Three.'].map((word) => linesAt([[50, 700, `${WORDS}. ${word}`]]));
  expect((await blocksOf(tinyPdf({ pages }))).map(({ page }) => page)).toEqual([1, 2, 3]);
});

test('a watermark across the page is not read', async () => {
  const watermark = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (CONFIDENTIAL) Tj ET';
  const pdf = tinyPdf({ pages: [`${linesAt([[50, 700, WORDS]])}\n${watermark}`] });
  expect((await readPdf(pdf)).text).toBe(WORDS);
});

test('takes title and author from the file, but no date', async () => {
  const info = '/Title (Night ferry stays)/Author (Ingrid Solheim)/CreationDate (D:20250314120000Z)';
  const { metadata } = await readPdf(tinyPdf({ pages: [linesAt([[50, 700, WORDS]])], info }));
  expect(metadata).toEqual({ title: 'Night ferry stays', author: 'Ingrid Solheim' });
});

test.each(['Microsoft Word - ferry3.doc', 'untitled', 'ferry-final.indd', '  '])(
  'a title that a program put there is none: %j',
  async (title) => {
    const pdf = tinyPdf({ pages: [linesAt([[50, 700, WORDS]])], info: `/Title (${title})/Author (user1)` });
    expect((await readPdf(pdf)).metadata).toEqual({});
  },
);

describe('is named with its reason', () => {
  test('a PDF without text', async () => {
    const scan = tinyPdf({ pages: ['0.5 g 50 50 400 600 re f', '0.5 g 50 50 400 600 re f'] });
    await expect(readPdf(scan)).rejects.toThrow('has no text, only pictures of pages');
  });

  test('a PDF that asks for a password', async () => {
    const secret = `(${'x'.repeat(32)})`;
    const locked = tinyPdf({
      pages: [linesAt([[50, 700, WORDS]])],
      objects: [`<</Filter/Standard/V 1/R 2/P -4/O ${secret}/U ${secret}>>`],
      trailer: `/Encrypt 7 0 R/ID[${secret}${secret}]`,
    });
    await expect(readPdf(locked)).rejects.toThrow('is locked with a password');
  });

  test('a file that is no PDF', async () => {
    await expect(readPdf(Buffer.from('<html>Not found</html>'))).rejects.toThrow(
      'is no PDF, or a damaged one',
    );
  });

  test('a PDF of too many pages', async () => {
    const pages = Array.from({ length: 1_001 }, () => '');
    await expect(readPdf(tinyPdf({ pages }))).rejects.toThrow('has more than 1000 pages');
  });
});

test('a PDF whose table of objects is damaged is read all the same', async () => {
  const broken = tinyPdf({ pages: [linesAt([[50, 700, WORDS]])] })
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n99999');
  expect((await readPdf(Buffer.from(broken, 'latin1'))).text).toBe(WORDS);
});

test('writes nothing to the terminal, whatever is odd about a file', async () => {
  const written = (['log', 'warn', 'error', 'info'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation(() => undefined),
  );
  const odd = tinyPdf({ pages: [`${linesAt([[50, 700, WORDS]])} /F9 12 Tf (x) Tj ] >> nonsense`] });
  await readPdf(odd);
  await readPdf(Buffer.from('%PDF-1.4 nonsense')).catch(() => undefined);
  for (const method of written) expect(method).not.toHaveBeenCalled();
});
