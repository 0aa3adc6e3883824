import type { ArticleContent } from './article-format.ts';
import { decodeText } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/**
 * Reads a Markdown file: its text is the file, front matter and marks and all.
 *
 * @throws UserError `NOT_TEXT`, `BAD_FRONT_MATTER` or `TANGLED`
 * @example of `# Talks\n*He* came.` → `{ text: '# Talks\n*He* came.', blocks: [heading, paragraph], markup: [three] }`
 */
export function readMarkdown(bytes: Uint8Array): ArticleContent {
  const decoded = decodeText(bytes);
  const front = readFrontMatter(decoded.text);
  return {
    ...decoded,
    ...(front !== undefined && { metadata: front.metadata }),
    ...markdownBlocks(decoded.text, front?.end ?? 0),
  };
}
