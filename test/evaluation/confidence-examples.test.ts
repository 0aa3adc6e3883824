import { describe, expect, test } from 'vitest';
import { confidenceExamples } from '../../src/evaluation/confidence-examples.ts';
import type { GoldQuestion } from '../../src/evaluation/question-set.ts';
import { collection } from '../ranking/collection.ts';
import { gold } from './hand-made.ts';

const { index } = collection({
  'a.txt': 'Shoigu arrived in Beijing on Friday.\n',
  'b.txt': 'The harbour museum of Galati shows boats.\n',
});
const asked = (question: string, evidence: Parameters<typeof gold>[0]): GoldQuestion =>
  gold(evidence, { question });
const arrival = asked('When did Shoigu arrive in Beijing?', [['a.txt', 0, 36]]);
const museum = asked('What does the harbour museum show?', [['b.txt', 0, 41]]);
const unanswerable = asked('Who owns the harbour museum?', []);
const foreign = [asked('Who wrote Hamlet?', []), asked('Who wrote Faust?', [])];

describe('examples', () => {
  const examples = confidenceExamples(index, [arrival, unanswerable, museum], foreign);
  const of = (kind: string) => examples.filter((example) => example.kind === kind);

  test('are the answerable questions, each also without its article, the unanswerable and the foreign ones', () => {
    expect(examples.map(({ kind }) => kind)).toEqual([
      'answerable',
      'answerable',
      'subject removed',
      'subject removed',
      'off-topic',
      'off-topic',
      'unanswerable',
    ]);
  });

  test('belong to the article they ask of: by evidence, by their best passage, or in turn', () => {
    expect(of('answerable').map(({ group }) => group)).toEqual(['a.txt', 'b.txt']);
    expect(of('subject removed').map(({ group }) => group)).toEqual(['a.txt', 'b.txt']);
    expect(of('unanswerable').map(({ group }) => group)).toEqual(['b.txt']);
    expect(of('off-topic').map(({ group }) => group)).toEqual(['a.txt', 'b.txt']);
  });

  test('whose best passages stand in an article without evidence stay together', () => {
    const { index: more } = collection({
      'a.txt': 'Shoigu arrived in Beijing on Friday.\n',
      'b.txt': 'The harbour museum of Galati shows boats.\n',
      'c.txt': 'Goethe wrote Faust in Weimar.\n',
    });
    const others = ['Who read Faust?', 'Who left Weimar?', 'When did Goethe die?'].map((text) =>
      asked(text, []),
    );
    const groups = confidenceExamples(more, [arrival, museum], others)
      .filter(({ kind }) => kind === 'off-topic')
      .map(({ group }) => group);
    expect(groups).toHaveLength(3);
    expect(new Set(groups).size).toBe(1);
    expect(['a.txt', 'b.txt']).toContain(groups[0]);
  });

  test('without their article hold nothing of what was there', () => {
    expect(of('answerable').map(({ signals }) => signals.missing)).toEqual([0, 0]);
    // "Shows" is an everyday word, whose absence tells nothing.
    expect(of('subject removed').map(({ signals }) => signals.missing)).toEqual([1, 2 / 3]);
    expect(of('subject removed')[0]?.signals.namesMissing).toBe(1);
  });

  test('without an answerable question are refused', () => {
    expect(() => confidenceExamples(index, [unanswerable], foreign)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'NO_TRAINING' }),
    );
  });
});
