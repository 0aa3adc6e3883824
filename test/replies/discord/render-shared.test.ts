import { expect, test } from 'vitest';
import type { ReadingAnswer } from '../../../src/model/answer.ts';
import { messageOf } from '../../../src/replies/discord/render-answer.ts';
import { renderShared } from '../../../src/replies/discord/render-shared.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { buttonsOf, expectFits, readsAs } from './reply-body.ts';
import { clipOf } from './sample.ts';

function readingOf(text: string): ReadingAnswer {
  const { source, passages } = clipOf('aaaaaaaa', text, { publisher: 'The Wire', title: 'Talks' });
  return { kind: 'reading', source, passages, focus: 1, total: passages.length };
}

test('a shared paragraph is its quote with its citation, who shared it, and a button to read on', () => {
  const asked = {
    question: 'Who came?',
    paragraphs: [1],
    matches: [
      { start: 0, end: 6 },
      { start: 20, end: 22 },
    ],
  };
  const reply = messageOf(renderShared({ ...readingOf('Shoigu *came*.\nHe left.'), asked }, '42', 'en'));
  expect(readsAs(reply)).toEqual([
    '> **Shoigu** \\*came\\*.\n-# [1] `aaaaaaaa.txt` ¶1, line 1 · *Talks* · The Wire · undated',
    '-# shared by <@42>',
  ]);
  expect(buttonsOf(reply)).toEqual([['Read 1', '1:read:aaaaaaaa:1']]);
  expect(reply.flags & 64).toBe(0);
  expect(reply.allowedMentions.parse).toEqual([]);
});

test('any paragraph fits in every language', () => {
  for (const length of [1, 500, 5_000]) {
    for (const language of LANGUAGES) {
      expectFits(messageOf(renderShared(readingOf('*_'.repeat(length)), '42', language)));
    }
  }
});

test('a reading that does not show its paragraph shares nothing', () => {
  expect(renderShared({ ...readingOf('Shoigu came.'), passages: [] }, '42', 'en')).toEqual([]);
});
