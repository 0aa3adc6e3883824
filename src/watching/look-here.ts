import { loadFormats } from '../articles/formats.ts';
import { UserError } from '../errors.ts';
import type { FileStamp } from '../model/file-record.ts';
import type { FolderOutcome, ReadFile } from './folder-change.ts';
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
        options.onOutcome(failureOf(error));
      }
    },
    async close() {},
  };
}

/**
 * What a look shows, where no file has to be read for it; nothing where one has.
 *
 * @param known the files that have been read already
 * @example a folder that is as it was → `{ kind: 'looked', change: { read: [], removed: [], … } }`
 */
export async function glanceAt(
  folder: string,
  known: ReadonlyMap<string, FileStamp>,
): Promise<FolderOutcome | undefined> {
  try {
    const look = await new FolderReader(folder, new Map(), known).glance();
    if (look === undefined) return undefined;
    const { links: _, isUnsettled: __, ...seen } = look;
    return { kind: 'looked', change: { read: [], ...seen } };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): FolderOutcome {
  if (!(error instanceof UserError)) throw error;
  return { kind: 'failed', code: error.code, reason: error.message };
}
