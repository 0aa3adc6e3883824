import { describe, expect, test } from 'vitest';
import type { SourceSummary } from '../../../src/model/answer.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { citationOf } from '../../arbitraries/clips.ts';
import { buttonsOf, expectFits, textsOf } from './reply-body.ts';
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
      query: queryOf('Did Shoigu visit Mars?'),
      reason: 'No clip says so.',
      unmatched: ['mars'],
      nearest,
      headlines: [],
      citations: nearest.map(citationOf),
    },
    options,
  );

  test('says so, and shows what is nearest as no answer', () => {
    const [title, reason, heading, first, second] = textsOf(reply);
    expect([title, reason, heading, first]).toEqual([
      '### Did Shoigu visit Mars?',
      'No clip says so.\n-# nowhere in the clips: “mars”',
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
      headlines: [{ title: 'Talks *in* Beijing', path: 'a.txt' }],
      citations: [],
    };
    expect(textsOf(discordReply({ kind: 'nothing', ...answer }, options))).toEqual([
      '### Why?',
      'There are no clips.',
      'The clips are about:\n• *Talks \\*in\\* Beijing*',
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
    expect(textsOf(discordReply({ kind: 'sources', sources, problems }, options))).toEqual([
      '### 2 sources',
      '1\\. *The Visit* — 1 paragraph · undated\n-# `wire/a.txt`\n' +
        '2\\. *The Visit* — 55 paragraphs · Xinhua · 28 February 2025\n-# `wire/a.txt`',
      '⚠ `c.pdf`: It has no text.',
    ]);
  });

  test('is turned page by page, problems on the last one', () => {
    const problems = Array.from({ length: 7 }, (_, index) => ({
      path: `${index}.pdf`,
      reason: 'It has no text.',
    }));
    const page = (page: number) =>
      discordReply({ kind: 'sources', sources: summaries(25), problems }, { ...options, page });
    expect(textsOf(page(1)).at(-1)).toBe('-# page 1 of 3');
    expect(textsOf(page(1)).join()).not.toContain('⚠');
    expect(textsOf(page(3))[1]).toMatch(/^21\\\. /);
    expect(textsOf(page(3))[2]?.split('\n').length).toBe(6);
    expect(textsOf(page(3))[2]).toMatch(/and 2 more$/);
    expect(buttonsOf(page(2))).toEqual([
      ['‹', '1:page:sources:1'],
      ['›', '1:page:sources:3'],
    ]);
  });

  test('may be empty', () => {
    const reply = discordReply({ kind: 'sources', sources: [], problems: [] }, options);
    expect(textsOf(reply)).toEqual(['### 0 sources']);
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
    expect(textsOf(reply)).toEqual([
      '### The Visit\n-# `wire/a.txt` · 4 paragraphs\n-# A. Writer · 28 February 2025 · [the original](https://example.org/a)',
      '> Shoigu came.',
    ]);
    expect(buttonsOf(reply)).toEqual([['Read', '1:read:aaaaaaaa:1']]);
  });

  test.each([
    'javascript:alert(1)',
    'https://x.io/a b',
    'https://x.io/a)b',
    'https://x.io/`',
    'x.io',
    'https://',
    'https://x.io:99999',
  ])('makes no link of %j', (url) => {
    expect(textsOf(card({ url }, ''))[0]).toBe('### The Visit\n-# `wire/a.txt` · 4 paragraphs\n-# undated');
  });
});

describe('an article opened at a paragraph', () => {
  const kinds = ['headline', 'prose', 'item', 'prose'] as const;
  const passages = clip.passages.map((passage, index) => ({ ...passage, kind: kinds[index] ?? 'prose' }));
  const read = (focus: number) =>
    discordReply({ kind: 'reading', source: clip.source, passages, focus, total: 4 }, options);

  test('quotes that paragraph among its neighbours', () => {
    expect(textsOf(read(2))).toEqual([
      '### The Visit\n-# `wire/a.txt`',
      '**The Visit**',
      '**¶2**\n> Shoigu came.',
      '\\- He left.',
      'The end.',
      '-# ¶2 of 4 · line 2',
    ]);
  });

  test('leads to the paragraphs before and after it, where they exist', () => {
    expect(buttonsOf(read(2))).toEqual([
      ['‹ ¶1', '1:read:aaaaaaaa:1'],
      ['¶3 ›', '1:read:aaaaaaaa:3'],
    ]);
    expect(buttonsOf(read(1)).map(([label]) => label)).toEqual(['¶2 ›']);
    expect(buttonsOf(read(4)).map(([label]) => label)).toEqual(['‹ ¶3']);
  });

  test('keeps what touches the paragraph when neighbours have to be cut', () => {
    const sentences = (word: string) =>
      Array.from({ length: 300 }, (_, index) => `${word} ${index}.`).join(' ');
    const long = clipOf('cccccccc', [sentences('Before'), sentences('Here'), sentences('After')].join('\n'));
    const reply = discordReply(
      { kind: 'reading', source: long.source, passages: long.passages, focus: 2, total: 3 },
      options,
    );
    const [, before, here, after] = textsOf(reply);
    expect(before).toMatch(/^… Before \d+\. .*Before 299\.$/);
    expect(here).toMatch(/^\*\*¶2\*\*\n> Here 0\. .*\. …$/);
    expect(after).toMatch(/^After 0\. .*\. …$/);
    expectFits(reply);
  });
});

describe('help', () => {
  test('says how to ask and what there is', () => {
    const commands = [{ usage: '/when question', description: 'Days and dates' }];
    const texts = textsOf(discordReply({ kind: 'help', sources: 1, passages: 9, commands }, options));
    expect(texts[0]).toContain('mention me');
    expect(texts[1]).toBe('`/when question` — Days and dates');
    expect(texts[2]).toBe('Every answer is quoted word for word and cited.\n-# 1 source · 9 passages');
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
    expect(textsOf(reply)).toEqual(['There is no paragraph \\*99\\*.']);
    expect(buttonsOf(reply)).toEqual([
      ['The Visit', '1:read:aaaaaaaa:1'],
      [`${'x'.repeat(79)}…`, '1:read:aaaaaaaa:2'],
    ]);
  });

  test('offers a place only once, five at most, and names one without a label by its paragraph', () => {
    expect(buttonsOf(notice('No.', '', 'a', 'b', 'c', 'd', 'e')).map(([label]) => label)).toEqual([
      '¶1',
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
    expect(textsOf(notice('\u200b'))).toEqual(['There is nothing to show.']);
  });
});
