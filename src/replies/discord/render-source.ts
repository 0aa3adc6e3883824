import type { SourceAnswer } from '../../model/answer.ts';
import { fitSpan } from '../fit-span.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { COUNTS } from '../messages/counts.ts';
import { oneLine } from '../one-line.ts';
import { published } from './citation-line.ts';
import { buttonRows, type ReplyComponent, textBlock } from './components.ts';
import { escapeText } from './escape.ts';
import { codeSpan, label, linkTo, smallPrint } from './inline.ts';

const MAX_TITLE = 200;
const MAX_NAME = 100;
const MAX_PATH = 200;
const MAX_OPENING = 500;

/**
 * The card of one source: what is known of it, its opening words and a button to read it.
 *
 * @example `renderSource(answer)` → heading, path, publisher and date, opening words, button
 */
export function renderSource({ summary }: SourceAnswer, language: Language = 'en'): ReplyComponent[] {
  const words = ANSWERS[language];
  const { source, paragraphs } = summary;
  const author = label(source.author ?? '', MAX_NAME);
  const original = linkTo(words.original, source.url) ?? '';
  return [
    ...textBlock([
      source.title === '' ? '' : `### ${label(source.title, MAX_TITLE)}`,
      smallPrint(
        codeSpan(source.path, MAX_PATH),
        COUNTS[language].paragraphs(paragraphs),
        author,
        ...published(source, MAX_NAME, language),
        original,
      ),
    ]),
    ...textBlock([openingQuote(summary.opening, source.text)]),
    ...buttonRows(
      paragraphs > 0
        ? [{ label: words.read, action: { kind: 'read', sourceId: source.id, paragraph: 1 } }]
        : [],
    ),
  ];
}

/** Unless the article is at its end with them, the opening words are marked as cut. */
function openingQuote(opening: string, whole: string): string {
  const text = oneLine(opening);
  if (text === '') return '';
  const shown = fitSpan(text, { start: 0, end: text.length }, [], MAX_OPENING);
  const isAll = shown.end === text.length && whole.trimEnd().endsWith(opening.trimEnd());
  return `> ${escapeText(text.slice(0, shown.end))}${isAll ? '' : '\u00a0…'}`;
}
