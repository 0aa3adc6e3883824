import type { getDocumentProxy } from 'unpdf';
import type { ArticleContent } from '../article-format.ts';

/** What programs put there when nobody gave the document a title. */
const NO_TITLE =
  /^(?:untitled|document\s?\d*|layout \d+|slide \d+|microsoft (?:word|powerpoint|excel)\b.*|\S*\.(?:docx?|odt|rtf|indd|qxp|qxd|pub|tex|dvi|ps|pdf|html?|pptx?|xlsx?|txt)|.*https?:\/\/.*)$/i;
/** What computers call their users. */
const NO_AUTHOR = /^(?:admin\w*|user\w*|owner|author|unknown|anonymous|root|guest|\(.*|\W*|.*\d.*|.*@.*)$/i;

/**
 * What a PDF says of itself: title and author, where they are not what a program put there. Its dates tell when the file was
 * made, not when the article was published, so they are no metadata.
 *
 * @example `{ Title: 'Microsoft Word - ferry3.doc', Author: 'Ingrid Solheim' }` → `{ author: 'Ingrid Solheim' }`
 */
export async function pdfMetadata(
  document: Pick<Awaited<ReturnType<typeof getDocumentProxy>>, 'getMetadata'>,
): Promise<NonNullable<ArticleContent['metadata']>> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = plainText(info, 'Title');
  const author = plainText(info, 'Author');
  return {
    ...(title !== undefined && !NO_TITLE.test(title) && { title }),
    ...(author !== undefined && !NO_AUTHOR.test(author) && { author }),
  };
}

function plainText(info: object, key: string): string | undefined {
  const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1];
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text.length >= 3 && text.length <= 300 ? text : undefined;
}
