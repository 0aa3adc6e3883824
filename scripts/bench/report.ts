import { markdownTable } from '../../src/evaluation/markdown-table.ts';
import type { Measured } from './measure.ts';
import { LENGTHS } from './questions.ts';
import { STAGES, type StageTimes } from './stages.ts';

/**
 * What was measured over one collection, a row an engine.
 *
 * @example `engineTable(measured)` → `| engine | build s | from disk s | resident MB | 3 words p50 / p95 / p99 ms | …`
 */
export function engineTable(measured: readonly Measured[]): string {
  const hasQuality = measured.some(({ quality }) => quality !== undefined);
  return markdownTable([
    [
      'engine',
      'build s',
      'from disk s',
      'resident MB',
      ...LENGTHS.map((words) => `${words} words: p50 / p95 / p99 ms`),
      ...(hasQuality ? ['Hit@1', 'MRR@10'] : []),
    ],
    ...measured.map(({ name, buildMs, fromDiskMs, residentMb, times, quality }) => [
      name,
      (buildMs / 1000).toFixed(2),
      fromDiskMs === undefined ? '–' : (fromDiskMs / 1000).toFixed(2),
      residentMb.toFixed(0),
      ...LENGTHS.map((words) => {
        const { p50, p95, p99 } = times[words] ?? { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN };
        return [p50, p95, p99].map(milliseconds).join(' / ');
      }),
      ...(hasQuality ? [share(quality?.hitAt1), share(quality?.mrrAt10)] : []),
    ]),
  ]);
}

/**
 * Clipbook's whole answer as a multiple of a bare search with the same words, where both were measured.
 *
 * @example `ratioLine(measured)` → `'Clipbook beside MiniSearch, stop words and stems: build 1.21 ×; from disk 0.02 × its build; …'`
 */
export function ratioLine(measured: readonly Measured[]): string | undefined {
  const whole = measured.find(({ engine }) => engine === 'clipbook');
  const bare = measured.find(({ engine }) => engine === 'minisearch-stemmed');
  if (whole === undefined || bare === undefined) return undefined;
  const times = (part = Number.NaN, of = Number.NaN) => `${(part / of).toFixed(2)} ×`;
  return [
    `Clipbook beside ${bare.name}: build ${times(whole.buildMs, bare.buildMs)}`,
    `from disk ${times(whole.fromDiskMs, whole.buildMs)} its build`,
    `resident memory ${times(whole.residentMb, bare.residentMb)}`,
    ...LENGTHS.map(
      (words) => `p50 of ${words} words ${times(whole.times[words]?.p50, bare.times[words]?.p50)}`,
    ),
    `its p99 ${LENGTHS.map((words) => times(whole.times[words]?.p99, whole.times[words]?.p50)).join(', ')} its p50.`,
  ].join('; ');
}

/**
 * The median milliseconds of each stage, a row a length of question.
 *
 * @example `stageTable([{ words: 8, times }])` → `| words | parse | search | …`
 */
export function stageTable(rows: readonly { readonly words: number; readonly times: StageTimes }[]): string {
  return markdownTable([
    ['words', ...STAGES],
    ...rows.map(({ words, times }) => [String(words), ...STAGES.map((stage) => milliseconds(times[stage]))]),
  ]);
}

function milliseconds(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value.toFixed(value < 10 ? 2 : 0);
}

function share(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}
