import { isNews, nearness, typedMentions } from './answer-type.ts';
import { explains } from './definition.ts';
import type { Hit, IndexedPassage, PassageIndex } from './passage-index.ts';
import { type WeighedQuery, weightHeld, weightStretched } from './weighed-query.ts';
import { closeness, heaviest, sequenceShare } from './word-order.ts';

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
  /** Share in the question or lead-in that gives the passage its meaning. */
  readonly leadIn: number;
  /** Share in the paragraphs before and after. */
  readonly neighbours: number;
  /** Share of neighbouring pairs of the question that stand together here, in either order. */
  readonly pairs: number;
  /** The same, side by side in the question's order. */
  readonly orderedPairs: number;
  /** Share of three neighbouring words of the question that stand so here. */
  readonly triples: number;
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

/**
 * The features of the hits of one query, in their order.
 *
 * @example a passage that holds every word of the question in one sentence → `{ coverage: 1, bestSentence: 1, … }`
 */
export function featuresOf(query: WeighedQuery, hits: readonly Hit[], index: PassageIndex): Features[] {
  const bestScore = hits.reduce((best, { score }) => Math.max(best, score), 0) || 1;
  const absolute = hits.map((hit) => absoluteFeatures(query, hit, bestScore, index));
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
): Features {
  const total = query.total || 1;
  const share = (ids: Iterable<number>) => weightHeld(query, ids) / total;
  const { counts, sentences } = wordsFound(query, entry);
  const held = share(counts.keys());
  const news = typedMentions(entry, query.intent, index.lexicon).filter((mention) => isNews(mention, query));
  const { kind, text } = entry.passage;
  return {
    bm25: score / total,
    relativeBm25: score / bestScore,
    article: articleScore / total,
    coverage: held,
    context: share([...counts.keys(), ...entry.contextIds.flatMap((ids) => [...ids])]),
    related: weightStretched(query, counts.keys()) / total - held,
    names: nameShare(query, counts),
    bestSentence: highest(sentences.map(share)),
    relativeSentence: 0,
    twoSentences: highest(sentences.map((ids, at) => share([...ids, ...(sentences[at + 1] ?? [])]))),
    firstSentence: share(sentences[0] ?? []),
    leadIn: share(entry.contextIds.at(-1) ?? []),
    neighbours: share(neighbourIds(entry, index)),
    pairs: sequenceShare(query, entry.tokenIds, 2, 'either order'),
    orderedPairs: sequenceShare(query, entry.tokenIds, 2, 'in order'),
    triples: sequenceShare(query, entry.tokenIds, 3, 'in order'),
    closeness: closeness(query, entry.tokenIds),
    rarest: heaviest(query, counts.keys()) / (heaviest(query, query.weights.keys()) || 1),
    repeats: repeatShare(query, counts) / total,
    density: [...counts.values()].reduce((sum, count) => sum + count, 0) / Math.max(8, entry.tokenIds.length),
    answerType: news.length > 0 ? 1 : 0,
    answerNear: highest(news.map((mention) => nearness(mention, entry, query))),
    definition: query.subject !== undefined && explains(text, query.subject) ? 1 : 0,
    heading: kind === 'heading' || kind === 'headline' ? 1 : 0,
    question: /\?["'”’)]*$/u.test(text) ? 1 : 0,
    length: Math.min(1, Math.log1p(entry.tokenIds.length) / Math.log(VERY_LONG_PARAGRAPH_TOKENS)),
  };
}

/** How often the query's words and their relatives stand in the passage, and which of them in each sentence. */
function wordsFound(query: WeighedQuery, { tokenIds, sentenceStarts }: IndexedPassage) {
  const counts = new Map<number, number>();
  const sentences: Set<number>[] = [];
  for (const [sentence, start] of sentenceStarts.entries()) {
    const held = new Set<number>();
    for (const id of tokenIds.subarray(start, sentenceStarts[sentence + 1])) {
      if (!query.stretched.has(id)) continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      held.add(id);
    }
    sentences.push(held);
  }
  return { counts, sentences };
}

function neighbourIds({ number, source }: IndexedPassage, { entries }: PassageIndex): number[] {
  return [entries[number - 1], entries[number + 1]].flatMap((neighbour) =>
    neighbour?.source === source ? [...neighbour.tokenIds] : [],
  );
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
