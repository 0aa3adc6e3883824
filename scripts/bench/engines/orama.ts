import { create, insert, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Engine } from '../engine.ts';

/** Orama with English stems and stop words. */
export const engine: Engine = {
  name: 'Orama, stop words and stems',
  package: '@orama/orama',
  build(passages) {
    const index = create({
      schema: { text: 'string' },
      components: {
        tokenizer: { language: 'english', stemming: true, stemmer, stopWords: stopwords },
      },
    });
    for (const [id, { passage }] of passages.entries())
      void insert(index, { id: String(id), text: passage.text });
    return (question, limit) => {
      const found = search(index, { term: question, limit });
      if (found instanceof Promise)
        throw new Error('Orama answers later: it cannot be timed like the others');
      return found.hits.map(({ id }) => Number(id));
    };
  },
};
