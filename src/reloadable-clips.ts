import { setImmediate } from 'node:timers/promises';
import { type Clipbook, openClipbook } from './clipbook.ts';
import { UserError } from './errors.ts';
import type { KeptClips } from './kept-clips.ts';
import { type Clips, type Command, SUGGESTS } from './model/command.ts';
import type { ReloadReport } from './model/keeper.ts';

/** Clips that can be read again while they answer. */
export type ReloadableClips = {
  /** Always answers from the newest complete index. */
  readonly clips: Clipbook;
  /** When the index that answers now was complete. */
  readonly indexedAt: () => Date;
  /**
   * Reads the folder again and says what changed; whoever asks while it is being read gets the same report. A folder
   * that cannot be served leaves the old index in place. Any other error is a bug and rejects.
   */
  readonly reload: () => Promise<ReloadReport>;
};

/**
 * Reads and indexes a folder of articles that may change.
 *
 * @param kept the index on disk
 * @param open reads the folder; for tests
 * @throws UserError as `openClipbook`, the first time only
 * @example `await (await openReloadableClips('data/articles', commands)).reload()` → `{ kind: 'reloaded', added: [], … }`
 */
export async function openReloadableClips(
  folder: string,
  commands: readonly Command[],
  kept?: KeptClips,
  open: typeof openClipbook = openClipbook,
): Promise<ReloadableClips> {
  let current = await open(folder, commands, { ...(kept && { kept }) });
  let indexedAt = new Date();
  let underWay: Promise<ReloadReport> | undefined;
  const readAgain = async (): Promise<ReloadReport> => {
    // Whoever asked is told first that it may take a while.
    await setImmediate();
    try {
      const before = contentsOf(current);
      const next = await open(folder, commands, { before: current, ...(kept && { kept }) });
      prepareSuggestions(next);
      const report = difference(before, next);
      current = next;
      indexedAt = new Date();
      return report;
    } catch (error) {
      if (error instanceof UserError) return { kind: 'failed', reason: error.message };
      throw error;
    }
  };
  return {
    clips: new Proxy(current, { get: (_, property) => Reflect.get(current, property) }),
    indexedAt: () => indexedAt,
    reload() {
      underWay ??= readAgain().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
}

/**
 * Makes what is suggested while somebody types, before anybody waits for it; a second for 10,000 paragraphs.
 *
 * @example `prepareSuggestions(clips)`, then `clips.suggest('when', 'sho')` answers from memory
 */
export function prepareSuggestions(clips: Pick<Clips, 'suggest'>): void {
  for (const what of SUGGESTS) clips.suggest(what, '');
}

function difference(old: ReadonlyMap<string, string>, after: Clipbook): ReloadReport {
  const now = contentsOf(after);
  return {
    kind: 'reloaded',
    added: [...now.keys()].filter((path) => !old.has(path)),
    changed: [...now].filter(([path, text]) => old.has(path) && old.get(path) !== text).map(([path]) => path),
    removed: [...old.keys()].filter((path) => !now.has(path)),
    problems: after.problems,
    sources: after.sourceCount,
    passages: after.index.size,
  };
}

/** All that is known of every source, by path: the catalogue may change where the text does not. */
function contentsOf(clips: Clips): Map<string, string> {
  const listed = clips.sources();
  if (listed.kind !== 'sources') return new Map();
  return new Map(listed.sources.map(({ source }) => [source.path, JSON.stringify(source)]));
}
