/** What kind of thing is asked for. */
export type Intent = 'who' | 'when' | 'where' | 'howMany' | 'what';

/**
 * One word of a question as the index knows it.
 *
 * @example `{ stem: 'visit', surface: 'visited', weight: 1, known: true, related: [] }`
 */
export type Term = {
  readonly stem: string;
  /** The word as the question wrote it. */
  readonly surface: string;
  /** 1 for a literal word, less for one that was read as another. */
  readonly weight: number;
  /** False when no passage holds the word. */
  readonly known: boolean;
  /** Words of the clips that may stand for it: spellings, nationalities, derivations. */
  readonly related: readonly RelatedStem[];
};

/** A word that may stand for another, counting `weight` (below 1) of it; `as` where both are part of a longer name. */
export type RelatedStem = {
  readonly stem: string;
  readonly weight: number;
  readonly as?: ReadAs /** The same name in another language of the clips: it finds passages by itself. */;
  readonly isAcross?: boolean;
};

/** A word of the question that was taken for a typing error of a word in the clips. */
export type ReadAs = { readonly from: string; readonly to: string };

/**
 * A question, parsed: what is asked for and the words that carry it.
 *
 * @example `When did Shoigu arrive?` → `{ intent: 'when', terms: [shoigu, arriv], names: ['Shoigu'], … }`
 */
export type Query = {
  readonly text: string;
  /** What was typed, where `text` is what it was read as after the question before it. */
  readonly readFrom?: string;
  readonly intent: Intent;
  readonly terms: readonly Term[];
  /** Capitalised names of the question, as written. */
  readonly names: readonly string[];
  /** Words the question put in quotation marks. */
  readonly phrases: readonly string[];
  readonly readAs: readonly ReadAs[];
  /** Words for which a passage near the top holds only a related one. */
  readonly stretched: readonly ReadAs[];
};
