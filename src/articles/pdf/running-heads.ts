import { rowsOf } from './page-lines.ts';
import type { Word } from './page-words.ts';

/** How many lines at the head and at the foot of a page may be there on every page. */
const MOST_LINES = 3;
/** Points by which the place of a running head may differ from page to page. */
const SAME_PLACE = 3;

const PAGE_NUMBER =
  /^(?:[-–—|\s]*|\p{L}{1,8}\.?\s)(\d{1,4})(?:\s?(?:\/|[|–-]|\p{Ll}{1,4})\s?\d{1,4})?[-–—|\s]*$/u;

/**
 * The pages without what stands on the sheet, not in the article: page numbers, and lines at the head or foot that come back at
 * the same height on other pages, but for their figures.
 *
 * Law: what is left of a page are words of this page, in their order.
 *
 * @example two pages with `Page 1 of 2` and `Page 2 of 2` at the foot → both without it
 */
export function withoutRunningHeads(pages: readonly (readonly Word[])[]): Word[][] {
  const edges = pages.map((words) => {
    const rows = rowsOf(words).map(rowOf);
    return { head: rows.slice(0, MOST_LINES), foot: rows.slice(-MOST_LINES).reverse() };
  });
  return pages.map((words, page) => {
    const dropped = new Set<Word>();
    for (const edge of ['head', 'foot'] as const) {
      for (const row of edges[page]?.[edge] ?? []) {
        const comesBack = edges.some(
          (other, index) => index !== page && other[edge].some((its) => isSame(its, row)),
        );
        // Only what stands outside of the text: a line further in counts when all before it do.
        if (!comesBack && PAGE_NUMBER.exec(row.text)?.[1] !== String(page + 1)) break;
        for (const word of row.words) dropped.add(word);
      }
    }
    return words.filter((word) => !dropped.has(word));
  });
}

type Row = { readonly words: readonly Word[]; readonly text: string; readonly baseline: number };

function rowOf(words: readonly Word[]): Row {
  const text = words
    .map((word) => word.text.trim())
    .join(' ')
    .replace(/\s+/g, ' ');
  return { words, text, baseline: words[0]?.baseline ?? 0 };
}

function isSame(a: Row, b: Row): boolean {
  return Math.abs(a.baseline - b.baseline) <= SAME_PLACE && shapeOf(a.text) === shapeOf(b.text);
}

function shapeOf(text: string): string {
  return text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, '#');
}
