import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readQuestionSet } from '../../src/evaluation/question-set.ts';
import type { Source } from '../../src/model/source.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const source: Source = {
  id: 'a',
  path: 'a.txt',
  title: 'a',
  text: 'Shoigu arrived on Friday. He left on Friday.',
};
const whole = {
  id: 'q1',
  kind: 'when',
  question: 'When did Shoigu arrive?',
  answers: ['Friday'],
  evidence: [{ source: 'a.txt', quote: 'Shoigu arrived on Friday' }],
};
const nothingToFind = { ...whole, id: 'q2', kind: 'unanswerable', answers: [], evidence: [] };

async function setOf(content: string): Promise<string> {
  return join(await temporaryFolder({ 'set.jsonl': content }), 'set.jsonl');
}

describe('a question set', () => {
  test('is read line by line, and quotes become spans', async () => {
    const path = await setOf(`${JSON.stringify(whole)}\n${JSON.stringify(nothingToFind)}\n`);
    const questions = await readQuestionSet(path, [source]);
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['q1', 'when'],
      ['q2', 'unanswerable'],
    ]);
    expect(questions[0]?.evidence).toEqual([{ path: 'a.txt', span: { start: 0, end: 24 } }]);
    expect(questions[1]?.evidence).toEqual([]);
  });

  test('may have lines that end in CR LF, blank lines and a byte order mark', async () => {
    const line = JSON.stringify(whole);
    const path = await setOf(`\uFEFF${line}\r\n\r\n${line}\r\n`);
    expect(await readQuestionSet(path, [source])).toHaveLength(2);
  });

  test('names every place where a quote stands, overlapping ones too', async () => {
    const text = 'on Friday on Friday, hahaha';
    const at = async (quote: string) => {
      const path = await setOf(JSON.stringify({ ...whole, evidence: [{ source: 'a.txt', quote }] }));
      const [question] = await readQuestionSet(path, [{ ...source, text }]);
      return question?.evidence.map(({ span }) => span.start);
    };
    expect(await at('on Friday')).toEqual([0, 10]);
    expect(await at('haha')).toEqual([21, 23]);
  });

  test('of other articles is read without its evidence', async () => {
    const foreign = { ...whole, evidence: [{ source: 'elsewhere.txt', quote: 'Nobody wrote this' }] };
    const [question] = await readQuestionSet(await setOf(JSON.stringify(foreign)), undefined);
    expect(question).toEqual({ ...whole, evidence: [] });
  });
});

describe('a mistake in a question set is told with its file and line', () => {
  const { question: _, ...withoutQuestion } = whole;
  test.each([
    ['no JSON', '{"id": "q1",', 'the line is not JSON'],
    ['no object', '[]', 'the line: '],
    ['an unknown kind', JSON.stringify({ ...whole, kind: 'why' }), 'kind: '],
    ['a missing field', JSON.stringify(withoutQuestion), 'question: '],
    ['an empty question', JSON.stringify({ ...whole, question: '' }), 'question: '],
    [
      'an empty quote',
      JSON.stringify({ ...whole, evidence: [{ source: 'a.txt', quote: '' }] }),
      'evidence.0.quote: ',
    ],
    [
      'a source that is not there',
      JSON.stringify({ ...whole, evidence: [{ source: 'b.txt', quote: 'x' }] }),
      'there is no source "b.txt"',
    ],
    [
      'a quote that is not in its source',
      JSON.stringify({ ...whole, evidence: [{ source: 'a.txt', quote: 'shoigu arrived' }] }),
      'the quote “shoigu arrived” is not in a.txt',
    ],
    [
      'an answerable question without evidence',
      JSON.stringify({ ...whole, evidence: [] }),
      'a question of kind "when" needs evidence',
    ],
    [
      'an unanswerable question with evidence',
      JSON.stringify({ ...whole, kind: 'unanswerable' }),
      'a question of kind "unanswerable" has evidence',
    ],
  ])('%s', async (_, line, reason) => {
    const path = await setOf(`${JSON.stringify(whole)}\n\n${line}\n`);
    await expect(readQuestionSet(path, [source])).rejects.toMatchObject({
      name: 'UserError',
      code: 'BAD_QUESTIONS',
      message: expect.stringContaining(`${path}:3: ${reason}`),
    });
  });

  test.each([
    ['empty', ''],
    ['blank lines', '\r\n \n'],
  ])('a set without questions: %s', async (_, content) => {
    const path = await setOf(content);
    await expect(readQuestionSet(path, [source])).rejects.toMatchObject({
      code: 'BAD_QUESTIONS',
      message: `${path} holds no question.`,
    });
  });

  test('a file that is not there', async () => {
    const path = join(await temporaryFolder(), 'gone.jsonl');
    await expect(readQuestionSet(path, [source])).rejects.toMatchObject({
      code: 'BAD_QUESTIONS',
      message: `${path} cannot be read (ENOENT): name a question set.`,
    });
  });
});
