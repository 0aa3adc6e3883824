import type { ArticleFormat } from '../article-format.ts';
import { decodeText } from '../decode-text.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { readPage } from '../html/read-page.ts';

export default {
  endings: ['.html', '.htm'],
  read(bytes) {
    const { text, encoding } = decodeText(bytes, declaredCharset(bytes));
    return { ...readPage(text), ...(encoding !== undefined && { encoding }) };
  },
} satisfies ArticleFormat;
