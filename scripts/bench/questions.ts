import { seededRandom } from '../../src/evaluation/statistics.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import type { LocatedPassage } from '../../src/model/answer.ts';

/** Keywords, a plain question, and one in the style of a news quiz, with the whole story in it. */
export const LENGTHS = [3, 8, 35] as const;

const SEED = 2;
const QUESTION_WORDS = ['What', 'Who', 'When', 'Where', 'How many'];

/**
 * Questions in the words of passages drawn at random: three of its telling words, or a question word and what stands
 * together in the passage. The same passages give the same questions.
 *
 * @param words how many words each has
 * @example `questionsOf(passages, 8, 200)[0]` → `'When did the two ministers meet in Beijing?'`
 */
export function questionsOf(passages: readonly LocatedPassage[], words: number, count: number): string[] {
  const random = seededRandom(SEED + words);
  const draw = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const long = passages.filter(({ passage }) => wordsOf(passage.text).length >= words);
  if (long.length === 0) return [];
  return Array.from({ length: count }, () => {
    const all = wordsOf(draw(long).passage.text);
    if (words <= 3) {
      const telling = all.filter((word) => !isStopWord(word.toLowerCase()));
      return Array.from({ length: words }, () => draw(telling.length > 0 ? telling : all)).join(' ');
    }
    const from = Math.floor(random() * (all.length - words + 1));
    return `${draw(QUESTION_WORDS)} ${all.slice(from, from + words - 1).join(' ')}?`;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}
