import { fold } from './fold.ts';
import { patternOf } from './pattern-of.ts';
import { mainScript, scriptOf } from './scripts.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './tokenize.ts';
import { tongueOf } from './tongues.ts';

/** A word that only one language has tells more than one of the clips, which may be a name. */
const LITTLE_WORD = 2;
const QUESTION_WORD = 3;
const ENGLISH_QUESTION =
  /\b(?:who|whom|whose|when|where|what|which|how|why)\b|^\s*(?:is|are|was|were|do|does|did|has|have|had|will|can)\b/i;

const SIGNS: Readonly<Record<string, RegExp>> = {
  de: /[ßäöü]/iu,
  es: /[¿¡ñáéíóú]/iu,
  fr: /[àâçèêëîïôùûœ]|\s\?$/iu,
  pt: /[ãõçáéíóúâêô]/iu,
};

/**
 * The language that a question is asked in, among those of the clips and English; where nothing tells, the first of the
 * clips, so that clips of one language are never asked in another by mistake.
 *
 * @param held the languages of the clips (ISO 639-1), the main one first
 * @param holds whether the clips of a language hold a word
 * @example `questionLanguage('Wann kam Shoigu an?', ['en', 'de'], () => false)` → `'de'`; with `['en']` → `'en'`
 */
export function questionLanguage(
  question: string,
  held: readonly string[],
  holds: (written: string, language: string) => boolean,
): string {
  const [main = 'en'] = held;
  const all = held.includes('en') ? held : [...held, 'en'];
  if (all.length === 1) return main;
  const script = mainScript(question);
  // A question in kanji alone may be Japanese as well as Chinese.
  const fitting = all.filter(
    (language) => script === scriptOf(language) || (script === 'Han' && scriptOf(language) === 'Kana'),
  );
  if (fitting.length < 2) return fitting[0] ?? main;
  const scores = new Map(fitting.map((language) => [language, 0]));
  const share = (worth: number, among: readonly string[]) => {
    for (const language of among) scores.set(language, (scores.get(language) ?? 0) + worth / among.length);
  };
  for (const { start, end } of words(question)) {
    const written = question.slice(start, end);
    share(
      LITTLE_WORD,
      fitting.filter((language) => isStopWord(fold(written), language)),
    );
    share(
      1,
      fitting.filter((language) => holds(written, language)),
    );
  }
  share(
    QUESTION_WORD,
    fitting.filter((language) => asksIn(question, language)),
  );
  share(
    1,
    fitting.filter((language) => SIGNS[language]?.test(question)),
  );
  const most = Math.max(...scores.values());
  if (scores.get(main) === most) return main;
  return fitting.find((language) => scores.get(language) === most) ?? main;
}

function asksIn(question: string, language: string): boolean {
  if (language === 'en') return ENGLISH_QUESTION.test(question);
  const tongue = tongueOf(language);
  if (tongue === undefined) return false;
  const asking = Object.values(tongue.asks).join('|');
  const pattern = tongue.isSpaceless ? asking : `^[\\s¿]*(?:${asking})(?![\\p{L}\\p{M}])`;
  return patternOf(pattern, 'iu').test(question);
}
