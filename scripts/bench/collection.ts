import { readArticles } from '../../src/articles/read-articles.ts';
import { recombined } from '../../src/evaluation/recombine.ts';
import type { LocatedPassage } from '../../src/model/answer.ts';

/** Passages in the order of their sources, and what it took to read the files that they come from. */
export type Collection = {
  readonly passages: readonly LocatedPassage[];
  readonly reading: { readonly megabytes: number; readonly milliseconds: number };
};

/**
 * The passages of a folder as they are, or so many made of its sentences; the same arguments give the same passages.
 *
 * @param paragraphs how many to make; 0 takes the articles as they are
 * @throws UserError `NO_ARTICLES` (see `readArticles`) or `NO_SENTENCES` (see `recombined`).
 * @example `(await collectionOf('data/articles', 10_000)).passages.length` → `10_000`
 */
export async function collectionOf(folder: string, paragraphs: number): Promise<Collection> {
  const began = performance.now();
  const { articles } = await readArticles(folder);
  const milliseconds = performance.now() - began;
  const characters = articles.reduce((sum, { source }) => sum + source.text.length, 0);
  const located = articles.flatMap(({ source, passages }) =>
    passages.map((passage) => ({ source, passage })),
  );
  const made = [];
  if (paragraphs > 0) {
    for (const { source, passages } of recombined(located, paragraphs)) {
      for (const passage of passages) made.push({ source, passage });
    }
  }
  return {
    passages: paragraphs > 0 ? made : located,
    reading: { megabytes: characters / 1_000_000, milliseconds },
  };
}
