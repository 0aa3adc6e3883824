import { fold } from '../language/fold.ts';
import { soundsOf } from '../language/name-sound.ts';
import { otherNamesOfPlace } from '../language/place-names.ts';
import { stem } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { words } from '../language/tokenize.ts';

/** Names of one state that share no word, each as `key: other names`, folded. */
const SAME_STATE = new Map(
  Object.entries({
    'united states': ['us·', 'usa', 'america', 'united states america'],
    'united kingdom': ['uk', 'britain', 'great britain'],
    'soviet union': ['ussr'],
    washington: ['washington dc'],
    'united arab emirates': ['uae'],
  }).flatMap(([key, others]) => others.map((other) => [other, key.split(' ')] as const)),
);

/** Gives the spellings of a name one key: romanisations, other names of a place, singular and plural. */
export class NameKeys {
  readonly #firstSeen = new Map<string, string>();
  readonly #remembered = new Map<string, string[]>();

  /**
   * The key of a name, word by word; the words are remembered, and later ones that are written otherwise get theirs.
   *
   * @example `keys.of('Sergey Shoigu')` after `keys.of('Sergei Shoigu')` → `['sergei', 'shoigu']`
   */
  of(name: string): string[] {
    const remembered = this.#remembered.get(name);
    if (remembered !== undefined) return remembered;
    const folded = foldedWords(name);
    const found = (SAME_STATE.get(folded.join(' ')) ?? folded).map((word) => {
      const key = this.#known(word) ?? stem(word);
      for (const name of namesFor(word)) if (!this.#firstSeen.has(name)) this.#firstSeen.set(name, key);
      return key;
    });
    this.#remembered.set(name, found);
    return found;
  }

  /**
   * The same without remembering anything, for a name that somebody typed.
   *
   * @example `keys.read('schoigu')` → `['shoigu']` where the clips say "Shoigu"
   */
  read(name: string): string[] {
    const folded = foldedWords(name);
    return (SAME_STATE.get(folded.join(' ')) ?? folded).map((word) => this.#known(word) ?? stem(word));
  }

  #known(word: string): string | undefined {
    for (const name of namesFor(word)) {
      const key = this.#firstSeen.get(name);
      if (key !== undefined) return key;
    }
    return undefined;
  }
}

/** In company, or "US" alone would pass for a shouted "us". */
function foldedWords(name: string): string[] {
  return words(`in ${name}`)
    .slice(1)
    .map(({ folded }) => folded)
    .filter((word) => !isStopWord(word));
}

function namesFor(word: string): string[] {
  const plain = fold(word);
  return [stem(word), ...otherNamesOfPlace(plain), ...soundsOf(plain).map((sound) => `~${sound}`)];
}
