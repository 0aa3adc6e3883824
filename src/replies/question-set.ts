import type { Kept } from '../model/keeper.ts';

/**
 * What members did not find as a question set, one JSON object a line, oldest first. Where the answer stands nobody
 * has said yet, so every question is `unanswerable` until the keeper fills in answers and evidence; what the eval
 * does not read says why a question is here.
 *
 * @see src/evaluation/question-set.ts
 * @example `questionSetOf(kept)` → `'{"id":"miss-7","kind":"unanswerable","question":"Who is he?","answers":[],"evidence":[],…}\n'`
 */
export function questionSetOf(kept: readonly Kept[]): string {
  return kept
    .filter(({ question }) => question !== '')
    .toReversed()
    .map((each) => `${JSON.stringify(lineOf(each))}\n`)
    .join('');
}

function lineOf(kept: Kept): object {
  const question = {
    id: `${kept.kind}-${kept.id}`,
    kind: 'unanswerable',
    question: kept.question,
    answers: [],
    evidence: [],
    at: kept.at.toISOString(),
  };
  if (kept.kind === 'miss') return { ...question, reason: kept.reason, times: kept.times };
  const { path, paragraph, quote, why } = kept;
  return { ...question, wrong: { source: path, paragraph, quote }, ...(why !== '' && { why }) };
}
