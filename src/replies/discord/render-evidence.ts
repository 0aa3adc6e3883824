import type { EvidenceAnswer } from '../../model/answer.ts';
import { counted } from '../wording.ts';
import { boardRows } from './answer-board.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import { buttonRow, clampPage, pageButtons, type ReplyComponent, textBlock } from './components.ts';
import { inMostDetail } from './detail.ts';
import { questionNotes } from './question-notes.ts';
import { questionTitle } from './question-title.ts';

const PASSAGES_PER_PAGE = 3;

/**
 * An answer with evidence: the question, the board on the first page, up to three quotes with their citations, and
 * the buttons to read on. A page out of range is the nearest one.
 *
 * @example `renderEvidence(answer, 'when', 1)` → title, board, three quotes, footer, buttons
 */
export function renderEvidence(answer: EvidenceAnswer, command: string, page?: number): ReplyComponent[] {
  const pages = Math.max(1, Math.ceil(answer.ranked.length / PASSAGES_PER_PAGE));
  const current = clampPage(page, pages);
  const first = (current - 1) * PASSAGES_PER_PAGE;
  const shown = citedPassages(answer.ranked, answer.citations).slice(first, first + PASSAGES_PER_PAGE);
  const sources = new Set(answer.ranked.map((ranked) => ranked.source.id)).size;
  const total = `${counted(answer.ranked.length, 'passage')} in ${counted(sources, 'source')}`;
  return inMostDetail((detail) => [
    ...questionTitle(answer.query.text),
    ...textBlock(questionNotes(answer.query.readAs, answer.unmatched, detail)),
    ...textBlock(current === 1 ? boardRows(answer.board, detail) : []),
    ...shown.flatMap((passage) => citedPassage(passage, detail)),
    ...textBlock([`-# ${total}${pages > 1 ? ` · page ${current} of ${pages}` : ''}`]),
    ...buttonRow([...readButtons(shown), ...pageButtons(command, current, pages)]),
  ]);
}
