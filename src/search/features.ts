import { isLocated, isNews, nearness, typedMentions } from './answer-type.ts';
import { explains } from './definition.ts';
import { type FoundWords, findWords, idsInSentences } from './found-words.ts';
import type { Hit, IndexedPassage, PassageIndex } from './passage-index.ts';
import { type WeighedQuery, weightHeld, weightStretched } from './weighed-query.ts';
import { closeness, heaviest, phraseShare, sequenceShare } from './word-order.ts';

/** What a passage is ranked by. Shares are of the question's weight, between 0 and 1, as are all but the BM25 scores. */
export type Features = {
  /** BM25 over text, lead-in, heading and title, per unit of the question's weight. */
  readonly bm25: number;
  /** The same against the best passage for this question. */
  readonly relativeBm25: number;
  /** BM25 of the whole article, per unit of the question's weight. */
  readonly article: number;
  /** Share that the passage holds. */
  readonly coverage: number;
  /** Share that the passage holds with its title, heading and lead-in. */
  readonly context: number;
  /** Share that only related words hold. */
  readonly related: number;
  /** Share of the names and figures of the question that the passage holds. */
  readonly names: number;
  /** Share in the best sentence. */
  readonly bestSentence: number;
  /** The same against the best passage for this question. */
  readonly relativeSentence: number;
  /** Share in the best two sentences that follow each other. */
  readonly twoSentences: number;
  /** Share in the first sentence, which says what the paragraph is about. */
  readonly firstSentence: number;
  /** Share that only the question or lead-in holds which gives the passage its meaning. */
  readonly leadIn: number;
  /** Share in the paragraphs before and after. */
  readonly neighbours: number;
  /** Share of neighbouring pairs of the question that stand together here, in either order. */
  readonly pairs: number;
  /** The same, side by side in the question's order. */
  readonly orderedPairs: number;
  /** Share of three neighbouring words of the question that stand so here. */
  readonly triples: number;
  /** Share of the phrases in quotation marks that stand here. */
  readonly phrases: number;
  /** How close all of the question's words stand to each other. */
  readonly closeness: number;
  /** Weight of the rarest word found against the rarest word asked. */
  readonly rarest: number;
  /** How often the question's words come back. */
  readonly repeats: number;
  /** How many of the passage's words are the question's. */
  readonly density: number;
  /** 1 when it holds the kind of thing that is asked for. */
  readonly answerType: number;
  /** How closely the question's words surround such a thing. */
  readonly answerNear: number;
  /** 1 when it explains the subject of "Who is …?". */
  readonly definition: number;
  readonly heading: number;
  /** 1 when it ends in a question mark. */
  readonly question: number;
  /** Logarithm of its length against that of a very long paragraph. */
  readonly length: number;
};

const VERY_LONG_PARAGRAPH_TOKENS = 400;

/** A country that only acts ("the US delegation") says little of where. */
const ACTOR_AS_PLACE = 0.3;

/**
 * The features of the hits of one query, in their order.
 *
 * @example a passage that holds every word of the question in one sentence → `{ coverage: 1, bestSentence: 1, … }`
 */
export function featuresOf(query: WeighedQuery, hits: readonly Hit[], index: PassageIndex): Features[] {
  const bestScore = hits.reduce((best, { score }) => Math.max(best, score), 0) || 1;
  const known = new Map<IndexedPassage, FoundWords>();
  const wordsOf = (entry: IndexedPassage) => {
    const found = known.get(entry) ?? findWords(query, entry);
    known.set(entry, found);
    return found;
  };
  const absolute = hits.map((hit) => absoluteFeatures(query, hit, bestScore, index, wordsOf));
  const bestSentence = absolute.reduce((best, features) => Math.max(best, features.bestSentence), 0) || 1;
  return absolute.map((features) => ({
    ...features,
    relativeSentence: features.bestSentence / bestSentence,
  }));
}

function absoluteFeatures(
  query: WeighedQuery,
  { entry, score, articleScore }: Hit,
  bestScore: number,
  index: PassageIndex,
  wordsOf: (entry: IndexedPassage) => FoundWords,
): Features {
  const total = query.total || 1;
  const share = (...lists: Iterable<number>[]) => weightHeld(query, ...lists) / total;
  const found = wordsOf(entry);
  const held = share(found.ids);
  const sentences = [...new Set(found.sentences)];
  const counts = countsOf(found.ids);
  const around = [index.entries[entry.number - 1], index.entries[entry.number + 1]]
    .filter((neighbour) => neighbour?.source === entry.source)
    .flatMap((neighbour) => (neighbour === undefined ? [] : [wordsOf(neighbour).ids]));
  const news = typedMentions(entry, query.intent, index.lexicon).filter((mention) => isNews(mention, query));
  const { kind, text } = entry.passage;
  return {
    bm25: score / total,
    relativeBm25: score / bestScore,
    article: articleScore / total,
    coverage: held,
    context: share(found.ids, ...entry.contextIds),
    related: weightStretched(query, found.ids) / total - held,
    names: nameShare(query, counts),
    bestSentence: highest(sentences.map((at) => share(idsInSentences(found, at, at)))),
    relativeSentence: 0,
    twoSentences: highest(
      sentences.flatMap((at) => [
        share(idsInSentences(found, at - 1, at)),
        share(idsInSentences(found, at, at + 1)),
      ]),
    ),
    firstSentence: share(idsInSentences(found, 0, 0)),
    leadIn: share(found.ids, entry.contextIds.at(-1) ?? []) - held,
    neighbours: share(...around),
    pairs: sequenceShare(query, entry.tokenIds, 2, 'either order'),
    orderedPairs: sequenceShare(query, entry.tokenIds, 2, 'in order'),
    triples: sequenceShare(query, entry.tokenIds, 3, 'in order'),
    phrases: phraseShare(query, entry.tokenIds),
    closeness: closeness(query, found),
    rarest: heaviest(query, counts.keys()) / (heaviest(query, query.weights.keys()) || 1),
    repeats: repeatShare(query, counts) / total,
    density: found.ids.length / Math.max(8, entry.tokenIds.length),
    answerType: news.length > 0 ? 1 : 0,
    answerNear: highest(
      news.map((typed) => nearness(typed, entry, query) * (isLocated(typed) ? 1 : ACTOR_AS_PLACE)),
    ),
    definition: query.subject !== undefined && explains(text, query.subject) ? 1 : 0,
    heading: kind === 'heading' || kind === 'headline' ? 1 : 0,
    question: /\?["'”’)]*$/u.test(text) ? 1 : 0,
    length: Math.min(1, Math.log1p(entry.tokenIds.length) / Math.log(VERY_LONG_PARAGRAPH_TOKENS)),
  };
}

function countsOf(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Without names in the question every passage is as good: one half. */
function nameShare({ words }: WeighedQuery, counts: ReadonlyMap<number, number>): number {
  let all = 0;
  let held = 0;
  for (const { id, weight, isName } of words) {
    if (!isName) continue;
    all += weight;
    if (id !== undefined && counts.has(id)) held += weight;
  }
  return all === 0 ? 0.5 : held / all;
}

/** A word that stands four times counts in full. */
function repeatShare({ weights }: WeighedQuery, counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [id, count] of counts) sum += (weights.get(id)?.weight ?? 0) * Math.min(1, (count - 1) / 3);
  return sum;
}

function highest(values: readonly number[]): number {
  return values.reduce((best, value) => Math.max(best, value), 0);
}
