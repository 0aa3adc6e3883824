import MiniSearch from 'minisearch';
import { answerQuestion, LONGEST_QUESTION } from '../answers/answer-question.ts';
import { stems } from '../language/tokenize.ts';
import type { LocatedPassage } from '../model/answer.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { FeatureWeights } from '../search/rank.ts';

/** What a system says to one question: passages best first, each with its copies, and whether it would rather refuse. */
export type Outcome = {
  readonly passages: readonly {
    readonly found: LocatedPassage;
    readonly copies: readonly LocatedPassage[];
  }[];
  /** Values of the answer board with their variants, best first; absent for a system that has none. */
  readonly board?: readonly (readonly string[])[];
  readonly refused: boolean;
  /** Higher means surer that the clips answer the question. */
  readonly confidence: number;
  /** Quotes shown, to be checked against their sources. */
  readonly quotes: readonly { readonly text: string; readonly slice: string }[];
  readonly milliseconds: number;
};

/** Something that answers questions from the clips; all are asked the same questions in the same run. */
export type System = { readonly name: string; readonly ask: (question: string) => Outcome };

const PASSAGES_WANTED = 10;

/** What can be measured on any index, in the order of the columns. */
export const SYSTEMS: readonly ((index: PassageIndex) => System)[] = [
  (index) => clipbookSystem(index),
  plainMiniSearch,
  stemmedMiniSearch,
];

/**
 * The product itself.
 *
 * @param weights of the features; without them those checked in
 */
export function clipbookSystem(index: PassageIndex, weights?: FeatureWeights): System {
  return {
    name: 'Clipbook',
    ask(question) {
      const began = performance.now();
      const answer = answerQuestion(index, question.slice(0, LONGEST_QUESTION), {
        limit: PASSAGES_WANTED,
        ...(weights && { weights }),
      });
      const milliseconds = performance.now() - began;
      const ranked = answer.kind === 'evidence' ? answer.ranked : answer.nearest;
      return {
        passages: ranked.map((found) => ({ found, copies: found.alsoIn })),
        board:
          answer.kind === 'evidence' ? answer.board.map(({ value, variants }) => [value, ...variants]) : [],
        refused: answer.kind === 'nothing',
        confidence: ranked[0]?.score ?? 0,
        quotes: answer.citations.map(({ quote, span }, at) => ({
          text: quote,
          slice: ranked[at]?.source.text.slice(span.start, span.end) ?? '',
        })),
        milliseconds,
      };
    },
  };
}

/** What a developer gets from MiniSearch as it comes. */
export function plainMiniSearch(index: PassageIndex): System {
  return miniSearchSystem('MiniSearch, defaults', index, {});
}

/** MiniSearch with the stop words and stems of this project. */
export function stemmedMiniSearch(index: PassageIndex): System {
  return miniSearchSystem('MiniSearch, stop words and stems', index, {
    tokenize: (text) => stems(text),
    processTerm: (stem: string) => stem,
  });
}

function miniSearchSystem(
  name: string,
  index: PassageIndex,
  options: { tokenize?: (text: string) => string[]; processTerm?: (term: string) => string },
): System {
  const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], ...options });
  engine.addAll(index.entries.map(({ passage }, id) => ({ id, text: passage.text })));
  return {
    name,
    ask(question) {
      const began = performance.now();
      const hits = engine.search(question);
      const milliseconds = performance.now() - began;
      return {
        passages: hits.slice(0, PASSAGES_WANTED).flatMap(({ id }) => {
          const found = index.entries[Number(id)];
          return found === undefined ? [] : [{ found, copies: [] }];
        }),
        refused: hits.length === 0,
        confidence: hits[0]?.score ?? 0,
        quotes: [],
        milliseconds,
      };
    },
  };
}
