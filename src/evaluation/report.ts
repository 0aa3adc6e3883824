import { BOARD_KINDS, MEASURE_NAMES, type Measures, type Trial } from './evaluate.ts';
import type { HeldOutMeasures } from './held-out.ts';
import { markdownTable, printEstimate } from './markdown-table.ts';
import type { Percentiles, Timing } from './timing.ts';

/** One table: a group of questions and the measures of every system over it. */
export type Group = {
  readonly name: string;
  readonly systems: readonly { readonly name: string; readonly measures: Measures }[];
};

/** Questions that the articles asked cannot answer, and what every system makes of them. */
export type HeldOutGroup = {
  readonly name: string;
  readonly systems: readonly { readonly name: string; readonly measures: HeldOutMeasures }[];
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
    ['p50 / p99 ms', ...systems.map(({ measures }) => printTiming(measures))],
  );
  return markdownTable([[`${name} (${questions})`, ...systems.map((system) => system.name)], ...rows]);
}

/**
 * Held-out questions as one Markdown table, a system a column: how many of them are refused, and how far their
 * confidence lies below that of the answerable ones.
 *
 * @example `heldOutTable([offTopic])` → `'| held out … | Clipbook | …\n|---|…\n| off-topic (2886), refused | 0.994 (…) | …'`
 */
export function heldOutTable(groups: readonly HeldOutGroup[]): string {
  const rows = groups.flatMap(({ name, systems }) => {
    const title = `${name} (${systems[0]?.measures.questions ?? 0})`;
    return [
      [`${title}, refused`, ...systems.map(({ measures }) => printEstimate(measures.refused))],
      [`${title}, auroc`, ...systems.map(({ measures }) => printEstimate(measures.auroc))],
    ];
  });
  return markdownTable([['held out', ...(groups[0]?.systems ?? []).map(({ name }) => name)], ...rows]);
}

/**
 * Times as a Markdown table of one row, a system a column.
 *
 * @param title what was asked of what
 * @example `timingTable('2886 questions, 10496 passages', timings)` → `'| 2886 questions, … | Clipbook | …'`
 */
export function timingTable(title: string, timings: readonly Timing[]): string {
  return markdownTable([
    [title, ...timings.map(({ name }) => name)],
    ['p50 / p99 ms', ...timings.map(printTiming)],
  ]);
}

function printTiming({ p50Ms, p99Ms }: Percentiles): string {
  return Number.isNaN(p50Ms) ? '–' : `${p50Ms.toFixed(2)} / ${p99Ms.toFixed(2)}`;
}

/**
 * What went wrong, one block a question: rank, refusal, board, and the passage that took the first place.
 *
 * @param label what the questions are called in place of their kind
 * @example `missLines(trials)` → `['rank 2 · who · Who is …?\n   first: a.txt line 3 “…”']`
 */
export function missLines(trials: readonly Trial[], label?: string): string[] {
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
    return [
      `${fault} · ${label ?? gold.kind} · ${gold.question} (${outcome.confidence.toFixed(3)})${place ?? ''}`,
    ];
  });
}
