import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import type { ReadFile } from './folder-change.ts';

/** A passage without its text: that is a slice of its source's, and need not travel. */
type PackedPassage = Omit<Passage, 'text'>;

/** A piece of a read file, in this order: each source with its passages behind it, then the file that they make up. */
export type Parcel =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'passages'; readonly passages: readonly PackedPassage[] }
  | { readonly kind: 'file'; readonly file: Omit<ReadFile, 'articles'> };

/** So many passages are unpacked in about a millisecond. */
const PASSAGES_IN_A_PARCEL = 200;

/**
 * Takes a file apart into pieces that are each quickly copied from one thread to another.
 *
 * @example a file with an article of 300 passages → `source`, `passages` (200), `passages` (100), `file`
 */
export function* pack({ articles, ...file }: ReadFile): Generator<Parcel> {
  for (const { source, passages } of articles) {
    yield { kind: 'source', source };
    for (let at = 0; at < passages.length; at += PASSAGES_IN_A_PARCEL) {
      const some = passages.slice(at, at + PASSAGES_IN_A_PARCEL).map(({ text: _, ...passage }) => passage);
      yield { kind: 'passages', passages: some };
    }
  }
  yield { kind: 'file', file };
}

/**
 * How much work a piece is, in passages.
 *
 * @example a source of a megabyte → `50`
 */
export function weightOf(parcel: Parcel): number {
  if (parcel.kind === 'source') return 1 + parcel.source.text.length / 20_000;
  return parcel.kind === 'passages' ? parcel.passages.length : 1;
}

/** Puts files together again. */
export class Unpacker {
  #articles: { readonly source: Source; readonly passages: Passage[] }[] = [];

  /**
   * Takes the next piece in.
   *
   * @returns the file, when it is complete
   */
  add(parcel: Parcel): ReadFile | undefined {
    if (parcel.kind === 'source') this.#articles.push({ source: parcel.source, passages: [] });
    if (parcel.kind === 'passages') {
      const article = this.#articles.at(-1);
      for (const passage of parcel.passages) {
        const { start, end } = passage.span;
        article?.passages.push({ ...passage, text: article.source.text.slice(start, end) });
      }
    }
    if (parcel.kind !== 'file') return undefined;
    const articles = this.#articles;
    this.#articles = [];
    return { ...parcel.file, articles };
  }
}
