/** What programs put there when nobody gave the document a title. */
const NO_TITLE =
  /^(?:untitled|document\s?\d*|layout \d+|slide \d+|microsoft (?:word|powerpoint|excel)\b.*|\S*\.(?:docx?|odt|rtf|indd|qxp|qxd|pub|tex|dvi|ps|pdf|html?|pptx?|xlsx?|txt)|.*https?:\/\/.*)$/i;
/** What computers call their users. */
const NO_AUTHOR =
  /^(?:admin\w*|user\w*|owner|author|unknown|anonymous|root|guest|python-docx|microsoft office\b.*|\(.*|\P{L}*|.*\d.*|.*@.*)$/iu;
const LONGEST = 300;

/**
 * The title and author that a document says it has, where they are not what a program put there by itself.
 *
 * @example `documentProperties('Microsoft Word - ferry3.doc', 'Ingrid Solheim')` → `{ author: 'Ingrid Solheim' }`
 */
export function documentProperties(title: unknown, author: unknown): { title?: string; author?: string } {
  const [itsTitle, itsAuthor] = [plain(title), plain(author)];
  return {
    ...(itsTitle !== undefined && !NO_TITLE.test(itsTitle) && { title: itsTitle }),
    ...(itsAuthor !== undefined && !NO_AUTHOR.test(itsAuthor) && { author: itsAuthor }),
  };
}

function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text.length >= 3 && text.length <= LONGEST ? text : undefined;
}
