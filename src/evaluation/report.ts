import { BOARD_KINDS, MEASURE_NAMES, type Measures, type Trial } from './evaluate.ts';
import { markdownTable, printEstimate } from './markdown-table.ts';

/** One table: a group of questions and the measures of every system over it. */
export type Group = {
  readonly name: string;
  readonly systems: readonly { readonly name: string; readonly measures: Measures }[];
};

/**
 * A group as a Markdown table, a system a column; each share with its 95 % interval.
 *
 * @example `groupTable(group)` → `'| who (114) | Clipbook | … |\n|---|---|…'`
 */
export function groupTable({ name, systems }: Group): string {
  const questions = systems[0]?.measures.questions ?? 0;
  const rows: string[][] = MEASURE_NAMES.filter((measure) =>
    systems.some(({ measures }) => measures[measure]),
  ).map((measure) => [measure, ...systems.map(({ measures }) => printEstimate(measures[measure]))]);
  rows.push(
    [
      'quotes wrong / checked',
      ...systems.map(({ measures }) => `${measures.quotesWrong} / ${measures.quotesChecked}`),
    ],
    [
      'p50 / p99 ms',
      ...systems.map(({ measures }) => `${measures.p50Ms.toFixed(2)} / ${measures.p99Ms.toFixed(2)}`),
    ],
  );
  return markdownTable([[`${name} (${questions})`, ...systems.map((system) => system.name)], ...rows]);
}

/**
 * What went wrong, one block a question: rank, refusal, board, and the passage that took the first place.
 *
 * @example `missLines(trials)` → `['rank 2 · who · Who is …?\n   first: a.txt line 3 “…”']`
 */
export function missLines(trials: readonly Trial[]): string[] {
  return trials.flatMap(({ gold, outcome, judgement }) => {
    const isAnswerable = gold.kind !== 'unanswerable';
    const faults = isAnswerable
      ? [
          judgement.rank === 1 ? '' : `rank ${judgement.rank ?? '–'}`,
          outcome.refused ? 'refused' : '',
          BOARD_KINDS.includes(gold.kind) && judgement.boardRow !== 1
            ? `board row ${judgement.boardRow ?? '–'} (${(outcome.board ?? []).map(([value]) => value).join(', ')}; wanted ${gold.answers.join(' or ')})`
            : '',
        ]
      : [outcome.refused ? '' : 'not refused'];
    const fault = faults.filter(Boolean).join(', ');
    if (fault === '') return [];
    const first = outcome.passages[0]?.found;
    const place =
      first &&
      `\n   first: ${first.source.path} line ${first.passage.line} “${first.passage.text.slice(0, 90)}…”`;
    return [`${fault} · ${gold.kind} · ${gold.question} (${outcome.confidence.toFixed(3)})${place ?? ''}`];
  });
}
