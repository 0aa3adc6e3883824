import type { Word } from '../search/counts.ts';
import { Lexicon } from '../search/lexicon.ts';
import type { WrittenForm } from '../search/written-forms.ts';

/** A lexicon in few long arrays, which are quick to write and to read. */
export type PackedLexicon = {
  readonly passages: number;
  readonly articles: number;
  /** By id; nothing for an id that stands for no word. */
  readonly stems: readonly (string | undefined)[];
  /** Seven numbers a word: passages, articles, around, lowerCase, capitalised, opening, and how many forms are its. */
  readonly words: Uint32Array;
  readonly surfaces: readonly string[];
  /** Three numbers a form: asName, asCommon, untold. */
  readonly forms: Uint32Array;
};

const NUMBERS_OF_WORD = 7;
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
          : [
              word.passages,
              word.articles,
              word.around,
              word.lowerCase,
              word.capitalised,
              word.opening,
              word.forms.length,
            ],
      ),
    ),
    surfaces: forms.map(({ surface }) => surface),
    forms: Uint32Array.from(forms.flatMap(({ asName, asCommon, untold }) => [asName, asCommon, untold])),
  };
}

/** Puts a lexicon together again. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const { passages, articles, surfaces } = packed;
  // Plain loops: this stands between the start of the program and its first answer.
  const words: (Word | undefined)[] = [];
  let nextForm = 0;
  for (const [id, stem] of packed.stems.entries()) {
    const at = id * NUMBERS_OF_WORD;
    if (stem === undefined) {
      words.push(undefined);
      continue;
    }
    const forms: WrittenForm[] = [];
    const end = nextForm + (packed.words[at + 6] ?? 0);
    for (; nextForm < end; nextForm++) {
      const form = nextForm * NUMBERS_OF_FORM;
      forms.push({
        surface: surfaces[nextForm] ?? '',
        asName: packed.forms[form] ?? 0,
        asCommon: packed.forms[form + 1] ?? 0,
        untold: packed.forms[form + 2] ?? 0,
      });
    }
    words.push({
      stem,
      passages: packed.words[at] ?? 0,
      articles: packed.words[at + 1] ?? 0,
      around: packed.words[at + 2] ?? 0,
      lowerCase: packed.words[at + 3] ?? 0,
      capitalised: packed.words[at + 4] ?? 0,
      opening: packed.words[at + 5] ?? 0,
      forms,
    });
  }
  return new Lexicon({ words, passages, articles });
}
