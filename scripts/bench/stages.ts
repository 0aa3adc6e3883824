import { answerQuestion } from '../../src/answers/answer-question.ts';
import { answerBoard } from '../../src/answers/board.ts';
import { cite } from '../../src/answers/cite.ts';
import { placesOf } from '../../src/answers/collapse.ts';
import { excerptSpan } from '../../src/answers/excerpt.ts';
import { matchSpans } from '../../src/answers/matches.ts';
import { votesOf } from '../../src/answers/votes.ts';
import { percentile } from '../../src/evaluation/statistics.ts';
import { askedOf } from '../../src/questions/asked.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { discordReply } from '../../src/replies/discord/render-answer.ts';
import { sentenceSpansOf } from '../../src/search/indexed-article.ts';
import type { Hit, PassageIndex } from '../../src/search/passage-index.ts';
import { rankPassages } from '../../src/search/rank.ts';
import { readQuestion } from '../../src/search/read-question.ts';

/** The way of a question through the house. */
export const STAGES = ['parse', 'search', 'rank', 'board', 'excerpt', 'render', 'whole'] as const;

/** The median milliseconds that each stage takes. */
export type StageTimes = Readonly<Record<(typeof STAGES)[number], number>>;

const CANDIDATES = 50;
const LIMIT = 12;
const ROUNDS = 2;

/**
 * How long each stage takes for a question in the middle, each stage run by itself on what the one before gives.
 *
 * @example `stageTimes(index, questions).parse` → `0.03`
 */
export function stageTimes(index: PassageIndex, questions: readonly string[]): StageTimes {
  const times = Object.fromEntries(STAGES.map((stage) => [stage, [] as number[]])) as Record<
    (typeof STAGES)[number],
    number[]
  >;
  for (let round = 1; round <= ROUNDS; round++) {
    for (const question of questions) {
      const timed = <T>(stage: (typeof STAGES)[number], work: () => T): T => {
        const began = performance.now();
        const result = work();
        if (round === ROUNDS) times[stage].push(performance.now() - began);
        return result;
      };
      askInStages(index, question, timed);
    }
  }
  return Object.fromEntries(STAGES.map((stage) => [stage, percentile(times[stage], 0.5)])) as Record<
    (typeof STAGES)[number],
    number
  >;
}

type Timed = <T>(stage: (typeof STAGES)[number], work: () => T) => T;

function askInStages(index: PassageIndex, question: string, timed: Timed): void {
  const read = timed('parse', () => {
    const parsed = parseQuestion(question);
    return { parsed, ...readQuestion(index, parsed) };
  });
  const hits = timed('search', () => index.search(read.weighed, CANDIDATES));
  const searched = withHits(index, hits);
  const ranked = timed('rank', () => rankPassages(searched, read.weighed));
  const places = placesOf(ranked, LIMIT);
  const passages = timed('excerpt', () =>
    places.map(({ entry, found }, at) => {
      const matches = matchSpans(read.weighed, entry, found);
      const excerpt = excerptSpan(sentenceSpansOf(entry), matches);
      return {
        rank: at + 1,
        score: 1,
        passage: entry.passage,
        source: entry.source,
        matches,
        excerpt,
        alsoIn: [],
      };
    }),
  );
  timed('board', () => {
    const votes = votesOf(read.weighed, askedOf(question, read.parsed.intent), places, index.lexicon);
    return answerBoard(read.parsed.intent, votes, places, passages.map(cite));
  });
  const answer = timed('whole', () => answerQuestion(index, question, { limit: LIMIT }));
  timed('render', () => discordReply(answer, { command: 'ask' }));
}

/** An index that has searched already. */
function withHits(index: PassageIndex, hits: Hit[]): PassageIndex {
  return new Proxy(index, {
    get: (target, property) => (property === 'search' ? () => hits : Reflect.get(target, property, target)),
  });
}
