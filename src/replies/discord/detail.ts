import { fitsTogether, type ReplyComponent } from './components.ts';

/** How much of an answer is shown; lengths are characters before escaping, which at most doubles them. */
export type Detail = {
  /** Of a quote; a sentence that has half as much again is shown whole all the same. */
  readonly quote: number;
  readonly path: number;
  /** Of a title, a publisher or a value of the board. */
  readonly name: number;
  /** Of a word of the question. */
  readonly word: number;
  readonly boardRows: number;
  /** How many sources of copies are named. */
  readonly copies: number;
  readonly links: boolean;
};

/** Three quotes of this length, a board and the buttons are about one screen of a phone. */
export const BRIEF_QUOTE = 280;

const FULL = { path: 100, name: 48, word: 40, boardRows: 5, copies: 3, links: true };
const TIGHT = { path: 60, name: 30, word: 20, boardRows: 5, copies: 1, links: false };

/** From the most generous to one that fits whatever the answer holds. */
const DETAILS: readonly Detail[] = [
  { quote: 600, ...FULL },
  { quote: BRIEF_QUOTE, ...FULL },
  { quote: BRIEF_QUOTE, ...TIGHT },
  { quote: 200, ...TIGHT },
  { quote: 120, ...TIGHT },
];
const BARE: Detail = { quote: 60, path: 40, name: 20, word: 10, boardRows: 2, copies: 0, links: false };

/**
 * Draws an answer with as much detail as Discord's limits on text allow, its quotes no longer than `longestQuote`.
 *
 * @example `inMostDetail((detail) => textBlock([cutLabel(article, detail.quote)]), BRIEF_QUOTE)`
 */
export function inMostDetail(
  draw: (detail: Detail) => ReplyComponent[],
  longestQuote = Number.POSITIVE_INFINITY,
): ReplyComponent[] {
  for (const detail of DETAILS.filter(({ quote }) => quote <= longestQuote)) {
    const components = draw(detail);
    if (fitsTogether(components)) return components;
  }
  return draw(BARE);
}
