import type { getDocumentProxy } from 'unpdf';
import type { ArticleContent } from '../article-format.ts';
import { documentProperties } from '../document-properties.ts';

/**
 * What a PDF says of itself. Its dates tell when the file was made, not when the article was published, and its language is that of
 * the program more often than that of the text: they are no metadata.
 *
 * @example `{ Title: 'Microsoft Word - ferry3.doc', Author: 'Ingrid Solheim' }` → `{ author: 'Ingrid Solheim' }`
 */
export async function pdfMetadata(
  document: Pick<Awaited<ReturnType<typeof getDocumentProxy>>, 'getMetadata'>,
): Promise<NonNullable<ArticleContent['metadata']>> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const properties: ReadonlyMap<string, unknown> = new Map(Object.entries(info));
  return documentProperties(properties.get('Title'), properties.get('Author'));
}
