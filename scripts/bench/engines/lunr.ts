import lunr from 'lunr';
import type { Engine } from '../engine.ts';
import { timeFromDisk } from '../from-disk.ts';

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
    return {
      // Letters and figures alone: everything else is an operator of Lunr's.
      search: (question, limit) =>
        index
          .search(question.replace(/[^\p{L}\p{N}\s]/gu, ' '))
          .slice(0, limit)
          .map(({ ref }) => Number(ref)),
      fromDisk: (folder) =>
        timeFromDisk(folder, JSON.stringify(index), (kept) => lunr.Index.load(JSON.parse(kept))),
    };
  },
};
