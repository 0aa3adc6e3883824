import { create, insert, load, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Engine } from '../engine.ts';
import { timeFromDisk } from '../from-disk.ts';

/** Orama with English stems and stop words. */
export const engine: Engine = {
  name: 'Orama, stop words and stems',
  package: '@orama/orama',
  build(passages) {
    const empty = () =>
      create({
        schema: { text: 'string' },
        components: {
          tokenizer: { language: 'english', stemming: true, stemmer, stopWords: stopwords },
        },
      });
    const index = empty();
    for (const [id, { passage }] of passages.entries())
      void insert(index, { id: String(id), text: passage.text });
    return {
      search(question, limit) {
        const found = search(index, { term: question, limit });
        if (found instanceof Promise)
          throw new Error('Orama answers later: it cannot be timed like the others');
        return found.hits.map(({ id }) => Number(id));
      },
      fromDisk: (folder) =>
        timeFromDisk(folder, JSON.stringify(save(index)), (kept) => load(empty(), JSON.parse(kept))),
    };
  },
};
