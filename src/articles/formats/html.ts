import type { ArticleFormat } from '../article-format.ts';
import { decodeText } from '../decode-text.ts';
import { declaredCharset } from '../html/declared-charset.ts';

export default {
  endings: ['.html', '.htm'],
  async read(bytes) {
    // The parsers take a while to load, which folders without such files need not wait for.
    const { readPage } = await import('../html/read-page.ts');
    const { text, encoding } = decodeText(bytes, declaredCharset(bytes));
    return { ...readPage(text), ...(encoding !== undefined && { encoding }) };
  },
} satisfies ArticleFormat;
