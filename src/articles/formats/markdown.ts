import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.md', '.markdown'],
  async read(bytes) {
    // The parser takes a while to load, which folders without such files need not wait for.
    const { readMarkdown } = await import('../read-markdown.ts');
    return readMarkdown(bytes);
  },
} satisfies ArticleFormat;
