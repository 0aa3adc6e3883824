import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.eml'],
  read: async (bytes) => (await import('../mail/read-mail.ts')).readMail(bytes),
} satisfies ArticleFormat;
