import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { codeFingerprint } from '../../src/store/fingerprint.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

let root = '';

beforeEach(async () => {
  root = await temporaryFolder({
    'package.json': '{}',
    'package-lock.json': '{ "minisearch": "7.2.0" }',
    'README.md': 'Clipbook',
    'src/model/source.ts': 'a',
    'src/language/stem.ts': 'b',
    'src/articles/formats/txt.ts': 'c',
    'src/search/lexicon.ts': 'd',
    'src/store/frames.ts': 'e',
    'src/replies/terminal.ts': 'f',
  });
});

test('the same code has the same fingerprint', () => {
  expect(codeFingerprint(root)).toBe(codeFingerprint(root));
  expect(codeFingerprint()).toBe(codeFingerprint());
  expect(codeFingerprint()).not.toBe(codeFingerprint(root));
});

test.each([
  'src/language/stem.ts',
  'src/articles/formats/txt.ts',
  'src/search/lexicon.ts',
  'package-lock.json',
])('another %s is another fingerprint', async (path) => {
  const before = codeFingerprint(root);
  await writeFile(join(root, path), 'another');
  expect(codeFingerprint(root)).not.toBe(before);
});

test('a format of one’s own counts, by its name as well', async () => {
  const before = codeFingerprint(root);
  await writeFile(join(root, 'src/articles/formats/xyz.ts'), 'x');
  const first = codeFingerprint(root);
  await rm(join(root, 'src/articles/formats/xyz.ts'));
  await writeFile(join(root, 'src/articles/formats/abc.ts'), 'x');
  expect(new Set([before, first, codeFingerprint(root)]).size).toBe(3);
});

test.each(['README.md', 'src/replies/terminal.ts'])('%s decides nothing', async (path) => {
  const before = codeFingerprint(root);
  await writeFile(join(root, path), 'another');
  expect(codeFingerprint(root)).toBe(before);
});

test('a lock file that was left out is no error', async () => {
  await rm(join(root, 'package-lock.json'));
  expect(codeFingerprint(root)).toMatch(/^[0-9a-f]{64}$/);
});
