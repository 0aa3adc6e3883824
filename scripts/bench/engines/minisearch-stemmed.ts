import MiniSearch from 'minisearch';
import { stems } from '../../../src/language/tokenize.ts';
import type { Engine } from '../engine.ts';
import { timeFromDisk } from '../from-disk.ts';

/** MiniSearch with the stop words and stems of this project: what the bars are measured against. */
export const engine: Engine = {
  name: 'MiniSearch, stop words and stems',
  package: 'minisearch',
  build(passages) {
    const options = {
      fields: ['text'],
      tokenize: (text: string) => stems(text),
      processTerm: (stem: string) => stem,
    };
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
