import { isNews, nearness, typedMentions } from './answer-type.ts';
import { explains } from './definition.ts';
import type { Hit, IndexedPassage, PassageIndex } from './passage-index.ts';
import type { WeighedQuery } from './weighed-query.ts';

/** What a passage is ranked by; every feature but `bm25` and `article` is between 0 and 1. */
export type Features = {
  /** BM25 over text, lead-in, heading and title, per unit of the question's weight. */
  readonly bm25: number;
  /** The same against the best passage for this question. */
  readonly relativeBm25: number;
  /** BM25 of the whole article, per unit of the question's weight. */
  readonly article: number;
  /** Share of the question's weight that the passage holds. */
  readonly coverage: number;
  /** The same with title, heading and lead-in. */
  readonly context: number;
  /** Share of the question's weight in the best sentence. */
  readonly bestSentence: number;
  /** Share of the question's weight in the paragraphs before and after. */
  readonly neighbours: number;
  /** Share of neighbouring pairs of the question that stand together here, in either order. */
  readonly pairs: number;
  /** The same, side by side in the question's order. */
  readonly orderedPairs: number;
  /** Weight of the rarest word found against the rarest word asked. */
  readonly rarest: number;
  /** How often the question's words come back. */
  readonly repeats: number;
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

/**
 * The features of one hit.
 *
 * @param bestScore score of the best hit for the same query
 * @example a passage that holds every word of the question in one sentence → `{ coverage: 1, bestSentence: 1, … }`
 */
export function featuresOf(query: WeighedQuery, hit: Hit, bestScore: number, index: PassageIndex): Features {
  const { entry, score, articleScore } = hit;
  const total = query.total || 1;
  const { counts, bestSentence } = wordsFound(query, entry);
  const news = typedMentions(entry, query.intent, index.lexicon).filter((mention) => isNews(mention, query));
  const { kind, text } = entry.passage;
  return {
    bm25: score / total,
    relativeBm25: score / bestScore,
    article: articleScore / total,
    coverage: weightOf(query, counts.keys()) / total,
    context:
      weightOf(query, new Set([...counts.keys(), ...entry.contextIds.flatMap((ids) => [...ids])])) / total,
    bestSentence: bestSentence / total,
    neighbours: weightOf(query, new Set(neighbourIds(entry, index))) / total,
    pairs: pairShare(query, entry, false),
    orderedPairs: pairShare(query, entry, true),
    rarest: heaviest(query, counts.keys()) / (heaviest(query, query.weights.keys()) || 1),
    repeats: repeatShare(query, counts) / total,
    answerType: news.length > 0 ? 1 : 0,
    answerNear: news.reduce((best, mention) => Math.max(best, nearness(mention, entry, query)), 0),
    definition: query.subject !== undefined && explains(text, query.subject) ? 1 : 0,
    heading: kind === 'heading' || kind === 'headline' ? 1 : 0,
    question: /\?["'”’)]*$/u.test(text) ? 1 : 0,
    length: Math.min(1, Math.log1p(entry.tokenIds.length) / Math.log(VERY_LONG_PARAGRAPH_TOKENS)),
  };
}

function wordsFound(query: WeighedQuery, { tokenIds, sentenceStarts }: IndexedPassage) {
  const counts = new Map<number, number>();
  let bestSentence = 0;
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    const inSentence = new Set<number>();
    const end = sentenceStarts[sentence + 1] ?? tokenIds.length;
    for (let position = sentenceStarts[sentence] ?? 0; position < end; position++) {
      const id = tokenIds[position] ?? -1;
      if (!query.weights.has(id)) continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      inSentence.add(id);
    }
    bestSentence = Math.max(bestSentence, weightOf(query, inSentence));
  }
  return { counts, bestSentence };
}

function neighbourIds({ number, source }: IndexedPassage, { entries }: PassageIndex): number[] {
  return [entries[number - 1], entries[number + 1]].flatMap((neighbour) =>
    neighbour?.source === source ? [...neighbour.tokenIds] : [],
  );
}

function weightOf({ weights }: WeighedQuery, ids: Iterable<number>): number {
  let sum = 0;
  for (const id of ids) sum += weights.get(id) ?? 0;
  return sum;
}

function heaviest({ weights }: WeighedQuery, ids: Iterable<number>): number {
  let best = 0;
  for (const id of ids) best = Math.max(best, weights.get(id) ?? 0);
  return best;
}

/** A word that stands four times counts in full. */
function repeatShare({ weights }: WeighedQuery, counts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [id, count] of counts) sum += (weights.get(id) ?? 0) * Math.min(1, (count - 1) / 3);
  return sum;
}

function pairShare({ pairs, weights }: WeighedQuery, { tokenIds }: IndexedPassage, ordered: boolean): number {
  let all = 0;
  let together = 0;
  for (const [first, second] of pairs) {
    const weight = Math.min(weights.get(first) ?? 0, weights.get(second) ?? 0);
    all += weight;
    if (standTogether(tokenIds, first, second, ordered)) together += weight;
  }
  return all === 0 ? 0 : together / all;
}

/** Side by side; unless ordered, also the other way round or with one word between them. */
function standTogether(ids: Uint32Array, first: number, second: number, ordered: boolean): boolean {
  for (let position = ids.indexOf(first); position >= 0; position = ids.indexOf(first, position + 1)) {
    if (ids[position + 1] === second) return true;
    if (!ordered && (ids[position + 2] === second || ids[position - 1] === second)) return true;
  }
  return false;
}
