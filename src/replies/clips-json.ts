import type { SourceReport } from '../model/source-report.ts';
import { warningText } from './clips-table.ts';

/**
 * The sources as JSON for scripts.
 *
 * @example `jsonSources(report).sources[0]` → `{ path: 'a.txt', title: 'Talks', passages: 12, warnings: ['undated'] }`
 */
export function jsonSources({ sources, problems }: SourceReport) {
  return {
    sources: sources.map(({ source, passages, warnings }) => {
      const { path, title, publisher, author, publishedAt, url, language, extractedFrom, encoding } = source;
      const known = { publisher, author, published: publishedAt, url, language, extractedFrom, encoding };
      return { path, title, ...known, passages, warnings: warnings.map(warningText) };
    }),
    problems: problems.map(({ path, reason, isMinor = false }) => ({ path, reason, error: !isMinor })),
  };
}
