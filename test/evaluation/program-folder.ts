import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { runScript } from '../console/run-script.ts';

/** The programs of src/evaluation, by the name of their npm script. */
export const PROGRAMS = {
  eval: 'src/evaluation/main.ts',
  fit: 'src/evaluation/fit.ts',
  'fit:board': 'src/evaluation/fit-board.ts',
  'fit:confidence': 'src/evaluation/fit-confidence-main.ts',
} as const;

/** Each test starts programs, all at once; on a busy machine that takes a while. */
export const PATIENT = { timeout: 60_000 };

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

/** A folder of two articles with sets of questions, good and bad ones. */
export type ProgramFolder = {
  readonly at: (name: string) => string;
  /** Runs a program on the folder and one of its sets. */
  readonly run: (
    program: keyof typeof PROGRAMS,
    set: string,
    ...args: string[]
  ) => ReturnType<typeof runScript>;
};

/**
 * Makes such a folder before the tests of a file and removes it after them.
 *
 * @example `const { run } = programFolder()` … `await run('eval', 'set.jsonl', '--json')`
 */
export function programFolder(): ProgramFolder {
  let root = '';
  const at = (name: string) => join(root, name);
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'clipbook-evaluation-'));
    for (const [path, text] of Object.entries(sentences)) {
      await writeFile(at(path), `${text}\n\nShoigu saw a museum.\n`);
    }
    await writeFile(at('set.jsonl'), jsonl(lines));
    await writeFile(at('missed.jsonl'), jsonl([{ ...lines[0], answers: ['Christmas'] }, ...lines.slice(1)]));
    await writeFile(at('one.jsonl'), jsonl(lines.slice(0, 1)));
    await writeFile(at('none.jsonl'), jsonl(lines.slice(2)));
    await writeFile(at('empty.jsonl'), '\n');
    await writeFile(
      at('stray.jsonl'),
      jsonl([lines[0], { ...lines[1], evidence: [{ source: 'gone.txt', quote: 'boats' }] }]),
    );
    await writeFile(
      at('misquoted.jsonl'),
      jsonl([lines[0], { ...lines[1], evidence: [{ source: 'b.txt', quote: 'no boats' }] }]),
    );
    await writeFile(at('broken.jsonl'), `${jsonl(lines.slice(0, 1))}{"id":\n`);
    await writeFile(
      at('foreign.jsonl'),
      jsonl([
        { ...lines[0], question: 'Who wrote Hamlet?', evidence: [{ source: 'z.txt', quote: 'Hamlet' }] },
      ]),
    );
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  return {
    at,
    run: (program, set, ...args) =>
      runScript(PROGRAMS[program], { args: ['--articles', at('.'), '--questions', at(set), ...args] }),
  };
}
