import type { ReloadReport } from './model/keeper.ts';
import { oneLine } from './replies/one-line.ts';

/** So many paths are named of each kind. */
const MOST_NAMED = 3;

/** What is worth a line about a folder that is looked at again and again. */
export type FolderNews = {
  /** What answers differently now; absent where nothing does. */
  readonly changes?: string;
  /** What was not wrong before. */
  readonly problems: readonly string[];
};

/**
 * Tells of each look at a folder only what was not told before.
 *
 * @example `folderNews()(report)` → `{ changes: 'Articles: 1 new (a.txt); 6 in all.', problems: [] }`
 */
export function folderNews(): (report: ReloadReport) => FolderNews {
  let told: ReadonlySet<string> = new Set();
  return (report) => {
    const now =
      report.kind === 'failed'
        ? [`The articles go on as they were last read: ${oneLine(report.reason)}`]
        : report.problems.map(problemLine);
    const problems = now.filter((line) => !told.has(line));
    // A problem that is mended and comes back is told again.
    told = new Set(now);
    return report.kind === 'failed' ? { problems } : { ...changesOf(report), problems };
  };
}

/**
 * A file that is not served, as a line.
 *
 * @example `problemLine({ path: 'a.mp3', reason: 'has an ending Clipbook cannot read' })` → `'⚠ a.mp3 has an ending …'`
 */
export function problemLine({ path, reason }: { readonly path: string; readonly reason: string }): string {
  return `⚠ ${oneLine(path)} ${oneLine(reason)}.`;
}

function changesOf({
  added,
  changed,
  removed,
  sources,
}: ReloadReport & { readonly kind: 'reloaded' }): Pick<FolderNews, 'changes'> {
  const parts = [named(added, 'new'), named(changed, 'changed'), named(removed, 'gone')].flat();
  return parts.length === 0 ? {} : { changes: `Articles: ${parts.join(', ')}; ${sources} in all.` };
}

function named(paths: readonly string[], what: string): string[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, MOST_NAMED).map(oneLine).join(', ');
  return [`${paths.length} ${what} (${shown}${paths.length > MOST_NAMED ? ', …' : ''})`];
}
