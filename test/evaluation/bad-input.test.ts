import { describe, expect, test } from 'vitest';
import { runScript } from '../console/run-script.ts';
import { PATIENT, PROGRAMS, programFolder } from './program-folder.ts';

const { at, run } = programFolder();

describe.concurrent.each(['eval', 'fit', 'fit:board', 'fit:confidence'] as const)(
  'npm run -s %s ends',
  PATIENT,
  (program) => {
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
  },
);

test.each(['eval', 'fit:confidence'] as const)('npm run -s %s checks a foreign set, too', async (program) => {
  const { code, stdout, stderr } = await run(program, 'set.jsonl', '--foreign', at('broken.jsonl'));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^\S+broken\.jsonl:2: the line is not JSON\.\n$/);
});

test.each([
  ['an unknown source', 'stray.jsonl', /^\S+stray\.jsonl:2: there is no source "gone\.txt" .*\.\n$/],
  ['a misquotation', 'misquoted.jsonl', /^\S+misquoted\.jsonl:2: the quote “no boats” is not in b\.txt\.\n$/],
  ['an empty set', 'empty.jsonl', /^\S+empty\.jsonl holds no question\.\n$/],
])('a set is read line by line: %s', async (_, set, sentence) => {
  const { code, stdout, stderr } = await run('eval', set);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(sentence);
});
