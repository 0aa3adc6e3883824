import { expect, test } from 'vitest';
import { folderNews } from '../src/folder-news.ts';
import type { ReloadReport } from '../src/model/keeper.ts';

const report = (changes: Partial<ReloadReport & { kind: 'reloaded' }>): ReloadReport => ({
  kind: 'reloaded',
  added: [],
  changed: [],
  removed: [],
  problems: [],
  sources: 5,
  passages: 83,
  ...changes,
});

test('what answers differently is one line, with the first paths of each kind', () => {
  const newsOf = folderNews();
  expect(newsOf(report({ added: ['a', 'b', 'c', 'd'], removed: ['e\n'] }))).toEqual({
    changes: 'Articles: 4 new (a, b, c, …), 1 gone (e); 5 in all.',
    problems: [],
  });
});

test('nothing new is no news', () => {
  expect(folderNews()(report({}))).toEqual({ problems: [] });
});

test('a problem is told once, and again when it was mended and comes back', () => {
  const newsOf = folderNews();
  const broken = report({ problems: [{ path: 'scan.mp3', reason: 'has an ending that cannot be read' }] });
  const told = { problems: ['⚠ scan.mp3 has an ending that cannot be read.'] };
  expect(newsOf(broken)).toEqual(told);
  expect(newsOf(broken)).toEqual({ problems: [] });
  expect(newsOf(report({}))).toEqual({ problems: [] });
  expect(newsOf(broken)).toEqual(told);
});

test('a folder that cannot be served is told once', () => {
  const newsOf = folderNews();
  const failed: ReloadReport = {
    kind: 'failed',
    reason: 'There is no folder "clips": put .txt files there.',
  };
  expect(newsOf(failed).problems).toEqual([expect.stringContaining('There is no folder "clips"')]);
  expect(newsOf(failed).problems).toEqual([]);
});
