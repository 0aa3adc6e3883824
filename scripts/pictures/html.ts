const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as HTML that shows exactly that text, in an element or in a quoted attribute.
 *
 * @example `escapeHtml('<b> & "c"')` → `'&lt;b&gt; &amp; &quot;c&quot;'`
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMED[character] ?? character);
}
