import { markdownTable } from '../../src/evaluation/markdown-table.ts';
import { percentile } from '../../src/evaluation/statistics.ts';
import type { Times } from './ledger.ts';
import type { MemorySample, MemoryVerdict } from './memory.ts';

type Counts = ReadonlyMap<string, number>;

/** What a soak has shown. */
export type SoakReport = {
  readonly seed: number;
  readonly minutes: number;
  readonly members: number;
  readonly guilds: number;
  /** Everything that went wrong, one sentence each, with the seed. */
  readonly reasons: readonly string[];
  readonly times: Times;
  /** How requests ended, by the bot's own log. */
  readonly outcomes: Counts;
  readonly warnings: number;
  readonly troubles: Counts;
  readonly changes: Counts;
  readonly connections: { readonly identifies: number; readonly resumes: number };
  readonly quotes: number;
  readonly samples: readonly MemorySample[];
  readonly memory: MemoryVerdict;
};

const MINUTE = 60_000;

/**
 * The figures of a soak as Markdown.
 *
 * @example `soakTables(report)` → `'### Asked\n\n| kind | asked | p50 ms | …'`
 */
export function soakTables(report: SoakReport): string {
  const { seed, minutes, members, guilds, quotes, memory, connections } = report;
  const asked = [...report.times.values()].flat().length;
  const verdict = [
    `${memory.firstThirdMb.toFixed(1)} MB in the first third after the warm-up, ${memory.lastThirdMb.toFixed(1)} MB in the last`,
    `(allowed: ${memory.allowedMb.toFixed(1)} MB more),`,
    `slope ${memory.slopeMbPerMinute.toFixed(2)} MB a minute over ${memory.samples} samples:`,
    memory.isFlat ? 'flat.' : 'it grows.',
  ];
  return [
    `${asked} requests in ${minutes} min of ${members} members in ${guilds} servers, seed ${seed}; ${quotes} quotes looked up.`,
    '### Asked',
    timesTable(report.times),
    '### Outcomes, by the log',
    countTable('outcome', report.outcomes),
    '### Memory, after collecting garbage',
    memoryTable(report.samples),
    verdict.join(' '),
    '### What went wrong on purpose',
    countTable('trouble', report.troubles),
    `${connections.identifies} times identified, ${connections.resumes} times resumed; ${report.warnings} warnings in the log that say so.`,
    '### Changes of the articles',
    countTable('change', report.changes),
  ].join('\n\n');
}

/**
 * The same for programs.
 *
 * @example `JSON.stringify(soakJson(report))` → `{"seed":7,"times":{"/ask":{"count":120,"p50":9.1,…}},…}`
 */
export function soakJson(report: SoakReport): object {
  const { times, outcomes, troubles, changes } = report;
  return {
    ...report,
    times: Object.fromEntries(Array.from(times, ([kind, all]) => [kind, figures(all)])),
    outcomes: Object.fromEntries(outcomes),
    troubles: Object.fromEntries(troubles),
    changes: Object.fromEntries(changes),
  };
}

function timesTable(times: Times): string {
  const all: [string, readonly number[]] = ['all', [...times.values()].flat()];
  const rows = [...[...times].sort(([a], [b]) => a.localeCompare(b)), all].map(([kind, each]) => {
    const { count, p50, p95, p99 } = figures(each);
    return [kind, String(count), ...[p50, p95, p99].map((ms) => ms.toFixed(0))];
  });
  return markdownTable([['kind', 'asked', 'p50 ms', 'p95 ms', 'p99 ms'], ...rows]);
}

function figures(ms: readonly number[]) {
  const at = (share: number) => percentile(ms, share);
  return { count: ms.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The last sample of each minute. */
function memoryTable(samples: readonly MemorySample[]): string {
  const began = samples[0]?.atMs ?? 0;
  const byMinute = new Map(samples.map((sample) => [Math.floor((sample.atMs - began) / MINUTE), sample]));
  const rows = Array.from(byMinute, ([minute, { heapMb, rssMb }]) => [
    String(minute + 1),
    heapMb.toFixed(1),
    rssMb.toFixed(0),
  ]);
  return markdownTable([['minute', 'heap MB', 'resident MB'], ...rows]);
}

function countTable(what: string, counts: Counts): string {
  const rows = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => [name, String(count)]);
  return markdownTable([[what, 'times'], ...rows]);
}
