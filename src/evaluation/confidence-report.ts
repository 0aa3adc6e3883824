import type { ConfidenceWeights } from '../answers/confidence.ts';
import { type ConfidenceExample, type ExampleKind, MISSES } from './confidence-examples.ts';
import { type ConfidenceFolds, EXAMPLE_WEIGHTS } from './fit-confidence.ts';
import { markdownTable, printEstimate } from './markdown-table.ts';
import { auroc, mean, percentile } from './statistics.ts';

/** What a confidence was fitted on; names for people, not paths of one machine. */
export type ConfidenceProvenance = {
  readonly questionSet: string;
  readonly articlesFolder: string;
  readonly foreign: readonly string[];
  readonly examples: readonly ConfidenceExample[];
};

/** Shares of the answerable questions that one may be ready to lose for the sake of honest misses. */
const LOST = [0.01, 0.02, 0.05] as const;

/**
 * How well a confidence tells the answerable questions from each kind of miss: AUROC with its 95 % interval, for the
 * weights checked in and for weights fitted on the other folds.
 *
 * @example `aurocTable(crossValidateConfidence(examples, 7))` → `'| auroc, 7 folds by article (1341) | checked in | …'`
 */
export function aurocTable(folds: ConfidenceFolds): string {
  const answerable = countOf(folds.examples, 'answerable');
  return markdownTable([
    [`auroc, ${folds.folds} folds by article (${answerable})`, 'checked in', 'fitted on the other folds'],
    ...missesIn(folds.examples).map((kind) => [
      `${kind} (${countOf(folds.examples, kind)})`,
      ...[folds.given, folds.fitted].map((all) =>
        printEstimate(auroc(ofKind(folds, all, 'answerable'), ofKind(folds, all, kind))),
      ),
    ]),
  ]);
}

/**
 * What a least confidence would cost and bring under weights fitted on the other folds: at each share of answerable
 * questions lost, the threshold and the share of each kind of miss below it. Names that the clips never mention, which
 * are refused whatever their confidence, are not counted in.
 *
 * @example `thresholdTable(folds)` → `'| answerable refused | below | subject removed | …\n|---|…\n| 0.02 | 0.117 | …'`
 */
export function thresholdTable(folds: ConfidenceFolds): string {
  const misses = missesIn(folds.examples);
  return markdownTable([
    ['answerable lost', 'least confidence', ...misses],
    ...LOST.map((share) => {
      const least = percentile(ofKind(folds, folds.fitted, 'answerable'), share);
      const refused = misses.map((kind) =>
        mean(ofKind(folds, folds.fitted, kind).map((confidence) => (confidence < least ? 1 : 0))),
      );
      return [`${share * 100} %`, least.toFixed(3), ...refused.map(printEstimate)];
    }),
  ]);
}

/**
 * Weights as a declaration for `src/answers/confidence.ts`, with what they were fitted on. Where no example has a
 * signal, the weight checked in stays, and a comment says so.
 *
 * @example `confidenceBlock(weights, checkedIn, provenance)` → `'/**\n * Logistic regression …\nexport const WEIGHTS: … = {\n …'`
 */
export function confidenceBlock(
  weights: ConfidenceWeights,
  checkedIn: ConfidenceWeights,
  { questionSet, articlesFolder, foreign, examples }: ConfidenceProvenance,
): string {
  const kinds = MISSES.flatMap((kind) => {
    const count = countOf(examples, kind);
    const from = kind === 'off-topic' ? ` (${foreign.join(', ')})` : '';
    return count > 0 ? [` * - ${count} ${WORDS[kind]}${from}, each counting ${EXAMPLE_WEIGHTS[kind]}`] : [];
  });
  return [
    '/**',
    ` * Logistic regression on ${questionSet} over ${articlesFolder} by \`npm run fit:confidence\`:`,
    ` * ${countOf(examples, 'answerable')} answerable questions against`,
    ...kinds,
    ' * No random number takes part, the same files give the same weights.',
    ' */',
    'export const WEIGHTS: ConfidenceWeights = {',
    // Only the weight of a signal that no example has stays at exactly 0.
    ...Object.entries(weights).map(([name, weight]) =>
      weight === 0
        ? `  ${name}: ${checkedIn[name as keyof ConfidenceWeights]}, // kept: it never occurs in these questions`
        : `  ${name}: ${Math.round(weight * 100) / 100},`,
    ),
    '};',
  ].join('\n');
}

const WORDS: Readonly<Record<(typeof MISSES)[number], string>> = {
  'subject removed': 'of them without the articles of their evidence',
  'off-topic': 'questions about other articles',
  unanswerable: 'unanswerable ones of the set',
};

function missesIn(examples: readonly ConfidenceExample[]): (typeof MISSES)[number][] {
  return MISSES.filter((kind) => countOf(examples, kind) > 0);
}

function countOf(examples: readonly ConfidenceExample[], wanted: ExampleKind): number {
  return examples.filter(({ kind }) => kind === wanted).length;
}

function ofKind(
  { examples }: ConfidenceFolds,
  confidences: readonly number[],
  wanted: ExampleKind,
): number[] {
  return confidences.filter((_, at) => examples[at]?.kind === wanted);
}
