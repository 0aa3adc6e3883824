import { runProgram } from '../program.ts';
import { WEIGHTS } from '../search/rank.ts';
import { readFoldArguments } from './arguments.ts';
import { crossValidate } from './cross-validate.ts';
import { foldTable, nameOf, weightsBlock } from './fit-report.ts';
import { fitRanking, namedWeights, teaches } from './fit-weights.ts';
import { openQuestions } from './open-questions.ts';
import { FEATURE_NAMES, toVector, trainingQuestions } from './training-set.ts';

const USAGE = 'Usage: npm run -s fit -- --articles DIR --questions FILE.jsonl [--folds 2–100]';

await runProgram(async () => {
  const { articles, questions, folds } = readFoldArguments(USAGE, process.argv.slice(2));
  const { clips, asked } = await openQuestions(articles, questions);
  const training = trainingQuestions(clips.index, asked);
  const validation = crossValidate(training, toVector(WEIGHTS), folds);
  const weights = namedWeights(FEATURE_NAMES, fitRanking(training));
  const block = weightsBlock(weights, WEIGHTS, {
    questionSet: nameOf(questions),
    articlesFolder: nameOf(articles),
    questions: training.length,
    teaching: training.filter((question) => teaches(question)).length,
    articles: new Set(asked.flatMap(({ evidence }) => evidence.map(({ path }) => path))).size,
    passages: clips.index.entries.length,
  });
  process.stdout.write(`${foldTable(validation)}\n\nFitted on all folds:\n\n\`\`\`ts\n${block}\n\`\`\`\n`);
});
