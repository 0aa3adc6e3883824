import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../console/run-script.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ARTICLES = join(ROOT, 'data', 'articles');

/** Runs the program and tells how it ended. */
const bench = (...args: string[]) => runScript('scripts/bench/main.ts', { args });

test('prints a row for each engine, with its quality where a question set is given, and keeps it all as JSON', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'bench-')), 'bench.json');
  const questions = join(ROOT, 'test', 'questions', 'five-articles.jsonl');
  const engines = ['--engine', 'clipbook', '--engine', 'minisearch-stemmed'];
  const { code, stdout, stderr } = await bench(
    ...['--articles', ARTICLES, '--paragraphs', '0', '--questions', questions, '--json', file, ...engines],
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^### 83 paragraphs, as they are$/m);
  expect(stdout).toMatch(/^\| Clipbook, whole answer +\|(?: +[\d./ –]+\|)+$/m);
  expect(stdout).toMatch(/^\| MiniSearch, stop words and stems +\|/m);
  expect(stdout).toMatch(
    /^Clipbook beside MiniSearch, stop words and stems: build \d+\.\d\d ×; from disk \d\.\d\d × its build; .*p50\.$/m,
  );
  expect(stdout).toMatch(/^\| words \| parse +\| search/m);
  const { measured } = JSON.parse(await readFile(file, 'utf8'));
  expect(measured.map(({ engine }: { engine: string }) => engine)).toEqual([
    'clipbook',
    'minisearch-stemmed',
  ]);
  const [clipbook, bare] = measured;
  expect(clipbook.quality.hitAt1).toBeGreaterThan(bare.quality.hitAt1);
}, 300_000);

describe('a folder that cannot be measured is one sentence and exit code 2', () => {
  test.for([
    ['is not there', '/nowhere', /^There is no folder "\/nowhere".*\n$/],
    ['is without text', join(ROOT, 'docs', 'pictures'), /^The folder .* has no articles.*\n$/],
  ] as const)('it %s', async ([, folder, sentence]) => {
    const { code, stdout, stderr } = await bench('--articles', folder);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });
});
