import { describe, expect, test } from 'vitest';
import type { Candidate, EvidenceAnswer, RankedPassage } from '../../../src/model/answer.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { citationOf } from '../../arbitraries/clips.ts';
import { buttonsOf, expectFits, textsOf } from './reply-body.ts';
import { clipOf, passageOf, queryOf, rankedOf } from './sample.ts';

const wire = clipOf(
  'aaaaaaaa',
  'Shoigu Meets Leaders\nSergei Shoigu arrived in Beijing on Friday for talks. He met Wang Yi. More is planned.\nNothing else.',
  { path: 'wire/a.txt', title: 'Shoigu Meets Leaders' },
);
const dated = clipOf('bbbbbbbb', 'China is hosting Shoigu for consultations\nscheduled for Tuesday.', {
  path: 'b.txt',
  title: 'Security *Talks*',
  publisher: 'Xinhua',
  publishedAt: '2024-11-12',
  url: 'https://example.org/talks_1',
});

function evidence(ranked: RankedPassage[], more: Partial<EvidenceAnswer> = {}): EvidenceAnswer {
  return {
    kind: 'evidence',
    query: queryOf('When did Shoigu arrive in Beijing?'),
    board: [],
    ranked,
    citations: ranked.map(citationOf),
    unmatched: [],
    ...more,
  };
}

function candidate(value: string, ranked: RankedPassage[], more: Partial<Candidate> = {}): Candidate {
  return { value, variants: [], support: ranked.map(citationOf), sources: ranked.length, score: 1, ...more };
}

const friday = rankedOf(wire, 2, 1, {
  words: ['Shoigu', 'arrived', 'Beijing'],
  excerpt: 'Sergei Shoigu arrived in Beijing on Friday for talks.',
});
const wrapped = {
  ...dated,
  passages: [{ ...passageOf(dated, 1), span: { start: 0, end: dated.source.text.length } }],
};
const tuesday = rankedOf(wrapped, 1, 2, { words: ['Shoigu'], excerpt: dated.source.text });

describe('an answer with evidence', () => {
  const answer = evidence([friday, tuesday], {
    board: [candidate('Friday', [friday]), candidate('Tuesday', [tuesday, friday], { sources: 4 })],
    query: queryOf('When did Shoigu arrive in Bejing?', { readAs: [{ from: 'bejing', to: 'Beijing' }] }),
    unmatched: ['zeppelin'],
  });
  const reply = discordReply(answer, { command: 'when' });

  test('reads from the question to the quotes and where they stand', () => {
    expect(textsOf(reply)).toEqual([
      '### When did Shoigu arrive in Bejing?',
      '-# read “bejing” as “Beijing”\n-# nowhere in the clips: “zeppelin”',
      '**Friday** · 1 source [1]\n**Tuesday** · 4 sources [1] [2]',
      '> Sergei **Shoigu** **arrived** in **Beijing** on Friday for talks. …\n' +
        '-# [1] `wire/a.txt` ¶2, line 2 · *Shoigu Meets Leaders* · undated',
      '> China is hosting **Shoigu** for consultations scheduled for Tuesday.\n' +
        '-# [2] `b.txt` ¶1, line 1 · [*Security \\*Talks\\**](https://example.org/talks_1) · Xinhua · 12 November 2024',
      '-# 2 passages in 2 sources',
    ]);
    expectFits(reply);
  });

  test('has a button to read on for each quote, and none to other pages', () => {
    expect(buttonsOf(reply)).toEqual([
      ['Read 1', '1:read:aaaaaaaa:2'],
      ['Read 2', '1:read:bbbbbbbb:1'],
    ]);
  });

  test('is drawn with components, notifies nobody, and is private when asked for', () => {
    expect(reply).toMatchObject({ flags: 1 << 15, allowedMentions: { parse: [], repliedUser: false } });
    expect(discordReply(answer, { command: 'when', ephemeral: true }).flags).toBe((1 << 15) | (1 << 6));
  });
});

describe('pages', () => {
  const lines = Array.from({ length: 7 }, (_, index) => `Line ${index + 1}.`).join('\n');
  const clip = clipOf('cccccccc', lines);
  const answer = evidence(
    clip.passages.map((passage, index) => rankedOf(clip, passage.ordinal, index + 1)),
    { board: [candidate('Friday', [friday])] },
  );
  const page = (page: number) => discordReply(answer, { command: 'ask', page });
  const quotes = (page: ReturnType<typeof discordReply>) =>
    textsOf(page).filter((text) => text.startsWith('>'));

  test('hold three passages each, and only the first one the board', () => {
    expect(quotes(page(1)).length).toBe(3);
    expect(textsOf(page(1))).toContain('**Friday** · 1 source [1]');
    expect(textsOf(page(1)).at(-1)).toBe('-# 7 passages in 1 source · page 1 of 3');
    expect(quotes(page(3))).toEqual([
      '> Line 7.\n-# [7] `cccccccc.txt` ¶7, line 7 · *Title of cccccccc* · undated',
    ]);
    expect(textsOf(page(3)).join()).not.toContain('Friday');
  });

  test('are turned with buttons, those that lead somewhere', () => {
    expect(buttonsOf(page(1)).at(-1)).toEqual(['›', '1:page:ask:2']);
    expect(buttonsOf(page(2)).slice(-2)).toEqual([
      ['‹', '1:page:ask:1'],
      ['›', '1:page:ask:3'],
    ]);
    expect(buttonsOf(page(3)).map(([label]) => label)).toEqual(['Read 7', '‹']);
  });

  test.each([
    [0, 1],
    [-5, 1],
    [Number.NaN, 1],
    [99, 3],
    [2.7, 2],
  ])('%d is shown as %d', (asked, shown) => {
    expect(page(asked)).toEqual(page(shown));
  });
});

describe('a speaker', () => {
  const clip = clipOf('dddddddd', 'Dr. Petrova: It is so. It was so.\nIt will be.');
  const turn = { ...passageOf(clip, 1), speaker: 'Dr. Elena Petrova' };
  const shown = (ranked: RankedPassage) => textsOf(discordReply(evidence([ranked]), { command: 'ask' }))[1];

  test('is not named again when the quote begins with the name', () => {
    expect(shown(rankedOf(clip, 1, 1, { passage: turn }))).toMatch(/^> Dr\. Petrova: It is so/);
  });

  test('is named when the quote begins later or the text does not name anyone', () => {
    expect(shown(rankedOf(clip, 1, 1, { passage: turn, excerpt: 'It was so.' }))).toMatch(
      /^Dr\. Elena Petrova:\n> … It was so\./,
    );
    const unnamed = { ...passageOf(clip, 2), speaker: 'Dr. Petrova' };
    expect(shown(rankedOf(clip, 2, 1, { passage: unnamed }))).toMatch(/^Dr\. Petrova:\n> It will be\./);
  });
});

describe('copies', () => {
  const copy = (id: string) => {
    const clip = clipOf(id, 'Copied.');
    return { source: clip.source, passage: passageOf(clip, 1) };
  };
  const shown = (...ids: string[]) => {
    const ranked = rankedOf(wire, 2, 1, { alsoIn: ids.map(copy) });
    return textsOf(discordReply(evidence([ranked]), { command: 'ask' }))[1]?.split('\n')[2];
  };

  test('are counted by source, and three are named', () => {
    expect(shown('x')).toBe('-# also in 1 source: `x.txt` ¶1');
    expect(shown('x', 'x', 'y')).toBe('-# also in 2 sources: `x.txt` ¶1, `y.txt` ¶1');
    expect(shown('v', 'w', 'x', 'y')).toBe('-# also in 4 sources: `v.txt` ¶1, `w.txt` ¶1, `x.txt` ¶1, …');
    expect(shown()).toBeUndefined();
  });

  test('in the same source are named by paragraph', () => {
    expect(shown('aaaaaaaa')).toBe('-# also at ¶1');
    expect(shown('aaaaaaaa', 'x')).toBe('-# also at ¶1; in 1 source: `x.txt` ¶1');
  });
});

describe('the board', () => {
  const rows = (...board: Candidate[]) =>
    textsOf(discordReply(evidence([friday], { board }), { command: 'who' }))[1]?.split('\n');

  test('shows other spellings when they are short and say more than the value', () => {
    const variants = ['Sergey Shoigu', 'Shoigu', 'Mr. Sergei Shoigu', 'a spelling that is long'];
    expect(rows(candidate('Sergei Shoigu', [friday], { variants }))).toEqual([
      '**Sergei Shoigu** (Sergey Shoigu) · 1 source [1]',
    ]);
  });

  test('has at most five rows and no empty one', () => {
    const values = ['', ' ', 'a', 'b', 'c', 'd', 'e', 'f'];
    expect(rows(...values.map((value) => candidate(value, [])))?.length).toBe(5);
  });
});

test('a quote that has no room is cut as one slice around the words asked for', () => {
  const clip = clipOf(
    'ffffffff',
    `${'Before it. '.repeat(80)}Shoigu came on Friday. ${'After it. '.repeat(80)}`.trim(),
  );
  const ranked = rankedOf(clip, 1, 1, { words: ['Shoigu', 'Friday'] });
  const quote = textsOf(discordReply(evidence([ranked]), { command: 'when' }))[1];
  expect(quote).toMatch(/^> … .*\*\*Shoigu\*\* came on \*\*Friday\*\*\. .*After it\. …\n/);
  expect(quote?.length).toBeLessThan(820);
});
