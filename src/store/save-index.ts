import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { serialize } from 'node:v8';
import type { FileRecord } from '../model/file-record.ts';
import type { IndexedArticle } from '../search/indexed-article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { beginFrames, writeFrame } from './frames.ts';
import { packArticle } from './packed-article.ts';
import { packLexicon } from './packed-lexicon.ts';
import { packNumbers } from './packed-numbers.ts';

/** The one file of the index folder. */
export const INDEX_FILE = 'clips.index';

/** What an index file holds, in this order; the articles follow in blocks of two frames each. */
export type Beginning = { readonly fingerprint: string; readonly main: string };
export type Ending = { readonly passages: number; readonly files: readonly FileRecord[] };

/** So many characters are written without letting anything else happen: some 5 ms. */
const BLOCK_CHARACTERS = 400_000;
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
      await writeFrame(file, serialize({ fingerprint, main: index.main } satisfies Beginning));
      await writeFrame(file, serialize(packLexicon(index.lexicon)));
      for (const articles of blocksOf(index.articles)) {
        const taken = articles.map(packArticle);
        await writeFrame(file, serialize(taken.map(({ packed }) => packed)));
        await writeFrame(file, packNumbers(taken.flatMap(({ arrays }) => arrays)));
        await setImmediate();
        if (hasChanged()) return false;
      }
      if (hasChanged()) return false;
      await writeFrame(file, serialize({ passages: index.size, files } satisfies Ending));
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
