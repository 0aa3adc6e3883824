import type { Span } from '../model/source.ts';
import { isTitle, type NameMention, nameMentions } from './mentions/names.ts';
import { sentences } from './sentences.ts';

const SAYING =
  '(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|wr(?:ote|ites?|iting)|repl(?:ied|ies|ying)|(?:add|comment|confirm|explain|insist|mention|recall|remark|report|respond|stress|warn|answer|call|claim|suggest|ask|vow)(?:s|ed|ing)|(?:acknowledg|announc|argu|conclud|declar|describ|not|observ|pledg|promis|stat|urg|emphasi[sz]|characteri[sz])(?:es?|ed|ing))(?!\\p{L})';
/** What may stand between a speaker and the verb; never "was", which would make the speaker the one spoken of. */
const ADVERBS =
  '(?:(?:has|have|had|also|later|then|again|earlier|on \\p{Lu}\\p{Ll}+day|\\p{Ll}+ly)\\s+){0,3}';
const APPOSITION = '(?:,[^,.;:“”"]{2,90},)?';

const VERB_BEHIND = new RegExp(`^${APPOSITION}\\s+${ADVERBS}${SAYING}`, 'u');
const VERB_IN_FRONT = new RegExp(`^(?:${SAYING}|according to)\\s+`, 'u');
const VERB = new RegExp(`(?<!\\p{L})(?:${SAYING}|[Aa]ccording to(?!\\p{L}))`, 'gu');
const BETWEEN = new RegExp(`^${APPOSITION}\\s+${ADVERBS}$`, 'u');
const BETWEEN_AFTER_OFFICE = new RegExp(`^,\\s+${ADVERBS}$`, 'u');
const ENDING_ADVERBS = new RegExp(`\\s+${ADVERBS}$`, 'u');
const PRONOUN = '(?:he|she|they|it|we|I|you|who|one)';
const SOMEBODY = new RegExp(`^(?:${PRONOUN}\\s+${ADVERBS}${SAYING}|${SAYING}\\s+${PRONOUN}(?!\\p{L}))`, 'iu');
const AND = new RegExp(`(?:^|\\s)and\\s+${ADVERBS}$`, 'u');
/** A name behind one of these is no subject: "a friend of Putin said". */
const NO_SUBJECT = /(?:^|\s)(?:of|for|to|with|by|from|about|against|at|in|than|and|or)\s+(?:the\s+)?$/iu;
const OFFICE_IN_FRONT = /(?:^|[\s“"])((?:the|an?)\s[^,.;:“”"]{3,90}),\s+$/iu;
const OFFICE = /^(?:the|an?)\s[^,.;:“”"]{3,90}?(?=[,.;:“”"]|\s(?:on|in|at|during|after|before|told)\s|$)/iu;
const ARTICLE = /(?<!\p{L})(?:the|an?)\s/giu;
/** They begin many a sentence, and name nobody. */
const CROWD =
  /^(?:analysts|authorities|commentators|critics|diplomats|experts|leaders|locals|many|media|ministers|observers|officials|opponents|others|people|reporters|residents|some|sources|supporters|witnesses)$/i;
const SPEAKING = /^(?:official|ministry|government|police|agency|newspaper|statement)$/i;
/** A speaker's office stands near the beginning of what it is called by. */
const WORDS_TO_OFFICE = 6;
/** How far in front of its verb a speaker may begin, in characters. */
const REACH = 200;

/** An attribution was found; `speaker` is absent where it names nobody ("he said"). */
type Attribution = { readonly speaker?: string };

/**
 * Reads who says which part of a text: the name or the office in the attribution beside a quotation, word for word; nobody
 * outside quotation marks, and where the text tells only a pronoun, or does not tell. Each quotation is read once.
 *
 * @param isCommon whether a folded word is an ordinary word of the clips
 * @example `quotedSpeakers('“He came on Friday,” Lin Jian said.')({ start: 12, end: 18 })` → `'Lin Jian'`
 */
export function quotedSpeakers(
  text: string,
  isCommon?: (folded: string) => boolean,
): (span: Span) => string | undefined {
  const quotations = quotationsIn(text);
  const known = new Map<number, string | undefined>();
  let names: readonly NameMention[] | undefined;
  return (span) => {
    const at = quotations.findIndex(({ start, end }) => start < span.start && span.end < end);
    if (at < 0 || known.has(at)) return known.get(at);
    names ??= nameMentions(text, isCommon).filter(({ text: name }) => !CROWD.test(name));
    const speaker = attributionOf(text, quotations, at, names)?.speaker;
    known.set(at, speaker);
    return speaker;
  };
}

/** Their marks included; one that is never closed goes on to the end. */
function quotationsIn(text: string): Span[] {
  return Array.from(text.matchAll(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|(?<![\p{L}\p{N}])"[^"]*"/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function attributionOf(
  text: string,
  quotations: readonly Span[],
  at: number,
  names: readonly NameMention[],
): Attribution | undefined {
  const own = quotations[at];
  if (own === undefined) return undefined;
  const front = () => inFront(text, own.start, names);
  const back = () => behind(text, own.end, quotations[at + 1]?.start, names);
  // After a comma the sentence goes on; a full stop ends what was attributed before.
  const goesOn = /,["”»]$|["”»]$(?<![.!?…].)/u.test(text.slice(own.start, own.end));
  const found = goesOn ? (back() ?? front()) : (front() ?? back());
  if (found !== undefined) return found;
  // “…,” Lin Jian said. “…”
  const before = quotations[at - 1];
  const between = before && text.slice(before.end, own.start);
  return before && between !== undefined && /^[^.]{3,160}[.,]\s*$/u.test(between)
    ? behind(text, before.end, undefined, names)
    : undefined;
}

/** “…,” Lin Jian said; “…,” said Lin Jian; “…”, according to Lin Jian. */
function behind(
  text: string,
  end: number,
  next: number | undefined,
  names: readonly NameMention[],
): Attribution | undefined {
  const at = end + (/^[,.]?\s*/u.exec(text.slice(end))?.[0].length ?? 0);
  const rest = text.slice(at, next);
  if (SOMEBODY.test(rest)) return {};
  const verb = VERB_IN_FRONT.exec(rest);
  if (verb !== null) return subjectFrom(text, at + verb[0].length, names);
  const subject = subjectFrom(text, at, names, VERB_BEHIND);
  // In a sentence of its own with another quotation behind it, the attribution belongs to that.
  const isOwn = next === undefined || !/[.!?…]["”»]$/u.test(text.slice(0, end)) || /[.!?]\s*$/u.test(rest);
  return isOwn ? subject : undefined;
}

/** Lin Jian said: “…”; Lin Jian told reporters that it was “…”; according to Lin Jian, “…”. */
function inFront(text: string, start: number, names: readonly NameMention[]): Attribution | undefined {
  const sentence = sentences(text).findLast((span) => span.start <= start);
  const from = sentence?.start ?? 0;
  const verbs = [...text.slice(from, start).matchAll(VERB)];
  for (const { 0: verb, index } of verbs.reverse()) {
    const at = from + index;
    if (/according to/i.test(verb)) return subjectFrom(text, at + verb.length + 1, names) ?? {};
    // "Xi praised the talks and called them “…”" has its subject further in front.
    if (!AND.test(text.slice(Math.max(from, at - REACH), at))) return subjectUpTo(text, from, at, names);
  }
  return undefined;
}

/** The speaker whose name or office begins here, perhaps behind an office; `then` is what must follow. */
function subjectFrom(
  text: string,
  at: number,
  names: readonly NameMention[],
  then?: RegExp,
): Attribution | undefined {
  for (const { text: name, span } of names.filter(({ span }) => span.start >= at)) {
    const between = text.slice(at, span.start);
    const after = text.slice(span.end);
    if (between.length > 120 || /[“”"]/.test(between)) break;
    if (!leadsToName(between) || /^['’]|^\s+\p{Ll}/u.test(after.slice(0, 1)) || isTitle(wordAfter(after)))
      continue;
    if (then === undefined || then.test(after)) return { speaker: name };
  }
  const office = OFFICE.exec(text.slice(at))?.[0] ?? '';
  const told = then === undefined ? office : beforeVerb(office);
  return told !== undefined && namesOffice(told) ? { speaker: told } : undefined;
}

/** The speaker whose name or office ends at a verb. */
function subjectUpTo(text: string, from: number, verbAt: number, names: readonly NameMention[]): Attribution {
  for (const { text: name, span, role } of names.toReversed()) {
    if (span.end > verbAt) continue;
    if (span.start < from || span.end < verbAt - REACH) break;
    const gap = text.slice(span.end, verbAt);
    const before = text.slice(from, span.start - (role === undefined ? 0 : role.length + 1));
    const follows =
      BETWEEN.test(gap) || (BETWEEN_AFTER_OFFICE.test(gap) && namesOffice(OFFICE_IN_FRONT.exec(before)?.[1]));
    if (follows && !NO_SUBJECT.test(before)) return { speaker: name };
  }
  const before = text.slice(Math.max(from, verbAt - REACH), verbAt).replace(ENDING_ADVERBS, '');
  for (const { index } of [...before.matchAll(ARTICLE)].reverse()) {
    const office = before.slice(index);
    if (/[,.;:“”"]/.test(office)) break;
    if (namesOffice(office) && !NO_SUBJECT.test(before.slice(0, index))) return { speaker: office };
  }
  return {};
}

/** Whether these words may stand between a verb and the name of who speaks. */
function leadsToName(words: string): boolean {
  if (words === '' || /^the\s$/i.test(words)) return true;
  const office = OFFICE_IN_FRONT.exec(words)?.[1];
  if (office !== undefined) return namesOffice(office);
  return /^(?:[\p{L}’'-]+\s){1,7}$/u.test(words) && isTitle(words.trim().split(/\s+/).at(-1) ?? '');
}

/** An office up to its verb, where one follows. */
function beforeVerb(office: string): string | undefined {
  const at = office.search(new RegExp(`\\s+${ADVERBS}${SAYING}`, 'u'));
  return at < 0 ? undefined : office.slice(0, at);
}

function wordAfter(text: string): string {
  return /^\s+(\p{L}+)/u.exec(text)?.[1] ?? '';
}

function namesOffice(phrase = ''): boolean {
  const words = phrase.split(/\s+/).slice(0, WORDS_TO_OFFICE);
  return words.some((word) => isTitle(word) || SPEAKING.test(word));
}
