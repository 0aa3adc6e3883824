import { parseArgs } from 'node:util';
import { runProgram } from '../program.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { readArguments, wholeNumber, wrongCall } from './arguments.ts';
import { measure, runTimedTrials, type Trial } from './evaluate.ts';
import { FITTED_ELSEWHERE, fittedElsewhere } from './fitted-elsewhere.ts';
import { measureHeldOut, offTopic, subjectRemoved } from './held-out.ts';
import { openForeign, openQuestions } from './open-questions.ts';
import { type GoldQuestion, KINDS } from './question-set.ts';
import { recombined } from './recombine.ts';
import { groupTable, heldOutTable, missLines, timingTable } from './report.ts';
import { SYSTEMS } from './systems.ts';
import { timeSystems } from './timing.ts';

const USAGE =
  'Usage: npm run -s eval -- --articles DIR --questions FILE.jsonl [--foreign FILE.jsonl …] [--removed] [--fitted] [--misses] [--recombined PARAGRAPHS] [--json]';
const RECOMBINED = { from: 1, to: 1_000_000 };

await runProgram(async () => {
  const {
    articles,
    questions,
    json,
    recombined: paragraphs,
    ...wanted
  } = parseArguments(process.argv.slice(2));
  const { clips, asked } = await openQuestions(articles, questions);
  const foreign = await openForeign(wanted.foreign);
  const { figures, blocks } =
    paragraphs === undefined
      ? quality(clips.index, asked, foreign, wanted)
      : timing(clips.index, asked, paragraphs);
  process.stdout.write(
    json ? `${JSON.stringify({ articles, questions, ...figures })}\n` : `${blocks.join('\n\n')}\n`,
  );
});

/** What is printed: as data, and as blocks of text. */
type Report = { readonly figures: object; readonly blocks: readonly string[] };

type Wanted = {
  readonly foreign: readonly string[];
  readonly removed: boolean;
  readonly fitted: boolean;
  readonly misses: boolean;
};

function quality(
  index: PassageIndex,
  asked: readonly GoldQuestion[],
  foreign: readonly GoldQuestion[],
  wanted: Wanted,
): Report {
  const columns = SYSTEMS.map((make) => {
    const system = make(index);
    return { name: system.name, trials: runTimedTrials(system, asked) };
  });
  const fitted = wanted.fitted ? [{ name: FITTED_ELSEWHERE, trials: fittedTrials(index, asked) }] : [];
  const shown = [...columns.slice(0, 1), ...fitted, ...columns.slice(1)];
  const groups = ['all', ...KINDS].flatMap((kind) => {
    const systems = shown.map(({ name, trials }) => ({
      name,
      measures: measure(trials.filter(({ gold }) => kind === 'all' || gold.kind === kind)),
    }));
    return (systems[0]?.measures.questions ?? 0) > 0 ? [{ name: kind, systems }] : [];
  });

  const heldOut = [
    ...(foreign.length > 0 ? [offTopic(index, foreign)] : []),
    ...(wanted.removed ? [subjectRemoved(index, asked)] : []),
  ];
  const heldOutGroups = heldOut.map(({ name, trials }) => ({
    name,
    systems: columns.map((column, at) => ({
      name: column.name,
      measures: measureHeldOut(trials[at] ?? [], column.trials),
    })),
  }));
  const misses = wanted.misses
    ? [
        ...missLines(columns[0]?.trials ?? []),
        ...heldOut.flatMap(({ name, trials }) => missLines(trials[0] ?? [], name)),
      ]
    : undefined;
  return {
    figures: { foreign: wanted.foreign, groups, heldOut: heldOutGroups, misses },
    blocks: [
      ...groups.map(groupTable),
      ...(heldOut.length > 0 ? [heldOutTable(heldOutGroups)] : []),
      ...(misses?.length ? [misses.join('\n')] : []),
    ],
  };
}

function fittedTrials(index: PassageIndex, asked: readonly GoldQuestion[]): Trial[] {
  return fittedElsewhere(index, asked).flatMap(({ system, questions }) => runTimedTrials(system, questions));
}

function timing(index: PassageIndex, asked: readonly GoldQuestion[], paragraphs: number): Report {
  for (const { source, passages } of recombined(index.entries, paragraphs)) index.add(source, passages);
  const timings = timeSystems(index, asked);
  const title = `${asked.length} questions, ${index.entries.length} passages of which ${paragraphs} recombined`;
  return {
    figures: { recombined: paragraphs, passages: index.entries.length, asked: asked.length, timings },
    blocks: [timingTable(title, timings)],
  };
}

function parseArguments(args: string[]) {
  const { recombined: paragraphs, ...values } = readArguments(USAGE, () => {
    const { values: given } = parseArgs({
      args,
      options: {
        articles: { type: 'string' },
        questions: { type: 'string' },
        foreign: { type: 'string', multiple: true, default: [] },
        removed: { type: 'boolean', default: false },
        fitted: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        recombined: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return given;
  });
  if (paragraphs === undefined) return { ...values, recombined: undefined };
  if (values.foreign.length > 0 || values.removed || values.fitted || values.misses) {
    throw wrongCall(
      '--recombined measures time alone: leave out --foreign, --removed, --fitted and --misses.',
      USAGE,
    );
  }
  return { ...values, recombined: wholeNumber('--recombined', paragraphs, RECOMBINED, USAGE) };
}
