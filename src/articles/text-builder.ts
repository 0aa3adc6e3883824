import type { ArticleContent, Block } from './article-format.ts';

/** A block before its place in a text is known. */
export type LooseBlock = { readonly text: string } & Omit<Block, 'span'>;

/**
 * Puts blocks together to a text, with a blank line between; white space at their edges goes, and blocks without a word with it.
 *
 * @example `textOf([{ text: 'Talks ', kind: 'heading' }, { text: 'China is …', kind: 'paragraph' }])` → `{ text: 'Talks\n\nChina is …', blocks: [0–5, 7–17] }`
 */
export function textOf(parts: readonly LooseBlock[]): Required<Pick<ArticleContent, 'text' | 'blocks'>> {
  let text = '';
  const blocks: Block[] = [];
  for (const { text: untrimmed, ...block } of parts) {
    const words = untrimmed.trim();
    if (!/[^\s\p{Cf}]/u.test(words)) continue;
    if (text !== '') text += '\n\n';
    blocks.push({ ...block, span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return { text, blocks };
}
