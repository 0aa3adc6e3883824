import { COUNTS } from '../messages/counts.ts';
import { READER } from '../messages/reader.ts';
import { askLink } from '../reader-links.ts';
import { type Html, html } from './html.ts';
import type { View } from './view.ts';

/** The part of a list that a page shows. */
export type ShownPage<Row> = {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly links: Html | undefined;
};

/**
 * The rows of a page of a long list, where the first of them stands, and links to its neighbours; a page out of range is
 * the nearest one.
 *
 * @example `pageOf(names, 50, view)` → `{ rows: [51st, …], first: 50, links }` for page 2
 */
export function pageOf<Row>(
  all: readonly Row[],
  most: number,
  { language, base, typed, page }: View,
): ShownPage<Row> {
  const pages = Math.max(1, Math.ceil(all.length / most));
  const current = Math.min(Math.max(page, 1), pages);
  const first = (current - 1) * most;
  const words = READER[language];
  const link = (target: number, rel: string, name: string) =>
    target >= 1 &&
    target <= pages &&
    html`<a rel="${rel}" href="${base}${askLink(typed, target)}">${name}</a>`;
  return {
    rows: all.slice(first, first + most),
    first,
    links:
      pages === 1
        ? undefined
        : html`<nav class="pages" aria-label="${COUNTS[language].pageOf(current, pages)}">${link(current - 1, 'prev', words.previous)}<span>${COUNTS[language].pageOf(current, pages)}</span>${link(current + 1, 'next', words.next)}</nav>`,
  };
}
