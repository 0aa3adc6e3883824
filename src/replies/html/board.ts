import type { Candidate } from '../../model/answer.ts';
import { ANSWERS } from '../messages/answers.ts';
import { COUNTS } from '../messages/counts.ts';
import { writtenDate } from '../messages/dates.ts';
import { READER } from '../messages/reader.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { inRunningText } from '../wording.ts';
import { type Html, html, joined, type Part } from './html.ts';
import type { View } from './view.ts';

/** Other spellings are shown while they stay a remark. */
const MAX_VARIANTS = 4;

/**
 * The answer board, best first: what the sources say, who says it in them, how many of them do, and links to the passages
 * below that say so. Nothing for a board without rows.
 *
 * @example `board(answer.board, view)` → `<section class="board">…`
 */
export function board(rows: readonly Candidate[], view: View): Html | undefined {
  const shown = rows.filter(({ value }) => !isBlank(value));
  if (shown.length === 0) return undefined;
  return html`<section class="board" aria-labelledby="board">
<h2 id="board">${READER[view.language].board}</h2>
<ol>${shown.map((row) => boardRow(row, view))}</ol>
</section>`;
}

function boardRow(row: Candidate, { language }: View): Html {
  const { value, role = '', resolved, speaker = '', sources } = row;
  const said = isBlank(speaker) ? '' : ANSWERS[language].saidBy(inRunningText(oneLine(speaker)));
  return html`
<li><p><b>${oneLine(value)}</b>${!isBlank(role) && `, ${oneLine(role)}`}${resolved !== undefined && ` (${oneLine(writtenDate(resolved, language))})`}${variants(row)}${said}</p>
<p class="support">${COUNTS[language].sources(sources)} ${references(row)}</p></li>`;
}

/** Spellings that say more than the value with a word added or left out. */
function variants({ value, variants }: Candidate): Part {
  const known = value.toLowerCase();
  const telling = variants
    .map(oneLine)
    .filter((variant) => !isBlank(variant) && !known.includes(variant.toLowerCase()))
    .filter((variant) => !variant.toLowerCase().includes(known));
  return (
    telling.length > 0 && html` <span class="variants">(${telling.slice(0, MAX_VARIANTS).join(', ')})</span>`
  );
}

function references({ support }: Candidate): Html {
  const numbers = [...new Set(support.map(({ number }) => number))].sort((a, b) => a - b);
  return joined(
    numbers.map((number) => html`<a href="#c${number}">[${number}]</a>`),
    ' ',
  );
}
