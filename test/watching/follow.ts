import { onTestFinished } from 'vitest';
import type { ReloadReport } from '../../src/model/keeper.ts';
import { type FollowOptions, openReloadableClips } from '../../src/reloadable-clips.ts';

type Reloaded = ReloadReport & { readonly kind: 'reloaded' };

/**
 * Clips that follow a folder as `npm start` has them, with what was reported of it.
 *
 * @example const { clips, until, changes } = await follow(folder)
 */
export async function follow(folder: string, options: FollowOptions = {}) {
  const reports: ReloadReport[] = [];
  const reloadable = await openReloadableClips(folder, [], {
    watch: 'on',
    onReport: (report) => reports.push(report),
    ...options,
  });
  onTestFinished(() => reloadable.close());
  return {
    ...reloadable,
    reports,
    /** The reports that tell of articles. */
    changes: () =>
      reports.filter(
        (report): report is Reloaded =>
          report.kind === 'reloaded' &&
          report.added.length + report.changed.length + report.removed.length > 0,
      ),
    /** What is said by the text of an article now. */
    textOf(path: string): string | undefined {
      const card = reloadable.clips.sources(path);
      return card.kind === 'source' && card.summary.source.path === path
        ? card.summary.source.text
        : undefined;
    },
    /** Waits until something holds, which the test's own time limit ends. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
