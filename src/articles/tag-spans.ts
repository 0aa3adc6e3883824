import type { Span } from '../model/source.ts';

/** What holds no words of the article, tags and all. */
const WORDLESS = /^<(script|style|template|svg)\b/i;

/**
 * The tags and comments in a piece of HTML, ascending; a script or style is one span with what it holds. Takes linear time.
 *
 * @param start where the piece begins in the text, like `end` and the spans
 * @example `tagSpans('<b>He</b>', 0, 9)` → `[{ start: 0, end: 3 }, { start: 5, end: 9 }]`
 */
export function tagSpans(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  const html = text.slice(start, end);
  let at = html.indexOf('<');
  while (at >= 0) {
    const [, wordless] = WORDLESS.exec(html.slice(at, at + 10)) ?? [];
    let until = at + 1;
    if (html.startsWith('<!--', at)) until = behind(html, '-->', at);
    else if (wordless !== undefined) until = behind(html, '>', behind(html, `</${wordless}`, at));
    else if (/[a-z/!?]/i.test(html.charAt(at + 1))) until = behind(html, '>', at);
    if (until > at + 1) spans.push({ start: start + at, end: start + until });
    at = html.indexOf('<', until);
  }
  return spans;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
