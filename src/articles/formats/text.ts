import type { ArticleFormat } from '../article-format.ts';
import { decodeText } from '../decode-text.ts';

export default {
  endings: ['.txt', '.text'],
  read: (bytes) => decodeText(bytes),
} satisfies ArticleFormat;
