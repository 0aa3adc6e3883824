import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Clipbook } from '../../src/clipbook.ts';
import { openQuestions } from '../../src/evaluation/open-questions.ts';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let clips: Clipbook;
let asked: readonly GoldQuestion[];
beforeAll(async () => {
  ({ clips, asked } = await openQuestions(
    join(ROOT, 'data', 'articles'),
    join(ROOT, 'test', 'questions', 'five-articles.jsonl'),
  ));
});

const told = (question: string) => {
  const answer = clips.ask(question);
  if (answer.kind === 'evidence')
    return [answer.board.map(({ value }) => value), answer.ranked.map(({ passage }) => passage.id)];
  return [answer.reason, answer.nearest.map(({ passage }) => passage.id)];
};

test.each<[name: string, around: (question: string) => string]>([
  ['hey', (question) => `hey ${question}`],
  ['a greeting', (question) => `Hello everyone! ${question}`],
  ['anyone know', (question) => `anyone know ${question}`],
  ['does anybody know', (question) => `Does anybody here know ${question}`],
  ['can you tell me', (question) => `can you please tell me ${question}`],
  ['I was wondering', (question) => `I was wondering ${question}`],
  ['quick question', (question) => `quick question: ${question}`],
  ['um ok', (question) => `um, ok, ${question}`],
  ['lol', (question) => `lol ${question} lol`],
  ['please', (question) => `${question} please?`],
  ['thanks', (question) => `${question} thanks!`],
  ['any idea', (question) => `${question} any idea?`],
])('an answer is the same with %s around its question', (_, around) => {
  for (const { question } of asked) expect(told(around(question)), question).toEqual(told(question));
});
