import type { Measure } from '../language/mentions/measure.ts';
import { isTitle } from '../language/mentions/names.ts';
import { type Token, tokenize } from '../language/tokenize.ts';
import type { Intent } from '../model/query.ts';
import { intentOf } from './intent.ts';
import { measureOf } from './measure.ts';
import { namesIn } from './names.ts';
import { otherLanguage } from './other-languages.ts';
import { deniesIn, parseAbroad } from './parse-abroad.ts';
import { withoutSmallTalk } from './small-talk.ts';

/** A question before it meets the index: what is asked for and the words that carry it, in order. */
export type ParsedQuestion = {
  readonly text: string;
  /** The text with blanks for what only stands around the question (see `withoutSmallTalk`). */
  readonly said: string;
  readonly intent: Intent;
  readonly tokens: readonly Token[];
  readonly names: readonly string[];
  readonly phrases: readonly string[];
  /** Whether the question wants its only subject explained: "Who is Shoigu?", "What is strategic ambiguity?" */
  readonly asksDefinition: boolean;
  /** What a number has to measure that answers. */
  readonly measure?: Measure;
  /** Whether it asks what did not happen; passages that say what did are near, but no answer. */
  readonly isNegated: boolean;
  /** ISO 639-1: by which it was read. */
  readonly language: string;
  /** Stem of what stands right behind "how many", in another language than English. */
  readonly counted?: string;
};

/** Words that only say what kind of answer is wanted: no passage has to hold them. */
const ASKING_WORDS: Readonly<Record<Intent, RegExp>> = {
  who: /\b(?:which|what) (?:person|people|man|woman)\b/i,
  when: /\b(?:which|what) (?:day|date|year|month|week|weekday|time|hour|decade|century)\b/i,
  where: /\b(?:which|what) (?:place|location)\b/i,
  howMany:
    /\bhow (?:many|much|long|far|old|often|frequently|big|large|small|tall|high|low|deep|fast|wide|thick|heavy)\b/i,
  what: /\b(?:which|what) (?:kind|type|sort)\b|\baccording to the (?:articles?|clips|coverage|text)\b|\btell me\b/i,
};

const DEFINITION =
  /^\s*(?:who|what)(?:['’]s|\s+is|\s+was|\s+are|\s+were)\s+(?:an?\s+|the\s+)?(?!(?:.*\s)?(?:of|in|for|to|on|at|by|with|from)\s)[\p{L}\p{M}\p{N}.'’-]+(?:\s+[\p{L}\p{M}\p{N}.'’-]+){0,3}\s*\?*\s*$/iu;

/** What is left of "¿Quién es Shoigu?" */
const ONLY_A_NAME = /^[\s,]*\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*){0,3}\s*\?*\s*$/u;

/** Mentions, channels and emoji stand for themselves: the numbers in them ask for nothing. */
const DISCORD_MARKUP = /<(?:@[!&]?|#|a?:\w{2,32}:)\d+>/g;

/**
 * Whether a text denies something.
 *
 * @param language ISO 639-1
 * @example `isNegated('Who did not come?')` → `true`
 */
export function isNegated(text: string, language = 'en'): boolean {
  if (language !== 'en') return deniesIn(text, language);
  return /\b(?:not|never|no|neither|nor|none|cannot)\b|n['’]t\b|\b(?:is|are|was|were|do|does|did|has|have|had|could|would|should)nt\b/i.test(
    text,
  );
}

/**
 * Parses a question; any text is one. `wanted` overrules what its own words ask for.
 *
 * @param language ISO 639-1; in English, a question word of another language is understood as well
 * @example `parseQuestion('On what day did Shoigu arrive?')` → intent `when`, tokens `shoigu arriv`, names `['Shoigu']`
 */
export function parseQuestion(text: string, wanted?: Intent, language = 'en'): ParsedQuestion {
  const phrases = [...text.matchAll(/["“”„«「『《]([^"“”„«»」』》]+)["“”»」』》]/gu)].map(([, phrase = '']) =>
    phrase.trim(),
  );
  const said = withoutSmallTalk(text, language);
  if (language !== 'en') return { text, said, phrases, ...parseAbroad(said, wanted, language) };
  const other = otherLanguage(said);
  const intent = wanted ?? other?.intent ?? intentOf(said);
  const asking = ASKING_WORDS[intent].exec(said);
  const isAsking = ({ start, end }: Token) =>
    asking !== null && start >= asking.index && end <= asking.index + asking[0].length;
  const plain = (other?.rest ?? said).replace(DISCORD_MARKUP, (markup) => ' '.repeat(markup.length));
  const tokens = tokenize(plain).filter((token) => !isAsking(token));
  const last = tokens.at(-1);
  const measure = intent === 'howMany' ? measureOf(said) : undefined;
  return {
    text,
    said,
    intent,
    tokens,
    names: namesIn(other?.rest ?? said),
    phrases,
    // "Who is the prime minister?" wants a name, "Who is Shoigu?" wants an office.
    asksDefinition:
      (DEFINITION.test(said) || (other?.intent === 'who' && ONLY_A_NAME.test(other.rest))) &&
      last !== undefined &&
      !isTitle(last.folded),
    isNegated: isNegated(said),
    language,
    ...(measure !== undefined && { measure }),
  };
}
