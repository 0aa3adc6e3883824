import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Content, page } from '../replies/html/page.ts';
import { renderRefusal } from '../replies/html/render-refusal.ts';
import type { View } from '../replies/html/view.ts';
import { acceptedLanguage } from './accept-language.ts';

/**
 * How whoever sends a request looks at the pages.
 *
 * @example `viewOf(c, '').language` → `'de'`
 */
export function viewOf(c: Context, base: string): View {
  const page = Number(c.req.query('page'));
  return {
    language: acceptedLanguage(c.req.header('Accept-Language')),
    base,
    typed: c.req.query('q')?.trim() ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/**
 * A page as an answer.
 *
 * @example `return show(c, renderAnswer(answer, [], view), view)`
 */
export function show(c: Context, content: Content, view: View, status: ContentfulStatusCode = 200): Response {
  c.header('Content-Language', view.language);
  return c.html(page(content, view), status);
}

/**
 * A sentence as an answer.
 *
 * @example `return refuse(c, 404, 'There is no such page.', base)`
 */
export function refuse(c: Context, status: ContentfulStatusCode, sentence: string, base: string): Response {
  const view = viewOf(c, base);
  return show(c, renderRefusal(sentence, view), view, status);
}
