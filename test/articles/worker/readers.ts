import { setTimeout } from 'node:timers/promises';
import type { ArticleContent } from '../../../src/articles/article-format.ts';
import { UserError } from '../../../src/errors.ts';

/** Reads text in capitals. */
export function readUpperCase(bytes: Uint8Array): ArticleContent {
  return { text: Buffer.from(bytes).toString().toUpperCase() };
}

/** Keeps its thread busy for half a second. */
export function readForHalfASecond(): ArticleContent {
  const end = performance.now() + 500;
  while (performance.now() < end);
  return { text: 'done' };
}

/** Never comes back. */
export function readForever(): ArticleContent {
  for (;;);
}

/** Fills the memory of its thread with objects. */
export function fillHeap(): ArticleContent {
  const held: object[] = [];
  for (;;) held.push({ held: held.length });
}

/** Fills memory outside of the heap, as unpacking does. */
export async function fillBuffers(): Promise<ArticleContent> {
  const held: Buffer[] = [];
  for (;;) {
    held.push(Buffer.alloc(10 * 1024 * 1024, 1));
    await setTimeout(1);
  }
}

/** Finds no text. */
export function refuse(): ArticleContent {
  throw new UserError('NO_TEXT', 'has no text');
}

/** Fails as only a bug does. */
export function crash(): ArticleContent {
  throw new TypeError('a bug');
}
