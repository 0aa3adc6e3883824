/** Markup that is ready to be shown; only `html` makes it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: texts are escaped, markup stays, and `undefined` and `false` leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser makes a line feed of it unless it is written as a number.
  '\r': '&#13;',
};

/** What HTML cannot carry: control characters but white space, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be replaced
const NOT_CARRIED = /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]|\p{Surrogate}/gu;

/**
 * A text as HTML that shows exactly that text, in an element or in a quoted attribute; what HTML cannot carry is shown as
 * `\uFFFD`, one for one, so that offsets keep their meaning.
 *
 * @see https://html.spec.whatwg.org/multipage/syntax.html#text-2
 * @example `escapeHtml('<b> & "c"')` → `'&lt;b&gt; &amp; &quot;c&quot;'`
 */
export function escapeHtml(text: string): string {
  return text
    .replace(NOT_CARRIED, '\uFFFD')
    .replace(/[&<>"'\r]/g, (character) => NAMED[character] ?? character);
}

/**
 * A piece of HTML in which every text is escaped; attributes must stand in double quotation marks.
 *
 * @example `` html`<p title="${title}">${text}</p>`.markup `` → `'<p title="a &quot;b&quot;">&lt;c&gt;</p>'`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((markup, string, at) => markup + markupOf(parts[at - 1]) + string));
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(markupOf).join('');
}

/**
 * Pieces with markup between each two; what is empty is left out.
 *
 * @example `joined([html`<b>a</b>`, undefined, 'b'], ' · ').markup` → `'<b>a</b> · b'`
 */
export function joined(parts: readonly Part[], between: Part): Html {
  const shown = parts.map(markupOf).filter((markup) => markup !== '');
  return new Html(shown.join(markupOf(between)));
}
