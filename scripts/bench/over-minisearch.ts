import MiniSearch, { type Options } from 'minisearch';
import type { LocatedPassage } from '../../src/model/answer.ts';
import type { Built } from './engine.ts';
import { timeFromDisk } from './from-disk.ts';

/**
 * MiniSearch over the texts of passages.
 *
 * @param options all but the field, which is `text`
 * @example `overMiniSearch(passages, {}).search('Xi', 10)[0]` → `17`
 */
export function overMiniSearch(
  passages: readonly LocatedPassage[],
  options: Omit<Options<{ id: number; text: string }>, 'fields'>,
): Built {
  const all = { ...options, fields: ['text'] };
  const index = new MiniSearch<{ id: number; text: string }>(all);
  for (const [id, { passage }] of passages.entries()) index.add({ id, text: passage.text });
  return {
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    fromDisk: (folder) =>
      timeFromDisk(folder, JSON.stringify(index), (kept) => MiniSearch.loadJSON(kept, all)),
  };
}
