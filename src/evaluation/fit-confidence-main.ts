import { parseArgs } from 'node:util';
import { WEIGHTS } from '../answers/confidence.ts';
import { runProgram } from '../program.ts';
import { FOLDS, readArguments, wholeNumber } from './arguments.ts';
import { confidenceExamples } from './confidence-examples.ts';
import { aurocTable, confidenceBlock, thresholdTable } from './confidence-report.ts';
import { crossValidateConfidence, fitConfidence } from './fit-confidence.ts';
import { nameOf } from './fit-report.ts';
import { DEFAULT_FOLDS } from './folds.ts';
import { openForeign, openQuestions } from './open-questions.ts';

const USAGE =
  'Usage: npm run -s fit:confidence -- --articles DIR --questions FILE.jsonl [--foreign FILE.jsonl …] [--folds 2–100]';

await runProgram(async () => {
  const { articles, questions, foreign, folds } = parseArguments(process.argv.slice(2));
  const { clips, asked } = await openQuestions(articles, questions);
  const examples = confidenceExamples(clips.index, asked, await openForeign(foreign));
  const validation = crossValidateConfidence(examples, folds);
  const block = confidenceBlock(fitConfidence(examples), WEIGHTS, {
    questionSet: nameOf(questions),
    articlesFolder: nameOf(articles),
    foreign: foreign.map(nameOf),
    examples,
  });
  const tables = `${aurocTable(validation)}\n\n${thresholdTable(validation)}`;
  process.stdout.write(`${tables}\n\nFitted on all folds:\n\n\`\`\`ts\n${block}\n\`\`\`\n`);
});

function parseArguments(args: string[]) {
  const { folds, ...values } = readArguments(USAGE, () => {
    const { values: given } = parseArgs({
      args,
      options: {
        articles: { type: 'string' },
        questions: { type: 'string' },
        foreign: { type: 'string', multiple: true, default: [] },
        folds: { type: 'string', default: String(DEFAULT_FOLDS) },
      },
    });
    return given;
  });
  return { ...values, folds: wholeNumber('--folds', folds, FOLDS, USAGE) };
}
