import { readableText } from '../../language/readable-text.ts';
import type { ReadingAnswer } from '../../model/answer.ts';
import type { Passage } from '../../model/passage.ts';
import type { Source, Span } from '../../model/source.ts';
import { POSITIONS } from '../messages/positions.ts';
import { READER } from '../messages/reader.ts';
import { isBlank, oneLine } from '../one-line.ts';
import type { ArticleWindow } from './article-window.ts';
import { speakerLabel } from './cited-passage.ts';
import { type Html, html, type Part } from './html.ts';
import { MARKUP, markedText, QUOTE, SPEAKER, WORD } from './marked-text.ts';
import { markupOf } from './readable.ts';
import type { View } from './view.ts';

/** A quote further into its paragraph, in characters, would be below the screen of a phone that shows the paragraph's beginning. */
const DEEP = 400;

/** A list mark that the text of an item brings along: a second one would be too many. */
const OWN_MARK = /^\s*(?:[•‣▪●○◦*–—-]|\(?[\p{L}\p{N}]{1,4}[.)])\s/u;

/**
 * The paragraphs of an article, each under its number: headings as headings, turns of an interview with who speaks, items
 * as a list; the cited quote highlighted and the words of the question bold.
 *
 * @example `articleText(article, window, view)` → `<div class="par" id="p1">…`
 */
export function articleText(article: ReadingAnswer, window: ArticleWindow, view: View): Html {
  const blocks: Part[] = [];
  let items: Part[] = [];
  let hasOwnMarks = false;
  let page: number | undefined;
  const title = titlePassage(window.passages, article.source);
  const endList = () => {
    if (items.length > 0)
      blocks.push(html`<ul${hasOwnMarks && html` class="marked" role="list"`}>${items}</ul>`);
    items = [];
  };
  for (const passage of window.passages) {
    if (passage.page !== undefined && passage.page !== page) {
      endList();
      page = passage.page;
      blocks.push(
        html`<p class="sheet" lang="${view.language}" dir="ltr">${POSITIONS[view.language].page(page)}</p>`,
      );
    }
    const text = textOf(article, passage, window);
    if (passage.kind === 'item') {
      if (items.length === 0) hasOwnMarks = OWN_MARK.test(readableText(passage));
      // Who speaks stands above the list.
      items.push(numbered('li', passage, window, view, html`<p>${text}</p>`));
      continue;
    }
    endList();
    blocks.push(numbered('div', passage, window, view, block(passage, text, passage === title)));
  }
  endList();
  return html`${blocks}`;
}

/**
 * The headline that is the article's title, if it is among the passages.
 *
 * @example `titlePassage(article.passages, article.source)?.kind` → `'headline'`
 */
export function titlePassage(passages: readonly Passage[], { title }: Source): Passage | undefined {
  const name = oneLine(title);
  return passages.find(
    (passage) => passage.kind === 'headline' && !isBlank(name) && oneLine(readableText(passage)) === name,
  );
}

function block(passage: Passage, text: Html, isTitle: boolean): Html {
  switch (passage.kind) {
    case 'headline':
      return isTitle ? html`<h1>${text}</h1>` : html`<h2>${text}</h2>`;
    case 'heading':
      return html`<h2>${text}</h2>`;
    case 'turn':
      return html`<p class="turn">${speakerBefore(passage)}${text}</p>`;
    default:
      return html`<p${isTable(passage) && html` class="rows"`}>${speakerBefore(passage)}${text}</p>`;
  }
}

/** Whether each line is a row of its own: begins and ends with a mark of the format, as rows of a table do. */
function isTable({ text, readable }: Passage): boolean {
  if (readable === undefined || !text.includes('\n')) return false;
  let at = 0;
  return text.split('\n').every((line) => {
    const first = at;
    at += line.length + 1;
    const row = line.trimEnd();
    return readable[first] !== line[0] && readable[first + row.length - 1] !== row.at(-1);
  });
}

/** Who speaks, where the paragraph itself does not begin with it. */
function speakerBefore(passage: Passage): Part {
  const { speaker = '' } = passage;
  if (isBlank(speaker) || speakerLabel(passage) !== undefined) return undefined;
  return html`<span class="speaker">${oneLine(speaker)}:</span> `;
}

function textOf({ source, asked }: ReadingAnswer, passage: Passage, { focus, quote }: ArticleWindow): Html {
  const { span } = passage;
  const label = speakerLabel(passage);
  const spoken = label === undefined ? [] : [{ start: span.start, end: span.start + label }];
  const isHere = passage === focus && quote !== undefined;
  // Elsewhere, a name that stands in every paragraph would be bold in every paragraph.
  const isMatch = passage === focus || asked?.paragraphs.includes(passage.ordinal);
  return markedText(source.text, span, [
    { spans: isHere ? [quote] : [], wrap: isDeep(passage, quote) ? quoteAt(passage) : QUOTE },
    { spans: spoken, wrap: SPEAKER },
    { spans: isMatch ? (asked?.matches ?? []) : [], wrap: WORD },
    { spans: markupOf(passage), wrap: MARKUP },
  ]);
}

/** Whether a link to the paragraph is to open at the quote in it. */
function isDeep({ span }: Passage, quote: Span | undefined): boolean {
  return quote !== undefined && quote.start - span.start > DEEP;
}

const quoteAt =
  ({ ordinal }: Passage) =>
  (inside: Html) =>
    html`<mark class="quote" id="p${ordinal}">${inside}</mark>`;

function numbered(
  tag: 'div' | 'li',
  passage: Passage,
  { focus, quote }: ArticleWindow,
  { language }: View,
  content: Html,
): Html {
  const { ordinal } = passage;
  // A quote that is highlighted says more exactly than its paragraph where to look.
  const state = passage !== focus ? '' : quote === undefined ? ' focus whole' : ' focus';
  const number = html`<a class="number" href="#p${ordinal}" aria-label="${READER[language].paragraph(ordinal)}">${ordinal}</a>`;
  const id = !(passage === focus && isDeep(passage, quote)) && html` id="p${ordinal}"`;
  const inside = html`${number}${content}`;
  return tag === 'li'
    ? html`
<li class="par${state}"${id}>${inside}</li>`
    : html`
<div class="par${state}"${id}>${inside}</div>`;
}
