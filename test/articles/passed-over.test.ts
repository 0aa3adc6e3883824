import { expect, test } from 'vitest';
import { isPassedOver } from '../../src/articles/passed-over.ts';

test.each([
  ...['.hidden', 'wire/.a.txt.swp', '.~lock.a.docx#', 'a.txt~', '#a.txt#', '.#a.txt', 'wire/~$talks.docx'],
  ...[
    'a.txt.tmp',
    'a.TMP',
    'talks.pdf.part',
    'talks.pdf.crdownload',
    'a.txt.swp',
    'Thumbs.db',
    'sources.yaml',
  ],
])('%s is passed over', (path) => {
  expect(isPassedOver(path)).toBe(true);
});

test.each([
  ...['a.txt', 'wire/sources.yaml', 'tmp', 'a.tmp.txt', 'part.txt', '~a.txt', '#1.txt', '$a.txt', 'README'],
])('%s is not', (path) => {
  expect(isPassedOver(path)).toBe(false);
});
