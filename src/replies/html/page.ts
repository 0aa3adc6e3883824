import { HELP } from '../messages/help.ts';
import { READER } from '../messages/reader.ts';
import { oneLine } from '../one-line.ts';
import { askLink } from '../reader-links.ts';
import { type Html, html } from './html.ts';
import type { View } from './view.ts';

/** What a page shows, and what it is called in the browser. */
export type Content = {
  readonly title: string;
  readonly main: Html;
  /** Whether it is the answer to what was typed, and so may be one of the lists that every page leads to. */
  readonly isAnswer?: boolean;
};

/** A question may have this many characters (see `LONGEST_QUESTION` of the answers); a browser stops there. */
const MAX_TYPED = 500;

/**
 * A whole page: the search box, the content, and the promise. It needs no script, and its style is a file of its own.
 *
 * @example `page({ title: 'Talks', main: html`<h1>Talks</h1>` }, view)` → `'<!doctype html>…'`
 */
export function page({ title, main, isAnswer = false }: Content, view: View): string {
  const { language, base, typed } = view;
  const words = READER[language];
  const name = oneLine(title);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${name === '' ? 'Clipbook' : `${name} · Clipbook`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${base}/reader.css">
<link rel="icon" href="${base}/icon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<a class="brand" href="${base}/"><img src="${base}/icon.svg" alt="" width="28" height="28"><span>Clipbook</span></a>
<form role="search" action="${base}/" method="get">
<input type="search" name="q" dir="auto" value="${oneLine(typed)}" maxlength="${MAX_TYPED}" aria-label="${words.question}" placeholder="${words.hint}" required>
<button>${words.ask}</button>
</form>
<nav>${navigation(view, isAnswer)}</nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>${HELP[language].promise}</footer>
</body>
</html>
`.markup;
}

/** The same as the commands that list, without having to know them. */
function navigation({ language, base, typed }: View, isAnswer: boolean): Html {
  const words = READER[language];
  const links = [
    ['', words.sources],
    ['/who', words.people],
    ['/where', words.places],
    ['/when', words.dates],
  ] as const;
  return html`<ul>${links.map(
    ([line, name]) =>
      html`<li><a href="${base}${askLink(line)}"${isAnswer && typed === line && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul>`;
}
