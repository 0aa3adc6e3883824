import { readableBetween, readableText } from '../language/readable-text.ts';
import { stems } from '../language/tokenize.ts';
import type { Passage } from '../model/passage.ts';
import type { Asked } from '../questions/asked.ts';
import { isNews, type TypedMention } from '../search/answer-type.ts';
import { isAboutNames } from '../search/found-words.ts';
import { type IndexedPassage, sentenceSpansOf } from '../search/indexed-article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import { type CandidateMention, candidateMentions } from './candidate-mentions.ts';
import type { Collapsed } from './collapse.ts';
import { oneSpellingOfNames } from './one-spelling-of-names.ts';
import { resolveDate } from './resolve-date.ts';
import { spokenBy } from './speaker.ts';
import { strengthOf, type VoteSignals, voteSignals } from './vote-signals.ts';

/** Turns score differences of passages into a signal of the size of the others. */
const SCORE_SPREAD = 3;

const YEARS = /^(?:from |between )?(\d{4})(?:\s?[–-]\s?| to | until | and | through )(\d{2,4})$/;

/** What one mention says to a question: a value, and how much it weighs. */
export type Vote = {
  readonly value: string;
  /** Stems of the value, by which spellings are merged. */
  readonly key: readonly string[];
  /** False for what is only described ("the settlers"), which is no spelling of a name. */
  readonly isExact: boolean;
  /** Place of its passage among the ranked ones, from 0. */
  readonly place: number;
  readonly signals: Partial<VoteSignals>;
  readonly strength: number;
  readonly role?: string;
  readonly resolved?: string;
  /** Who says so, where it stands in a quotation or an interview's turn. */
  readonly speaker?: string;
};

/**
 * What the ranked passages say to a question of who, when, where or how many, in their order.
 *
 * A mention weighs by its signals. The question's own words are no answer, except where the question asks who its subject
 * is.
 *
 * @example `'Xi met Shoigu.'` for `Who met Shoigu?` → `[{ value: 'Xi', key: ['xi'], place: 0, strength: 12.3, … }]`
 */
export function votesOf(
  query: WeighedQuery,
  asked: Asked,
  passages: readonly Collapsed[],
  lexicon: Lexicon,
): Vote[] {
  const bestScore = passages[0]?.score ?? 0;
  const oneSpelling = oneSpellingOfNames(query.intent, lexicon);
  return passages.flatMap(({ entry, found, score }, place) => {
    // What is said of somebody else is no answer.
    if (!isAboutNames(query, entry, found)) return [];
    const standing = { entry, found, place, behind: (score - bestScore) / SCORE_SPREAD };
    return candidateMentions(entry, query.intent, lexicon)
      .filter((candidate) => isAnswer(candidate, query, asked) && !isOwnLabel(candidate, entry.passage))
      .map((candidate): Vote => {
        const signals = voteSignals(candidate, standing, query, asked, lexicon);
        const { value, key } = answerValue(candidate, asked);
        return {
          value,
          key: oneSpelling(key),
          isExact: candidate.isExact,
          place,
          signals,
          strength: strengthOf(signals),
          ...(candidate.role !== undefined && { role: candidate.role }),
          ...(query.intent === 'when' && candidate.isExact && resolvedDate(candidate, entry)),
          ...spokenBy(candidate.mention, entry.passage, lexicon),
        };
      });
  });
}

/** The date that a relative one means: two Fridays of different weeks are two answers. */
function resolvedDate({ mention, sentence }: TypedMention, entry: IndexedPassage): Pick<Vote, 'resolved'> {
  const { passage, source } = entry;
  if (source.publishedAt === undefined) return {};
  const { start, end } = sentenceSpansOf(entry)[sentence] ?? passage.span;
  const resolved = resolveDate(mention.text, readableBetween(passage, start, end), source.publishedAt);
  return resolved === undefined ? {} : { resolved };
}

/** "Dr. Petrova: …" names who speaks, not whom the words are about. */
function isOwnLabel({ mention }: TypedMention, passage: Passage): boolean {
  const { speaker } = passage;
  return (
    speaker !== undefined &&
    mention.span.end <= readableText(passage).indexOf(':') + 1 &&
    mention.span.start < speaker.length
  );
}

function isAnswer(candidate: CandidateMention, query: WeighedQuery, { names }: Asked): boolean {
  const { intent, stems: asked } = query;
  if (query.explanation !== undefined && intent === 'who') {
    const shared = candidate.stems.filter((stem) => asked.has(stem));
    // Milos Petrovic is not Dragan Petrovic, but Shoigu is Sergei Shoigu.
    const isAnother = shared.length < candidate.stems.length && shared.length < asked.size;
    return candidate.isExact && shared.length > 0 && !isAnother;
  }
  if (candidate.stems.length === 0 || !isNews(candidate, query)) return false;
  // "On 6 April 1652" answers "When in 1652 …?" and "14 ships" "How many ships …?"
  if (intent === 'when' || intent === 'howMany') return true;
  return candidate.stems.every(
    (stem) =>
      !asked.has(stem) || names.some((name) => name.includes(stem) && isOther(candidate, name, asked)),
  );
}

/**
 * Whether a name that shares a word with one of the question names something else: "European Commission" where the
 * question speaks of the "European Union", or the "Court of Justice of the European Union".
 */
function isOther(
  { stems: own, mention }: TypedMention,
  name: readonly string[],
  asked: ReadonlySet<string>,
): boolean {
  if (!name.every((stem) => own.includes(stem))) return !own.every((stem) => name.includes(stem));
  const [head = '', ...belongings] = mention.text.split(' of ');
  return belongings.length > 0 && stems(head).every((stem) => !asked.has(stem));
}

/** "1862–90" answers "born" with its beginning and "died" with its end. */
function answerValue({ mention, stems: key }: TypedMention, { edge }: Asked): Pick<Vote, 'value' | 'key'> {
  const [, beginning, end] = (edge !== undefined && YEARS.exec(mention.text)) || [];
  const year = edge === 'beginning' ? beginning : end;
  return year === undefined ? { value: mention.text, key } : { value: year, key: [year] };
}
