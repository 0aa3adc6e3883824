import type { ArticleFormat } from '../article-format.ts';
import { decodeText } from '../decode-text.ts';
import { readFrontMatter } from '../front-matter.ts';
import { markdownBlocks } from '../markdown-blocks.ts';

export default {
  endings: ['.md', '.markdown'],
  read(bytes) {
    const decoded = decodeText(bytes);
    const front = readFrontMatter(decoded.text);
    return {
      ...decoded,
      ...(front !== undefined && { metadata: front.metadata }),
      ...markdownBlocks(decoded.text, front?.end ?? 0),
    };
  },
} satisfies ArticleFormat;
