import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { EvidenceAnswer, NothingAnswer } from '../../src/model/answer.ts';
import { jsonAnswer } from '../../src/replies/json.ts';
import { evidenceAnswer, nothingAnswer } from '../arbitraries/answer.ts';
import { collection } from '../ranking/collection.ts';

/** The contract that other programs build on: these fields and no others; what is not known is absent, never null. */
const place = {
  path: z.string(),
  paragraph: z.int().min(1),
  line: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
};
const contract = z.strictObject({
  question: z.string(),
  readQuestion: z.string().optional(),
  intent: z.enum(['who', 'when', 'where', 'howMany', 'what']),
  answered: z.boolean(),
  reason: z.string().optional(),
  unmatched: z.array(z.string()),
  readAs: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .min(1)
    .optional(),
  board: z.array(
    z.strictObject({
      value: z.string(),
      variants: z.array(z.string()),
      speaker: z.string().optional(),
      score: z.number(),
      citations: z.array(z.int().min(1)),
    }),
  ),
  passages: z.array(
    z.strictObject({
      rank: z.int().min(1),
      score: z.number(),
      ...place,
      text: z.string().min(1),
      heading: z.string().optional(),
      speaker: z.string().optional(),
      citation: z.int().min(1),
      alsoIn: z.array(z.strictObject(place)),
    }),
  ),
  tookMs: z.number(),
});

const WIRE = 'Shoigu arrived in Beijing on Friday for talks about security with Wang Yi.';
const clips = collection({
  'wire/a.txt': `The visit\n\n${WIRE}\n\nHost: Why did he come?\n\nMs. Rusu: Shoigu came to Beijing to talk.\n\nHost: Really?\n\nMs. Rusu: Yes.`,
  'wire/b.txt': WIRE,
});

/** The answer as another program reads it. */
function read(question: string, answer: EvidenceAnswer | NothingAnswer = clips.ask(question)) {
  const line = JSON.stringify(jsonAnswer(question, answer, 1.234567));
  const value: unknown = JSON.parse(line);
  return { line, json: contract.parse(value) };
}

describe('the fields of an answer', () => {
  test('evidence', () => {
    const { json } = read('When did Shiogu arrive in Beijing?');
    const [first] = json.passages;
    const start = 'The visit\n\n'.length;
    expect(json).toMatchObject({
      question: 'When did Shiogu arrive in Beijing?',
      intent: 'when',
      answered: true,
      unmatched: [],
      readAs: [{ from: 'Shiogu', to: 'Shoigu' }],
      board: [{ value: 'Friday', variants: [], citations: [1] }],
      tookMs: 1.2346,
    });
    expect(json).not.toHaveProperty('reason');
    expect(first).toMatchObject({
      rank: 1,
      citation: 1,
      path: 'wire/a.txt',
      paragraph: 2,
      line: 3,
      start,
      end: start + WIRE.length,
      text: WIRE,
      heading: 'The visit',
      alsoIn: [{ path: 'wire/b.txt', paragraph: 1, line: 1, start: 0, end: WIRE.length }],
    });
    expect(first).not.toHaveProperty('speaker');
  });

  test('a speaker, where one speaks', () => {
    const { json } = read('Why did Shoigu come?');
    expect(json.passages.find(({ speaker }) => speaker === 'Ms. Rusu')).toBeDefined();
  });

  test('who says what the board says, where somebody does', () => {
    const said = collection({ 'a.txt': '“The harbour opens on Friday,” Lin Jian told reporters.' });
    const question = 'When does the harbour open?';
    expect(read(question, said.ask(question)).json.board).toMatchObject([
      { value: 'Friday', speaker: 'Lin Jian' },
    ]);
    const [told] = read('When did Shoigu arrive in Beijing?').json.board;
    expect(told).not.toHaveProperty('speaker');
  });

  test('a miss: the reason, and the nearest passages', () => {
    const { json } = read('When did Napoleon arrive in Beijing?');
    expect(json).toMatchObject({ answered: false, unmatched: ['Napoleon'], board: [] });
    expect(json.reason).toContain('Napoleon');
    expect(json.passages.length).toBeGreaterThan(0);
    expect(json).not.toHaveProperty('readAs');
  });

  test('a question that is none: no passages', () => {
    expect(read('').json).toMatchObject({
      question: '',
      answered: false,
      unmatched: [],
      board: [],
      passages: [],
    });
  });

  test('the question is given back as it was asked', () => {
    expect(read('  When\u202E did\tShoigu arrive? ').json.question).toBe('  When\u202E did\tShoigu arrive? ');
  });
});

test('any answer is one line and keeps the contract', () => {
  fc.assert(
    fc.property(fc.oneof(evidenceAnswer, nothingAnswer), fc.string(), (answer, question) => {
      const { line, json } = read(question, answer);
      expect(line).not.toMatch(/[\n\r]/);
      expect(json.answered).toBe(answer.kind === 'evidence');
      const ranked = answer.kind === 'evidence' ? answer.ranked : answer.nearest;
      expect(json.passages).toHaveLength(ranked.length);
      for (const [at, passage] of json.passages.entries()) {
        expect(passage.text).toBe(ranked[at]?.source.text.slice(passage.start, passage.end));
      }
      const numbers = json.passages.map(({ citation }) => citation);
      expect(numbers).toEqual(json.passages.map((_, at) => at + 1));
      for (const { citations } of json.board) expect(numbers).toEqual(expect.arrayContaining(citations));
    }),
    { numRuns: 60 },
  );
});
