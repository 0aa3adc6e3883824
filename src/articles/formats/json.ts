import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.json'],
  read: async (bytes) => (await import('../json/read-json.ts')).readJson(bytes),
} satisfies ArticleFormat;
