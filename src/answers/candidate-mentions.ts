import { datelineLength } from '../language/dateline.ts';
import { agentMentions } from '../language/mentions/agents.ts';
import type { Mention } from '../language/mentions/mention.ts';
import { type NameKind, nameKind } from '../language/mentions/name-kind.ts';
import { isTitle, type NameMention } from '../language/mentions/names.ts';
import { occasionMentions } from '../language/mentions/occasions.ts';
import { roleIn } from '../language/mentions/roles.ts';
import { readableText, reading } from '../language/readable-text.ts';
import type { Intent } from '../model/query.ts';
import { locate, type TypedMention, typedMentions } from '../search/answer-type.ts';
import type { IndexedPassage } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { Remembered } from '../search/remembered.ts';

/** A mention that may answer, with what can be said of it whatever the question is. */
export type CandidateMention = TypedMention & {
  /** A name, date, place or number; not what is only described: "the settlers", "after the war". */
  readonly isExact: boolean;
  readonly nameKind?: NameKind;
  readonly role?: string;
  /** The word in front, in lower case and without articles: "by", "from". */
  readonly wordBefore: string;
  readonly opensSentence: boolean;
  readonly isBracketed: boolean;
};

/** "A day after" tells nothing without what came before, which `occasionMentions` adds. */
const UNFINISHED = / (?:before|after)$/;
const WORD_BEFORE = /(\p{L}+)\s+(?:(?:the|an?|former|then|his|her)\s+)*$/iu;
const LONGEST_BEFORE = 24;

/** Found once for a passage and a kind of question: the same passages come to the top again and again. */
const remembered = new Remembered<IndexedPassage, Map<Intent, readonly CandidateMention[]>>();

/**
 * All that a passage holds that may answer a question of a kind, from names and dates to people and times that are only
 * described.
 *
 * @example `candidateMentions(entry, 'who', lexicon)` of `'It was sold by Xi to settlers.'` → `Xi`, `settlers`
 */
export function candidateMentions(
  entry: IndexedPassage,
  intent: Intent,
  lexicon: Lexicon,
): readonly CandidateMention[] {
  const kinds = remembered.get(entry, lexicon, () => new Map());
  const known = kinds.get(intent);
  if (known !== undefined) return known;
  const read = reading(entry.passage);
  const { text } = read;
  // Place and agency of "PARIS, May 2 (Reuters) -" say where it was written, not who did anything.
  const begin = intent === 'who' ? datelineLength(text) : 0;
  const exact = typedMentions(entry, intent, lexicon).filter(
    ({ mention }) => mention.span.start >= begin && (intent !== 'when' || !UNFINISHED.test(mention.text)),
  );
  const described = (entry.article.language === 'en' ? descriptions(text, intent) : [])
    .filter(
      (mention) =>
        !exact.some(
          (other) => holds(other.mention, mention) || (intent === 'when' && holds(mention, other.mention)),
        ),
    )
    .map((mention) => locate(mention, read, entry, lexicon));
  const found = [
    ...exact.map((typed) => candidateOf(typed, entry, intent, true)),
    ...described.map((typed) => candidateOf(typed, entry, intent, false)),
  ];
  kinds.set(intent, found);
  return found;
}

function descriptions(text: string, intent: Intent): Mention[] {
  if (intent === 'who') return agentMentions(text).filter((agent) => !isOfficeOf(agent, text));
  return intent === 'when' ? occasionMentions(text) : [];
}

/** "… and former defense minister" is what somebody else was; "the minister" may be who is asked for. */
function isOfficeOf({ text: words, span }: Mention, text: string): boolean {
  return isTitle(words) && !/\bthe\s+$/i.test(text.slice(Math.max(0, span.start - 5), span.start));
}

function holds({ span: outer }: Mention, { span: inner }: Mention): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function candidateOf(
  typed: TypedMention,
  { passage, article, tokenFrom, sentenceFrom }: IndexedPassage,
  intent: Intent,
  isExact: boolean,
): CandidateMention {
  const { mention, sentence, from } = typed;
  const text = readableText(passage);
  const { start } = mention.span;
  const isName = intent === 'who' && isExact;
  const isEnglish = article.language === 'en';
  const role = !isName ? undefined : isEnglish ? roleIn(text, mention) : roleInFront(mention);
  return {
    ...typed,
    isExact,
    ...(isName && { nameKind: nameKind(mention, text, article.language) }),
    ...(role !== undefined && { role }),
    wordBefore:
      WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_BEFORE), start))?.[1]?.toLowerCase() ?? '',
    opensSentence: tokenFrom + from === article.sentenceTokens[sentenceFrom + sentence],
    isBracketed: /\([^)]*$/.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)),
  };
}

function roleInFront({ role }: NameMention): string | undefined {
  return role;
}
