import type { SourceSummary, SourcesAnswer } from '../../model/answer.ts';
import type { SourceProblem } from '../../model/source.ts';
import { counted } from '../wording.ts';
import { published } from './citation-line.ts';
import { buttonRow, clampPage, pageButtons, type ReplyComponent, textBlock } from './components.ts';
import { codeSpan, label, titleOf } from './inline.ts';

/** More than a phone's screen shows at once is better turned than scrolled. */
const MAX_ENTRIES_PER_PAGE = 10;

/** Characters of the entries on a page: with the problems, title and footer they stay below Discord's limit. */
const MAX_ENTRIES_TEXT = 2_200;

const MAX_PROBLEMS = 5;
const MAX_NAME = 60;
const MAX_PATH = 60;
const MAX_REASON = 100;

/**
 * The list of sources, as many on a page as fit; the files that could not be read stand at the end of the last page.
 *
 * @example `renderSources(answer, 'sources', 2)` → heading, entries 11 to 20, footer, buttons
 */
export function renderSources(answer: SourcesAnswer, command: string, page?: number): ReplyComponent[] {
  const pages = inPages(answer.sources.map(entry));
  const current = clampPage(page, pages.length);
  return [
    ...textBlock([`### ${counted(answer.sources.length, 'source')}`]),
    ...textBlock(pages[current - 1] ?? []),
    ...textBlock(current < pages.length ? [] : problemLines(answer.problems)),
    ...textBlock(pages.length > 1 ? [`-# page ${current} of ${pages.length}`] : []),
    ...buttonRow(pageButtons(command, current, pages.length)),
  ];
}

/** The dot is escaped: Discord would renumber and indent a list. */
function entry({ source, paragraphs }: SourceSummary, index: number): string {
  const facts = [counted(paragraphs, 'paragraph'), ...published(source, MAX_NAME)].join(' · ');
  const title = titleOf(source.title, MAX_NAME);
  return `${index + 1}\\. ${title}${title === '' ? '' : ' — '}${facts}\n-# ${codeSpan(source.path, MAX_PATH)}`;
}

function inPages(entries: readonly string[]): string[][] {
  const pages: string[][] = [[]];
  let length = 0;
  for (const text of entries) {
    const last = pages.at(-1) ?? [];
    length += text.length + 1;
    if (last.length > 0 && (last.length === MAX_ENTRIES_PER_PAGE || length > MAX_ENTRIES_TEXT)) {
      pages.push([text]);
      length = text.length + 1;
    } else last.push(text);
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
