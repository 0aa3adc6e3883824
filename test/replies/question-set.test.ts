import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestionSet } from '../../src/evaluation/question-set.ts';
import type { Kept } from '../../src/model/keeper.ts';
import { questionSetOf } from '../../src/replies/question-set.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const REPORT = {
  kind: 'report',
  path: 'a.txt',
  paragraph: 4,
  quote: 'He came.',
  why: 'Another visit.',
} as const;
const MISS = { kind: 'miss', reason: 'No clip says so.', times: 2 } as const;
const at = new Date('2026-11-20T20:00:00Z');

test('what is kept is a question set that the eval reads, oldest first', async () => {
  const kept: Kept[] = [
    { ...REPORT, id: 2, question: 'When did he come?', at },
    { ...MISS, id: 1, question: 'Who is\nNapoleon?', at },
  ];
  const path = join(await temporaryFolder({}), 'misses.jsonl');
  await writeFile(path, questionSetOf(kept));
  expect(await readQuestionSet(path, [])).toEqual([
    { id: 'miss-1', kind: 'unanswerable', question: 'Who is\nNapoleon?', answers: [], evidence: [] },
    { id: 'report-2', kind: 'unanswerable', question: 'When did he come?', answers: [], evidence: [] },
  ]);
});

test('a line says why the question is there, and never who asked', () => {
  const [first = '', second = ''] = questionSetOf([
    { ...MISS, id: 2, question: 'b', at, userId: '42' },
    { ...REPORT, id: 1, question: 'a', at, userId: '42' },
  ]).split('\n');
  expect(JSON.parse(first)).toMatchObject({
    wrong: { source: 'a.txt', paragraph: 4, quote: 'He came.' },
    why: 'Another visit.',
    at: '2026-11-20T20:00:00.000Z',
  });
  expect(JSON.parse(second)).toMatchObject({ reason: 'No clip says so.', times: 2 });
  expect(first + second).not.toContain('42');
});

test('whatever a question holds, it is one line', async () => {
  const path = join(await temporaryFolder({}), 'misses.jsonl');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1 }),
      async (questions) => {
        const kept = questions.map((question, id): Kept => ({ ...MISS, id, question, at }));
        await writeFile(path, questionSetOf(kept));
        const read = await readQuestionSet(path, []);
        expect(read.map(({ question }) => question)).toEqual(questions.toReversed());
      },
    ),
    { numRuns: 30 },
  );
});
