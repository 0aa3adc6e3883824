import type { FileRecord } from './model/file-record.ts';
import type { PassageIndex } from './search/passage-index.ts';
import { inSlices } from './slices.ts';
import { codeFingerprint } from './store/fingerprint.ts';
import { type KeptIndex, loadIndex } from './store/load-index.ts';
import { saveIndex } from './store/save-index.ts';

/** An index on disk, which spares the next start reading the articles. */
export type KeptClips = {
  /** The index that is kept; nothing where there is none that can be used. */
  readonly load: () => Promise<KeptIndex | undefined>;
  /** Has an index kept, soon and in the background; of several in a row, the last. */
  readonly keep: (index: PassageIndex, files: readonly FileRecord[]) => void;
  /** Resolves when nothing is left to be kept. */
  readonly finish: () => Promise<void>;
};

/** A start, or an editor that saves thrice, should not have to share the disk. */
const WAIT_MS = 1_000;

/**
 * The index that is kept in a folder. What is wrong with it is told once and stops nothing: the articles are read instead.
 *
 * @param tell gets a sentence for the keeper
 * @example `(await keptClips('data/index', log.warn).load())?.index.size` → `10_000`
 */
export function keptClips(folder: string, tell: (sentence: string) => void): KeptClips {
  let fingerprint: string | undefined;
  let next: (() => Promise<unknown>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> | undefined;
  let isTold = false;
  const work = async () => {
    for (let save = next; save !== undefined; save = next) {
      next = undefined;
      try {
        await save();
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        if (!isTold)
          tell(
            `The index cannot be kept in ${folder} (${code}): the next start will read all articles anew.`,
          );
        isTold = true;
      }
    }
  };
  const finish = (): Promise<void> => {
    clearTimeout(timer);
    saving ??= work().finally(() => {
      saving = undefined;
    });
    return saving;
  };
  return {
    async load() {
      fingerprint ??= codeFingerprint();
      const kept = await inSlices(loadIndex(folder, fingerprint));
      if (kept === undefined || 'index' in kept) return kept;
      tell(`${kept.problem}: all articles are read anew.`);
      return undefined;
    },
    keep(index, files) {
      fingerprint ??= codeFingerprint();
      const of = fingerprint;
      next = () => saveIndex(folder, of, index, files);
      clearTimeout(timer);
      timer = setTimeout(() => void finish(), WAIT_MS).unref();
    },
    finish,
  };
}

/**
 * The same index for a program that answers once: what it reads anew is not kept, and what is wrong is not told, because
 * the program that keeps it will.
 *
 * @example `readOnly(keptClips('data/index', …))`
 */
export function readOnly({ load, finish }: KeptClips): KeptClips {
  return { load, keep: () => undefined, finish };
}
