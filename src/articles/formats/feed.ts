import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.rss', '.xml', '.atom', '.rdf'],
  read: async (bytes) => (await import('../feed/read-feed.ts')).readFeed(bytes),
} satisfies ArticleFormat;
