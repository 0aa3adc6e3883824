import { isStopWord } from '../language/stop-words.ts';
import type { Clips, Suggestion, Suggests } from '../model/command.ts';
import type { Intent } from '../model/query.ts';
import type { Source } from '../model/source.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { allAtOnce, type Steps } from '../slices.ts';
import { answerQuestion } from './answer-question.ts';
import { Beginnings, typedWords } from './beginnings.ts';
import { type NameToSuggest, namesToSuggest, plain } from './names-to-suggest.ts';
import { starterQuestions } from './starter-questions.ts';

type Question = Exclude<Suggests, 'source'>;

/** A question that goes on with a name; a topic is a heading, which seldom makes a sentence of it. */
type Completion = { readonly question: string; readonly isTopic: boolean };

/** A name with its place among all, and folded: what would otherwise be made anew for each letter typed. */
type KnownName = NameToSuggest & { readonly place: number; readonly folded: string };

/** Discord shows 25 choices; a value has 100 characters (discord-api-docs, interactions/application-commands). */
const MOST_SUGGESTIONS = 25;
const LONGEST_VALUE = 100;
/** Whoever types a word letter by letter, or deletes it, asks for the same again. */
const REMEMBERED = 256;
/** So many words at the end are tried as the beginning of one name. */
const LONGEST_NAME_WORDS = 4;
/** Names that may follow; there must be room for whole questions behind them. */
const MOST_TO_GO_ON = 15;
/** A shorter beginning finds a topic only where the topic begins. */
const TOPIC_WORD = 3;

const INTENTS: Readonly<Record<Question, { readonly intent?: Intent }>> = {
  question: {},
  who: { intent: 'who' },
  when: { intent: 'when' },
  where: { intent: 'where' },
};

/** What the suggestions of questions are made of. */
type Prepared = {
  readonly names: readonly NameToSuggest[];
  readonly starters: (what: Question) => readonly string[];
};

/**
 * Makes the `suggest` of these clips: questions are completed by the names and topics of the clips, sources found by the
 * beginning of any word of title and path. What it needs is made when first asked for, and then stays in memory.
 *
 * @example `createSuggester(index, sources)('when', 'when did sho')` → `[{ label: 'when did sho', … }, { label: 'when did Shoigu', … }]`
 */
export function createSuggester(index: PassageIndex, sources: readonly Source[]): Clips['suggest'] {
  const suggestSources = once(() => allAtOnce(sourceSuggester(sources)));
  const suggestQuestions = once(() => {
    const names = allAtOnce(namesToSuggest(index));
    const made = new Map<Question, readonly string[]>();
    const starters = (what: Question) => {
      const known = made.get(what) ?? allAtOnce(startersOf(index, names, what));
      made.set(what, known);
      return known;
    };
    return allAtOnce(questionSuggester({ names, starters }));
  });
  return suggester(
    (text) => suggestSources()(text),
    (what, typed, text) => suggestQuestions()(what, typed, text),
  );
}

/**
 * What is suggested until there is more: the text itself.
 *
 * @example `suggestTyped('who', 'who met ')` → `[{ label: 'who met', value: 'who met' }]`
 */
export const suggestTyped: Clips['suggest'] = suggester(
  () => [],
  () => [],
);

/**
 * The same with all made beforehand, in small steps: a second for 10,000 paragraphs.
 *
 * @example `await inSlices(prepareSuggester(index, sources))` → what `createSuggester` makes
 */
export function* prepareSuggester(index: PassageIndex, sources: readonly Source[]): Steps<Clips['suggest']> {
  const names = yield* namesToSuggest(index);
  const made = new Map<Question, readonly string[]>();
  for (const what of Object.keys(INTENTS) as Question[]) {
    made.set(what, yield* startersOf(index, names, what));
  }
  const starters = (what: Question) => made.get(what) ?? [];
  const suggestQuestions = yield* questionSuggester({ names, starters });
  return suggester(yield* sourceSuggester(sources), suggestQuestions);
}

function startersOf(index: PassageIndex, names: readonly NameToSuggest[], what: Question): Steps<string[]> {
  return starterQuestions(what, names, (question) => answerQuestion(index, question, INTENTS[what]));
}

function suggester(
  suggestSources: (text: string) => Suggestion[],
  suggestQuestions: (what: Question, typed: string, text: string) => Suggestion[],
): Clips['suggest'] {
  const remembered = new Map<string, readonly Suggestion[]>();
  return (what, typed) => {
    const key = `${what} ${typed}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const text = plain(typed);
    const found = what === 'source' ? suggestSources(text) : suggestQuestions(what, typed, text);
    const suggestions = distinct([...(text === '' ? [] : [{ label: text, value: text }]), ...found]);
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    // Nothing so long is typed twice, and it would cost memory.
    if (typed.length <= LONGEST_VALUE) remembered.set(key, suggestions);
    return suggestions;
  };
}

function* questionSuggester({
  names,
  starters,
}: Prepared): Steps<(what: Question, typed: string, text: string) => Suggestion[]> {
  const known: KnownName[] = [];
  for (const [place, name] of names.entries()) {
    known.push({ ...name, place, folded: folded(name.text) });
    yield;
  }
  const isPerson = ({ kind }: KnownName) => kind === 'person';
  const toGoOn = [...known.filter(isPerson), ...known.filter((name) => !isPerson(name))].filter(
    ({ kind }) => kind !== 'topic',
  );
  const beginnings = yield* Beginnings.of(known, ({ text }) => [text]);
  const namesFrom = (beginning: string) =>
    [...beginnings.find(beginning)]
      .filter(
        (name) =>
          name.kind !== 'topic' || beginning.length >= TOPIC_WORD || name.folded.startsWith(beginning),
      )
      .sort((a, b) => a.place - b.place)
      .slice(0, MOST_SUGGESTIONS);
  const goOn = (text: string) => {
    const already = folded(text);
    const following: Completion[] = [];
    for (const name of toGoOn) {
      if (following.length === MOST_TO_GO_ON) break;
      if (!already.includes(name.folded))
        following.push({ question: `${text} ${name.text}`, isTopic: false });
    }
    return following;
  };
  return (what, typed, text) => {
    if (text === '') return starters(what).map(asSuggestion);
    const beginning = folded(text);
    const begun = starters(what).filter((question) => folded(question).startsWith(beginning));
    const completed = completions(typed, text, namesFrom, goOn);
    const questions = (isTopic: boolean) =>
      completed.filter((each) => each.isTopic === isTopic).map(({ question }) => question);
    return [...questions(false), ...begun, ...questions(true)].map(asSuggestion);
  };
}

/** The text with the name that its end is the beginning of; behind a whole word, with the names that may follow. */
function completions(
  typed: string,
  text: string,
  namesFrom: (beginning: string) => readonly NameToSuggest[],
  goOn: (text: string) => readonly Completion[],
): readonly Completion[] {
  if (/[?!]$/.test(text)) return [];
  const words = typedWords(text);
  const isWhole = /\s$/.test(typed);
  for (let count = Math.min(LONGEST_NAME_WORDS, words.length); count > 0; count--) {
    const tail = words.slice(-count);
    const [first] = tail;
    if (first === undefined || isStopWord(first.folded)) continue;
    const found = namesFrom(tail.map((word) => word.folded).join(' ') + (isWhole ? ' ' : ''));
    if (found.length > 0) {
      return found.map(({ text: name, kind }) => ({
        question: text.slice(0, first.start) + name,
        isTopic: kind === 'topic',
      }));
    }
  }
  const last = words.at(-1);
  return last !== undefined && (isWhole || isStopWord(last.folded)) ? goOn(text) : [];
}

function* sourceSuggester(sources: readonly Source[]): Steps<(text: string) => Suggestion[]> {
  const beginnings = yield* Beginnings.of(sources, ({ title, path }) => [title, path]);
  const place = new Map(sources.map((source, at) => [source, at]));
  return (text) => {
    if (text === '') return sources.slice(0, MOST_SUGGESTIONS).map(sourceSuggestion);
    const sets = typedWords(text).map(({ folded: word }) => beginnings.find(word));
    const inARow = beginnings.find(folded(text));
    return [...(sets[0] ?? [])]
      .filter((source) => sets.every((set) => set.has(source)))
      .sort(
        (a, b) => Number(inARow.has(b)) - Number(inARow.has(a)) || (place.get(a) ?? 0) - (place.get(b) ?? 0),
      )
      .slice(0, MOST_SUGGESTIONS)
      .map(sourceSuggestion);
  };
}

/** A path that is too long for a value gives way to the source's id, by which it is found as well. */
function sourceSuggestion({ id, path, title }: Source): Suggestion {
  const isUsable = path !== '' && path.length <= LONGEST_VALUE && path === plain(path);
  return { label: title === path ? path : `${title} · ${path}`, value: isUsable ? path : id };
}

function asSuggestion(question: string): Suggestion {
  return { label: question, value: question };
}

function folded(text: string): string {
  return typedWords(text)
    .map((word) => word.folded)
    .join(' ');
}

/** Cutting a question would ask another one, so what is too long is left to be typed. */
function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const key = suggestion.value.toLowerCase();
    if (suggestion.value.length <= LONGEST_VALUE && !byValue.has(key)) byValue.set(key, suggestion);
  }
  return [...byValue.values()].slice(0, MOST_SUGGESTIONS);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
