import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PATIENT, programFolder } from './program-folder.ts';
import { readTable } from './read-table.ts';

const { at, run } = programFolder();

describe.concurrent('npm run -s eval', PATIENT, () => {
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

  test('--foreign and --removed add a table of held-out questions and leave the others as they are', async () => {
    const held = ['--foreign', at('foreign.jsonl'), '--foreign', at('foreign.jsonl'), '--removed'];
    const [{ code, stdout }, json] = await Promise.all([
      run('eval', 'set.jsonl', ...held, '--misses'),
      run('eval', 'set.jsonl', ...held, '--json'),
    ]);
    expect(code).toBe(0);
    const tables = stdout.trimEnd().split('\n\n').map(readTable);
    expect(tables.map(({ head }) => head[0])).toEqual([
      'all (3)',
      'when (1)',
      'what (1)',
      'unanswerable (1)',
      'held out',
    ]);
    expect(tables.at(-1)?.rows).toMatchObject({
      'off-topic (2), refused': ['1.000 (1.000–1.000)', expect.anything(), expect.anything()],
      'off-topic (2), auroc': ['1.000 (1.000–1.000)', expect.anything(), expect.anything()],
      'subject removed (2), refused': ['1.000 (1.000–1.000)', expect.anything(), expect.anything()],
      'subject removed (2), auroc': ['1.000 (1.000–1.000)', expect.anything(), expect.anything()],
    });
    expect(JSON.parse(json.stdout)).toMatchObject({
      foreign: [at('foreign.jsonl'), at('foreign.jsonl')],
      groups: [{ name: 'all', systems: [{ measures: { questions: 3 } }, {}, {}] }, {}, {}, {}],
      heldOut: [
        { name: 'off-topic', systems: [{ measures: { questions: 2, refused: { value: 1 } } }, {}, {}] },
        { name: 'subject removed', systems: [{ measures: { questions: 2, auroc: { value: 1 } } }, {}, {}] },
      ],
    });
    expect(JSON.parse(json.stdout)).not.toHaveProperty('misses');
  });

  test('--fitted adds a column for the ranking fitted on the other articles, over answerable questions', async () => {
    const { code, stdout } = await run('eval', 'set.jsonl', '--fitted');
    expect(code).toBe(0);
    const [all, ...others] = stdout.trimEnd().split('\n\n').map(readTable);
    expect(all?.head.slice(0, 3)).toEqual(['all (3)', 'Clipbook', 'Clipbook, fitted on the other articles']);
    expect(all?.rows['hit@1']).toHaveLength(4);
    expect(all?.rows['hit@1']?.[1]).toMatch(/^\d/);
    expect(all?.rows.auroc?.[1]).toBe('–');
    expect(others.at(-1)?.rows['refused, unanswerable']?.[1]).toBe('–');
    expect(others.at(-1)?.rows['p50 / p99 ms']?.[1]).toBe('–');
  });

  test('--fitted refuses a set whose evidence stands in one article', async () => {
    const { code, stdout, stderr } = await run('eval', 'one.jsonl', '--fitted');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^The evidence stands in one article.*\.\n$/);
  });

  test('--recombined adds paragraphs and measures time alone', async () => {
    const [{ code, stdout }, json] = await Promise.all([
      run('eval', 'set.jsonl', '--recombined', '30'),
      run('eval', 'set.jsonl', '--recombined', '30', '--json'),
    ]);
    expect(code).toBe(0);
    const { head, rows } = readTable(stdout.trimEnd());
    expect(head).toEqual([
      '3 questions, 34 passages of which 30 recombined',
      'Clipbook',
      'MiniSearch, defaults',
      'MiniSearch, stop words and stems',
    ]);
    expect(Object.keys(rows)).toEqual(['p50 / p99 ms']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      recombined: 30,
      passages: 34,
      asked: 3,
      timings: [{ name: 'Clipbook', p50Ms: expect.any(Number), p99Ms: expect.any(Number) }, {}, {}],
    });
  });

  test.each([
    [['many'], /^--recombined must be a number from 1 to 1000000, not "many"\.\nUsage: /],
    [['30', '--removed'], /^--recombined measures time alone: .*\.\nUsage: /],
  ])(
    '--recombined wants a number, and goes with nothing that measures quality: %j',
    async (given, sentence) => {
      const { code, stdout, stderr } = await run('eval', 'set.jsonl', '--recombined', ...given);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(sentence);
    },
  );
});
