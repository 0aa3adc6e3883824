import { occasionMentions } from '../language/mentions/occasions.ts';
import { readableText } from '../language/readable-text.ts';
import type { EvidenceAnswer, NothingAnswer, RankedPassage } from '../model/answer.ts';
import type { MissReason } from '../model/notice.ts';
import type { Intent, Query } from '../model/query.ts';
import type { Source } from '../model/source.ts';
import { askedOf } from '../questions/asked.ts';
import { askedAbroad } from '../questions/asked-abroad.ts';
import { followUp } from '../questions/follow-up.ts';
import { otherLanguage } from '../questions/other-languages.ts';
import type { ParsedQuestion } from '../questions/parse-question.ts';
import { sentenceSpansOf } from '../search/indexed-article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type FeatureWeights, rankPassages, type ScoredPassage } from '../search/rank.ts';
import { parseFor, readQuestion } from '../search/read-question.ts';
import type { WeighedQuery } from '../search/weighed-query.ts';
import { answerBoard } from './board.ts';
import { cite } from './cite.ts';
import { type Collapsed, placesOf } from './collapse.ts';
import { confidenceOf, signalsOf } from './confidence.ts';
import { excerptSpan } from './excerpt.ts';
import { matchSpans } from './matches.ts';
import { stretchedWords } from './stretched-words.ts';
import { votesOf } from './votes.ts';
import { strangersIn, whyNot } from './why-not.ts';

/** How a question may be asked: what kind of answer is wanted, how many passages at most, and what ranks them. */
export type AskOptions = {
  readonly intent?: Intent;
  readonly limit?: number;
  /** The question before, whole: what a follow-up such as "and when did he leave?" is read with. */
  readonly previous?: string;
  /** Weights to be measured in place of those checked in. */
  readonly weights?: FeatureWeights;
};

/** Discord's title holds it, and no question in earnest is longer. */
export const LONGEST_QUESTION = 500;
const DEFAULT_LIMIT = 12;
/** Enough to see what the clips are about. */
const HEADLINES = 3;
/** Turns score differences into shares of the best passage's confidence. */
const SCORE_SPREAD = 3;

/**
 * Answers a question from the clips: ranked passages with citations and a board, or an honest miss with the nearest.
 *
 * Any text is a question; one that cannot be answered for what it is (empty, too long, without a telling word) gets a
 * sentence that says what to do.
 *
 * @example `answerQuestion(index, 'When did Shoigu arrive in Beijing?')` → `{ kind: 'evidence', board: [Friday, Sunday], … }`
 */
export function answerQuestion(
  index: PassageIndex,
  question: string,
  { previous, ...options }: AskOptions = {},
): EvidenceAnswer | NothingAnswer {
  const asked = tidy(question);
  const read = previous === undefined ? undefined : readAfter(index, asked, tidy(previous));
  if (read === undefined || read === asked) return answerWhole(index, asked, options);
  const answer = answerWhole(index, read, options);
  return { ...answer, query: { ...answer.query, readFrom: asked } };
}

/** Who, where or when the question before was answered with is looked up again: it need not have been kept. */
function readAfter(index: PassageIndex, question: string, previous: string): string | undefined {
  if (question.length > LONGEST_QUESTION || previous.length > LONGEST_QUESTION) return undefined;
  const read = followUp(question, previous, () => {
    const answer = answerWhole(index, previous, {});
    const [first] = answer.kind === 'evidence' ? answer.board : [];
    return first && { intent: answer.query.intent, value: first.value };
  });
  return read !== undefined && read.length <= LONGEST_QUESTION ? read : undefined;
}

function answerWhole(
  index: PassageIndex,
  question: string,
  { intent, limit = DEFAULT_LIMIT, weights }: Omit<AskOptions, 'previous'>,
): EvidenceAnswer | NothingAnswer {
  const text = completed(question, intent);
  if (text.length > LONGEST_QUESTION) {
    const tooLong = parseFor(index, text.slice(0, LONGEST_QUESTION), intent);
    return nothing(
      index,
      queryOf(tooLong),
      { kind: 'too long', length: text.length, limit: LONGEST_QUESTION },
      [],
    );
  }
  const parsed = parseFor(index, text, intent);
  if (parsed.tokens.length === 0) {
    return nothing(index, queryOf(parsed), { kind: 'no telling word' }, []);
  }

  const { terms, readAs, weighed } = readQuestion(index, parsed);
  const query: Query = { ...queryOf(parsed), terms, readAs };
  const ranked = rankPassages(index, weighed, weights);
  const strangers = strangersIn(query);
  const signals = signalsOf(parsed.said, weighed, ranked);
  const confidence = confidenceOf(signals);
  const reason = whyNot(query, strangers, signals, confidence, lacksType(weighed, ranked), parsed.language);
  const places = placesOf(ranked, limit);
  const bestScore = places[0]?.score ?? 0;
  const passages = places.map((place, at) => {
    const share = (place.score - bestScore) / SCORE_SPREAD;
    return rankedPassage(place, at + 1, confidence * Math.exp(share), weighed);
  });
  const stretched = stretchedWords(weighed, places, index.lexicon);
  const told = { ...query, stretched };
  if (reason !== undefined) return nothing(index, told, reason, passages);
  const citations = passages.map(cite);
  const asked = parsed.language === 'en' ? askedOf(parsed.said, parsed.intent) : askedAbroad(parsed);
  const votes = votesOf(weighed, asked, places, index.lexicon);
  return {
    kind: 'evidence',
    query: told,
    board: answerBoard(parsed.intent, votes, places, citations),
    ranked: passages,
    citations,
    unmatched: unmatchedOf(told),
  };
}

/** A date or a number that no passage gives cannot be read out of any. */
function lacksType({ intent }: WeighedQuery, ranked: readonly ScoredPassage[]): boolean {
  if (intent !== 'when' && intent !== 'howMany') return false;
  return ranked.every(
    ({ entry, features }) =>
      features.answerType === 0 &&
      (intent !== 'when' || occasionMentions(readableText(entry.passage)).length === 0),
  );
}

function nothing(
  index: PassageIndex,
  query: Query,
  reason: MissReason,
  nearest: readonly RankedPassage[],
): NothingAnswer {
  return {
    kind: 'nothing',
    query,
    reason,
    unmatched: unmatchedOf(query),
    nearest,
    headlines: nearest.length > 0 ? [] : headlinesOf(index),
    citations: nearest.map(cite),
  };
}

function headlinesOf({ entries }: PassageIndex): { title: string; path: string }[] {
  const sources = new Set<Source>();
  for (const { source } of entries) {
    sources.add(source);
    if (sources.size === HEADLINES) break;
  }
  return [...sources].map(({ title, path }) => ({ title, path }));
}

function rankedPassage(
  { entry, found, copies }: Collapsed,
  rank: number,
  score: number,
  query: WeighedQuery,
): RankedPassage {
  const { passage, source } = entry;
  const matches = matchSpans(query, entry, found);
  const excerpt = excerptSpan(sentenceSpansOf(entry), matches);
  const alsoIn = copies.map((copy) => ({ passage: copy.passage, source: copy.source }));
  return { rank, score, passage, source, matches, excerpt, alsoIn };
}

function queryOf({ text, intent, names, phrases }: ParsedQuestion): Query {
  return { text, intent, names, phrases, terms: [], readAs: [], stretched: [] };
}

function unmatchedOf({ terms, stretched }: Query): string[] {
  const missing = terms.filter((term) => !term.known).map((term) => term.surface);
  return [...new Set(missing)].filter((word) => !stretched.some(({ from }) => from === word));
}

const QUESTION_WORDS: Readonly<Partial<Record<Intent, string>>> = {
  who: 'Who',
  when: 'When',
  where: 'Where',
};

/** `/when did he arrive?` is half a question; a reader of the reply sees the whole. */
function completed(question: string, intent: Intent | undefined): string {
  const word = intent === undefined ? undefined : QUESTION_WORDS[intent];
  const isWhole =
    !/^\p{Ll}/u.test(question) ||
    otherLanguage(question) !== undefined ||
    /\b(?:who|whom|whose|when|where|what|which|how)\b/i.test(question);
  return word === undefined || isWhole ? question : `${word} ${question}`;
}

/** One line without control characters and direction marks, which would reach into the text around it. */
function tidy(question: string): string {
  return question.replace(/[\p{Cc}\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, ' ').trim();
}
