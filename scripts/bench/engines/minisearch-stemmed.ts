import MiniSearch from 'minisearch';
import { stems } from '../../../src/language/tokenize.ts';
import type { Engine } from '../engine.ts';

/** MiniSearch with the stop words and stems of this project: what the bars are measured against. */
export const engine: Engine = {
  name: 'MiniSearch, stop words and stems',
  package: 'minisearch',
  build(passages) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: (text) => stems(text),
      processTerm: (stem) => stem,
    });
    for (const [id, { passage }] of passages.entries()) index.add({ id, text: passage.text });
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};
