import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearCopies } from '../../src/articles/near-copies.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import { temporaryFolder } from './temporary-folder.ts';

const STORY = `Shoigu arrived in Beijing on Friday for talks with Wang Yi on the war in Ukraine.

The two ministers spoke for three hours about trade, energy and the border between their countries.

A statement of the Chinese ministry called the talks frank and useful, and named no date for the next ones.`;

async function copiesIn(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(files);
  return Object.fromEntries(nearCopies((await readArticles(folder)).articles));
}

describe('near-copies', () => {
  test('the same text, in another format of lines, is a copy of the first by path', async () => {
    const other = STORY.replaceAll('\n\n', '\n');
    expect(await copiesIn({ 'b.txt': other, 'a.txt': STORY, 'c.txt': STORY })).toEqual({
      'b.txt': 'a.txt',
      'c.txt': 'a.txt',
    });
  });

  test('a syndicated text with another beginning, end and a changed word', async () => {
    const syndicated = `BEIJING (Wire) — ${STORY.replace('frank', 'open')}\n\nOur reporter contributed to this.`;
    expect(await copiesIn({ 'a.txt': STORY, 'b.txt': syndicated })).toEqual({ 'b.txt': 'a.txt' });
  });

  test('texts of scripts without spaces', async () => {
    const chinese =
      '绍伊古周五抵达北京，与王毅就乌克兰战争举行会谈。两位部长就贸易、能源和边界问题谈了三个小时。';
    expect(await copiesIn({ 'a.txt': chinese, 'b.txt': `${chinese}完。` })).toEqual({ 'b.txt': 'a.txt' });
  });

  test('not a text on the same matter in other words', async () => {
    const other = `Talks between the defence chiefs of Russia and China took place at the end of the week.

They lasted for an afternoon, and trade across the frontier and gas were on the table, Beijing said later.`;
    expect(await copiesIn({ 'a.txt': STORY, 'b.txt': other })).toEqual({});
  });

  test('not what shares only the last lines of every dispatch, however many there are', async () => {
    const footer =
      'Sign in to read more stories of this kind, or write to the newsroom at any time of the day.';
    const words = [
      'boats',
      'trains',
      'ports',
      'storms',
      'wheat',
      'steel',
      'votes',
      'strikes',
      'floods',
      'roads',
    ];
    const files = Array.from({ length: 60 }, (_, at) => {
      const story = words.map((word, place) => `${word}${at} ${words[(at + place) % 10]}${place * at + 1}`);
      return [`${at}.txt`, `${story.join(' near ')}.\n\n${story.toReversed().join(' after ')}.\n\n${footer}`];
    });
    expect(await copiesIn(Object.fromEntries(files))).toEqual({});
  });

  test('not two of a few words', async () => {
    expect(await copiesIn({ 'a.txt': 'No news today.', 'b.txt': 'No news today.' })).toEqual({});
  });

  test('an article is never a copy of a later one, and its original is no copy itself', async () => {
    const stories = fc.array(fc.constantFrom(STORY, `${STORY} And so on.`, STORY.replace('three', 'two')), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(stories, async (texts) => {
        const files = Object.fromEntries([...texts, 'One more.'].map((text, at) => [`${at}.txt`, text]));
        const copies = await copiesIn(files);
        for (const [copy, original] of Object.entries(copies)) {
          expect(original < copy).toBe(true);
          expect(copies).not.toHaveProperty([original]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
