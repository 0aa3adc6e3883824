import MiniSearch from 'minisearch';
import { LONGEST_QUESTION } from '../answers/answer-question.ts';
import type { Clipbook } from '../clipbook.ts';
import { stems } from '../language/tokenize.ts';
import type { LocatedPassage } from '../model/answer.ts';

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

/** The product itself. */
export function clipbookSystem(clips: Clipbook): System {
  return {
    name: 'Clipbook',
    ask(question) {
      const began = performance.now();
      const answer = clips.ask(question.slice(0, LONGEST_QUESTION), { limit: PASSAGES_WANTED });
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
export function plainMiniSearch(clips: Clipbook): System {
  return miniSearchSystem('MiniSearch, defaults', clips, {});
}

/** MiniSearch with the stop words and stems of this project. */
export function stemmedMiniSearch(clips: Clipbook): System {
  return miniSearchSystem('MiniSearch, stop words and stems', clips, {
    tokenize: stems,
    processTerm: (stem: string) => stem,
  });
}

function miniSearchSystem(
  name: string,
  { index }: Clipbook,
  options: { tokenize?: (text: string) => string[]; processTerm?: (term: string) => string },
): System {
  const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], ...options });
  engine.addAll(index.entries.map(({ number, passage }) => ({ id: number, text: passage.text })));
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
