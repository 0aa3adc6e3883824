import { baseForm } from '../language/irregular-forms-abroad.ts';
import { nameMentions } from '../language/mentions/names.ts';
import { isTitleIn } from '../language/mentions/names-abroad.ts';
import { nameShape } from '../language/name-shape.ts';
import { namesOfPlaceAbroad } from '../language/place-names-abroad.ts';
import { stemIn } from '../language/stem-in.ts';
import { type Token, tokenize } from '../language/tokenize.ts';
import type { Tongue } from '../language/tongue.ts';
import { tongueOf } from '../language/tongues.ts';
import type { Intent } from '../model/query.ts';
import { namesIn } from './names.ts';
import type { ParsedQuestion } from './parse-question.ts';

/** In this order where two begin at the same place. */
const INTENTS: readonly Intent[] = ['when', 'howMany', 'who', 'where', 'what'];

/** What a question asks for, itself with its question word blanked, and where that ends. */
type Asking = { readonly intent: Intent; readonly rest: string; readonly end: number };

const MOST_NAME_WORDS = 4;
const SEPARABLE =
  /\s(ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|statt|teil|um|vor|weg|weiter|zu|zurück|zusammen)[\s?!.]*$/;

const patterns = new WeakMap<
  Tongue,
  { readonly asks: readonly (readonly [Intent, RegExp])[]; readonly negation: RegExp }
>();

/**
 * What a question in another language than English asks for, its words and its names.
 *
 * @param wanted overrules what its own words ask for
 * @param language ISO 639-1
 * @example `parseAbroad('Wann kam Shoigu in Peking an?', undefined, 'de')` → intent `when`, tokens `komm@de shoigu@de peking@de`
 */
export function parseAbroad(
  text: string,
  wanted: Intent | undefined,
  language: string,
): Omit<ParsedQuestion, 'text' | 'said' | 'phrases'> {
  const asked = askedIn(text, language);
  const rest = asked.rest.replace(/<(?:@[!&]?|#|a?:\w{2,32}:)\d+>/g, (markup) => ' '.repeat(markup.length));
  const tokens = withPrefix(tokenize(rest, language), rest, language);
  const names = namesOf(rest, language);
  const intent = wanted ?? asked.intent;
  const counted = intent === 'howMany' ? tokens.find(({ start }) => start >= asked.end)?.stem : undefined;
  return {
    intent,
    tokens,
    names,
    asksDefinition: asked.intent === 'who' && isOnlyName(rest, tokens.length, language),
    isNegated: deniesIn(text, language),
    language,
    ...(counted !== undefined && { counted }),
  };
}

/**
 * Whether a text denies something in its language; `false` where nothing is known of it.
 *
 * @example `deniesIn('Wer kam nicht?', 'de')` → `true`
 */
export function deniesIn(text: string, language: string): boolean {
  const tongue = tongueOf(language);
  return tongue !== undefined && patternsOf(tongue).negation.test(text);
}

/** The question word that stands first decides; it is blanked, so that no passage has to hold it. */
function askedIn(text: string, language: string): Asking {
  const tongue = tongueOf(language);
  if (tongue === undefined) return { intent: 'what', rest: text, end: 0 };
  const found = patternsOf(tongue)
    .asks.flatMap(([intent, pattern]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ intent, at: match.index, length: match[0].length }];
    })
    .sort((a, b) => a.at - b.at)[0];
  if (found === undefined) return { intent: 'what', rest: text, end: 0 };
  const { intent, at, length } = found;
  // Commas, because spaces would make one name of the two around them.
  return { intent, rest: text.slice(0, at) + ','.repeat(length) + text.slice(at + length), end: at + length };
}

/** The finite verb of a German question is its first word in lower case, and its prefix the last. */
function withPrefix(tokens: readonly Token[], rest: string, language: string): readonly Token[] {
  const prefix = language === 'de' ? SEPARABLE.exec(rest)?.[1] : undefined;
  const verb = tokens.find(({ start }) => /^\p{Ll}/u.test(rest.slice(start)));
  if (prefix === undefined || verb === undefined) return tokens;
  const base = baseForm(rest.slice(verb.start, verb.end), language);
  return tokens.map((token) =>
    token === verb ? { ...token, joined: stemIn(prefix + base, language) } : token,
  );
}

function namesOf(rest: string, language: string): string[] {
  const tongue = tongueOf(language);
  if (tongue === undefined) return namesIn(rest);
  const hasShape = nameShape(rest, language);
  const isCommon = (word: string, start: number) =>
    hasShape !== undefined && !hasShape({ start, end: start + word.length });
  const names = nameMentions(rest, isCommon, language).map(({ text }) => text);
  // A single word that no clip holds may be a noun in German, which the clips may say in another.
  return tongue.hasCapitalNouns
    ? names.filter((name) => /[\s-]/.test(name) || namesOfPlaceAbroad(name, language).length > 0)
    : names;
}

/** "Wer ist Sergej Schoigu?" wants its only name explained. */
function isOnlyName(rest: string, words: number, language: string): boolean {
  const tongue = tongueOf(language);
  const capitalised = rest.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? [];
  const isOffice = tongue !== undefined && capitalised.some((word) => isTitleIn(word, tongue));
  return words > 0 && words <= MOST_NAME_WORDS && capitalised.length === words && !isOffice;
}

function patternsOf(tongue: Tongue): {
  readonly asks: readonly (readonly [Intent, RegExp])[];
  readonly negation: RegExp;
} {
  let made = patterns.get(tongue);
  if (made === undefined) {
    made = {
      asks: INTENTS.map((intent) => [intent, asking(tongue.asks[intent], tongue)] as const),
      negation: asking(tongue.negation, tongue),
    };
    patterns.set(tongue, made);
  }
  return made;
}

/** Whole words, but for an elision or a word that has the space behind it in its pattern. */
function asking(words: string, { isSpaceless }: Tongue): RegExp {
  return new RegExp(
    isSpaceless ? words : `(?<![\\p{L}\\p{M}-])(?:(?:${words})(?:(?<=[\\s’'])|(?![\\p{L}\\p{M}])))`,
    'iu',
  );
}
