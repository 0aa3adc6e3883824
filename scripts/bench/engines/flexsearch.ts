import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Engine } from '../engine.ts';

/** FlexSearch with its English encoder; `suggest` also finds passages that do not hold every word. */
export const engine: Engine = {
  name: 'FlexSearch, English, suggest',
  package: 'flexsearch',
  build(passages) {
    const index = new Index({ tokenize: 'strict', encoder: new Encoder(english), context: true });
    for (const [id, { passage }] of passages.entries()) index.add(id, passage.text);
    return { search: (question, limit) => index.search(question, { limit, suggest: true }).map(Number) };
  },
};
