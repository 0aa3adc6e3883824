import type { Candidate, EvidenceAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { COUNTS } from '../messages/counts.ts';
import { boardRows } from './answer-board.ts';
import { askedTitle } from './asked-title.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import {
  type Button,
  buttonRows,
  clampPage,
  pageButtons,
  type ReplyComponent,
  separator,
  textBlock,
} from './components.ts';
import { BRIEF_QUOTE, type Detail, inMostDetail } from './detail.ts';
import { smallPrint } from './inline.ts';
import { openButtons } from './open-buttons.ts';
import { readAsNote, unmatchedNote } from './question-notes.ts';

const PASSAGES_PER_PAGE = 3;

/**
 * An answer with evidence: the question, the board on the first page, up to three quotes with their citations, and
 * the buttons to read on, to open the passages in a browser where the reader page has an address and, with a label for it,
 * to report a passage. A quote that has the page to itself may be longer. A page out of range is the nearest one.
 *
 * @example `renderEvidence(answer, 'when', 1)` → title, board, line, three quotes, footer, buttons
 */
export function renderEvidence(
  answer: EvidenceAnswer,
  command: string,
  page?: number,
  language: Language = 'en',
  reportLabel?: string,
  readerUrl?: string,
): ReplyComponent[] {
  const counts = COUNTS[language];
  const pages = Math.max(1, Math.ceil(answer.ranked.length / PASSAGES_PER_PAGE));
  const current = clampPage(page, pages);
  const first = (current - 1) * PASSAGES_PER_PAGE;
  const shown = citedPassages(answer.ranked, answer.citations).slice(first, first + PASSAGES_PER_PAGE);
  const sources = new Set(answer.ranked.map((ranked) => ranked.source.id)).size;
  const total = counts.passagesInSources(answer.ranked.length, sources);
  const turned = pages > 1 ? counts.pageOf(current, pages) : '';
  const report: Button[] =
    reportLabel === undefined ? [] : [{ label: reportLabel, action: { kind: 'report' } }];
  const reader = { url: readerUrl, question: answer.query.text };
  const draw = (detail: Detail) => [
    ...askedTitle(answer.query, language),
    ...textBlock([readAsNote(answer.query, detail, language)]),
    ...(current === 1 ? boardBlock(answer.board, detail, language) : []),
    ...shown.flatMap((passage) => citedPassage(passage, detail, language, answer.board)),
    ...textBlock([unmatchedNote(answer.unmatched, detail, language), smallPrint(total, turned)]),
    ...buttonRows(readButtons(shown, language), openButtons(shown, reader, language), [
      ...pageButtons(command, current, pages, language),
      ...report,
    ]),
  ];
  return inMostDetail(draw, shown.length > 1 ? BRIEF_QUOTE : undefined);
}

function boardBlock(board: readonly Candidate[], detail: Detail, language: Language): ReplyComponent[] {
  const rows = textBlock(boardRows(board, detail, language));
  return rows.length === 0 ? [] : [...rows, ...separator({ divider: true })];
}
