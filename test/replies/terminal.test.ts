import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { COLOURED, PLAIN } from '../../src/replies/styles.ts';
import { terminalReply } from '../../src/replies/terminal.ts';
import { anyAnswer } from '../arbitraries/answer.ts';
import { clipOf, passageOf, queryOf, rankedOf } from './discord/sample.ts';
import { evidenceOf, nothingOf } from './sample-answers.ts';

const VISIT = clipOf(
  'visit',
  'Talks in Beijing\nShoigu arrived on Friday.\nThe talks went on\nfor hours. Nobody spoke of trade.',
);
const WIRE = clipOf('wire', 'Shoigu arrived on Friday.', {
  publisher: 'The Wire',
  publishedAt: '2025-02-28',
  url: 'https://example.org/a',
});

const FRIDAY = rankedOf(VISIT, 2, 1, { words: ['Shoigu', 'arrived'] });
const COPY = rankedOf(WIRE, 1, 2, { words: ['Shoigu'] });
const friday = { value: 'Friday', variants: ['on Friday'], sources: 2, score: 1 };

/** Every kind of answer, as small as it comes. */
const HELP: Answer = {
  kind: 'help',
  sources: 1,
  passages: 4,
  commands: [
    { usage: '/ask question', description: 'Answers a question' },
    { usage: '/help', description: 'Shows this' },
  ],
};

describe('evidence', () => {
  test('tells who says what the board says', () => {
    const answer = evidenceOf([FRIDAY], {
      board: (support) => [{ ...friday, sources: 1, support, speaker: 'The\nspokesman' }],
    });
    expect(terminalReply(answer)).toContain('Friday — says the spokesman · 1 source [1]');
  });

  test('shows the board, the quotes and where they stand', () => {
    const answer = evidenceOf([FRIDAY, COPY], { board: (citations) => [{ ...friday, support: citations }] });
    expect(terminalReply(answer)).toMatchInlineSnapshot(`
      "Friday · 2 sources [1] [2]

      Shoigu arrived on Friday.
      [1] visit.txt ¶2, line 2 · Title of visit · undated

      Shoigu arrived on Friday.
      [2] wire.txt ¶1, line 1 · Title of wire · The Wire · 28 February 2025 · https://example.org/a

      2 passages in 2 sources"
    `);
  });

  test('in the singular', () => {
    const answer = evidenceOf([FRIDAY], {
      board: (citations) => [{ ...friday, sources: 1, support: citations }],
    });
    expect(terminalReply(answer)).toContain('Friday · 1 source [1]');
    expect(terminalReply(answer)).toMatch(/\n1 passage in 1 source$/);
  });

  test('names the copies, and counts their sources', () => {
    const alsoIn = [
      { source: VISIT.source, passage: passageOf(VISIT, 3) },
      { source: WIRE.source, passage: passageOf(WIRE, 1) },
    ];
    const answer = evidenceOf([{ ...FRIDAY, alsoIn }]);
    expect(terminalReply(answer)).toContain('undated · also ¶3, wire.txt ¶1');
    expect(terminalReply(answer)).toMatch(/1 passage in 2 sources$/);
  });

  test('marks where a quote was cut', () => {
    const cut = (excerpt: string) => terminalReply(evidenceOf([rankedOf(VISIT, 2, 1, { excerpt })]));
    expect(cut('Shoigu arrived')).toMatch(/^Shoigu arrived …\n/);
    expect(cut('on Friday.')).toMatch(/^… on Friday\.\n/);
    expect(cut('arrived on')).toMatch(/^… arrived on …\n/);
  });

  test('says what was read as what, and what is nowhere', () => {
    const query = queryOf('When did Shiogu and Napoleon arrive?', {
      readAs: [{ from: 'Shiogu', to: 'Shoigu' }],
    });
    const reply = terminalReply(evidenceOf([FRIDAY], { query, unmatched: ['Napoleon', 'Waterloo'] }));
    expect(reply).toMatch(/^Read “Shiogu” as “Shoigu”\.\nNowhere in the clips: “Napoleon”, “Waterloo”\.\n\n/);
  });

  test('shows three passages unless another number is wanted', () => {
    const ranked = Array.from({ length: 8 }, (_, at) => rankedOf(VISIT, 2, at + 1));
    const shown = (reply: string) => reply.match(/^\[\d\]/gm)?.length;
    expect(shown(terminalReply(evidenceOf(ranked)))).toBe(3);
    expect(shown(terminalReply(evidenceOf(ranked), PLAIN, 5))).toBe(5);
    expect(terminalReply(evidenceOf(ranked), PLAIN, 5)).toMatch(
      /8 passages in 1 source; not quoted here: \[6\] .*, \[8\] [^,]*$/,
    );
  });

  test('highlights the words of the question on a terminal', () => {
    expect(terminalReply(evidenceOf([FRIDAY]), COLOURED)).toContain(
      '\u001b[1mShoigu\u001b[22m \u001b[1marrived\u001b[22m on Friday.',
    );
  });
});

test('a miss says why and shows the nearest', () => {
  const answer = nothingOf('The clips never mention “Napoleon”.', [FRIDAY], { unmatched: ['Napoleon'] });
  expect(terminalReply(answer)).toMatchInlineSnapshot(`
    "The clips never mention “Napoleon”.

    Nowhere in the clips: “Napoleon”.

    Nearest, but it does not answer:

    Shoigu arrived on Friday.
    [1] visit.txt ¶2, line 2 · Title of visit · undated"
  `);
});

test('a miss without anything near says what the clips are about', () => {
  const headlines = [
    { title: 'Talks in Beijing', path: 'a.txt' },
    { title: 'A visit', path: 'b.txt' },
  ];
  const reply = terminalReply(nothingOf('The clips never mention “Napoleon”.', [], { headlines }));
  expect(reply).toMatch(/^The clips never mention “Napoleon”\.\n/);
  for (const { title } of headlines) expect(reply).toContain(title);
});

test('a miss about which there is nothing to say is one sentence', () => {
  expect(terminalReply(nothingOf('Please ask with a name.'))).toBe('Please ask with a name.');
});

test('a list of sources', () => {
  const answer: Answer = {
    kind: 'sources',
    sources: [
      { source: VISIT.source, paragraphs: 4, opening: 'Shoigu arrived' },
      { source: WIRE.source, paragraphs: 1, opening: 'Shoigu arrived' },
    ],
    problems: [{ path: 'b.pdf', reason: 'has an ending Clipbook cannot read: use .txt' }],
  };
  expect(terminalReply(answer)).toMatchInlineSnapshot(`
    "Title of visit
      visit.txt · 4 paragraphs · undated
    Title of wire
      wire.txt · 1 paragraph · The Wire · 28 February 2025
    ⚠ b.pdf has an ending Clipbook cannot read: use .txt."
  `);
});

test('the card of a source', () => {
  const answer: Answer = {
    kind: 'source',
    summary: { source: { ...WIRE.source, author: 'Ana Rusu' }, paragraphs: 1, opening: 'Shoigu arrived' },
  };
  expect(terminalReply(answer)).toMatchInlineSnapshot(`
    "Title of wire
    wire.txt · 1 paragraph · The Wire · Ana Rusu · 28 February 2025 · https://example.org/a

    Shoigu arrived …"
  `);
});

test('an article opened at a paragraph', () => {
  const [first, ...others] = VISIT.passages;
  if (first === undefined) throw new Error('the article has no paragraphs');
  const answer: Answer = {
    kind: 'reading',
    source: VISIT.source,
    passages: [{ ...first, kind: 'headline' }, ...others],
    focus: 2,
    total: 4,
  };
  expect(terminalReply(answer)).toMatchInlineSnapshot(`
    "Title of visit
    visit.txt

      ¶1 Talks in Beijing

    ▶ ¶2 Shoigu arrived on Friday.

      ¶3 The talks went on

      ¶4 for hours. Nobody spoke of trade.

    ¶2 of 4"
  `);
});

test('help', () => {
  expect(terminalReply(HELP)).toMatchInlineSnapshot(`
    "Ask anything about the 1 article (4 passages): type a question, or use a command.
    Every answer is quoted word for word, with the file, paragraph and line it stands in.

    /ask question  Answers a question
    /help          Shows this"
  `);
});

test('a notice with its suggestions', () => {
  const suggestions = [{ label: 'Read ¶4', sourceId: 'visit', paragraph: 4 }];
  expect(terminalReply({ kind: 'notice', message: 'There is no ¶9.', suggestions })).toMatchInlineSnapshot(`
    "There is no ¶9.
      Read ¶4"
  `);
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: only these sequences may stand in a reply
const SGR = /\u001b\[(?:1|2|22|36|39)m/g;
const CONTROL = /[^\P{Cc}\n]/u;

describe('no text can steer the terminal', () => {
  const EVIL = '\u001b[2J\u001b]0;title\u0007\u009b31m\rgone\b\u0085';
  const evil = clipOf('evil', `Shoigu ${EVIL} arrived.`, {
    path: `a${EVIL}.txt`,
    title: `T${EVIL}`,
    publisher: EVIL,
    url: `https://x${EVIL}`,
    publishedAt: EVIL,
    author: EVIL,
  });
  const ranked = rankedOf(evil, 1, 1, { words: ['Shoigu'] });
  const query = queryOf(EVIL, { readFrom: EVIL, readAs: [{ from: EVIL, to: EVIL }] });
  const summary = { source: evil.source, paragraphs: 1, opening: EVIL };

  test.each<[string, Answer]>([
    [
      'evidence',
      evidenceOf([{ ...ranked, alsoIn: [{ source: evil.source, passage: passageOf(evil, 1) }] }], {
        query,
        unmatched: [EVIL],
        board: (support) => [{ value: EVIL, variants: [], sources: 1, score: 1, support }],
      }),
    ],
    [
      'a copy elsewhere',
      evidenceOf([{ ...FRIDAY, alsoIn: [{ source: evil.source, passage: passageOf(evil, 1) }] }]),
    ],
    ['a miss', nothingOf(`No ${EVIL}.`, [ranked], { query, unmatched: [EVIL] })],
    ['headlines', nothingOf('No.', [], { headlines: [{ title: EVIL, path: EVIL }] })],
    ['sources', { kind: 'sources', sources: [summary], problems: [{ path: EVIL, reason: EVIL }] }],
    ['a source', { kind: 'source', summary }],
    ['a reading', { kind: 'reading', source: evil.source, passages: evil.passages, focus: 1, total: 1 }],
    [
      'a notice',
      { kind: 'notice', message: EVIL, suggestions: [{ label: EVIL, sourceId: 'evil', paragraph: 1 }] },
    ],
  ])('%s', (_, answer) => {
    expect(terminalReply(answer, PLAIN)).not.toMatch(CONTROL);
    expect(terminalReply(answer, COLOURED).replace(SGR, '')).not.toMatch(CONTROL);
  });

  test('whatever the answer, a plain reply has line breaks only and a coloured one adds only styles', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const plain = terminalReply(answer, PLAIN, 50);
        expect(plain).not.toMatch(CONTROL);
        expect(plain).not.toMatch(/\n$/);
        const coloured = terminalReply(answer, COLOURED, 50).replace(SGR, '');
        expect(coloured.replace(/ +/g, ' ')).toBe(plain.replace(/ +/g, ' '));
      }),
      { numRuns: 100 },
    );
  });
});
