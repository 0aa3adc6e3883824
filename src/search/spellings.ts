import { soundsOf } from '../language/name-sound.ts';
import { unmarked } from '../language/stem-in.ts';
import { allAtOnce, type Steps } from '../slices.ts';
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

type Compared = Omit<KnownWord, 'passages'> & { passages: number; readonly letters: number };

/** Folding may leave two edits between a word and its slip (see `isSlip`). */
const MOST_EDITS = 2;

/**
 * The words of the clips, ordered so that a misspelt one finds its like without being compared with all of them. Words that
 * changed are ordered anew when the next misspelt one comes.
 */
export class Spellings {
  readonly #lookUp: (stem: string) => KnownWord | undefined;
  readonly #changed = new Set<string>();
  readonly #byStem = new Map<string, Compared>();
  /** By their first and by their second letter. */
  readonly #byLetter = new Map<string, Set<Compared>>();

  /** Names by what they sound like. */
  readonly #bySound = new Map<string, Set<Compared>>();

  /** @param lookUp what is known of a stem now; nothing where no passage holds it */
  constructor(lookUp: (stem: string) => KnownWord | undefined) {
    this.#lookUp = lookUp;
  }

  /** Says that a word came, went, or is written otherwise. */
  changed(stem: string): void {
    this.#changed.add(stem);
  }

  /**
   * The known name that a name in another romanisation most likely stands for: the fewest edits, then the most
   * passages, then the alphabet.
   *
   * @example `spellings.sameSound('choigou')` → `{ stem: 'shoigu', surface: 'Shoigu' }`
   */
  sameSound(folded: string): Correction | undefined {
    this.#catchUp();
    let best: { known: Compared; edits: number } | undefined;
    for (const known of soundsOf(folded).flatMap((sound) => [...(this.#bySound.get(sound) ?? [])])) {
      const edits = editDistance(folded, known.word, folded.length);
      if (best === undefined || isLikelier(known, edits, best.known, best.edits)) best = { known, edits };
    }
    return best && { stem: best.known.stem, surface: best.known.surface };
  }

  /**
   * The known word that a misspelt one most likely stands for: the fewest edits, then the most passages, then the
   * alphabet; the first letter or the second must agree.
   *
   * @param mark of the language that it is written in (see `unmarked`); a name may be of any
   * @example `spellings.closest('bejing')` → `{ stem: 'beij', surface: 'Beijing' }`
   */
  closest(folded: string, mark = ''): Correction | undefined {
    this.#catchUp();
    const letters = letterSet(folded);
    let best: { known: Compared; edits: number } | undefined;
    for (const known of keysOf(folded).flatMap((key) => [...(this.#byLetter.get(key) ?? [])])) {
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

  /**
   * The stems of all known names that a name may be another romanisation of, by their code units.
   *
   * @example `spellings.soundingLike('шоигу')` → `['shoigu']`
   */
  soundingLike(folded: string): string[] {
    this.#catchUp();
    const alike = soundsOf(folded).flatMap((sound) => [...(this.#bySound.get(sound) ?? [])]);
    return [...new Set(alike.map(({ stem }) => stem))].sort();
  }

  #catchUp(): void {
    allAtOnce(this.settle());
  }

  /** Orders the words that changed, which otherwise the next misspelt one waits for; a step for each. */
  *settle(): Steps<void> {
    for (const stem of this.#changed) {
      this.#changed.delete(stem);
      this.#order(stem);
      yield;
    }
  }

  #order(stem: string): void {
    const before = this.#byStem.get(stem);
    const now = this.#lookUp(stem);
    if (before !== undefined && now?.surface === before.surface && now.isName === before.isName) {
      before.passages = now.passages;
      return;
    }
    if (before !== undefined) {
      this.#byStem.delete(stem);
      for (const key of keysOf(before.word)) remove(this.#byLetter, key, before);
      if (before.isName) for (const sound of soundsOfKnown(before)) remove(this.#bySound, sound, before);
    }
    if (now === undefined) return;
    const compared = { ...now, letters: letterSet(now.word) };
    this.#byStem.set(stem, compared);
    for (const key of keysOf(now.word)) add(this.#byLetter, key, compared);
    if (now.isName) for (const sound of soundsOfKnown(now)) add(this.#bySound, sound, compared);
  }
}

/** A Russian name stands in the clips with the ending of its case, and sounds like the name without. */
function soundsOfKnown({ word, stem }: Pick<KnownWord, 'word' | 'stem'>): readonly string[] {
  return /^[а-я]/.test(word)
    ? [...new Set([...soundsOf(word), ...soundsOf(unmarked(stem).letters)])]
    : soundsOf(word);
}

function add(words: Map<string, Set<Compared>>, key: string, word: Compared): void {
  const others = words.get(key);
  if (others === undefined) words.set(key, new Set([word]));
  else others.add(word);
}

function remove(words: Map<string, Set<Compared>>, key: string, word: Compared): void {
  const others = words.get(key);
  others?.delete(word);
  if (others?.size === 0) words.delete(key);
}

function isLikelier(known: Compared, edits: number, other: Compared, otherEdits: number): boolean {
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
