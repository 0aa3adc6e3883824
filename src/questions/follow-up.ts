import { fold } from '../language/fold.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Intent } from '../model/query.ts';
import { type AntecedentKind, antecedentIn, namedIn } from './antecedents.ts';
import { rephrased, swapped } from './same-frame.ts';
import { withoutSmallTalk } from './small-talk.ts';

/** What the question before was answered with first; looked up only when its own words name nothing that fits. */
export type EarlierAnswer = () => { readonly intent: Intent; readonly value: string } | undefined;

const LEAD_IN = /^(?:(?:and|but|so|also|well)\b[,.!]?\s+)+/i;
const ABOUT = /^(?:what|how) about\s+(?=\S)/i;
const BARE =
  /^((?:by|to|with|from|for|since|until) (?:whom|when|where)|(?:who|whom|when|where|why|how)(?: else)?|what else|how (?:many|much|long|often))(?: (?:exactly|precisely|then))?[\s?!.]*$/i;
/** "It" is all of what was asked. */
const WHEN_WAS_IT = /^(when|where|why|how) (?:is|was|did) (?:it|that|this)(?: happen)?[\s?!.]*$/i;
const QUESTION_WORD = /\b(?:who|whom|whose|when|where|why|what|which|how)\b/i;
const ASKS_AT_ONCE =
  /^(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|tell|list|show|name)\b/i;
/** "And the foreign minister of Malaysia?" is a piece of a question; more is a sentence of its own. */
const LONGEST_PIECE = 8;

const PRONOUN =
  /(?<![\p{L}\p{N}'’-])(he|him|his|she|hers|her|they|them|theirs|their|its|it|there|then)(?=['’](?:s|d|ll|ve|re)\b|[^\p{L}\p{N}'’-]|$)/giu;
const KINDS: Readonly<Record<string, AntecedentKind>> = {
  ...kindOf('person', 'he him his she her hers'),
  ...kindOf('several', 'they them their theirs'),
  ...kindOf('thing', 'it its'),
  ...kindOf('place', 'there'),
  ...kindOf('time', 'then'),
};
const ANSWERS: Readonly<Partial<Record<Intent, readonly AntecedentKind[]>>> = {
  who: ['person', 'several', 'thing'],
  where: ['place'],
  when: ['time'],
};
const POSSESSIVE = /^(?:his|hers|theirs|their|its)$/;
const EXPLETIVE =
  /\bit (?:rain|snow)|\b(?:say|said|do|who did|doing|done|know|deny|denied|confirm|confirmed|mean|about) it\b|\bit takes? (?:to|for)\b|\b(?:is|was|isn['’]t|wasn['’]t) it (?:true|possible|likely|known|clear|correct|legal|that)\b|\bwhat time (?:is|was) it\b/i;
const EXISTENTIAL =
  /\bthere (?:is|are|was|were|has|have|will|be|been)\b|\b(?:is|are|was|were|be|been) there\b/i;
const ENDS_THERE = /\bthere[\s?!.]*$/i;
const OBJECT = /^(?:him|them)$/;
const CLAUSE_BOUNDARY = /[,;]|\b(?:and|but|when|that|if|whether|because|before|after|while|who|which)\b/i;
const BEHIND_PERSON = /^\s+(?:yesterday|today|tomorrow|last|next|there|then)\b/i;

/**
 * The whole question that a question means right after another: pronouns and missing words are taken from the one
 * before. `undefined` when it needs nothing from it, or finds nothing there; it then stands as it is. Never throws.
 *
 * @param previous the question before, itself whole
 * @param earlier what answered it first
 * @example `followUp('and when did he leave?', 'When did Sergei Shoigu arrive?')` → `'When did Sergei Shoigu leave?'`
 */
export function followUp(
  question: string,
  previous: string,
  earlier: EarlierAnswer = () => undefined,
): string | undefined {
  const before = asItself(previous);
  const asked = asItself(question);
  const said = asked.replace(LEAD_IN, '');
  const body = said.replace(ABOUT, '');
  if (before === '' || body === '') return undefined;
  const [, bare] = BARE.exec(body) ?? WHEN_WAS_IT.exec(body) ?? [];
  if (bare !== undefined) return whole(rephrased(bare, before));
  const isLedIn = /\b(?:and|but)\b/i.test(asked.slice(0, asked.length - said.length)) || body !== said;
  const resolved = withAntecedents(body, before, earlier);
  if (isLedIn && isPiece(resolved ?? body)) {
    const read = swapped((resolved ?? body).replace(/[\s?!.]+$/, ''), before);
    return read === undefined || read === before ? undefined : whole(read);
  }
  return resolved === undefined ? undefined : whole(resolved);
}

/** Without what is only said around it. */
function asItself(question: string): string {
  const rest = withoutSmallTalk(question, 'en');
  return (rest === question ? question : rest.replace(/\s+/g, ' ')).trim();
}

function isPiece(text: string): boolean {
  const words = Array.from(text.matchAll(/\p{L}[\p{L}\p{M}'’]*|\d+/gu), ([word]) => fold(word));
  const says = words.some((word) => !isStopWord(word) && !/^(?:thanks?|please)$/.test(word));
  return says && words.length <= LONGEST_PIECE && !QUESTION_WORD.test(text) && !ASKS_AT_ONCE.test(text);
}

/** The text with the first pronoun of each kind replaced by what it stands for; `undefined` when none was. */
function withAntecedents(text: string, previous: string, earlier: EarlierAnswer): string | undefined {
  const settled = new Set<AntecedentKind>();
  let read = '';
  let from = 0;
  for (const match of text.matchAll(PRONOUN)) {
    const pronoun = match[0].toLowerCase();
    const end = match.index + match[0].length;
    const kind = KINDS[pronoun];
    if (kind === undefined || settled.has(kind) || isNoPronoun(pronoun, text)) continue;
    settled.add(kind);
    if (standsBefore(kind, pronoun, text.slice(0, match.index))) continue;
    const meant = antecedentIn(previous, kind) ?? answered(kind, earlier);
    if (meant === undefined) continue;
    const before = text.slice(from, match.index);
    read += before + inPlace(meant, pronoun, before, text.slice(end));
    from = end;
  }
  return from === 0 ? undefined : read + text.slice(from);
}

/** "Did Xi say when he will leave?": what the pronoun means is in the question itself. */
function standsBefore(kind: AntecedentKind, pronoun: string, before: string): boolean {
  if (kind === 'place' || kind === 'time') return namedIn(before).some((each) => each.kind === kind);
  // "What did Anwar tell him?": whoever does it is not whom it is done to.
  const said = OBJECT.test(pronoun) ? before.split(CLAUSE_BOUNDARY).slice(0, -1).join(' ') : before;
  return namedIn(said).some(
    (each) => (each.kind === 'name' && /\p{Lu}/u.test(each.text)) || each.kind === 'phrase',
  );
}

function isNoPronoun(pronoun: string, text: string): boolean {
  if (pronoun === 'it') return EXPLETIVE.test(text);
  if (pronoun !== 'there') return false;
  const isCounted = /\bhow (?:many|much)\b/i.test(text);
  return EXISTENTIAL.test(text) && (isCounted || !ENDS_THERE.test(text));
}

function answered(kind: AntecedentKind, earlier: EarlierAnswer): string | undefined {
  const first = earlier();
  if (first === undefined || !ANSWERS[first.intent]?.includes(kind)) return undefined;
  if (kind === 'place') return `in ${first.value}`;
  return kind === 'time' && /day$/.test(first.value) ? `on ${first.value}` : first.value;
}

function inPlace(meant: string, pronoun: string, before: string, after: string): string {
  const isPossessive =
    POSSESSIVE.test(pronoun) ||
    (pronoun === 'her' &&
      /^\s+\p{L}/u.test(after) &&
      !isStopWord(nextWord(after)) &&
      !BEHIND_PERSON.test(after));
  if (isPossessive) return `${meant}’s`;
  // "Since then", "from there": the question brings its own preposition.
  const isPrepared = /\b(?:since|until|till|by|before|after|from|to|near|around)\s+$/i.test(before);
  return isPrepared ? meant.replace(/^(?:in|on|at|during) /i, '') : meant;
}

function nextWord(after: string): string {
  return fold(/\p{L}[\p{L}\p{M}'’]*/u.exec(after)?.[0] ?? '');
}

function whole(question: string): string {
  return question.charAt(0).toUpperCase() + question.slice(1);
}

function kindOf(kind: AntecedentKind, words: string): Record<string, AntecedentKind> {
  return Object.fromEntries(words.split(' ').map((word) => [word, kind]));
}
