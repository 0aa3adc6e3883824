import { describe, expect, test } from 'vitest';
import type { SourceSummary } from '../../../src/model/answer.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { citationOf } from '../../arbitraries/clips.ts';
import { buttonRowsOf, buttonsOf, expectFits, readsAs } from './reply-body.ts';
import { clipOf, queryOf, rankedOf } from './sample.ts';

const clip = clipOf('aaaaaaaa', 'The Visit\nShoigu came.\n- He left.\nThe end.', {
  path: 'wire/a.txt',
  title: 'The Visit',
});
const options = { command: 'sources' };

describe('no answer', () => {
  const long = clipOf('bbbbbbbb', `${'Nothing of it. '.repeat(30)}Shoigu came.`);
  const nearest = [rankedOf(clip, 2, 1, { words: ['Shoigu'] }), rankedOf(long, 1, 2)];
  const reply = discordReply(
    {
      kind: 'nothing',
      query: queryOf('Did Shoigu vist New Mars?', { readAs: [{ from: 'vist', to: 'visit' }] }),
      reason: { kind: 'never mentioned' as const, words: ['New Mars'] },
      unmatched: ['emperor', 'Mars'],
      nearest,
      headlines: [],
      citations: nearest.map(citationOf),
    },
    options,
  );

  test('says so, and shows what is nearest as no answer', () => {
    const [title, readAs, reason, heading, first, second] = readsAs(reply);
    expect([title, readAs, reason, heading, first]).toEqual([
      '### Did Shoigu vist New Mars?',
      '-# read “vist” as “visit”',
      'The clips never mention “New Mars”.\n-# nowhere in the clips: “emperor”',
      'Nearest, but it does not answer:',
      '> **Shoigu** came.\n-# [1] `wire/a.txt` ¶2, line 2 · *The Visit* · undated',
    ]);
    expect(second).toMatch(/^> (Nothing of it\. ){13}…\n-# \[2\]/);
    expect(buttonsOf(reply).map(([label]) => label)).toEqual(['Read 1', 'Read 2']);
    expectFits(reply);
  });

  test('says what the clips are about when nothing is near', () => {
    const answer = {
      query: queryOf('Why?'),
      reason: 'There are no clips.',
      unmatched: [],
      nearest: [],
      headlines: ['Talks *in* Beijing', ' ', '# '.repeat(50), 'd'].map((title) => ({ title, path: 'a.txt' })),
      citations: [],
    };
    expect(readsAs(discordReply({ kind: 'nothing', ...answer }, options))).toEqual([
      '### Why?',
      'There are no clips.',
      `The clips are about:\n- Talks \\*in\\* Beijing\n- \\#${' #'.repeat(39)}…\n-# \`/sources\` lists all of them`,
    ]);
  });
});

describe('the list of sources', () => {
  const summaries = (count: number): SourceSummary[] =>
    Array.from({ length: count }, (_, index) => ({
      source: { ...clip.source, id: `${index}` },
      paragraphs: index,
      opening: '',
    }));

  test('names each with what is known of it', () => {
    const published = { ...clip.source, publisher: 'Xinhua', publishedAt: '2025-02-28' };
    const sources = [
      { source: clip.source, paragraphs: 1, opening: '' },
      { source: published, paragraphs: 55, opening: '' },
    ];
    const problems = [{ path: 'c.pdf', reason: 'It has no text.' }];
    expect(readsAs(discordReply({ kind: 'sources', sources, problems }, options))).toEqual([
      '### 2 sources',
      '**1.** The Visit\n-# 1 paragraph · undated · `wire/a.txt`',
      '**2.** The Visit\n-# 55 paragraphs · Xinhua · 28 February 2025 · `wire/a.txt`',
      '⚠ `c.pdf` It has no text.',
    ]);
  });

  test('is turned page by page, problems on the last one', () => {
    const problems = Array.from({ length: 7 }, (_, index) => ({
      path: `${index}.pdf`,
      reason: 'It has no text.',
    }));
    const page = (page: number) =>
      discordReply({ kind: 'sources', sources: summaries(20), problems }, { ...options, page });
    expect(readsAs(page(1)).at(-1)).toBe('-# page 1 of 3');
    expect(readsAs(page(1)).join()).not.toContain('⚠');
    expect(readsAs(page(3))[1]).toMatch(/^\*\*17\.\*\* /);
    expect(readsAs(page(3)).at(-2)?.split('\n').length).toBe(6);
    expect(readsAs(page(3)).at(-2)).toMatch(/and 2 more$/);
    expect(buttonsOf(page(2)).slice(-2)).toEqual([
      ['‹ Back', '1:page:sources:1'],
      ['More ›', '1:page:sources:3'],
    ]);
  });

  test('has a button to read each source that has a paragraph, five in a row', () => {
    const reply = discordReply({ kind: 'sources', sources: summaries(9), problems: [] }, options);
    // The first of them has no paragraph.
    expect(buttonRowsOf(reply)).toEqual([
      ['Read 2', 'Read 3', 'Read 4', 'Read 5', 'Read 6'],
      ['Read 7', 'Read 8'],
      ['More ›'],
    ]);
    expect(buttonsOf(reply)[0]).toEqual(['Read 2', '1:read:1:1']);
    expectFits(reply);
  });

  test('may be empty', () => {
    const reply = discordReply({ kind: 'sources', sources: [], problems: [] }, options);
    expect(readsAs(reply)).toEqual(['### 0 sources']);
    expectFits(reply);
  });
});

describe("a source's card", () => {
  const card = (more: object, opening: string) =>
    discordReply(
      { kind: 'source', summary: { source: { ...clip.source, ...more }, paragraphs: 4, opening } },
      options,
    );

  test('shows what is known of it, its opening words and a button', () => {
    const reply = card(
      { author: 'A. Writer', publishedAt: '2025-02-28', url: 'https://example.org/a' },
      'Shoigu\ncame.',
    );
    expect(readsAs(reply)).toEqual([
      '### The Visit\n-# `wire/a.txt` · 4 paragraphs · A. Writer · 28 February 2025 · [the original](https://example.org/a)',
      '> Shoigu came. …',
    ]);
    expect(buttonsOf(reply)).toEqual([['Read', '1:read:aaaaaaaa:1']]);
  });

  test('marks the opening words as cut unless the article ends with them', () => {
    expect(readsAs(card({}, 'The end.'))[1]).toBe('> The end.');
    expect(readsAs(card({}, 'The end'))[1]).toBe('> The end …');
  });

  test.each([
    ['https://x.io/a b', 'https://x.io/a%20b'],
    ['https://x.io/Brandt_(mayor)', 'https://x.io/Brandt_%28mayor%29'],
    ['https://x.io/`*[a]|', 'https://x.io/%60%2A%5Ba%5D%7C'],
  ])('links to %j safely', (url, address) => {
    expect(readsAs(card({ url }, ''))[0]).toContain(`[the original](${address})`);
  });

  test.each(['javascript:alert(1)', 'x.io', 'https://', 'https://x.io:99999'])(
    'makes no link of %j',
    (url) => {
      expect(readsAs(card({ url }, ''))[0]).toBe('### The Visit\n-# `wire/a.txt` · 4 paragraphs · undated');
    },
  );
});

describe('an article opened at a paragraph', () => {
  const kinds = ['headline', 'prose', 'item', 'prose'] as const;
  const passages = clip.passages.map((passage, index) => ({ ...passage, kind: kinds[index] ?? 'prose' }));
  const read = (focus: number) =>
    discordReply({ kind: 'reading', source: clip.source, passages, focus, total: 4 }, options);

  test('quotes that paragraph among its neighbours, and does not say the title twice', () => {
    expect(readsAs(read(2))).toEqual([
      '### The Visit\n-# `wire/a.txt`',
      '> Shoigu came.\n-# ¶2 of 4 · line 2',
      '\\- He left.',
      'The end.',
    ]);
  });

  test('shows its headline where that is no title, and where it is asked for', () => {
    const source = { ...clip.source, title: 'A Visit' };
    expect(
      readsAs(discordReply({ kind: 'reading', source, passages, focus: 2, total: 4 }, options)).slice(0, 2),
    ).toEqual(['### A Visit\n-# `wire/a.txt`', '**The Visit**']);
    expect(readsAs(read(1))[1]).toBe('> The Visit\n-# ¶1 of 4 · line 1');
  });

  test.each(['', ' ', '\u200b'])('leaves out the path %j', (path) => {
    const source = { ...clip.source, path };
    expect(readsAs(discordReply({ kind: 'reading', source, passages, focus: 2, total: 4 }, options))[0]).toBe(
      '### The Visit',
    );
  });

  test('leads to the paragraphs before and after it, where they exist', () => {
    expect(buttonsOf(read(2))).toEqual([
      ['‹ ¶1', '1:read:aaaaaaaa:1'],
      ['¶3 ›', '1:read:aaaaaaaa:3'],
      ['File', '2:file:aaaaaaaa'],
    ]);
    expect(buttonsOf(read(1)).map(([label]) => label)).toEqual(['¶2 ›', 'File']);
    expect(buttonsOf(read(4)).map(([label]) => label)).toEqual(['‹ ¶3', 'File']);
  });

  test('keeps what touches the paragraph when neighbours have to be cut', () => {
    const sentences = (word: string) =>
      Array.from({ length: 300 }, (_, index) => `${word} ${index}.`).join(' ');
    const long = clipOf('cccccccc', [sentences('Before'), sentences('Here'), sentences('After')].join('\n'));
    const reply = discordReply(
      { kind: 'reading', source: long.source, passages: long.passages, focus: 2, total: 3 },
      options,
    );
    const [, before, here, after] = readsAs(reply);
    expect(before).toMatch(/^… Before \d+\. .*Before 299\.$/);
    expect(here).toMatch(/^> Here 0\. .*\. …\n-# ¶2 of 3 · line 2$/);
    expect(after).toMatch(/^After 0\. .*\. …$/);
    expectFits(reply);
  });
});

describe('help', () => {
  const help = (...usages: string[]) => {
    const commands = usages.map((usage) => ({ usage, description: 'Days and dates' }));
    return discordReply({ kind: 'help', sources: 1, passages: 9, commands }, options);
  };

  test('says how to ask and what there is, with gaps between', () => {
    const reply = help('/when [question]', '/who question');
    expect(readsAs(reply)).toEqual([
      '### How to ask\nMention me with a question, or type `/` and choose a command.\n' +
        'For example: `/when question: did the talks begin?`',
      '- `/when [question]` — Days and dates\n- `/who question` — Days and dates',
      'In the menu of any message, *Apps* → **Find in the clips** tells who in the clips says so.\nEvery answer is quoted word for word, and says where it stands.\n-# 1 source · 9 passages',
    ]);
    expect(reply.components.filter(({ type }) => type === 14)).toEqual([
      { type: 14, divider: false, spacing: 1 },
      { type: 14, divider: false, spacing: 1 },
    ]);
  });

  test('gives no example of a command that is not there', () => {
    expect(readsAs(help('/who question')).join()).not.toContain('/when');
  });
});

describe('a notice', () => {
  const notice = (message: string, ...labels: string[]) =>
    discordReply(
      {
        kind: 'notice',
        message,
        suggestions: labels.map((label, index) => ({ label, sourceId: 'aaaaaaaa', paragraph: index + 1 })),
      },
      options,
    );

  test('is a sentence with buttons to what may have been meant', () => {
    const reply = notice('There is no paragraph *99*.', 'The Visit', 'x'.repeat(200));
    expect(readsAs(reply)).toEqual(['There is no paragraph \\*99\\*.']);
    expect(buttonsOf(reply)).toEqual([
      ['The Visit', '1:read:aaaaaaaa:1'],
      [`${'x'.repeat(79)}…`, '1:read:aaaaaaaa:2'],
    ]);
  });

  test('offers a place only once, five at most, and names one without a label by its paragraph', () => {
    expect(buttonsOf(notice('No.', '', 'a', 'b', 'c', 'd', 'e')).map(([label]) => label)).toEqual([
      'Read ¶1',
      'a',
      'b',
      'c',
      'd',
    ]);
    const first = { label: 'first', sourceId: 'aaaaaaaa', paragraph: 1 };
    const again = { ...first, label: 'again' };
    const reply = discordReply({ kind: 'notice', message: 'No.', suggestions: [first, again] }, options);
    expect(buttonsOf(reply)).toEqual([['first', '1:read:aaaaaaaa:1']]);
  });

  test('that says nothing is still a reply', () => {
    expect(readsAs(notice('\u200b'))).toEqual(['There is nothing to show.']);
  });
});
