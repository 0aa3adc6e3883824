import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { FileRecord } from '../model/file-record.ts';
import type { IndexedArticle } from '../search/indexed-article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { inSlices, type Steps } from '../slices.ts';
import { beginFrames, writeFrame } from './frames.ts';
import { type ArticleParts, packArticle } from './packed-article.ts';
import { type PackedCounts, packCounts, packWords } from './packed-lexicon.ts';
import { packNumbers } from './packed-numbers.ts';

/** The one file of the index folder. */
export const INDEX_FILE = 'clips.index';

/** What an index file begins with; packs of words follow, articles in blocks of two frames each, and the ending. */
export type Beginning = {
  readonly fingerprint: string;
  readonly main: string;
  readonly counts: PackedCounts;
};
/** How many passages the articles have, and of how many files they are, whose records follow. */
export type Ending = { readonly passages: number; readonly files: number };

/** So many characters are packed without letting anything else happen: some 5 ms. */
const BLOCK_CHARACTERS = 100_000;
const FILES_IN_A_FRAME = 1_000;
/** A file that was begun so long ago is one that a killed process left behind. */
const ABANDONED_MS = 3_600_000;

/**
 * Keeps an index on disk: a new file is written beside the old one and then takes its place, so that a reader finds either
 * whole. It is written in small steps, between which questions are answered.
 *
 * @param fingerprint of the code and the settings that the index was made with
 * @returns `false` when the index changed meanwhile; nothing is kept then
 * @throws whatever the system says, such as EROFS or ENOSPC; the old file stays as it was
 * @example `await saveIndex('data/index', codeFingerprint(), index, files)` → `true`, `data/index/clips.index` is there
 */
export async function saveIndex(
  folder: string,
  fingerprint: string,
  index: PassageIndex,
  files: readonly FileRecord[],
): Promise<boolean> {
  const { version } = index.lexicon;
  const hasChanged = () => index.lexicon.version !== version;
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  // Several processes may keep the same index, and in containers they may bear the same number.
  const temporary = join(folder, `${INDEX_FILE}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    try {
      await beginFrames(file);
      const { main, lexicon } = index;
      await writeFrame(
        file,
        serialize({ fingerprint, main, counts: packCounts(lexicon) } satisfies Beginning),
      );
      for (const pack of packWords(lexicon)) await writeFrame(file, serialize(pack));
      for (const articles of blocksOf(index.articles)) {
        for (const frame of await inSlices(framesOf(articles))) await writeFrame(file, frame);
        if (hasChanged()) return false;
      }
      if (hasChanged()) return false;
      await writeFrame(file, serialize({ passages: index.size, files: files.length } satisfies Ending));
      for (let at = 0; at < files.length; at += FILES_IN_A_FRAME)
        await writeFrame(file, serialize(files.slice(at, at + FILES_IN_A_FRAME)));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, INDEX_FILE));
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

function* framesOf(articles: readonly IndexedArticle[]): Steps<Uint8Array[]> {
  const taken: ArticleParts[] = [];
  for (const article of articles) taken.push(yield* packArticle(article));
  const packed = serialize(taken.map((parts) => parts.packed));
  yield;
  return [packed, yield* packNumbers(taken.flatMap(({ arrays }) => arrays))];
}

function* blocksOf(articles: readonly IndexedArticle[]): Generator<IndexedArticle[], void> {
  let block: IndexedArticle[] = [];
  let characters = 0;
  for (const article of articles) {
    block.push(article);
    characters += article.source.text.length;
    if (characters < BLOCK_CHARACTERS) continue;
    yield block;
    block = [];
    characters = 0;
  }
  if (block.length > 0) yield block;
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${INDEX_FILE}.`) || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const begun = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    if (begun < Date.now() - ABANDONED_MS) await rm(path, { force: true });
  }
}
