import type { Span } from '../../model/source.ts';

/** What Discord would act on. A backslash before any other character would only be in the reader's way. */
const ACTIVE = new RegExp(
  [
    /[\\*_`]/, // the escape itself, emphasis, underline, code
    /[<@]/, // mentions, timestamps, custom emoji, links in angle brackets, @everyone, addresses
    /~(?=~)|\|(?=\|)/, // strikethrough, spoiler
    /(?<=\])\(/, // masked link: it needs "](" and an earlier "[", which may be one of our own
    /:(?=\/\/)/, // web address
    /:(?=[^\s:]+:)/, // emoji by name, as in :smile:
    /[>#](?<=^\s*.)/, // quote, heading
    /[-+](?=[\s#]|$)(?<=^\s*.)/, // list item, subtext
    /\.(?=\s|$)(?<=^\s*\d+.)/, // numbered list item
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'gm',
);

/**
 * Makes a text inert in Discord's markdown: it is shown as it is, wherever it stands, and notifies nobody.
 * `strong` are spans of the text to show bold; white space at their ends is left out, touching ones become one.
 * Adds at most one character for each of the text and four for each span.
 *
 * Discord honours a backslash before any character but letters, digits and white space
 * (https://support.discord.com/hc/en-us/articles/210298617).
 *
 * @example `escapeText('*not* bold')` → `'\*not\* bold'`
 * @example `escapeText('on Friday', [{ start: 3, end: 9 }])` → `'on **Friday**'`
 */
export function escapeText(text: string, strong: readonly Span[] = []): string {
  const marks = new Map<number, string>();
  for (const { start, end } of separate(text, strong)) {
    marks.set(start, '**');
    marks.set(end, '**');
  }
  const active = new Set(Array.from(text.matchAll(ACTIVE), (match) => match.index));
  let escaped = '';
  for (let offset = 0; offset < text.length; offset++) {
    escaped += (marks.get(offset) ?? '') + (active.has(offset) ? '\\' : '') + text[offset];
  }
  return escaped + (marks.get(text.length) ?? '');
}

/**
 * Gives back the text that `escapeText` was given: `unescapeText(escapeText(text)) === text` for every text.
 *
 * @example `unescapeText('\*not\* bold')` → `'*not* bold'`
 */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** Spans trimmed of white space, ascending, with a gap between each two: `****` would close nothing. */
function separate(text: string, spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans) {
    const inside = text.slice(span.start, span.end);
    const start = span.start + (inside.length - inside.trimStart().length);
    const end = start + inside.trim().length;
    const last = apart.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else apart.push({ start, end });
  }
  return apart;
}
