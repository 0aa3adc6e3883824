import type { ReadingAnswer } from '../../model/answer.ts';
import { COUNTS } from '../messages/counts.ts';
import { POSITIONS } from '../messages/positions.ts';
import { READER } from '../messages/reader.ts';
import { READING } from '../messages/reading.ts';
import { quoted } from '../messages/typography.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { articleLink, askLink, type ReaderPlace } from '../reader-links.ts';
import { articleText, titlePassage } from './article-text.ts';
import { type ArticleWindow, articleWindow } from './article-window.ts';
import { facts, originalLink, published } from './citation-line.ts';
import { type Html, html, type Part } from './html.ts';
import type { Content } from './page.ts';
import { readableSlice, textLanguage } from './readable.ts';
import { tellingSentence } from './text-fragment.ts';
import type { View } from './view.ts';

/**
 * A whole article, opened at a place: what is known of it, its paragraphs, the cited quote highlighted, and, where a
 * question led here, links to the next paragraphs that hold it and back to its answer.
 *
 * @param article with all its passages
 * @example `renderArticle(clips.article('k3f9a2xq0d', 'Who came?'), { sourceId: 'k3f9a2xq0d', paragraph: 3 }, view)`
 */
export function renderArticle(article: ReadingAnswer, place: ReaderPlace, view: View): Content {
  const { source, passages } = article;
  const shown = articleWindow(article, place);
  const title = [source.title, source.path].find((name) => !isBlank(name)) ?? source.id;
  const pages = otherPages(shown, place, article, view);
  const isTitled = titlePassage(shown.passages, source) !== undefined;
  return {
    title,
    main: html`<article class="text" lang="${textLanguage(source)}" dir="auto">
<header lang="${view.language}" dir="ltr">
<p class="cite">${facts([
      ...published(source, view),
      COUNTS[view.language].paragraphs(passages.length),
      html`<code>${oneLine(source.path)}</code>`,
      source.extractedFrom === undefined
        ? undefined
        : POSITIONS[view.language].textFrom(oneLine(source.extractedFrom)),
      originalLink(source.url, sentenceShown(article, shown), view),
      html`<a href="${view.base}/s/${source.id}/raw">${READER[view.language].file}</a>`,
    ])}</p>
</header>
${!isTitled && html`<h1>${oneLine(title)}</h1>`}
${pages !== undefined && html`<nav class="pages" lang="${view.language}" dir="ltr" aria-label="${pages.name}">${pages.links}</nav>`}
${articleText(article, shown, view)}
${pages !== undefined && html`<div class="pages" lang="${view.language}" dir="ltr">${pages.links}</div>`}
</article>
${matchLinks(article, place, view)}`,
  };
}

/** The sentence of what is highlighted that holds most of the question. */
function sentenceShown({ source, asked }: ReadingAnswer, { focus, quote }: ArticleWindow): string {
  const shown = quote ?? focus?.span;
  if (shown === undefined || focus === undefined) return '';
  return readableSlice(source, focus, tellingSentence(source.text, shown, asked?.matches ?? []));
}

/** What of a long article is shown, and the links to its neighbours; nothing where that is all of it. */
function otherPages(
  { passages, before, after }: ArticleWindow,
  { sourceId, question }: ReaderPlace,
  { total }: ReadingAnswer,
  { language, base }: View,
): { readonly name: string; readonly links: Html } | undefined {
  if (before === undefined && after === undefined) return undefined;
  const words = READER[language];
  const name = words.paragraphs(passages[0]?.ordinal ?? 1, passages.at(-1)?.ordinal ?? 1, total);
  const link = (paragraph: number | undefined, rel: string, label: string) =>
    paragraph !== undefined &&
    html`<a rel="${rel}" href="${base}${articleLink({ sourceId, paragraph, ...(question !== undefined && { question }) })}">${label}</a>`;
  return {
    name,
    links: html`${link(before, 'prev', words.previous)}<span>${name}</span>${link(after, 'next', words.next)}`,
  };
}

/** Which match this is, the ones before and after it, and the way back to the answer; nothing without a question. */
function matchLinks({ asked, source }: ReadingAnswer, { paragraph }: ReaderPlace, view: View): Part {
  if (asked === undefined) return undefined;
  const { language, base } = view;
  const { question, paragraphs } = asked;
  const words = READING[language];
  const here = paragraph ?? 0;
  const link = (to: number | undefined, rel: string, name: string) =>
    to !== undefined &&
    html`<a rel="${rel}" href="${base}${articleLink({ sourceId: source.id, paragraph: to, question })}">${name}</a>`;
  const shownQuestion = html`<a class="asked" href="${base}${askLink(question)}">${quoted(oneLine(question), language)}</a>`;
  const [before = '', after = ''] = words
    .matchesOf('\n', paragraphs.indexOf(here) + 1, paragraphs.length)
    .split('\n');
  return html`<nav class="matches" aria-label="${READER[language].matches}">
${link(
  paragraphs.findLast((each) => each < here),
  'prev',
  words.previousMatch,
)}
<p>${before}${shownQuestion}${after}</p>
${link(
  paragraphs.find((each) => each > here),
  'next',
  words.nextMatch,
)}
</nav>`;
}
