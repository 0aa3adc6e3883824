import type { SourceReport, SourceWarning } from '../model/source-report.ts';
import { nearCopies } from './near-copies.ts';
import type { Article, Articles } from './read-article-file.ts';

/**
 * What a keeper wants to know of their articles.
 *
 * @example `reportSources(await readArticles('data/articles')).sources[0]?.warnings` → `[{ kind: 'undated' }]`
 */
export function reportSources({ articles, problems }: Articles): SourceReport {
  const copies = nearCopies(articles);
  const sources = articles.map((article) => ({
    source: article.source,
    passages: article.passages.length,
    warnings: warningsOf(article, copies.get(article.source.path)),
  }));
  return { sources, problems };
}

function warningsOf({ source }: Article, original: string | undefined): SourceWarning[] {
  const { publishedAt, encoding } = source;
  return [
    ...(publishedAt === undefined ? [{ kind: 'undated' } as const] : []),
    ...(original === undefined ? [] : [{ kind: 'near-copy', of: original } as const]),
    ...(encoding === undefined ? [] : [{ kind: 'encoding', encoding } as const]),
  ];
}
