import { type NameKind, nameKind } from '../language/mentions/name-kind.ts';
import { roleIn } from '../language/mentions/roles.ts';
import { stems } from '../language/tokenize.ts';
import type { Passage } from '../model/passage.ts';
import type { Intent } from '../model/query.ts';
import { isLocated, isNews, nearness, type TypedMention, typedMentions } from '../search/answer-type.ts';
import { type IndexedPassage, sentenceSpansOf } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import type { Collapsed } from './collapse.ts';
import { resolveDate } from './resolve-date.ts';
import { spokenBy } from './speaker.ts';

/** How fast a passage's say fades with its score behind the best one's. */
const FADE = 3;
/** How likely a name of each kind answers "who": news names countries and events in every sentence. */
const AS_WHO: Readonly<Record<NameKind, number>> = {
  person: 1,
  organisation: 0.6,
  country: 0.45,
  place: 0.15,
  thing: 0.25,
};

const YEARS = /^(?:from |between )?(\d{4})(?:\s?[–-]\s?| to | until | and | through )(\d{2,4})$/;
const BEGINNINGS = stems('born birth began started founded opened');
const ENDS = stems('died death ended closed dissolved abolished');

/** "The US and Russian delegations" names countries, but not where they met. */
const ACTOR_AS_WHERE = 0.3;

/** What one mention says to a question: a value, and how much it weighs. */
export type Vote = {
  readonly value: string;
  /** Stems of the value, by which spellings are merged. */
  readonly key: readonly string[];
  /** Place of its passage among the ranked ones, from 0. */
  readonly place: number;
  readonly strength: number;
  readonly role?: string;
  readonly resolved?: string;
  /** Who says so, where it stands in a quotation or an interview's turn. */
  readonly speaker?: string;
};

/**
 * What the ranked passages say to a question of who, when, where or how many; the fullest forms of a name first.
 *
 * A mention weighs by how closely the question's words surround it and how well its passage fits. The question's own words
 * are no answer, except where the question asks who its subject is.
 *
 * @example `'Xi met Shoigu.'` for `Who met Shoigu?` → `[{ value: 'Xi', key: ['xi'], place: 0, strength: 0.9 }]`
 */
export function votesOf(query: WeighedQuery, passages: readonly Collapsed[], lexicon: Lexicon): Vote[] {
  const bestScore = passages[0]?.score ?? 0;
  const votes: Vote[] = [];
  for (const [place, { entry, score, found }] of passages.entries()) {
    const say = Math.exp((score - bestScore) / FADE);
    for (const typed of typedMentions(entry, query.intent, lexicon)) {
      if (!isAnswer(typed, query) || isOwnLabel(typed, entry.passage)) continue;
      const strength =
        say * nearness(typed, found, query) * likelihood(typed, entry.passage.text, query.intent);
      if (strength > 0) {
        votes.push({
          ...answerValue(typed, query),
          place,
          strength,
          ...detailsOf(typed, entry, query.intent),
          ...spokenBy(typed.mention, entry.passage, lexicon),
        });
      }
    }
  }
  // The fullest form of a name comes first, so that shorter ones find it.
  return votes.sort((a, b) => b.key.length - a.key.length || b.strength - a.strength);
}

/** A person's role, or the date that a relative one means: two Fridays of different weeks are two answers. */
function detailsOf(
  { mention, sentence }: TypedMention,
  entry: IndexedPassage,
  intent: Intent,
): Pick<Vote, 'role' | 'resolved'> {
  const { passage, source } = entry;
  if (intent === 'who') {
    const role = roleIn(passage.text, mention);
    return role === undefined ? {} : { role };
  }
  if (intent !== 'when') return {};
  if (source.publishedAt === undefined) return {};
  const { start, end } = sentenceSpansOf(entry)[sentence] ?? passage.span;
  const resolved = resolveDate(mention.text, source.text.slice(start, end), source.publishedAt);
  return resolved === undefined ? {} : { resolved };
}

/** "Dr. Petrova: …" names who speaks, not whom the words are about. */
function isOwnLabel({ mention }: TypedMention, { speaker, text }: Passage): boolean {
  return (
    speaker !== undefined && mention.span.end <= text.indexOf(':') + 1 && mention.span.start < speaker.length
  );
}

function isAnswer(typed: TypedMention, query: WeighedQuery): boolean {
  if (query.explanation !== undefined && query.intent === 'who') {
    return typed.stems.some((stem) => query.stems.has(stem));
  }
  // "On 6 April 1652" answers "When in 1652 …?"; a name that shares a word with the question is the question's.
  const repeats = query.intent !== 'when' && typed.stems.some((stem) => query.stems.has(stem));
  return typed.stems.length > 0 && !repeats && isNews(typed, query);
}

/** "1862–90" answers "born" with its beginning and "died" with its end. */
function answerValue(
  { mention, stems: key }: TypedMention,
  { intent, stems: asked }: WeighedQuery,
): Pick<Vote, 'value' | 'key'> {
  const [, beginning, end] = (intent === 'when' && YEARS.exec(mention.text)) || [];
  if (beginning !== undefined && BEGINNINGS.some((stem) => asked.has(stem))) {
    return { value: beginning, key: [beginning] };
  }
  if (end !== undefined && ENDS.some((stem) => asked.has(stem))) return { value: end, key: [end] };
  return { value: mention.text, key };
}

function likelihood(typed: TypedMention, text: string, intent: Intent): number {
  if (intent === 'who') return AS_WHO[nameKind(typed.mention, text)];
  return isLocated(typed) ? 1 : ACTOR_AS_WHERE;
}
