import { type ConfidenceWeights, type Signals, WEIGHTS } from '../answers/confidence.ts';
import { adam } from './adam.ts';
import type { ConfidenceExample, ExampleKind } from './confidence-examples.ts';
import { dot } from './fit-weights.ts';
import { foldsOf } from './folds.ts';

/** A score for each example, in the order of the examples; the higher, the surer. */
export type ConfidenceFolds = {
  readonly folds: number;
  readonly examples: readonly ConfidenceExample[];
  /** Confidences under the weights checked in. */
  readonly given: readonly number[];
  /** Confidences under weights fitted on the other folds. */
  readonly fitted: readonly number[];
};

/** The signals in the order in which they stand in every vector; the constant comes last. */
const NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'constant') as readonly (keyof Signals)[];

/**
 * How much an example counts. Adversarial questions are hard to tell from answerable ones by words alone, and off-topic
 * ones easy: both would take the weights from the misses that matter most.
 */
export const EXAMPLE_WEIGHTS: Readonly<Record<ExampleKind, number>> = {
  answerable: 1,
  'subject removed': 1,
  'off-topic': 0.5,
  unanswerable: 0.2,
};

const STEPS = 400;
/** Keeps weights finite where a signal alone tells the kinds apart. */
const SHRINKAGE = 1e-4;

/**
 * Fits the confidence: the logistic regression under which the examples, each counted by its kind, are likeliest.
 *
 * @example `fitConfidence(examples)` → `{ unknown: -1.96, …, constant: -2.5 }`
 */
export function fitConfidence(examples: readonly ConfidenceExample[]): ConfidenceWeights {
  const counted = examples.map(({ kind, signals }) => ({
    vector: vectorOf(signals),
    wanted: kind === 'answerable' ? 1 : 0,
    weight: EXAMPLE_WEIGHTS[kind],
  }));
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const weights = adam(NAMES.length + 1, STEPS, (at) => {
    const slope = at.map((weight) => SHRINKAGE * weight);
    for (const { vector, wanted, weight } of counted) {
      const pull = ((probability(dot(vector, at)) - wanted) * weight) / total;
      for (const [feature, value] of vector.entries()) slope[feature] = (slope[feature] ?? 0) + pull * value;
    }
    return slope;
  });
  const named = NAMES.map((name, at): [keyof Signals, number] => [name, weights[at] ?? 0]);
  return { ...WEIGHTS, ...Object.fromEntries(named), constant: weights[NAMES.length] ?? 0 };
}

/**
 * The confidence of every example under the weights checked in and under weights fitted without its article's fold.
 *
 * @param folds how many, from 2
 * @throws UserError `TOO_FEW_ARTICLES` when there are fewer groups than folds.
 * @example `crossValidateConfidence(examples, 7).fitted` → `[0.93, 0.71, …]`
 */
export function crossValidateConfidence(
  examples: readonly ConfidenceExample[],
  folds: number,
): ConfidenceFolds {
  const heldOut = foldsOf(examples, folds);
  const all = (weights: ConfidenceWeights, some: readonly ConfidenceExample[]) =>
    some.map(({ signals }) => confidenceUnder(weights, signals));
  return {
    folds,
    examples: heldOut.flatMap(({ inside }) => inside),
    given: heldOut.flatMap(({ inside }) => all(WEIGHTS, inside)),
    fitted: heldOut.flatMap(({ inside, outside }) => all(fitConfidence(outside), inside)),
  };
}

/**
 * The confidence that weights give to signals; `confidenceOf` is the same with the weights checked in.
 *
 * @example `confidenceUnder(WEIGHTS, signals)` → `0.93`
 */
export function confidenceUnder(weights: ConfidenceWeights, signals: Signals): number {
  const sum = NAMES.reduce((logit, name) => logit + weights[name] * signals[name], weights.constant);
  return probability(sum);
}

function vectorOf(signals: Signals): Float64Array {
  return Float64Array.of(...NAMES.map((name) => signals[name]), 1);
}

function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
