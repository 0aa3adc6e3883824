import { parseArgs } from 'node:util';
import { openClipbook } from '../clipbook.ts';
import { UserError } from '../errors.ts';
import { runProgram } from '../program.ts';
import { measure, runTrials } from './evaluate.ts';
import { type GoldQuestion, KINDS, readQuestionSet } from './question-set.ts';
import { groupTable, missLines } from './report.ts';
import { clipbookSystem, plainMiniSearch, stemmedMiniSearch } from './systems.ts';

const USAGE =
  'Usage: npm run -s eval -- --articles DIR --questions FILE.jsonl [--foreign FILE.jsonl] [--json] [--misses]';

await runProgram(async () => {
  const { articles, questions, foreign, json, misses } = parseArguments(process.argv.slice(2));
  const clips = await openClipbook(articles);
  const sources = [...new Set(clips.index.entries.map(({ source }) => source))];
  const asked = [
    ...(await readQuestionSet(questions, sources)),
    ...(foreign === undefined ? [] : (await readQuestionSet(foreign, undefined)).map(asUnanswerable)),
  ];
  const systems = [clipbookSystem(clips), plainMiniSearch(clips), stemmedMiniSearch(clips)];
  const trials = systems.map((system) => ({ name: system.name, trials: runTrials(system, asked) }));

  const groups = ['all', ...KINDS].flatMap((kind) => {
    const measured = trials.map(({ name, trials: all }) => ({
      name,
      measures: measure(all.filter(({ gold }) => kind === 'all' || gold.kind === kind)),
    }));
    return (measured[0]?.measures.questions ?? 0) > 0 ? [{ name: kind, systems: measured }] : [];
  });
  const [clipbook] = trials;
  if (json) process.stdout.write(`${JSON.stringify({ articles, questions, foreign, groups })}\n`);
  else process.stdout.write(`${groups.map(groupTable).join('\n\n')}\n`);
  if (misses) process.stdout.write(`\n${missLines(clipbook?.trials ?? []).join('\n')}\n`);
});

/** Questions about other articles: whatever they ask, these articles do not say it. */
function asUnanswerable(question: GoldQuestion): GoldQuestion {
  return { ...question, kind: 'unanswerable', answers: [], evidence: [] };
}

function parseArguments(argv: string[]) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        articles: { type: 'string' },
        questions: { type: 'string' },
        foreign: { type: 'string' },
        json: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
      },
    });
    const { articles, questions } = values;
    if (!articles || !questions)
      throw new UserError('USAGE', `--articles and --questions are needed.\n${USAGE}`);
    return { ...values, articles, questions };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UserError('USAGE', `${cause.message}\n${USAGE}`);
  }
}
