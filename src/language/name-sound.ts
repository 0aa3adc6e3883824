import { ownCopy } from './own-copy.ts';

type Rule = readonly [pattern: RegExp, sound: string];
type Romanisation = { readonly sign: RegExp; readonly rules: readonly Rule[] };

/** Shorter names are too near each other: Chen and Shen, Zhou and Chou, Kim and Kam. */
const SHORTEST = 5;
const MAX_REMEMBERED = 50_000;

/*
 * A sound is the letter that English writes it with; `C` is the beginning of "chess", `S` that of "ship", `J` that of
 * "jet" and the middle of "measure", `X` the end of "loch", `E` the middle of "rain" and "rein".
 */

/** How English writes foreign names, and what the other romanisations share with it. */
const ENGLISH: readonly Rule[] = [
  [/schtsch|shch|sch|sh/g, 'S'],
  [/t?ch/g, 'C'],
  [/zh|dj|j/g, 'J'],
  [/kh/g, 'X'],
  [/ph/g, 'f'],
  [/off$/, 'ov'],
  [/c(?=[eiy])/g, 's'],
  [/qu(?=[aeiou])|[cq]/g, 'k'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/(?<=[dt])r$/, 'er'],
  [/(?<=[bdgrt])h|h$/g, ''],
  [/^ye/, 'e'],
  [/(?!^)y|^y(?![aeiou])/g, 'i'],
  [/([^aeou])\1+/g, '$1'],
];

const GERMAN: readonly Rule[] = [
  [/schtsch/g, 'S'],
  [/dsch/g, 'J'],
  [/tsch/g, 'C'],
  [/sch/g, 'S'],
  [/ch/g, 'X'],
  [/tz|(?<!t)z(?!h)/g, 'ts'],
  [/w/g, 'v'],
  [/j/g, 'y'],
];

/** How others write foreign names; a name is read so only where a sign of it stands there, and by `ENGLISH` afterwards. */
const ROMANISATIONS: Readonly<Record<'french' | 'german' | 'germanOfRussian' | 'arabic', Romanisation>> = {
  french: {
    sign: /ou|tch|gu[ei]|tsine$/,
    rules: [
      [/chtch|(?<!t)ch/g, 'S'],
      [/ou/g, 'u'],
      [/gu(?=[ei])/g, 'g'],
      [/(?<=n)e$/, ''],
    ],
  },
  german: { sign: /sch|w|^j|j(?![aeiou])|[oe](?:v|w|ff)a?$|sk(?:i|y|yi)$/, rules: GERMAN },
  // "Selenskyj", "Sacharow": a German "s" before a vowel is the Russian "z".
  germanOfRussian: {
    sign: /^s[aeiou].*(?:[oe]wa?|sk(?:i|y|yi|[iy]j))$/,
    rules: [...GERMAN, [/^s/, 'z']],
  },
  arabic: { sign: /q|dh|dd|gh|kh/, rules: [[/kh|gh|qu(?=[aeiou])|[qg]/g, 'k']] },
};

const remembered = new Map<string, readonly string[]>();

/**
 * How a name may sound: one key for each way of reading it (as English, French, German or Arabic names are written in
 * Latin letters). Romanisations of one name share a key; distinct names do not, because the first vowel, every
 * consonant and the ending stand in it. Russian letters are read as English writes them. None for words below five letters
 * and for other scripts.
 *
 * Inner vowels are what romanisations differ in: "a" and "e" are one sound there, "o" and "u" everywhere.
 *
 * @param folded the name as `fold` gives it
 * @example `soundsOf('shoigu')` → `['Soigo']`, which is among those of `'schoigu'` and of `'choigou'`
 */
export function soundsOf(folded: string): readonly string[] {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const latin = /^[а-я]+$/.test(folded) ? romanised(folded) : folded;
  const sounds = latin.length >= SHORTEST && /^[a-z]+$/.test(latin) ? readings(latin) : [];
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(ownCopy(folded), sounds);
  return sounds;
}

/**
 * Whether two names may be romanisations of one.
 *
 * @example `soundsAlike('gaddafi', 'kadhafi')` → `true`; `soundsAlike('biden', 'baden')` → `false`
 */
export function soundsAlike(a: string, b: string): boolean {
  const others = soundsOf(b);
  return others.length > 0 && soundsOf(a).some((sound) => others.includes(sound));
}

function readings(folded: string): string[] {
  const written = [folded];
  for (const { sign, rules } of Object.values(ROMANISATIONS)) {
    if (sign.test(folded)) written.push(applied(rules, folded));
  }
  return [...new Set(written.map((spelling) => vowelsSettled(applied(ENGLISH, spelling))))];
}

function applied(rules: readonly Rule[], spelling: string): string {
  return rules.reduce((word, [pattern, sound]) => word.replace(pattern, sound), spelling);
}

/** The first vowel is kept but for "o" and "u", the others by what romanisations leave of them. */
function vowelsSettled(word: string): string {
  const settled = word
    .replace(/[ae]i/g, 'E')
    .replace(/u/g, 'o')
    // Russian "yo" is written with either.
    .replace(/(?<=[CJS])[eo](?=[rv])/g, 'e');
  const first = settled.search(/[aeioE]/) + 1;
  return settled.slice(0, first) + settled.slice(first).replace(/a(?!$)/g, 'e');
}

/** The English romanisation of Russian (BGN/PCGN without its apostrophes); folding has made "и" of "й", and "е" of "ё". */
const RUSSIAN_LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=')),
);

function romanised(folded: string): string {
  return folded.replace(/[а-я]/g, (letter) => RUSSIAN_LETTERS[letter] ?? letter);
}
