import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PATIENT, programFolder } from './program-folder.ts';
import { readTable } from './read-table.ts';

const { at, run } = programFolder();

describe.concurrent('npm run -s fit:confidence', PATIENT, () => {
  test('prints the held-out AUROC of each kind of miss and the weights, the same each time', async () => {
    const args = ['--folds', '2', '--foreign', at('foreign.jsonl')];
    const [{ code, stdout, stderr }, again] = await Promise.all([
      run('fit:confidence', 'set.jsonl', ...args),
      run('fit:confidence', 'set.jsonl', ...args),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [aurocs = '', thresholds = '', , block = ''] = stdout.split('\n\n');
    expect(readTable(aurocs).head).toEqual([
      'auroc, 2 folds by article (2)',
      'checked in',
      'fitted on the other folds',
    ]);
    expect(Object.keys(readTable(aurocs).rows)).toEqual([
      'subject removed (2)',
      'off-topic (1)',
      'unanswerable (1)',
    ]);
    expect(readTable(thresholds).head.slice(2)).toEqual(['subject removed', 'off-topic', 'unanswerable']);
    expect(block).toMatch(/^```ts\n\/\*\*[\s\S]*export const WEIGHTS: ConfidenceWeights[\s\S]*\n};\n```\n$/);
    expect(block).not.toContain(at('.'));
    expect(again.stdout).toBe(stdout);
  });
});

describe.concurrent('npm run -s fit', PATIENT, () => {
  test('prints the held-out measures and the weights, the same each time', async () => {
    const [{ code, stdout, stderr }, again] = await Promise.all([
      run('fit', 'set.jsonl', '--folds', '2'),
      run('fit', 'set.jsonl', '--folds', '2'),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [table = '', , block = ''] = stdout.split('\n\n');
    expect(readTable(table).head).toEqual([
      '2 folds by article (2)',
      'checked in',
      'fitted on the other folds',
    ]);
    expect(block).toMatch(
      /^```ts\n\/\*\*\n.*2 answerable questions, 2 .*[\s\S]*export const WEIGHTS[\s\S]*\n};\n```\n$/,
    );
    expect(block).not.toContain(at('.'));
    expect(again.stdout).toBe(stdout);
  });

  test.each([
    ['fit', '1'],
    ['fit', '2.5'],
    ['fit:confidence', 'x'],
  ] as const)('%s wants a whole number of folds from 2 to 100, not %s', async (program, folds) => {
    const { code, stderr } = await run(program, 'set.jsonl', '--folds', folds);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--folds must be a number from 2 to 100, not ".*"\.\nUsage: /);
  });

  test.each([
    ['fewer articles than folds', 'set.jsonl', /^The evidence stands in 2 articles .* 7 folds.*\.\n$/],
    ['one article', 'one.jsonl', /^The evidence stands in one article.*\.\n$/],
    ['no answerable question', 'none.jsonl', /^No question of the set is answerable: .*\.\n$/],
  ])('refuses in one sentence, exit code 1: %s', async (_, set, sentence) => {
    for (const program of ['fit', 'fit:confidence'] as const) {
      const { code, stdout, stderr } = await run(program, set);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(sentence);
    }
  });
});

describe.concurrent('npm run -s fit:board', PATIENT, () => {
  test('prints the held-out measures of each kind and the weights, the same each time', async () => {
    const args = ['fit:board', 'set.jsonl', '--folds', '2'] as const;
    const [{ code, stdout, stderr }, again] = await Promise.all([run(...args), run(...args)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [table = '', , weights = ''] = stdout.split('\n\n');
    expect(Object.keys(readTable(table).rows)).toEqual(['when (1) board@1', 'when (1) board@3']);
    expect(z.record(z.string(), z.number()).parse(JSON.parse(weights))).not.toHaveProperty('edge');
    expect(again.stdout).toBe(stdout);
  });
});
