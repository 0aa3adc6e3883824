import type { Word } from '../search/counts.ts';
import { Lexicon } from '../search/lexicon.ts';

/** A lexicon in few long arrays, which are quick to write and to read. */
export type PackedLexicon = {
  readonly passages: number;
  readonly articles: number;
  /** By id; nothing for an id that stands for no word. */
  readonly stems: readonly (string | undefined)[];
  /** Six numbers a word: passages, articles, around, lowerCase, capitalised, and how many forms are its. */
  readonly words: Uint32Array;
  readonly surfaces: readonly string[];
  /** Three numbers a form: asName, asCommon, untold. */
  readonly forms: Uint32Array;
};

const NUMBERS_OF_WORD = 6;
const NUMBERS_OF_FORM = 3;

/** Takes a lexicon apart. */
export function packLexicon({ counts }: Lexicon): PackedLexicon {
  const { words, passages, articles } = counts;
  const forms = words.flatMap((word) => word?.forms ?? []);
  return {
    passages,
    articles,
    stems: words.map((word) => word?.stem),
    words: Uint32Array.from(
      words.flatMap((word) =>
        word === undefined
          ? new Array<number>(NUMBERS_OF_WORD).fill(0)
          : [word.passages, word.articles, word.around, word.lowerCase, word.capitalised, word.forms.length],
      ),
    ),
    surfaces: forms.map(({ surface }) => surface),
    forms: Uint32Array.from(forms.flatMap(({ asName, asCommon, untold }) => [asName, asCommon, untold])),
  };
}

/** Puts a lexicon together again. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const { passages, articles, surfaces } = packed;
  let nextForm = 0;
  const words = packed.stems.map((stem, id): Word | undefined => {
    if (stem === undefined) return undefined;
    const at = id * NUMBERS_OF_WORD;
    const number = (column: number) => packed.words[at + column] ?? 0;
    const forms = surfaces.slice(nextForm, nextForm + number(5)).map((surface, offset) => {
      const form = (nextForm + offset) * NUMBERS_OF_FORM;
      const [asName = 0, asCommon = 0, untold = 0] = packed.forms.subarray(form, form + NUMBERS_OF_FORM);
      return { surface, asName, asCommon, untold };
    });
    nextForm += forms.length;
    return {
      stem,
      passages: number(0),
      articles: number(1),
      around: number(2),
      lowerCase: number(3),
      capitalised: number(4),
      forms,
    };
  });
  return new Lexicon({ words, passages, articles });
}
