import { fold } from '../language/fold.ts';
import { isDemonym, isKnownPlace } from '../language/gazetteer.ts';
import { dateMentions } from '../language/mentions/dates.ts';
import type { Mention } from '../language/mentions/mention.ts';
import { nameKind } from '../language/mentions/name-kind.ts';
import { isTitle } from '../language/mentions/names.ts';
import { isStopWord } from '../language/stop-words.ts';
import { namesIn } from './names.ts';

/** What a later question may mean by a pronoun: "he" a person, "there" a place, "they" several, "then" a time. */
export type AntecedentKind = 'person' | 'thing' | 'several' | 'place' | 'time';

/** Something that a question names, where it stands in it. */
export type Named = Mention & { readonly kind: 'name' | 'place' | 'phrase' | 'time' };

type Word = Mention & { readonly folded: string };

const DETERMINER = /^(?:the|an?|this|these|those)$/;
const DOING = /^(?:do|does|did|will|would|can|could|should|may|might|must|has|have|had)$/;
const BEING = /^(?:is|are|was|were)$/;
const PARTICIPLE = /(?:ed|en|wn|lt|ld|nt|ung|ought|aught|made|met|won|set)$/;
const SUBJECT_ASKED = /^(?:who|what)$/;
/** "Where is AirAsia?" asks about a thing as often as about a person. */
const DEFINED = /^(?:where|what) (?:is|are|was|were)\b/i;
const BEFORE_PLACE = /\b(?:in|at|near|from|to|into|outside|inside)\s+(?:the\s+)?$/i;
const BEFORE_TIME = /\b(?:in|on|at|during)\s+(?:the\s+)?$/i;

/**
 * What a question names, in order: capitalised names, places, times, and phrases such as "the summit"; in a question
 * without capitals, the words that can be names.
 *
 * @example `namedIn('When did Shoigu arrive in Beijing?')` → `Shoigu` (name), `Beijing` (place)
 */
export function namedIn(question: string): Named[] {
  const times = dateMentions(question).map((mention): Named => ({ ...mention, kind: 'time' }));
  const found: Named[] = [...times];
  const add = (each: Named) => {
    const isTaken = found.some(({ span }) => span.start < each.span.end && each.span.start < span.end);
    if (!isTaken && each.text !== '') found.push(each);
  };
  let from = 0;
  for (const text of namesIn(question)) {
    const start = question.indexOf(text, from);
    from = start + text.length;
    // “When’s” begins with a capital, too.
    if (!isDemonym(text) && !isStopWord(fold(text)))
      add(named({ text, span: { start, end: from } }, question));
  }
  const hasNames = found.some(({ kind }) => kind !== 'time');
  for (const phrase of phrasesIn(question, hasNames)) add(phrase);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/**
 * What a pronoun of that kind means in the question after this one; `undefined` when the question names no such thing.
 *
 * @example `antecedentIn('When did Shoigu arrive in Beijing?', 'person')` → `'Shoigu'`; `'place'` → `'in Beijing'`
 */
export function antecedentIn(question: string, kind: AntecedentKind): string | undefined {
  const all = namedIn(question);
  const names = all.filter((each) => each.kind === 'name');
  const places = all.filter((each) => each.kind === 'place');
  const phrases = all.filter((each) => each.kind === 'phrase');
  switch (kind) {
    case 'person':
      return (names.find((name) => isPerson(name, question)) ?? phrases.find(isOffice))?.text;
    case 'thing':
      return (
        phrases.find((phrase) => !isOffice(phrase)) ??
        names.findLast((name) => !isPerson(name, question)) ??
        (names.length === 0 ? places.at(-1) : undefined) ??
        (DEFINED.test(question) ? names.at(-1) : undefined)
      )?.text;
    case 'several':
      if (names.length > 1) return names.map(({ text }) => text).join(' and ');
      return (phrases.find(({ text }) => /[^s]s$/.test(text)) ?? names[0] ?? phrases[0] ?? places[0])?.text;
    case 'place': {
      const place = places.at(-1);
      return place && `in ${place.text}`;
    }
    case 'time': {
      const time = all.find((each) => each.kind === 'time');
      const [preposition = ''] = BEFORE_TIME.exec(question.slice(0, time?.span.start ?? 0)) ?? [];
      return time && `${preposition}${time.text}`;
    }
  }
}

function named(mention: Mention, question: string): Named {
  const kind = nameKind(mention, question);
  return { ...mention, kind: kind === 'place' || kind === 'country' ? 'place' : 'name' };
}

function isPerson(name: Named, question: string): boolean {
  return !/\p{Lu}/u.test(name.text) || nameKind(name, question) === 'person';
}

function isOffice({ text }: Named): boolean {
  return isTitle(text.split(' ').at(-1) ?? '');
}

/** Runs of telling words: behind a determiner, and in a question that names nothing with a capital, all of them. */
function phrasesIn(question: string, hasNames: boolean): Named[] {
  const words = wordsOf(question);
  const phrases: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = words.slice(at).findIndex(({ folded }) => isStopWord(folded));
    const run = words.slice(at, length < 0 ? undefined : at + length);
    if (run.length === 0) continue;
    const opener = words[at - 1]?.folded ?? '';
    const isDetermined = DETERMINER.test(opener);
    const auxiliary = (isDetermined ? words[at - 2] : words[at - 1])?.folded ?? '';
    at += run.length;
    const telling = withoutVerb(run, auxiliary);
    const [first] = telling;
    const last = telling.at(-1);
    if (first === undefined || last === undefined || (!isDetermined && hasNames)) continue;
    const span = { start: first.span.start, end: last.span.end };
    const text = question.slice(span.start, span.end);
    const isPlace = isKnownPlace(text) || (!isDetermined && BEFORE_PLACE.test(question.slice(0, span.start)));
    if (isPlace) phrases.push({ text, span, kind: 'place' });
    else if (!isDetermined) phrases.push({ text, span, kind: 'name' });
    else {
      const start = words[at - run.length - 1]?.span.start ?? span.start;
      phrases.push({ text: `the ${text}`, span: { start, end: span.end }, kind: 'phrase' });
    }
  }
  return phrases;
}

/** English puts the verb behind the subject of an inverted question, and right behind "who". */
function withoutVerb(run: readonly Word[], auxiliary: string): readonly Word[] {
  if (SUBJECT_ASKED.test(auxiliary)) return run.slice(1);
  const last = run.at(-1)?.folded ?? '';
  const endsInVerb = DOING.test(auxiliary) || (BEING.test(auxiliary) && PARTICIPLE.test(last));
  return endsInVerb && run.length > 1 ? run.slice(0, -1) : run;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu), (match) => ({
    text: match[0],
    folded: fold(match[0]),
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
