import type { Clipbook } from './clipbook.ts';
import type { ReaderConfig } from './config.ts';
import type { Log } from './log.ts';
import type { Command } from './model/command.ts';
import type { Observer } from './model/observer.ts';
import type { OpenReader } from './web/open-reader.ts';

/** The reader page, and who is to be told what happens elsewhere. */
export type ServedReader = OpenReader & { readonly observer: Observer };

/**
 * Serves the reader page of the clips, unless the keeper wants none. Whatever is wrong with it is told to the log alone.
 *
 * @example `const reader = await serveReader(config.reader, clips, commands, log)`
 */
export async function serveReader(
  { isOn, ...settings }: ReaderConfig,
  clips: Clipbook,
  commands: readonly Command[],
  log: Log,
): Promise<ServedReader | undefined> {
  if (!isOn) return undefined;
  // Loaded only when needed: a keeper who wants no page should not wait for it.
  const [{ openReader }, { createMetrics }] = await Promise.all([
    import('./web/open-reader.ts'),
    import('./web/metrics.ts'),
  ]);
  const counts = () => ({ sources: clips.sourceCount, passages: clips.index.size });
  const metrics = createMetrics(counts);
  const reader = await openReader({ clips, commands, counts, metrics, log }, settings);
  return { ...reader, observer: metrics };
}
