import type { DatedRow, TimelineAnswer } from '../../model/directory.ts';
import type { Language } from '../languages.ts';
import { DIRECTORY_WORDS, dateIn } from '../messages/directory.ts';
import { isBlank } from '../one-line.ts';
import { citedPassage, readButtons } from './cited-passage.ts';
import { buttonRows, clampPage, pageButtons, type ReplyComponent, textBlock } from './components.ts';
import { BRIEF_QUOTE, type Detail, inMostDetail } from './detail.ts';
import { label, smallPrint } from './inline.ts';
import { openButtons } from './open-buttons.ts';
import type { ListOptions } from './render-names.ts';

/** Each with a quote and where it stands: more is better turned than scrolled. */
const PER_PAGE = 6;
const MAX_QUOTE = 140;

/**
 * A page of the timeline: the dates in calendar order, each with the passage that gives it, and then under a heading of
 * their own those that cannot be placed.
 *
 * @example `renderTimeline(answer, { command: 'when', page: 1, language: 'en' })` → heading, rows with quotes, buttons
 */
export function renderTimeline(
  { dated, undated }: TimelineAnswer,
  { command, page, language, readerUrl }: ListOptions,
): ReplyComponent[] {
  const words = DIRECTORY_WORDS[language];
  const all = [...dated, ...undated];
  if (all.length === 0) return textBlock([words.never]);
  const pages = Math.ceil(all.length / PER_PAGE);
  const current = clampPage(page, pages);
  const begin = (current - 1) * PER_PAGE;
  const shown = all.slice(begin, begin + PER_PAGE);
  const firstUndated = undated.length > 0 ? Math.max(dated.length, begin) : all.length;
  return inMostDetail(
    (detail) => [
      ...textBlock([`### ${words.timeline(all.length)}`]),
      ...shown.flatMap((row, at) => [
        ...textBlock([begin + at === firstUndated ? `### ${words.undated}` : '']),
        ...rowBlock(row, { ...detail, quote: Math.min(detail.quote, MAX_QUOTE) }, language),
      ]),
      ...textBlock([pages > 1 ? smallPrint(words.page(current, pages)) : '']),
      ...buttonRows(
        readButtons(shown, language),
        openButtons(shown, { url: readerUrl }, language),
        pageButtons(command, current, pages, language),
      ),
    ],
    BRIEF_QUOTE,
  );
}

/** The day, how often it is given, and the passage that gives it first. */
function rowBlock(row: DatedRow, detail: Detail, language: Language): ReplyComponent[] {
  const { value, resolved, sources, mentions } = row;
  const words = DIRECTORY_WORDS[language];
  const written = isBlank(value) ? '' : label(value, detail.name);
  // A date that gives its year says itself when it was.
  const isPlaced = resolved !== undefined && !/\d{4}|centur/i.test(value);
  const day = isPlaced ? label(dateIn(language, resolved), detail.name) : written;
  const shown = [isBlank(day) ? '' : `**${day}**`, isPlaced && written !== '' ? `(“${written}”)` : ''];
  const counts = mentions > 1 ? [words.sources(sources), words.mentions(mentions)] : [];
  const heading = [shown.filter(Boolean).join(' '), ...counts].filter(Boolean).join(' · ');
  return textBlock([heading, ...citedPassage(row, detail, language).map(({ content }) => content)]);
}
