import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runScript } from '../console/run-script.ts';
import { readTable } from './read-table.ts';

const PROGRAMS = {
  eval: 'src/evaluation/main.ts',
  fit: 'src/evaluation/fit.ts',
  'fit:board': 'src/evaluation/fit-board.ts',
} as const;

let root = '';
const at = (name: string) => join(root, name);
const run = (program: keyof typeof PROGRAMS, set: string, ...args: string[]) =>
  runScript(PROGRAMS[program], { args: ['--articles', at('.'), '--questions', at(set), ...args] });

const sentences = {
  'a.txt': 'Shoigu arrived in Beijing on Friday.',
  'b.txt': 'The harbour museum of Galati shows boats.',
};
const lines = [
  ...Object.entries(sentences).map(([source, quote], number) => ({
    id: `q${number}`,
    kind: number === 0 ? 'when' : 'what',
    question: number === 0 ? 'When did Shoigu arrive?' : 'What does the harbour museum show?',
    answers: number === 0 ? ['Friday'] : ['boats'],
    evidence: [{ source, quote }],
  })),
  { id: 'q2', kind: 'unanswerable', question: 'Who is Napoleon?', answers: [], evidence: [] },
];
const jsonl = (items: readonly unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clipbook-evaluation-'));
  for (const [path, text] of Object.entries(sentences)) {
    await writeFile(at(path), `${text}\n\nShoigu saw a museum.\n`);
  }
  await writeFile(at('set.jsonl'), jsonl(lines));
  await writeFile(at('missed.jsonl'), jsonl([{ ...lines[0], answers: ['Christmas'] }, ...lines.slice(1)]));
  await writeFile(at('one.jsonl'), jsonl(lines.slice(0, 1)));
  await writeFile(at('none.jsonl'), jsonl(lines.slice(2)));
  await writeFile(at('broken.jsonl'), `${jsonl(lines.slice(0, 1))}{"id":\n`);
  await writeFile(
    at('foreign.jsonl'),
    jsonl([{ ...lines[0], question: 'Who wrote Hamlet?', evidence: [{ source: 'z.txt', quote: 'Hamlet' }] }]),
  );
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe.concurrent('npm run -s eval', () => {
  test('prints a Markdown table for all questions and for each kind there is', async () => {
    const { code, stdout, stderr } = await run('eval', 'set.jsonl');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const tables = stdout.trimEnd().split('\n\n').map(readTable);
    expect(tables.map(({ head }) => head[0])).toEqual([
      'all (3)',
      'when (1)',
      'what (1)',
      'unanswerable (1)',
    ]);
    expect(tables[0]?.head.slice(1)).toEqual([
      'Clipbook',
      'MiniSearch, defaults',
      'MiniSearch, stop words and stems',
    ]);
    expect(tables[0]?.rows['hit@1']?.[0]).toBe('1.000 (1.000–1.000)');
  });

  test('--json is one line of JSON, the misses included', async () => {
    const { code, stdout } = await run('eval', 'set.jsonl', '--json', '--misses');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const estimate = z.object({ value: z.number(), low: z.number(), high: z.number(), count: z.number() });
    const shape = z.object({
      articles: z.literal(at('.')),
      questions: z.literal(at('set.jsonl')),
      groups: z
        .array(
          z.object({
            name: z.string(),
            systems: z
              .array(
                z.object({
                  name: z.string(),
                  measures: z.looseObject({
                    questions: z.number(),
                    quotesWrong: z.literal(0),
                    'hit@1': estimate.optional(),
                  }),
                }),
              )
              .length(3),
          }),
        )
        .length(4),
      misses: z.array(z.string()),
    });
    const { groups } = shape.parse(JSON.parse(stdout));
    expect(groups[0]?.systems[0]?.measures['hit@1']).toEqual({ value: 1, low: 1, high: 1, count: 2 });
  });

  test('--misses adds a block that names what went wrong, when anything did', async () => {
    const [missed, fine] = await Promise.all([
      run('eval', 'missed.jsonl', '--misses'),
      run('eval', 'set.jsonl', '--misses'),
    ]);
    const misses = missed.stdout.trimEnd().split('\n\n').at(-1);
    expect(misses).toMatch(
      /^board row – \(.*; wanted Christmas\) · when · When did Shoigu arrive\? \(0\.\d{3}\)\n/,
    );
    expect(misses?.split('\n')).toHaveLength(2);
    expect(fine.stdout.trimEnd().split('\n\n').at(-1)).toMatch(/^\| unanswerable/);
  });

  test('--foreign adds questions to other articles as unanswerable ones', async () => {
    const { code, stdout } = await run('eval', 'set.jsonl', '--foreign', at('foreign.jsonl'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      foreign: at('foreign.jsonl'),
      groups: [
        { name: 'all', systems: [{ measures: { questions: 4 } }, {}, {}] },
        {},
        {},
        { name: 'unanswerable' },
      ],
    });
    expect(JSON.parse(stdout)).not.toHaveProperty('misses');
  });
});

describe.concurrent('npm run -s fit', () => {
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
    expect(block).not.toContain(root);
    expect(again.stdout).toBe(stdout);
  });

  test.each(['1', '2.5'])('wants a whole number of folds from 2 to 100, not %s', async (folds) => {
    const { code, stderr } = await run('fit', 'set.jsonl', '--folds', folds);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--folds must be a number from 2 to 100, not ".*"\.\nUsage: /);
  });

  test.each([
    ['fewer articles than folds', 'set.jsonl', /^The evidence stands in 2 articles .* 7 folds.*\.\n$/],
    ['one article', 'one.jsonl', /^The evidence stands in one article.*\.\n$/],
    ['no answerable question', 'none.jsonl', /^No question of the set is answerable: .*\.\n$/],
  ])('refuses in one sentence, exit code 1: %s', async (_, set, sentence) => {
    const { code, stdout, stderr } = await run('fit', set);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});

describe.concurrent('npm run -s fit:board', () => {
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

describe.concurrent.each(['eval', 'fit', 'fit:board'] as const)('npm run -s %s ends', (program) => {
  test.each([
    ['a set that is not there', 'gone.jsonl', /^\S+gone\.jsonl cannot be read \(ENOENT\): .*\.\n$/],
    ['a broken line', 'broken.jsonl', /^\S+broken\.jsonl:2: the line is not JSON\.\n$/],
  ])('with exit code 1 and one sentence: %s', async (_, set, sentence) => {
    const { code, stdout, stderr } = await run(program, set);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  test.each([
    ['no question set', ['--articles', '.'], '--articles and --questions are needed.'],
    ['an unknown option', ['--nothing'], "Unknown option '--nothing'."],
  ])('with exit code 2, one sentence and the usage: %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runScript(PROGRAMS[program], { args });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(`\\nUsage: npm run -s ${program} -- --articles DIR --questions FILE\\.jsonl .*\\n$`),
    );
    expect(stderr.split('\n').slice(0, -2)).toEqual([sentence]);
  });
});
