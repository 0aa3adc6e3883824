import { expect, test } from 'vitest';
import { readArticles } from '../src/articles/read-articles.ts';
import { CurrentClips } from '../src/current-clips.ts';
import { clipsDirectory } from '../src/directory/clips-directory.ts';
import { MiniSearchIndex } from '../src/search/minisearch-index.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

test('a bug while suggestions are made is told, and questions go on being answered', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'Shoigu met Xi in Beijing.' });
  const { articles, problems } = await readArticles(folder);
  const index = new MiniSearchIndex();
  for (const { source, passages } of articles) index.add(source, passages);
  const bug = new Error('a bug');
  index.settle = () => {
    throw bug;
  };
  const bugs: unknown[] = [];
  const parts = { articles, problems, index, suggest: () => [], directory: clipsDirectory(index) };
  const current = new CurrentClips(folder, [], parts, (error) => bugs.push(error));
  await expect.poll(() => bugs, { timeout: 15_000 }).toEqual([bug]);
  expect(current.clips.ask('Who met Xi?').kind).toBe('evidence');
});
