import lunr from 'lunr';
import type { Engine } from '../engine.ts';

/** Lunr with its stop words and stems; its index is built at once and cannot be added to. */
export const engine: Engine = {
  name: 'Lunr',
  package: 'lunr',
  build(passages) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      for (const [id, { passage }] of passages.entries()) builder.add({ id, text: passage.text });
    });
    // Letters and figures alone: everything else is an operator of Lunr's.
    return (question, limit) =>
      index
        .search(question.replace(/[^\p{L}\p{N}\s]/gu, ' '))
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
};
