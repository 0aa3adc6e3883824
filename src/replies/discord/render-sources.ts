import type { SourceSummary, SourcesAnswer } from '../../model/answer.ts';
import type { SourceProblem } from '../../model/source.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { COUNTS } from '../messages/counts.ts';
import { moreLine } from '../messages/typography.ts';
import { published } from './citation-line.ts';
import {
  type Button,
  buttonRows,
  clampPage,
  pageButtons,
  type ReplyComponent,
  textBlock,
} from './components.ts';
import { codeSpan, label, smallPrint } from './inline.ts';

/** More than a phone's screen shows at once is better turned than scrolled. */
const MAX_ENTRIES_PER_PAGE = 8;

/** Characters of the entries on a page: with the problems, title and footer they stay below Discord's limits. */
const MAX_ENTRIES_TEXT = 2_200;

const MAX_PROBLEMS = 5;
const MAX_TITLE = 100;
const MAX_NAME = 60;
const MAX_PATH = 60;
const MAX_REASON = 100;

/** A source with its place in the whole list, from 1, and what the list says of it. */
type Entry = { readonly summary: SourceSummary; readonly place: number; readonly text: string };

/**
 * The list of sources, as many on a page as fit, with a button to read each; the files that could not be read stand at
 * the end of the last page.
 *
 * @example `renderSources(answer, 'sources', 2)` → heading, entries 9 to 16, footer, buttons
 */
export function renderSources(
  answer: SourcesAnswer,
  command: string,
  page?: number,
  language: Language = 'en',
): ReplyComponent[] {
  const counts = COUNTS[language];
  const pages = inPages(answer.sources.map((summary, index) => entryOf(summary, index, language)));
  const current = clampPage(page, pages.length);
  const entries = pages[current - 1] ?? [];
  return [
    ...textBlock([`### ${counts.sources(answer.sources.length)}`]),
    ...entries.flatMap(({ text }) => textBlock([text])),
    ...textBlock(current < pages.length ? [] : problemLines(answer.problems, language)),
    ...textBlock([pages.length > 1 ? smallPrint(counts.pageOf(current, pages.length)) : '']),
    ...buttonRows(
      entries.flatMap((entry) => readButton(entry, language)),
      pageButtons(command, current, pages.length, language),
    ),
  ];
}

/** The number is bold, not a list's: Discord would renumber and indent that. */
function entryOf(summary: SourceSummary, index: number, language: Language): Entry {
  const { source, paragraphs } = summary;
  const place = index + 1;
  const facts = [COUNTS[language].paragraphs(paragraphs), ...published(source, MAX_NAME, language)];
  const heading = `**${place}.** ${label(source.title, MAX_TITLE)}`;
  return { summary, place, text: `${heading}\n${smallPrint(...facts, codeSpan(source.path, MAX_PATH))}` };
}

function readButton({ summary: { source, paragraphs }, place }: Entry, language: Language): Button[] {
  if (paragraphs === 0) return [];
  const label = ANSWERS[language].readNumber(place);
  return [{ label, action: { kind: 'read', sourceId: source.id, paragraph: 1 } }];
}

function inPages(entries: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = [[]];
  let length = 0;
  for (const entry of entries) {
    const last = pages.at(-1) ?? [];
    length += entry.text.length;
    if (last.length > 0 && (last.length === MAX_ENTRIES_PER_PAGE || length > MAX_ENTRIES_TEXT)) {
      pages.push([entry]);
      length = entry.text.length;
    } else last.push(entry);
  }
  return pages;
}

function problemLines(problems: readonly SourceProblem[], language: Language): string[] {
  const lines = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ path, reason }) => `⚠ ${codeSpan(path, MAX_PATH)} ${label(reason, MAX_REASON)}`);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, moreLine(more, language)] : lines;
}
