import type { DatedRow, TimelineAnswer } from '../../model/directory.ts';
import type { Language } from '../languages.ts';
import { DIRECTORY_WORDS, dateIn } from '../messages/directory.ts';
import { isBlank } from '../one-line.ts';
import { readButtons } from './cited-passage.ts';
import { buttonRows, clampPage, pageButtons, type ReplyComponent, textBlock } from './components.ts';
import { fitSentences } from './fit-sentences.ts';
import { codeSpan, label, smallPrint, unbroken } from './inline.ts';
import { blockQuote, fitExtract } from './quote.ts';
import type { ListOptions } from './render-names.ts';

/** Each with a quote and where it stands: more is better turned than scrolled. */
const PER_PAGE = 6;
const MAX_QUOTE = 140;
const MAX_DATE = 40;
const MAX_PATH = 60;

/**
 * A page of the timeline: the dates in calendar order, each with the passage that gives it, and then under a heading of
 * their own those that cannot be placed.
 *
 * @example `renderTimeline(answer, { command: 'when', page: 1, language: 'en' })` → heading, rows with quotes, buttons
 */
export function renderTimeline(
  { dated, undated }: TimelineAnswer,
  { command, page, language }: ListOptions,
): ReplyComponent[] {
  const words = DIRECTORY_WORDS[language];
  const all = [...dated, ...undated];
  if (all.length === 0) return textBlock([words.never]);
  const pages = Math.ceil(all.length / PER_PAGE);
  const current = clampPage(page, pages);
  const begin = (current - 1) * PER_PAGE;
  const shown = all.slice(begin, begin + PER_PAGE);
  const firstUndated = undated.length > 0 ? Math.max(dated.length, begin) : all.length;
  return [
    ...textBlock([`### ${words.timeline(all.length)}`]),
    ...shown.flatMap((row, at) => [
      ...textBlock([begin + at === firstUndated ? `**${words.undated}**` : '']),
      ...textBlock(rowLines(row, language)),
    ]),
    ...textBlock([pages > 1 ? smallPrint(words.page(current, pages)) : '']),
    ...buttonRows(
      readButtons(shown.map(({ ranked, citation }) => ({ ranked, citation }))),
      pageButtons(command, current, pages),
    ),
  ];
}

function rowLines(
  { value, resolved, sources, mentions, ranked, citation }: DatedRow,
  language: Language,
): string[] {
  const words = DIRECTORY_WORDS[language];
  const written = isBlank(value) ? '' : label(value, MAX_DATE);
  // A date that gives its year says itself when it was.
  const isPlaced = resolved !== undefined && !/\d{4}|centur/i.test(value);
  const day = isPlaced
    ? `**${label(dateIn(language, resolved), MAX_DATE)}** (“${written}”)`
    : `**${written}**`;
  const extract = {
    source: ranked.source,
    whole: ranked.passage.span,
    span: citation.span,
    strong: ranked.matches,
  };
  const counts = mentions > 1 ? [words.sources(sources), words.mentions(mentions)] : [];
  return [
    [day, ...counts].join(' · '),
    blockQuote(fitExtract(extract, MAX_QUOTE, fitSentences)),
    smallPrint(
      [
        `[${citation.number}]`,
        codeSpan(citation.path, MAX_PATH),
        unbroken(`¶${citation.paragraph}, line ${citation.line}`),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
}
