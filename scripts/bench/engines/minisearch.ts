import MiniSearch from 'minisearch';
import type { Engine } from '../engine.ts';
import { timeFromDisk } from '../from-disk.ts';

/** MiniSearch as it comes. */
export const engine: Engine = {
  name: 'MiniSearch, defaults',
  package: 'minisearch',
  build(passages) {
    const options = { fields: ['text'] };
    const index = new MiniSearch<{ id: number; text: string }>(options);
    for (const [id, { passage }] of passages.entries()) index.add({ id, text: passage.text });
    return {
      search: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => Number(id)),
      fromDisk: (folder) =>
        timeFromDisk(folder, JSON.stringify(index), (kept) => MiniSearch.loadJSON(kept, options)),
    };
  },
};
