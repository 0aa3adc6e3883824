import type { SourceAnswer, SourceSummary, SourcesAnswer } from '../../model/answer.ts';
import { COUNTS } from '../messages/counts.ts';
import { READER } from '../messages/reader.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { askLink } from '../reader-links.ts';
import { facts, linkTo, originalLink, published } from './citation-line.ts';
import { type Html, html } from './html.ts';
import { MARKUP, markedText } from './marked-text.ts';
import { pageOf } from './page-links.ts';
import { markupOf, textLanguage } from './readable.ts';
import type { View } from './view.ts';

const PER_PAGE = 50;

/** A folder may hold any number of files that nobody can read; `npm run clips` lists them all. */
const MAX_PROBLEMS = 50;

/**
 * All sources, with what could not be read, and questions to begin with.
 *
 * @example `renderSources(answer, ['Who is Xi?'], view)` → `<h1>5 sources</h1>…`
 */
export function renderSources(
  { sources, problems }: SourcesAnswer,
  starters: readonly string[],
  view: View,
): Html {
  const words = READER[view.language];
  const { rows, links } = pageOf(sources, PER_PAGE, view);
  return html`${
    starters.length > 0 &&
    html`<section class="starters"><p>${words.forExample}</p><ul>${starters.map(
      (question) => html`<li><a href="${view.base}${askLink(question)}">${question}</a></li>`,
    )}</ul></section>`
  }
<h1>${COUNTS[view.language].sources(sources.length)}</h1>
<ul class="sources">${rows.map((summary) => sourceRow(summary, view))}</ul>
${links}
${
  problems.length > 0 &&
  html`<details class="unread"><summary>${words.unread(problems.length)}</summary><ul>${problems
    .slice(0, MAX_PROBLEMS)
    .map(
      ({ path, reason }) => html`<li><code>${oneLine(path)}</code> ${oneLine(reason)}</li>`,
    )}${problems.length > MAX_PROBLEMS && html`<li>…</li>`}</ul></details>`
}`;
}

function sourceRow(summary: SourceSummary, view: View): Html {
  const { source } = summary;
  return html`
<li><h2>${linkTo({ sourceId: source.id }, source.title || source.path, view)}</h2>
${sourceFacts(summary, view)}
${opening(summary)}</li>`;
}

function sourceFacts({ source, paragraphs }: SourceSummary, view: View): Html {
  return html`<p class="cite">${facts([
    ...published(source, view),
    COUNTS[view.language].paragraphs(paragraphs),
    html`<code>${oneLine(source.path)}</code>`,
  ])}</p>`;
}

function opening({ source, opening, readable }: SourceSummary): Html | undefined {
  if (isBlank(opening)) return undefined;
  const span = { start: 0, end: opening.length };
  const marks = markupOf({ text: opening, span, ...(readable !== undefined && { readable }) });
  return html`<p class="opening" lang="${textLanguage(source)}">${markedText(opening, span, [{ spans: marks, wrap: MARKUP }])} …</p>`;
}

/**
 * The card of one source.
 *
 * @example `renderSource(answer, view)` → `<h1><a href="/s/k3f9a2xq0d">Talks in Beijing</a></h1>…`
 */
export function renderSource({ summary }: SourceAnswer, view: View): Html {
  const { source } = summary;
  return html`<h1>${linkTo({ sourceId: source.id }, source.title || source.path, view)}</h1>
${sourceFacts(summary, view)}
${opening(summary)}
<p>${originalLink(source.url, '', view)}</p>`;
}
