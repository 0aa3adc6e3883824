import type { HelpAnswer, NoticeAnswer } from '../../model/answer.ts';
import { ANSWERS } from '../messages/answers.ts';
import { commandWords } from '../messages/commands.ts';
import { COUNTS } from '../messages/counts.ts';
import { HELP } from '../messages/help.ts';
import { noticeText } from '../messages/notices.ts';
import { READER } from '../messages/reader.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { facts, linkTo } from './citation-line.ts';
import { type Html, html } from './html.ts';
import type { View } from './view.ts';

/**
 * How to ask, and the commands that the search box takes; they are typed under their own names.
 *
 * @example `renderHelp(answer, view)` → `<h1>How to ask</h1>…`
 */
export function renderHelp({ sources, passages, commands }: HelpAnswer, { language }: View): Html {
  const counts = COUNTS[language];
  return html`<h1>${HELP[language].heading}</h1>
<p>${READER[language].how}</p>
<dl class="facts">${commands.map(({ usage, description }) => {
    const [, name = ''] = /^\/(\S+)/.exec(usage) ?? [];
    const described = commandWords(name, language)?.description ?? description;
    return html`<div><dt><code>${oneLine(usage)}</code></dt><dd>${oneLine(described)}</dd></div>`;
  })}</dl>
<p class="cite">${facts([counts.sources(sources), counts.passages(passages)])}</p>`;
}

/**
 * A sentence instead of an answer, with links to what may have been meant.
 *
 * @example `renderNotice(answer, view)` → `<h1>There is no single source “a”; these are the nearest.</h1><ul>…`
 */
export function renderNotice({ message, suggestions }: NoticeAnswer, view: View): Html {
  const { readParagraph, nothingToShow } = ANSWERS[view.language];
  const sentence = noticeText(message, view.language);
  return html`<h1 class="notice">${isBlank(sentence) ? nothingToShow : oneLine(sentence)}</h1>
${
  suggestions.length > 0 &&
  html`<ul>${suggestions.map(
    ({ label = '', sourceId, paragraph }) =>
      html`<li>${linkTo({ sourceId, paragraph }, label || readParagraph(paragraph), view)}</li>`,
  )}</ul>`
}`;
}
