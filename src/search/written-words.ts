import { ownCopy } from '../language/own-copy.ts';
import { type ReadWord, readWord, visitWords } from '../language/tokenize.ts';
import type { Span } from '../model/source.ts';
import type { Entry, WordTable } from './word-table.ts';
import {
  countsNothing,
  formOf,
  isCapitalised,
  type WrittenForm,
  withoutPossessive,
} from './written-forms.ts';

/** What the lexicon counts a word as, and the form that it has there. */
export type Counted = { readonly entry: Entry; readonly form: WrittenForm };

/** A searchable word as it is written somewhere; there is one for all places where it is written the same. */
export type WrittenWord = {
  readonly stem: string;
  /** Without the English possessive. */
  readonly surface: string;
  readonly isCapitalised: boolean;
  /** Where it was counted last. */
  counted: Counted | undefined;
};

/** A word with its place in a text: half-open UTF-16 offsets. */
export type WrittenToken = Span & { readonly word: WrittenWord };

type Known = Omit<ReadWord, 'stem'> & { readonly word: WrittenWord | undefined };

/** As many as an encyclopaedia has; some megabytes. */
const MOST_REMEMBERED = 50_000;

/**
 * The words of the clips by how they are written. A text of a million words has few different ones: each is folded, stemmed
 * and looked up once.
 */
export class WrittenWords {
  readonly #byLanguage = new Map<string, Map<string, Known>>();

  /**
   * Cuts a text into its searchable words.
   *
   * @param language ISO 639-1
   * @example `words.read('He met Xi', 'en')` → tokens with the stems `meet` and `xi`
   */
  read(text: string, language: string): WrittenToken[] {
    const known = this.#known(language);
    const tokens: WrittenToken[] = [];
    visitWords(
      text,
      language,
      (raw, isShouting) => {
        // What is in capitals because all is, is read otherwise than elsewhere.
        if (isShouting) return knownWord(raw, true, language);
        let word = known.get(raw);
        if (word === undefined) {
          if (known.size >= MOST_REMEMBERED) known.clear();
          const written = ownCopy(raw);
          word = knownWord(written, false, language);
          known.set(written, word);
        }
        return word;
      },
      ({ word }, start, end) => {
        if (word !== undefined) tokens.push({ word, start, end });
      },
    );
    return tokens;
  }

  #known(language: string): Map<string, Known> {
    const known = this.#byLanguage.get(language) ?? new Map<string, Known>();
    this.#byLanguage.set(language, known);
    return known;
  }
}

function knownWord(raw: string, isShouting: boolean, language: string): Known {
  const { folded, elided, stem } = readWord(raw, isShouting, language);
  if (stem === undefined) return { folded, elided, word: undefined };
  const surface = ownCopy(withoutPossessive(raw.slice(elided)));
  return {
    folded,
    elided,
    word: { stem, surface, isCapitalised: isCapitalised(surface), counted: undefined },
  };
}

/**
 * Where a word is counted: looked up when it was never counted, or is written so nowhere any more.
 *
 * @example `countedIn(words, word).form.surface` → `'Beijing'`
 */
export function countedIn(words: WordTable, word: WrittenWord): Counted {
  if (word.counted === undefined || countsNothing(word.counted.form)) {
    const entry = words.getOrAdd(word.stem);
    word.counted = { entry, form: formOf(entry.forms, word.surface) };
  }
  return word.counted;
}
