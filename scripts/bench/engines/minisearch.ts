import MiniSearch from 'minisearch';
import type { Engine } from '../engine.ts';

/** MiniSearch as it comes. */
export const engine: Engine = {
  name: 'MiniSearch, defaults',
  package: 'minisearch',
  build(passages) {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    for (const [id, { passage }] of passages.entries()) index.add({ id, text: passage.text });
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};
