import { stem } from '../language/stem.ts';
import { stemIn } from '../language/stem-in.ts';
import type { Lexicon } from './lexicon.ts';

/** Whether a word is an ordinary one of the clips, as `nameMentions` asks it. */
export type IsCommon = (word: string, start: number, isLoneOpener: boolean) => boolean;

/**
 * Tells the ordinary words in texts of a language. In English only where the clips show it; elsewhere also a word that stands
 * once, alone at the beginning of a sentence, because no list of openers is known there.
 *
 * @param language ISO 639-1
 * @example `commonIn(lexicon, 'en')('visit', 0, true)` → `true` where the clips write "visit" in lower case
 */
export function commonIn(lexicon: Lexicon, language: string): IsCommon {
  if (language === 'en') return (word) => lexicon.isCommon(stem(word));
  return (word, _start, isLoneOpener) => {
    const stemmed = stemIn(word, language);
    return lexicon.isCommon(stemmed) || (isLoneOpener && lexicon.isRare(stemmed));
  };
}
