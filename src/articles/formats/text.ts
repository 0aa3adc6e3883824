import type { ArticleFormat } from '../article-format.ts';
import { decodeUtf8 } from '../decode.ts';

export default {
  endings: ['.txt', '.text'],
  read: (bytes) => ({ text: decodeUtf8(bytes) }),
} satisfies ArticleFormat;
