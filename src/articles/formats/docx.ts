import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.docx'],
  read: async (bytes) => (await import('../docx/read-docx.ts')).readDocx(bytes),
} satisfies ArticleFormat;
