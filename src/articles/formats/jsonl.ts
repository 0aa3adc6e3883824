import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.jsonl', '.ndjson'],
  read: async (bytes) => (await import('../json/read-json.ts')).readJsonLines(bytes),
} satisfies ArticleFormat;
