import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectionOf } from '../../../scripts/bench/collection.ts';
import { type Built, ENGINES, loadEngine } from '../../../scripts/bench/engine.ts';
import type { LocatedPassage } from '../../../src/model/answer.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** FlexSearch writes a file for each of its many maps; SQLite can be on disk from the beginning. */
const NOT_KEPT: readonly string[] = ['flexsearch', 'sqlite-fts5', 'clipbook-fts5'];
let passages: readonly LocatedPassage[];
beforeAll(async () => {
  ({ passages } = await collectionOf(join(ROOT, 'data', 'articles'), 0));
});

test('every file of engines/ can be measured', async () => {
  const files = await readdir(join(ROOT, 'scripts', 'bench', 'engines'));
  expect(files.toSorted()).toEqual(ENGINES.map((name) => `${name}.ts`).toSorted());
});

describe.each(ENGINES)('%s', (name) => {
  let built: Built;
  beforeAll(async () => {
    built = (await loadEngine(name)).build(passages);
  });

  test('finds a passage by its words, among its first three', () => {
    const at = passages.findIndex(({ passage }) => passage.text.includes('Lin Jian'));
    const words = passages[at]?.passage.text.split(/\s+/).slice(0, 25).join(' ') ?? '';
    expect(built.search(words, 10).slice(0, 3)).toContain(at);
  });

  test('gives at most as many as are wanted, each once', () => {
    const found = built.search('Shoigu visit Beijing security China', 5);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(5);
    expect(new Set(found).size).toBe(found.length);
  });

  test('is read again from what it was kept as, if it can be kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    const milliseconds = await built.fromDisk?.(folder);
    const kept = (await readdir(folder)).length;
    expect([milliseconds === undefined, kept]).toEqual(NOT_KEPT.includes(name) ? [true, 0] : [false, 1]);
  });

  test('takes any question for words: no sign is an operator', () => {
    for (const question of [
      '',
      '?',
      '+Shoigu -China',
      'title:Shoigu^2~1',
      '"Shoigu" AND NOT (',
      "Shoigu's* OR",
    ]) {
      expect(() => built.search(question, 5), question).not.toThrow();
    }
  });
});
