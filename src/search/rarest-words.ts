import type { Lexicon } from './lexicon.ts';
import type { ScoringWord } from './weighed-query.ts';

/**
 * The words of a question are looked up rarest first, until this many passages have been seen: the common ones would find
 * most of the clips, and only tell which of the passages with a rare word is the better one.
 */
const MOST_SEEN = 800;
/** In few clips, all words are looked up. */
const FEWEST_SEEN = 100;
const MOST_SEEN_SHARE = 0.15;

/**
 * The words of a question by which passages are to be found, rarest first.
 *
 * @param passages how many there are in all clips
 * @example of “Who visited Beijing?”, in clips that are all about visits, → `[beij]`
 */
export function rarestWords(
  scoring: readonly ScoringWord[],
  lexicon: Lexicon,
  passages: number,
): readonly ScoringWord[] {
  const most = Math.min(MOST_SEEN, Math.max(FEWEST_SEEN, passages * MOST_SEEN_SHARE));
  const passagesWith = ({ id }: ScoringWord) => lexicon.passagesWith(id);
  // A word that only stands in a title finds no passage; of words as rare as each other, the question's first comes first.
  const rarestFirst = scoring
    .filter((word) => passagesWith(word) > 0)
    .sort((a, b) => passagesWith(a) - passagesWith(b));
  let expected = 0;
  const enough = rarestFirst.findIndex((word, at) => {
    if (expected + passagesWith(word) > most && at > 0) return true;
    expected += passagesWith(word);
    return false;
  });
  return enough < 0 ? rarestFirst : rarestFirst.slice(0, enough);
}
