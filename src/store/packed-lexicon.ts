import type { Counts, Word } from '../search/counts.ts';
import { Lexicon } from '../search/lexicon.ts';
import type { WrittenForm } from '../search/written-forms.ts';
import type { Steps } from '../slices.ts';

/** Some words of a lexicon in few long arrays, which are quick to write and to read. */
export type PackedWords = {
  /** By id; nothing for an id that stands for no word. */
  readonly stems: readonly (string | undefined)[];
  /** Seven numbers a word: passages, articles, around, lowerCase, capitalised, opening, and how many forms are its. */
  readonly words: Uint32Array;
  readonly surfaces: readonly string[];
  /** Three numbers a form: asName, asCommon, untold. */
  readonly forms: Uint32Array;
};

/** What a lexicon counts besides its words, and of how many ids these are. */
export type PackedCounts = Omit<Counts, 'words'> & { readonly ids: number };

const NUMBERS_OF_WORD = 7;
const NUMBERS_OF_FORM = 3;
/** So many words are packed, or unpacked, in some milliseconds. */
const WORDS_IN_A_PACK = 1_000;

/**
 * What a lexicon counts besides its words.
 *
 * @example of a lexicon of two passages → `{ passages: 2, articles: 1, ids: 7 }`
 */
export function packCounts({ counts: { passages, articles, words } }: Lexicon): PackedCounts {
  return { passages, articles, ids: words.length };
}

/**
 * The words of a lexicon in the order of their ids, a pack at a time.
 *
 * @example of a lexicon of 5,000 words → five packs
 */
export function* packWords({ counts: { words } }: Lexicon): Generator<PackedWords, void> {
  for (let from = 0; from < words.length; from += WORDS_IN_A_PACK)
    yield packed(words.slice(from, from + WORDS_IN_A_PACK));
}

function packed(words: readonly (Word | undefined)[]): PackedWords {
  const numbers = new Uint32Array(words.length * NUMBERS_OF_WORD);
  const forms = words.flatMap((word) => word?.forms ?? []);
  for (const [at, word] of words.entries()) {
    if (word === undefined) continue;
    const { passages, articles, around, lowerCase, capitalised, opening } = word;
    const row = [passages, articles, around, lowerCase, capitalised, opening, word.forms.length];
    numbers.set(row, at * NUMBERS_OF_WORD);
  }
  return {
    stems: words.map((word) => word?.stem),
    words: numbers,
    surfaces: forms.map(({ surface }) => surface),
    forms: Uint32Array.from(forms.flatMap(({ asName, asCommon, untold }) => [asName, asCommon, untold])),
  };
}

/**
 * Puts a lexicon together again, a step for each pack.
 *
 * @param packs of all its words
 * @throws whatever taking the next pack does
 */
export function* unpackLexicon(
  { passages, articles, ids }: PackedCounts,
  packs: () => PackedWords,
): Steps<Lexicon> {
  const words: (Word | undefined)[] = [];
  while (words.length < ids) {
    unpack(packs(), words);
    yield;
  }
  return yield* Lexicon.of({ words, passages, articles });
}

function unpack({ stems, words: numbers, surfaces, forms }: PackedWords, words: (Word | undefined)[]): void {
  // Plain loops: this stands between the start of the program and its first answer.
  let nextForm = 0;
  for (const [id, stem] of stems.entries()) {
    const at = id * NUMBERS_OF_WORD;
    if (stem === undefined) {
      words.push(undefined);
      continue;
    }
    const written: WrittenForm[] = [];
    const end = nextForm + (numbers[at + 6] ?? 0);
    for (; nextForm < end; nextForm++) {
      const form = nextForm * NUMBERS_OF_FORM;
      written.push({
        surface: surfaces[nextForm] ?? '',
        asName: forms[form] ?? 0,
        asCommon: forms[form + 1] ?? 0,
        untold: forms[form + 2] ?? 0,
      });
    }
    words.push({
      stem,
      passages: numbers[at] ?? 0,
      articles: numbers[at + 1] ?? 0,
      around: numbers[at + 2] ?? 0,
      lowerCase: numbers[at + 3] ?? 0,
      capitalised: numbers[at + 4] ?? 0,
      opening: numbers[at + 5] ?? 0,
      forms: written,
    });
  }
}
