import { NumberList, type Numbers } from './number-list.ts';

/** How often the words of the article at hand stand there, by their ids; nothing but zeros in between. */
let standing = new Uint32Array();

/**
 * How often each word stands in an article, by the ids of its words and of those of its title.
 *
 * @example `countWords(Uint8Array.of(3, 1, 3), new Uint32Array())` → `{ wordIds: [1, 3], wordCounts: [1, 2], length: 3 }`
 */
export function countWords(
  tokenIds: Numbers,
  titleIds: Uint32Array,
): { readonly wordIds: Numbers; readonly wordCounts: Numbers; readonly length: number } {
  const distinct = new NumberList();
  for (const ids of [tokenIds, titleIds]) {
    for (const id of ids) {
      if (id >= standing.length) standing = grown(standing, id);
      const before = standing[id] ?? 0;
      if (before === 0) distinct.push(id);
      standing[id] = before + 1;
    }
  }
  const wordIds = distinct.smallest().sort();
  const wordCounts = new NumberList();
  for (const id of wordIds) {
    wordCounts.push(standing[id] ?? 0);
    standing[id] = 0;
  }
  return {
    wordIds,
    wordCounts: wordCounts.smallest(),
    length: tokenIds.length + titleIds.length,
  };
}

function grown(numbers: Uint32Array, toHold: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * toHold + 1);
  more.set(numbers);
  return more;
}
