import { describe, expect, test } from 'vitest';
import type { Candidate, EvidenceAnswer, RankedPassage } from '../../../src/model/answer.ts';
import type { Source } from '../../../src/model/source.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { citationOf } from '../../arbitraries/clips.ts';
import { buttonRowsOf, buttonsOf, expectFits, readsAs, textsOf } from './reply-body.ts';
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
    expect(readsAs(reply)).toEqual([
      '### When did Shoigu arrive in Bejing?',
      '-# read “bejing” as “Beijing”',
      '**Friday** · 1 source [1]\n**Tuesday** · 4 sources [1] [2]',
      '> Sergei **Shoigu** **arrived** in **Beijing** on Friday for talks. …\n' +
        '-# [1] `wire/a.txt` ¶2, line 2 · *Shoigu Meets Leaders* · undated',
      '> China is hosting **Shoigu** for consultations scheduled for Tuesday.\n' +
        '-# [2] `b.txt` ¶1, line 1 · [*Security \\*Talks\\**](https://example.org/talks_1) · Xinhua · 12 November 2024',
      '-# nowhere in the clips: “zeppelin”\n-# 2 passages in 2 sources',
    ]);
    expectFits(reply);
  });

  test('has a line between the board and the quotes, where there is a board', () => {
    const types = (answer: EvidenceAnswer) =>
      discordReply(answer, { command: 'when' }).components.map(({ type }) => type);
    expect(types(answer)).toEqual([10, 10, 10, 14, 10, 10, 10, 1]);
    expect(types({ ...answer, board: [] })).toEqual([10, 10, 10, 10, 10, 1]);
  });

  test('breaks its small print before a dot, never behind it, and keeps place and date in one piece', () => {
    expect(textsOf(reply)[4]?.split('\n')[1]).toBe(
      '-# [2] `b.txt` ¶1,\u00a0line\u00a01 ·\u00a0[*Security \\*Talks\\**](https://example.org/talks_1) ·\u00a0Xinhua' +
        ' ·\u00a012\u00a0November\u00a02024',
    );
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
    readsAs(page).filter((text) => text.startsWith('>'));

  test('hold three passages each, and only the first one the board', () => {
    expect(quotes(page(1)).length).toBe(3);
    expect(readsAs(page(1))).toContain('**Friday** · 1 source [1]');
    expect(readsAs(page(1)).at(-1)).toBe('-# 7 passages in 1 source · page 1 of 3');
    expect(quotes(page(3))).toEqual([
      '> Line 7.\n-# [7] `cccccccc.txt` ¶7, line 7 · *Title of cccccccc* · undated',
    ]);
    expect(readsAs(page(3)).join()).not.toContain('Friday');
  });

  test('are turned with buttons, those that lead somewhere', () => {
    expect(buttonsOf(page(1)).at(-1)).toEqual(['More ›', '1:page:ask:2']);
    expect(buttonsOf(page(2)).slice(-2)).toEqual([
      ['‹ Back', '1:page:ask:1'],
      ['More ›', '1:page:ask:3'],
    ]);
  });

  test('are turned in a row of their own', () => {
    expect(buttonRowsOf(page(1))).toEqual([['Read 1', 'Read 2', 'Read 3'], ['More ›']]);
    expect(buttonRowsOf(page(2))).toEqual([
      ['Read 4', 'Read 5', 'Read 6'],
      ['‹ Back', 'More ›'],
    ]);
    expect(buttonRowsOf(page(3))).toEqual([['Read 7'], ['‹ Back']]);
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
  const shown = (ranked: RankedPassage) => readsAs(discordReply(evidence([ranked]), { command: 'ask' }))[1];

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
    return readsAs(discordReply(evidence([ranked]), { command: 'ask' }))[1]?.split('\n')[2];
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
    readsAs(discordReply(evidence([friday], { board }), { command: 'who' }))[1]?.split('\n');

  test('shows other spellings when they are short and say more than the value', () => {
    const variants = ['Sergey Shoigu', 'Shoigu', 'Mr. Sergei Shoigu', 'a spelling that is long'];
    expect(rows(candidate('Sergei Shoigu', [friday], { variants }))).toEqual([
      '**Sergei Shoigu** (Sergey Shoigu) · 1 source [1]',
    ]);
  });

  test('tells who a person is and who says so', () => {
    const row = { role: 'Foreign Minister', speaker: 'A spokesman for the *ministry*' };
    expect(rows(candidate('Wang Yi', [friday], row), candidate('Xi', [friday], { speaker: ' ' }))).toEqual([
      '**Wang Yi**, Foreign Minister — says a spokesman for the \\*ministry\\* · 1 source [1]',
      '**Xi** · 1 source [1]',
    ]);
  });

  test('names three passages of a row and marks that there are more', () => {
    const support = [5, 2, 9, 2, 7].map((rank) => ({ ...friday, rank }));
    expect(rows(candidate('Friday', support))).toEqual(['**Friday** · 5 sources [2] [5] [7] …']);
    expect(rows(candidate('Friday', support.slice(0, 3)))).toEqual(['**Friday** · 3 sources [2] [5] [9]']);
  });

  test('has at most five rows and no empty one', () => {
    const values = ['', ' ', 'a', 'b', 'c', 'd', 'e', 'f'];
    expect(rows(...values.map((value) => candidate(value, [])))?.length).toBe(5);
  });
});

describe('a title', () => {
  const cited = (title: string, more: Partial<Source> = {}) => {
    const clip = clipOf('eeeeeeee', 'Talks in Beijing begin: Shoigu came.', { title, ...more });
    return readsAs(discordReply(evidence([rankedOf(clip, 1, 1)]), { command: 'ask' }))[1]
      ?.split(' · ')
      .slice(1);
  };

  test('is cut', () => {
    expect(cited('The Secretary of the Security Council of Russia has come to Beijing')).toEqual([
      '*The Secretary of the Security Council of Russia…*',
      'undated',
    ]);
  });

  test.each(['Talks in Beijing', 'Talks in Beijing…', 'talks  in beijing begin'])(
    'is left out when the quote begins with it: %j',
    (title) => {
      expect(cited(title)).toEqual(['undated']);
      expect(cited(title, { url: 'https://example.org/a' })).toEqual([
        '[the original](https://example.org/a)',
        'undated',
      ]);
    },
  );

  test.each(['Talk', 'Talks on Mars', 'Beijing'])('is kept when the quote begins otherwise: %j', (title) => {
    expect(cited(title)).toEqual([`*${title}*`, 'undated']);
  });
});

describe('a quote', () => {
  const clip = clipOf(
    'ffffffff',
    `${'Before it. '.repeat(60)}Shoigu came on Friday. ${'After it. '.repeat(60)}`.trim(),
  );
  const long = (rank: number) => rankedOf(clip, 1, rank, { words: ['Shoigu', 'Friday'] });
  const quotes = (...ranked: RankedPassage[]) =>
    readsAs(discordReply(evidence(ranked), { command: 'when' }))
      .filter((text) => text.startsWith('> '))
      .map((text) => text.split('\n')[0] ?? '');

  test('is short where there are several: whole sentences from the words asked for on', () => {
    for (const quote of quotes(long(1), long(2))) {
      expect(quote).toMatch(/^> … \*\*Shoigu\*\* came on \*\*Friday\*\*\. (After it\. )+…$/);
      expect(quote.length).toBeLessThan(300);
    }
  });

  test('may be longer where it is the only one', () => {
    const [quote = ''] = quotes(long(1));
    expect(quote).toMatch(/^> … \*\*Shoigu\*\* came on \*\*Friday\*\*\. (After it\. )+…$/);
    expect(quote.length).toBeGreaterThan(500);
    expect(quote.length).toBeLessThan(620);
  });

  test('shows what the board cites it for, even if it becomes longer', () => {
    const text = `Xi met Shoigu, ${'and so on '.repeat(20)}then. They met in the Great Hall, ${'as ever '.repeat(8)}all day. The end.`;
    const hall = rankedOf(clipOf('gggggggg', `${text}\nMore.`), 1, 1, { words: ['Xi', 'Shoigu'] });
    const board = [candidate('Great Hall', [hall])];
    const quote = (board: Candidate[]) =>
      readsAs(discordReply(evidence([hall, long(2)], { board }), { command: 'where' })).find((text) =>
        text.startsWith('> **Xi**'),
      );
    expect(quote([])).toMatch(/^> .* then\. …$/m);
    expect(quote(board)).toMatch(/^> .*Great Hall.* all day\. The end\.$/m);
  });

  test.each([
    ['It is so.Then more.', 'It is so.', 'It is so. …'],
    ['“It is so.”Then more.', '“It is so.”', '“It is so.” …'],
    ['Is it so?) More.', 'Is it so?)', 'Is it so?) …'],
    ['It is so, then.', 'It is so', 'It is so…'],
    ['It is so.', 'is so.', '… is so.'],
  ])('of %j that ends with %j is marked %j', (text, excerpt, shown) => {
    expect(quotes(rankedOf(clipOf('hhhhhhhh', text), 1, 1, { excerpt }))).toEqual([`> ${shown}`]);
  });
});
