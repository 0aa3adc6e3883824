import { soundsOf } from '../language/name-sound.ts';
import { unmarked } from '../language/stem-in.ts';
import { editDistance, isSlip } from './spelling.ts';

/** A word of the clips as other spellings are compared with it; `word` is the surface, folded. */
export type KnownWord = {
  readonly stem: string;
  readonly word: string;
  readonly surface: string;
  readonly passages: number;
  readonly isName: boolean;
};

/** A word of the clips that another word was taken for. */
export type Correction = { readonly stem: string; readonly surface: string };

type Compared = KnownWord & { readonly letters: number };

/** Folding may leave two edits between a word and its slip (see `isSlip`). */
const MOST_EDITS = 2;

/** The words of the clips, ordered so that a misspelt one finds its like without being compared with all of them. */
export class Spellings {
  /** By their first and by their second letter. */
  readonly #byLetter = new Map<string, Compared[]>();

  /** Names by what they sound like. */
  readonly #bySound = new Map<string, Compared[]>();

  constructor(words: Iterable<KnownWord>) {
    for (const known of words) {
      const compared = { ...known, letters: letterSet(known.word) };
      for (const key of keysOf(known.word)) add(this.#byLetter, key, compared);
      if (known.isName) for (const sound of soundsOfKnown(known)) add(this.#bySound, sound, compared);
    }
  }

  /**
   * The known name that a name in another romanisation most likely stands for: the fewest edits, then the most
   * passages, then the alphabet.
   *
   * @example `spellings.sameSound('choigou')` → `{ stem: 'shoigu', surface: 'Shoigu' }`
   */
  sameSound(folded: string): Correction | undefined {
    let best: { known: Compared; edits: number } | undefined;
    for (const known of soundsOf(folded).flatMap((sound) => this.#bySound.get(sound) ?? [])) {
      const edits = editDistance(folded, known.word, folded.length);
      if (best === undefined || isLikelier(known, edits, best.known, best.edits)) best = { known, edits };
    }
    return best && { stem: best.known.stem, surface: best.known.surface };
  }

  /**
   * The stems of all known names that a name may be another romanisation of.
   *
   * @example `spellings.soundingLike('шоигу')` → `['shoigu']`
   */
  soundingLike(folded: string): string[] {
    return [...new Set(soundsOf(folded).flatMap((sound) => this.#bySound.get(sound) ?? []))].map(
      ({ stem }) => stem,
    );
  }

  /**
   * The known word that a misspelt one most likely stands for: the fewest edits, then the most passages, then the
   * alphabet; the first letter or the second must agree.
   *
   * @param mark of the language that it is written in (see `unmarked`); a name may be of any
   * @example `spellings.closest('bejing')` → `{ stem: 'beij', surface: 'Beijing' }`
   */
  closest(folded: string, mark = ''): Correction | undefined {
    const letters = letterSet(folded);
    let best: { known: Compared; edits: number } | undefined;
    for (const known of keysOf(folded).flatMap((key) => this.#byLetter.get(key) ?? [])) {
      if (Math.abs(known.word.length - folded.length) > MOST_EDITS) continue;
      if (!known.isName && unmarked(known.stem).mark !== mark) continue;
      // Few words share nearly all letters, and only these are worth comparing letter by letter.
      if (sizeOf(letters ^ known.letters) > 2 * MOST_EDITS) continue;
      if (!isSlip(folded, known.word, known.isName)) continue;
      const edits = editDistance(folded, known.word, MOST_EDITS);
      if (best === undefined || isLikelier(known, edits, best.known, best.edits)) best = { known, edits };
    }
    return best && { stem: best.known.stem, surface: best.known.surface };
  }
}

/** A Russian name stands in the clips with the ending of its case, and sounds like the name without. */
function soundsOfKnown({ word, stem }: KnownWord): readonly string[] {
  return /^[а-я]/.test(word)
    ? [...new Set([...soundsOf(word), ...soundsOf(unmarked(stem).letters)])]
    : soundsOf(word);
}

function add(words: Map<string, Compared[]>, key: string, word: Compared): void {
  const others = words.get(key);
  if (others === undefined) words.set(key, [word]);
  else others.push(word);
}

function isLikelier(known: KnownWord, edits: number, other: KnownWord, otherEdits: number): boolean {
  const order = edits - otherEdits || other.passages - known.passages;
  return order === 0 ? known.stem < other.stem : order < 0;
}

function keysOf(word: string): string[] {
  return [`1${word[0]}`, `2${word[1]}`];
}

/** A bit for each letter; letters of other alphabets may share one, which only makes words look more alike. */
function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
