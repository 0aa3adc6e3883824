import type { Citation, RankedPassage } from '../model/answer.ts';

/**
 * The citation of a ranked passage; its quote is the excerpt, byte for byte.
 *
 * Law: `source.text.slice(citation.span.start, citation.span.end) === citation.quote`.
 *
 * @example rank 1 → `{ number: 1, path: 'a.txt', paragraph: 4, line: 5, quote: 'Shoigu arrived …', … }`
 */
export function cite({ rank, passage, source, excerpt }: RankedPassage): Citation {
  return {
    number: rank,
    sourceId: source.id,
    path: source.path,
    paragraph: passage.ordinal,
    line: passage.line,
    ...(passage.page !== undefined && { page: passage.page }),
    ...(source.extractedFrom !== undefined && { extractedFrom: source.extractedFrom }),
    span: excerpt,
    quote: source.text.slice(excerpt.start, excerpt.end),
    title: source.title,
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    ...(source.publishedAt !== undefined && { publishedAt: source.publishedAt }),
    ...(source.url !== undefined && { url: source.url }),
  };
}
