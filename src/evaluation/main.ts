import { parseArgs } from 'node:util';
import { runProgram } from '../program.ts';
import { readArguments } from './arguments.ts';
import { measure, runTimedTrials } from './evaluate.ts';
import { openQuestions } from './open-questions.ts';
import { type GoldQuestion, KINDS, readQuestionSet } from './question-set.ts';
import { groupTable, missLines } from './report.ts';
import { clipbookSystem, plainMiniSearch, stemmedMiniSearch } from './systems.ts';

const USAGE =
  'Usage: npm run -s eval -- --articles DIR --questions FILE.jsonl [--foreign FILE.jsonl] [--json] [--misses]';

await runProgram(async () => {
  const { articles, questions, foreign, json, misses } = parseArguments(process.argv.slice(2));
  const { clips, asked: own } = await openQuestions(articles, questions);
  const asked = [
    ...own,
    ...(foreign === undefined ? [] : (await readQuestionSet(foreign, undefined)).map(asUnanswerable)),
  ];
  const systems = [clipbookSystem(clips.index), plainMiniSearch(clips.index), stemmedMiniSearch(clips.index)];
  const trials = systems.map((system) => ({ name: system.name, trials: runTimedTrials(system, asked) }));

  const groups = ['all', ...KINDS].flatMap((kind) => {
    const measured = trials.map(({ name, trials: all }) => ({
      name,
      measures: measure(all.filter(({ gold }) => kind === 'all' || gold.kind === kind)),
    }));
    return (measured[0]?.measures.questions ?? 0) > 0 ? [{ name: kind, systems: measured }] : [];
  });
  const missed = misses ? missLines(trials[0]?.trials ?? []) : undefined;
  if (json) {
    process.stdout.write(`${JSON.stringify({ articles, questions, foreign, groups, misses: missed })}\n`);
  } else {
    const blocks = [...groups.map(groupTable), ...(missed?.length ? [missed.join('\n')] : [])];
    process.stdout.write(`${blocks.join('\n\n')}\n`);
  }
});

/** Questions about other articles: whatever they ask, these articles do not say it. */
function asUnanswerable(question: GoldQuestion): GoldQuestion {
  return { ...question, kind: 'unanswerable', answers: [], evidence: [] };
}

function parseArguments(args: string[]) {
  return readArguments(USAGE, () => {
    const { values } = parseArgs({
      args,
      options: {
        articles: { type: 'string' },
        questions: { type: 'string' },
        foreign: { type: 'string' },
        json: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
      },
    });
    return values;
  });
}
