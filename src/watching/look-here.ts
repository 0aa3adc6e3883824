import { loadFormats } from '../articles/formats.ts';
import { UserError } from '../errors.ts';
import type { ReadFile } from './folder-change.ts';
import { FolderReader } from './folder-reader.ts';
import type { WatchedFolder, WatchOptions } from './watch-folder.ts';

/**
 * Looks at a folder when told to, without a thread and without following it: for a program that answers once, and that
 * nobody waits for but whoever started it.
 *
 * @example `openReloadableClips(folder, [], { kept, open: lookHere })`
 */
export function lookHere(folder: string, options: WatchOptions): WatchedFolder {
  const reader = loadFormats(options.formatsFolder).then(
    (formats) => new FolderReader(folder, formats, options.known),
  );
  return {
    async look() {
      const read: ReadFile[] = [];
      try {
        const {
          links: _,
          isUnsettled: __,
          ...seen
        } = await (await reader).look(
          {
            ...(options.onReading && { onReading: options.onReading }),
            onRead: (file) => void read.push(file),
            onBug: options.onBug,
          },
          true,
        );
        options.onOutcome({ kind: 'looked', change: { read, ...seen } });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        options.onOutcome({ kind: 'failed', code: error.code, reason: error.message });
      }
    },
    async close() {},
  };
}
