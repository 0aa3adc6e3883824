import { fitsTogether, type ReplyComponent } from './components.ts';

/** How much of an answer is shown; lengths are characters before escaping, which at most doubles them. */
export type Detail = {
  /** Of a quote. */
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

const FULL = { path: 100, name: 60, word: 40, boardRows: 5, copies: 3, links: true };
const TIGHT = { path: 60, name: 30, word: 20, boardRows: 5, copies: 1, links: false };

/** From the most generous to one that fits whatever the answer holds. */
const DETAILS: readonly Detail[] = [
  { quote: 700, ...FULL },
  { quote: 500, ...FULL },
  { quote: 350, ...FULL },
  { quote: 220, ...FULL },
  { quote: 220, ...TIGHT },
  { quote: 120, ...TIGHT },
];
const BARE: Detail = { quote: 60, path: 40, name: 20, word: 10, boardRows: 2, copies: 0, links: false };

/**
 * Draws an answer with as much detail as Discord's limits on text allow.
 *
 * @example `inMostDetail((detail) => textBlock([cutLabel(article, detail.quote)]))`
 */
export function inMostDetail(draw: (detail: Detail) => ReplyComponent[]): ReplyComponent[] {
  for (const detail of DETAILS) {
    const components = draw(detail);
    if (fitsTogether(components)) return components;
  }
  return draw(BARE);
}
