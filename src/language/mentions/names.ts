import { fold } from '../fold.ts';
import { isDemonym, isKnownPlace } from '../gazetteer.ts';
import { isStopWord } from '../stop-words.ts';
import { tongueOf } from '../tongues.ts';
import { dateMentions } from './dates.ts';
import type { Mention } from './mention.ts';
import { namesWithCapitals } from './names-abroad.ts';
import { namesWithoutCapitals } from './names-without-capitals.ts';

/** A name of a person, an organisation or a thing; `role` is the title in front of it. */
export type NameMention = Mention & { readonly role?: string };

/** They end in a full stop that ends no sentence. */
const ABBREVIATED = String.raw`(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Col|Lt|Sgt|Capt|Adm|Sen|Rep|Gov)\.`;
const WORD = String.raw`(?:${ABBREVIATED}|\p{Lu}\.(?:\p{Lu}\.)*|(?:al|el|an|as|ad|ash|ben|d['’])-?(?=\p{Lu})\p{Lu}[\p{L}\p{M}]+|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’](?!s\b)[\p{L}\p{N}]+)*(?:['’](?= \p{Lu}))?)`;
const LINK = `(?:of the|of|for the|de la|de los|de|van den|van der|van de|van|von der|von|der|bin|ibn|al|el|da|di|du|dos|das|del|ter|ten|zu|zur|y|la|le|the|\\d{1,2})`;
const SEQUENCE = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])${WORD}(?:(?: | ${LINK} |(?<=\\p{L}\\.))${WORD})*`,
  'gu',
);

const TITLE = new RegExp(
  `^(?:vice|deputy|acting|former|ex|first|general|prime|chief|president|premier|chancellor|minister|secretary|chairman|chairwoman|
chair|leader|boss|diplomat|spokes(?:man|woman|person)|ambassador|envoy|governor|mayor|senator|congress(?:man|woman)|representative|
king|queen|prince|princess|emperor|empress|duke|duchess|count|lord|lady|sir|dame|pope|cardinal|archbishop|bishop|
father|captain|major|colonel|lieutenant|sergeant|admiral|marshal|commander|judge|justice|attorney|professor|
prof|dr|doctor|mr|mrs|ms|miss|coach|director|ceo|analyst|economist|historian|sheikh|sultan|ayatollah|imam|rabbi|
gen|col|lt|sen|rep|gov|capt|sgt|adm)$`.replaceAll('\n', ''),
  'i',
);
/**
 * Whether a word is a title or an office, with or without its full stop.
 *
 * @example `isTitle('Minister')`, `isTitle('Dr.')` → `true`; `isTitle('Ministry')` → `false`
 */
export function isTitle(word: string): boolean {
  return TITLE.test(word.replace(/\.$/, ''));
}

const SENTENCE_START = /(?:^|[.!?:…]["'”’)\]]*\s*|\n\s*|[“"‘]\s*)$/u;

/**
 * The names in a text by their shape: runs of capitalised words, without the title in front, a possessive ending, a
 * date, a nationality, or a common word that merely begins its sentence.
 *
 * @param isCommon whether a word, folded in English, is an ordinary word of the clips; asked only for the first word of a
 *   sentence, and in German for every word
 * @param language ISO 639-1
 * @example `nameMentions('Chinese President Xi Jinping met …')` → `[{ text: 'Xi Jinping', role: 'Chinese President', … }]`
 */
export function nameMentions(
  text: string,
  isCommon: (word: string, start: number, isLoneOpener: boolean) => boolean = () => false,
  language = 'en',
): NameMention[] {
  const tongue = tongueOf(language);
  if (tongue?.isSpaceless) return namesWithoutCapitals(text, tongue);
  if (tongue !== undefined) return namesWithCapitals(text, language, tongue, isCommon);
  const dates = dateMentions(text);
  const names: NameMention[] = [];
  for (const match of text.matchAll(SEQUENCE)) {
    const end = match.index + match[0].length;
    const date = dates.find(({ span }) => span.start < end && match.index < span.end);
    const begin = date === undefined ? match.index : beginBehind(date, match.index, end, text);
    if (begin === undefined) continue;
    const name = withoutTitle(text.slice(begin, end), begin, text, isCommon);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** Where the full name behind a weekday begins: "On Thursday Xi Jinping met …"; elsewhere a date is part of no name. */
function beginBehind(date: Mention, from: number, to: number, text: string): number | undefined {
  const before = text.slice(from, date.span.start).trim();
  const isFirst = before === '' || isLittleWord(before);
  return isFirst && /day$/.test(date.text) && /^ \p{Lu}\S+ \p{Lu}/u.test(text.slice(date.span.end, to))
    ? date.span.end + 1
    : undefined;
}

function withoutTitle(
  sequence: string,
  at: number,
  text: string,
  isCommon: (word: string, start: number, isLoneOpener: boolean) => boolean,
): NameMention | undefined {
  const words = Array.from(sequence.matchAll(PART), (word) => ({ text: word[0], at: at + word.index }));
  const opensSentence = SENTENCE_START.test(text.slice(Math.max(0, at - 6), at));
  const first = words[0];
  if (opensSentence && first !== undefined) {
    const folded = fold(first.text);
    const loneOpener = words.length === 1 || LINK_WORD.test(words[1]?.text ?? '');
    const isOpener = OPENER.test(first.text) || isCommon(folded, first.at, loneOpener);
    if (isLittleWord(first.text) || (loneOpener && isOpener)) words.shift();
    while (words[0] !== undefined && LINK_WORD.test(words[0].text)) words.shift();
  }
  // "All EU citizens": a word that says too little for a name begins none.
  while (words[0] !== undefined && words.length > 1 && isLittleWord(words[0].text)) words.shift();
  const titleLength = countTitleWords(words.map((word) => word.text));
  const nameWords = words.slice(titleLength);
  const [begin] = nameWords;
  if (begin === undefined || LINK_WORD.test(begin.text)) return undefined;
  if (nameWords.length === 1 && isLittleWord(begin.text)) return undefined;
  // "Foreign minister Wang Yi", with the office in lower case, names no Foreign.
  const [, next = ''] =
    /^\s+(\p{Ll}+)/u.exec(text.slice(at + sequence.length, at + sequence.length + 20)) ?? [];
  if (nameWords.length === 1 && isTitle(next)) return undefined;
  const role = words.slice(0, titleLength);
  const start = begin.at;
  const end = at + sequence.length;
  const name = text.slice(start, end).replace(/(?<=\p{L}{3})\.$/u, '');
  if (isDemonym(name) || name.split('-').every(isDemonym)) return undefined;
  const [roleBegin] = role;
  return {
    text: name,
    span: { start, end: start + name.length },
    ...(roleBegin !== undefined && { role: text.slice(roleBegin.at, start).trim() }),
  };
}

/** What an office is "of": "Secretary of State", "Minister of the Interior". */
const OFFICE =
  /^(?:State|Defen[cs]e|Treasury|Interior|Commerce|Labou?r|Energy|Agriculture|Health|Justice|Affairs|Finance|Education|Trade|Transport(?:ation)?|Staff|Council|Commission|Exchequer)$/;
const NOBLE = /^(?:Duke|Duchess|Prince|Princess|King|Queen|Lord|Lady|Count|Emperor|Empress)$/;

/** How many words stand before the name: "Secretary of State" before "Antony Blinken", but "Duke of Wellington" is one. */
function countTitleWords(words: readonly string[]): number {
  const last = words.findLastIndex(isTitle);
  if (last < 0 || !LINK_WORD.test(words[last + 1] ?? '')) return last + 1;
  const office = words.findIndex((word, at) => at > last && (OFFICE.test(word) || isKnownPlace(word)));
  if (office >= 0 && office < words.length - 1) return office + 1;
  return NOBLE.test(words[last] ?? '') ? last : last + 1;
}

function isLittleWord(word: string): boolean {
  return isStopWord(fold(word)) && !/^\p{Lu}{2}/u.test(word);
}

/** Words that often begin a sentence and are no names, even where the clips hold them nowhere else. */
const OPENER =
  /^(?:earlier|later|meanwhile|moreover|additionally|furthermore|however|today|yesterday|tomorrow|aside|despite|prior|unlike|instead|although|whereas|according|asked|given|based|following|finally|recently|currently|officially|previously|nearly|several|various|individual|interview)$|(?<!^(?:Ita|Ju|Emi|Sal|Kel|Bil))ly$/i;

/**
 * Whether a word often begins a sentence and belongs to no name that follows it.
 *
 * @example `isOpener('Later')`, `isOpener('Initially')` → `true`; `isOpener('Sergei')` → `false`
 */
export function isOpener(word: string): boolean {
  return OPENER.test(word);
}

const LINK_WORD = new RegExp(`^${LINK}$|^the$`, 'u');
const PART = new RegExp(`${ABBREVIATED}|\\S+`, 'gu');
