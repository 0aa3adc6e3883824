import { adam } from './adam.ts';

/** The candidates of one question: features in the order of the names, and which candidates hold gold evidence. */
export type TrainingQuestion = {
  readonly group: string;
  readonly features: readonly Float64Array[];
  readonly isGold: readonly boolean[];
};

/** Candidates looked at in training: gold passages further back teach nothing that generalises. */
const TRAINED_CANDIDATES = 30;
/** How a fit differs from that of the ranking. */
export type FitOptions = {
  /** How many candidates of a question are looked at. */
  readonly candidates?: number;
  /** Keeps weights small where the questions do not speak for large ones. */
  readonly shrinkage?: number;
};

const STEPS = 150;
/** Keeps weights small where the questions do not speak for large ones. */
const SHRINKAGE = 1e-3;

/**
 * Fits a linear ranking: the weights under which the softmax over each question's candidates gives the gold passages
 * together the greatest probability (for one gold passage that is ListNet's top-one loss, Cao et al. 2007), by Adam
 * (Kingma & Ba 2015) from zero, so that the same questions always give the same weights.
 *
 * @returns one weight a feature, in the order of the features; zeros when no question teaches anything
 * @example `fitRanking(questions)` → `Float64Array [0.35, 2.2, …]`
 */
export function fitRanking(
  questions: readonly TrainingQuestion[],
  { candidates = TRAINED_CANDIDATES, shrinkage = SHRINKAGE }: FitOptions = {},
): Float64Array {
  const size = questions.find(({ features }) => features.length > 0)?.features[0]?.length ?? 0;
  const usable = questions.filter((question) => teaches(question, candidates));
  if (usable.length === 0) return new Float64Array(size);
  return adam(size, STEPS, (weights) => {
    const gradient = new Float64Array(size);
    for (const question of usable) addGradient(gradient, question, weights, candidates);
    return gradient.map((sum, at) => sum / usable.length + shrinkage * (weights[at] ?? 0));
  });
}

/**
 * Whether a question has a gold passage among the candidates that are looked at in training.
 *
 * @example a question whose only gold passage is the 31st candidate → `false`
 */
export function teaches({ isGold }: TrainingQuestion, candidates = TRAINED_CANDIDATES): boolean {
  return isGold.slice(0, candidates).includes(true);
}

/**
 * Names the weights and rounds them, so that they can be read; a weight that nothing moved from zero is left out.
 *
 * @example `namedWeights(['bm25', 'leadIn'], Float64Array.of(0.3517, 0))` → `{ bm25: 0.35 }`
 */
export function namedWeights<Name extends string>(
  names: readonly Name[],
  weights: Float64Array,
): Partial<Record<Name, number>> {
  const named: Partial<Record<Name, number>> = {};
  for (const [at, name] of names.entries()) {
    const weight = weights[at] ?? 0;
    if (weight !== 0) named[name] = Math.round(weight * 100) / 100;
  }
  return named;
}

function addGradient(
  gradient: Float64Array,
  { features, isGold }: TrainingQuestion,
  weights: Float64Array,
  candidates: number,
): void {
  const count = Math.min(features.length, candidates);
  const scores = Float64Array.from(features.slice(0, count), (vector) => dot(vector, weights));
  const likely = softmax(scores, () => true);
  const wanted = softmax(scores, (at) => isGold[at] === true);
  for (const [at, probability] of likely.entries()) {
    const pull = probability - (wanted[at] ?? 0);
    const vector = features[at];
    if (vector === undefined || Math.abs(pull) < 1e-6) continue;
    for (let feature = 0; feature < vector.length; feature++) {
      gradient[feature] = (gradient[feature] ?? 0) + pull * (vector[feature] ?? 0);
    }
  }
}

/**
 * The score of a feature vector.
 *
 * @example `dot(Float64Array.of(1, 2), Float64Array.of(3, 4))` → `11`
 */
export function dot(vector: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** The probabilities of those that take part, 0 for the others; each set is scaled by its own best, so that none of them is divided by zero. */
function softmax(scores: Float64Array, takesPart: (at: number) => boolean): Float64Array {
  const taken = scores.map((score, at) => (takesPart(at) ? score : Number.NEGATIVE_INFINITY));
  const highest = taken.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const likely = taken.map((score) => Math.exp(score - highest));
  const all = likely.reduce((sum, value) => sum + value, 0);
  return likely.map((value) => value / all);
}
