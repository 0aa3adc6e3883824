import type { SourceSummary, SourcesAnswer } from '../../model/answer.ts';
import type { SourceProblem } from '../../model/source.ts';
import { counted } from '../wording.ts';
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
export function renderSources(answer: SourcesAnswer, command: string, page?: number): ReplyComponent[] {
  const pages = inPages(answer.sources.map(entryOf));
  const current = clampPage(page, pages.length);
  const entries = pages[current - 1] ?? [];
  return [
    ...textBlock([`### ${counted(answer.sources.length, 'source')}`]),
    ...entries.flatMap(({ text }) => textBlock([text])),
    ...textBlock(current < pages.length ? [] : problemLines(answer.problems)),
    ...textBlock([pages.length > 1 ? smallPrint(`page ${current} of ${pages.length}`) : '']),
    ...buttonRows(entries.flatMap(readButton), pageButtons(command, current, pages.length)),
  ];
}

/** The number is bold, not a list's: Discord would renumber and indent that. */
function entryOf(summary: SourceSummary, index: number): Entry {
  const { source, paragraphs } = summary;
  const place = index + 1;
  const facts = [counted(paragraphs, 'paragraph'), ...published(source, MAX_NAME)];
  const heading = `**${place}.** ${label(source.title, MAX_TITLE)}`;
  return { summary, place, text: `${heading}\n${smallPrint(...facts, codeSpan(source.path, MAX_PATH))}` };
}

function readButton({ summary: { source, paragraphs }, place }: Entry): Button[] {
  if (paragraphs === 0) return [];
  return [{ label: `Read ${place}`, action: { kind: 'read', sourceId: source.id, paragraph: 1 } }];
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

function problemLines(problems: readonly SourceProblem[]): string[] {
  const lines = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ path, reason }) => `⚠ ${codeSpan(path, MAX_PATH)}: ${label(reason, MAX_REASON)}`);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}
