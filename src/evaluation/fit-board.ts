import { VOTE_WEIGHTS } from '../answers/vote-signals.ts';
import { runProgram } from '../program.ts';
import { readFoldArguments } from './arguments.ts';
import { boardQuestions, boardRow, FITTED_SIGNALS, fitVotes } from './board-training.ts';
import { crossValidate } from './cross-validate.ts';
import { BOARD_KINDS, rankMeasures } from './evaluate.ts';
import { namedWeights } from './fit-weights.ts';
import { markdownTable, printEstimate } from './markdown-table.ts';
import { openQuestions } from './open-questions.ts';

const USAGE = 'Usage: npm run -s fit:board -- --articles DIR --questions FILE.jsonl [--folds 2–100]';

await runProgram(async () => {
  const { articles, questions, folds } = readFoldArguments(USAGE, process.argv.slice(2));
  const { clips, asked } = await openQuestions(articles, questions);
  const training = boardQuestions(clips.index, asked);
  const checkedIn = Float64Array.from(FITTED_SIGNALS, (name) => VOTE_WEIGHTS[name]);
  const validation = crossValidate(training, checkedIn, folds, { fitted: fitVotes, rank: boardRow });
  const rows = BOARD_KINDS.flatMap((kind) => {
    const ofKind = (ranks: typeof validation.given) =>
      rankMeasures(ranks.filter((_, at) => validation.questions[at]?.gold.kind === kind));
    const [before, after] = [ofKind(validation.given), ofKind(validation.fitted)];
    const count = before['hit@1']?.count ?? 0;
    if (count === 0) return [];
    return ([1, 3] as const).map((limit) => [
      `${kind} (${count}) board@${limit}`,
      printEstimate(before[`hit@${limit}`]),
      printEstimate(after[`hit@${limit}`]),
    ]);
  });
  const table = markdownTable([
    [`${folds} folds by article`, 'checked in', 'fitted on the other folds'],
    ...rows,
  ]);
  const weights = namedWeights(FITTED_SIGNALS, fitVotes(training));
  process.stdout.write(`${table}\n\nFitted on all folds:\n\n${JSON.stringify(weights, undefined, 2)}\n`);
});
