import { resolve, sep } from 'node:path';
import type { FeatureWeights } from '../search/rank.ts';
import type { CrossValidation } from './cross-validate.ts';
import { rankMeasures } from './evaluate.ts';
import { markdownTable, printEstimate } from './markdown-table.ts';

const SHOWN = ['hit@1', 'hit@3', 'mrr@10'] as const;

/** What weights were fitted on. */
export type Provenance = {
  /** Names for people, not paths of one machine. */
  readonly questionSet: string;
  readonly articlesFolder: string;
  readonly questions: number;
  /** Questions with a gold passage among the candidates looked at. */
  readonly teaching: number;
  readonly articles: number;
  readonly passages: number;
};

/**
 * The last two parts of a path: they say which set it was; where it lay is of no use to a reader.
 *
 * @example `nameOf('sets/squad/questions.jsonl')` → `'squad/questions.jsonl'`
 */
export function nameOf(path: string): string {
  return resolve(path).split(sep).slice(-2).join('/');
}

/**
 * The held-out measures as a Markdown table, each with its 95 % interval.
 *
 * @example `foldTable(crossValidate(questions, weights, 7))` → `'| 7 folds by article (1341) | checked in | …'`
 */
export function foldTable({
  foldSizes,
  given,
  fitted,
}: Pick<CrossValidation, 'foldSizes' | 'given' | 'fitted'>): string {
  const [before, after] = [rankMeasures(given), rankMeasures(fitted)];
  return markdownTable([
    [`${foldSizes.length} folds by article (${given.length})`, 'checked in', 'fitted on the other folds'],
    ...SHOWN.map((name) => [name, printEstimate(before[name]), printEstimate(after[name])]),
  ]);
}

/**
 * Weights as a declaration for `src/search/rank.ts`, with what they were fitted on. Where fitting gave none, the weight
 * checked in stays, and a comment says so.
 *
 * @example `weightsBlock({ bm25: 0.4 }, WEIGHTS, provenance)` → `'/**\n * Fitted on …\n *\/\nexport const WEIGHTS: … = {\n  bm25: 0.4,\n};'`
 */
export function weightsBlock(
  weights: FeatureWeights,
  checkedIn: FeatureWeights,
  provenance: Provenance,
): string {
  const { questionSet, articlesFolder, questions, teaching, articles, passages } = provenance;
  return [
    '/**',
    ` * Fitted on ${questionSet} (${questions} answerable questions, ${teaching} of them with gold evidence among the`,
    ` * candidates looked at) over ${articlesFolder} (evidence in ${articles} of its articles, ${passages} passages in all) by`,
    ' * `npm run fit`: no random number takes part, the same files give the same weights.',
    ' */',
    'export const WEIGHTS: FeatureWeights = {',
    ...Object.entries({ ...checkedIn, ...weights }).map(([name, weight]) =>
      name in weights
        ? `  ${name}: ${weight},`
        : `  ${name}: ${weight}, // kept: it never occurs in these questions`,
    ),
    '};',
  ].join('\n');
}
