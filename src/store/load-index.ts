import { join } from 'node:path';
import { deserialize } from 'node:v8';
import type { FileRecord } from '../model/file-record.ts';
import type { IndexedArticle } from '../search/indexed-article.ts';
import { MiniSearchIndex } from '../search/minisearch-index.ts';
import type { MakeIndex, PassageIndex } from '../search/passage-index.ts';
import { LONG, type Steps } from '../slices.ts';
import { BadIndexFile, readFrames } from './frames.ts';
import { type PackedArticle, unpackArticle } from './packed-article.ts';
import { type PackedWords, unpackLexicon } from './packed-lexicon.ts';
import { PackedNumbers } from './packed-numbers.ts';
import { type Beginning, type Ending, INDEX_FILE } from './save-index.ts';

/** An index as it was kept, with the files that it was made of. */
export type KeptIndex = { readonly index: PassageIndex; readonly files: readonly FileRecord[] };

/**
 * Reads the index that `saveIndex` kept, in steps; it answers as that one did.
 *
 * @param make which index it becomes; whatever it keeps else, it makes in `settle`
 * @returns nothing when none is kept; or why the one that is kept cannot be used, in one sentence
 * @example `await inSlices(loadIndex('data/index', codeFingerprint()))` → `{ index, files: [{ path: 'a.txt', … }] }`
 */
export function* loadIndex(
  folder: string,
  fingerprint: string,
  make: MakeIndex = (...of) => new MiniSearchIndex(...of),
): Steps<KeptIndex | { readonly problem: string } | undefined> {
  const path = join(folder, INDEX_FILE);
  try {
    return yield* read(path, fingerprint, make);
  } catch (error) {
    if (error instanceof BadIndexFile) return { problem: `The kept index ${path} ${error.message}` };
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code !== undefined) return { problem: `The kept index ${path} cannot be read (${code})` };
    // Whole by its checksums, and yet not to be understood: a copy of another program's, say. It can be made anew.
    return { problem: `The kept index ${path} is damaged` };
  }
}

function* read(path: string, fingerprint: string, make: MakeIndex): Steps<KeptIndex> {
  const frames = readFrames(path);
  const next = () => {
    const frame = frames.next();
    if (frame.done === true) throw new BadIndexFile('ends too early');
    return frame.value;
  };
  try {
    // What the checksums say was written is what `saveIndex` wrote, if it was written by this code.
    const beginning = deserialize(next()) as Beginning;
    if (beginning.fingerprint !== fingerprint)
      throw new BadIndexFile('was made by another version or with other settings');
    const lexicon = yield* unpackLexicon(beginning.counts, () => deserialize(next()) as PackedWords);
    const articles: IndexedArticle[] = [];
    let block = deserialize(next()) as PackedArticle[] | Ending;
    while (Array.isArray(block)) {
      const numbers = new PackedNumbers(next());
      for (const packed of block) articles.push(yield* unpackArticle(packed, numbers));
      yield;
      block = deserialize(next()) as PackedArticle[] | Ending;
    }
    yield LONG;
    const index = make(beginning.main, lexicon, articles);
    yield;
    const files: FileRecord[] = [];
    while (files.length < block.files) {
      files.push(...(deserialize(next()) as FileRecord[]));
      yield;
    }
    if (index.size !== block.passages || frames.next().done !== true) throw new BadIndexFile('is damaged');
    return { index, files };
  } finally {
    frames.return();
  }
}
