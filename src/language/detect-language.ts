import { createRequire } from 'node:module';
import { mainScript, type Script, scriptOf } from './scripts.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './tokenize.ts';

// Loaded with the first text that is not plainly English: it takes a tenth of a second.
const load = createRequire(import.meta.url);
let tinyld: typeof import('tinyld') | undefined;

/** So much of a text tells its language, and more only takes longer; the middle is surely prose. */
const SAMPLE = 1_200;
/** Below, a name or two may decide. */
const FEWEST_LETTERS = 40;
/** Nobody else writes so, and a character of Chinese says as much as a short word. */
const FEWEST_OF_OWN_SCRIPT = 10;
const LEAST_ACCURACY = 0.3;
/** Of English running text two words in five are stop words, of other languages one in ten looks like one. */
const ENGLISH_SHARE = 0.26;
const FEWEST_WORDS = 12;

/** Scripts that one language of the news is written in. */
const BY_SCRIPT: Readonly<Partial<Record<Script, string>>> = {
  Kana: 'ja',
  Han: 'zh',
  Hangul: 'ko',
  Thai: 'th',
  Greek: 'el',
  Hebrew: 'he',
};
/** Languages that somebody reports in: constructed ones only draw votes away from them. */
const REPORTED_IN =
  'af am ar be bg bn ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr my ne nl no pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh'.split(
    ' ',
  );

/** In whatever other script most of it is written. */
const ALSO_IN_LATIN = new Set(['sr', 'uz', 'kk']);

/** Letters that no text of a language does without, and by which it differs from others in the same script. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  be: /[іў]/i,
  mk: /[јљњџѓќѕ]/i,
  mn: /[өү]/i,
  uk: /[іїєґ]/i,
};

/**
 * The language of a text; `undefined` for one that is too short or too mixed to tell.
 *
 * @returns ISO 639-1
 * @example `detectLanguage('Das Erdbeben forderte an der Küste drei Tote …')` → `'de'`; `detectLanguage('Xi Jinping')` → `undefined`
 */
export function detectLanguage(text: string): string | undefined {
  const sample = sampleOf(text);
  if (isPlainlyEnglish(sample)) return 'en';
  const script = mainScript(sample);
  if (script === undefined) return undefined;
  const own = BY_SCRIPT[script];
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < (own === undefined ? FEWEST_LETTERS : FEWEST_OF_OWN_SCRIPT)) return undefined;
  if (own !== undefined) return own;
  tinyld ??= load('tinyld') as typeof import('tinyld');
  const only = REPORTED_IN.filter(
    (language) =>
      (scriptOf(language) === script || (script === 'Latin' && ALSO_IN_LATIN.has(language))) &&
      OWN_LETTERS[language]?.test(sample) !== false,
  );
  const [first] = tinyld.detectAll(sample, { only });
  return first !== undefined && first.accuracy >= LEAST_ACCURACY ? first.lang : undefined;
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const from = Math.floor((text.length - SAMPLE) / 2);
  return text.slice(from, from + SAMPLE).replace(/^\S*\s|\s\S*$/gu, '');
}

function isPlainlyEnglish(sample: string): boolean {
  const all = words(sample);
  const stops = all.filter(({ folded }) => isStopWord(folded)).length;
  return all.length >= FEWEST_WORDS && stops >= all.length * ENGLISH_SHARE;
}
