import { describe, expect, test } from 'vitest';
import { confidenceOf, WEIGHTS } from '../../src/answers/confidence.ts';
import {
  confidenceUnder,
  crossValidateConfidence,
  EXAMPLE_WEIGHTS,
  fitConfidence,
} from '../../src/evaluation/fit-confidence.ts';
import { example } from './hand-made-examples.ts';

const plain = (group: string) => [
  example('answerable', group, { sentence: 0.9, missing: 0.1 }),
  example('answerable', group, { sentence: 0.7 }),
  example('subject removed', group, { sentence: 0.2, missing: 0.8 }),
  example('subject removed', group, { sentence: 0.1, missing: 0.9 }),
];

describe('fitting', () => {
  const weights = fitConfidence(plain('a'));

  test('gives what is answered the higher confidence, around a half', () => {
    const [sure = 0, , , unsure = 1] = plain('a').map(({ signals }) => confidenceUnder(weights, signals));
    expect(sure).toBeGreaterThan(0.9);
    expect(unsure).toBeLessThan(0.1);
    expect(weights.sentence).toBeGreaterThan(0);
    expect(weights.missing).toBeLessThan(0);
  });

  test('leaves a signal that never occurs at 0, and is the same each time', () => {
    expect(weights.negated).toBe(0);
    expect(fitConfidence(plain('a'))).toEqual(weights);
  });

  test('where nothing tells the examples apart gives the share of the answerable, each counted by its kind', () => {
    for (const kind of ['subject removed', 'off-topic', 'unanswerable'] as const) {
      const blind = fitConfidence([example('answerable', 'a'), example(kind, 'a')]);
      const share = confidenceUnder(blind, example('answerable', 'a').signals);
      expect(share, kind).toBeCloseTo(1 / (1 + EXAMPLE_WEIGHTS[kind]), 2);
    }
  });
});

test('confidence under the weights checked in is the confidence', () => {
  const { signals } = example('answerable', 'a', { sentence: 0.5, negated: 1, density: 0.3 });
  expect(confidenceUnder(WEIGHTS, signals)).toBeCloseTo(confidenceOf(signals), 12);
});

describe('cross-validation', () => {
  test('gives every example its confidence under the weights checked in and under those of the other folds', () => {
    const { folds, examples, given, fitted } = crossValidateConfidence([...plain('a'), ...plain('b')], 2);
    expect(folds).toBe(2);
    expect(examples.map(({ group }) => group)).toEqual([...'aaaabbbb']);
    expect(given).toEqual(examples.map(({ signals }) => confidenceUnder(WEIGHTS, signals)));
    const elsewhere = fitConfidence(plain('b'));
    expect(fitted.slice(0, 4)).toEqual(plain('a').map(({ signals }) => confidenceUnder(elsewhere, signals)));
  });

  test('learns nothing from what is held out', () => {
    const turned = plain('b').map((each) => ({
      ...each,
      kind: each.kind === 'answerable' ? ('subject removed' as const) : ('answerable' as const),
    }));
    const { examples, fitted } = crossValidateConfidence([...plain('a'), ...turned], 2);
    for (const [at, { kind }] of examples.entries()) {
      if (kind === 'answerable') expect(fitted[at]).toBeLessThan(0.5);
      else expect(fitted[at]).toBeGreaterThan(0.5);
    }
  });

  test('is refused with fewer articles than folds', () => {
    expect(() => crossValidateConfidence(plain('a'), 2)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'TOO_FEW_ARTICLES' }),
    );
  });
});
