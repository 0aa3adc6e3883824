import { fold } from '../language/fold.ts';
import { readableBetween } from '../language/readable-text.ts';
import { oneSpelling } from '../language/spelling-variants.ts';
import { tokenize } from '../language/tokenize.ts';
import { type IndexedPassage, tokenSpanOf } from './indexed-article.ts';
import type { PassageIndex } from './passage-index.ts';

type Known = { readonly version: number; readonly phrases: Map<string, boolean> };

/** A phrase is looked for once, until the clips change. */
const remembered = new WeakMap<PassageIndex, Known>();

/** "Premiers" is the word "premier", and "premiered" is another. */
const PLURAL = /^(?:e?s)?$/;

/**
 * Whether the words of a phrase stand side by side in a passage of the clips, in the singular or the plural; stop words
 * do not matter.
 *
 * @example `holdsPhrase(index, 'prime minister')` → `true` where a clip says "Prime Ministers"
 */
export function holdsPhrase(index: PassageIndex, phrase: string): boolean {
  let known = remembered.get(index);
  const { version } = index.lexicon;
  if (known?.version !== version) {
    known = { version, phrases: new Map() };
    remembered.set(index, known);
  }
  const holds = known.phrases.get(phrase) ?? isSomewhere(index, phrase);
  known.phrases.set(phrase, holds);
  return holds;
}

function isSomewhere({ entries, lexicon }: PassageIndex, phrase: string): boolean {
  const tokens = tokenize(phrase);
  const words = tokens.map(({ stem, folded }) => ({ id: lexicon.idOf(stem), folded }));
  const [first] = words;
  if (first === undefined || words.some(({ id }) => id === undefined)) return false;
  return entries.some((entry) => {
    const { tokenIds } = entry.article;
    for (let at = entry.tokenFrom; at + words.length <= entry.tokenTo; at++) {
      if (tokenIds[at] !== first.id) continue;
      if (
        words.every(
          ({ id, folded }, offset) => tokenIds[at + offset] === id && isWord(entry, at + offset, folded),
        )
      )
        return true;
    }
    return false;
  });
}

/** Words of one stem need not be one word; British and American spellings are. */
function isWord(entry: IndexedPassage, token: number, folded: string): boolean {
  const { start, end } = tokenSpanOf(entry, token);
  const written = oneSpelling(fold(readableBetween(entry.passage, start, end)));
  const wanted = oneSpelling(folded);
  const [shorter = '', longer = ''] = [wanted, written].sort((a, b) => a.length - b.length);
  return longer.startsWith(shorter) && PLURAL.test(longer.slice(shorter.length));
}
