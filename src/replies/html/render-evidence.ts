import type { EvidenceAnswer, NothingAnswer } from '../../model/answer.ts';
import { ANSWERS } from '../messages/answers.ts';
import { COUNTS } from '../messages/counts.ts';
import { missText } from '../messages/misses.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { pathLink } from '../reader-links.ts';
import { board } from './board.ts';
import { citedPassages } from './cited-passage.ts';
import { type Html, html } from './html.ts';
import { askedTitle, unmatchedNote } from './question-notes.ts';
import type { View } from './view.ts';

/** As in Discord: what does not answer should not fill a page. */
const MAX_NEAREST = 3;

/**
 * An answer with evidence: the question, the board, and every passage with its citation.
 *
 * @example `renderEvidence(answer, view)` → `<h1>…</h1><section class="board">…<ol class="passages">…`
 */
export function renderEvidence(
  { query, board: rows, ranked, citations, unmatched }: EvidenceAnswer,
  view: View,
): Html {
  const sources = new Set(ranked.map(({ source }) => source.id)).size;
  return html`${askedTitle(query, view)}
${board(rows, view)}
<h2 class="count">${COUNTS[view.language].passagesInSources(ranked.length, sources)}</h2>
${unmatchedNote(unmatched, view)}
${citedPassages(ranked, citations, query.text, view)}`;
}

/**
 * An honest miss: the question, why there is no answer, and the nearest passages, marked as no answer; without any, what
 * the clips are about.
 *
 * @example `renderNothing(answer, view)` → `<h1>…</h1><p class="reason">The clips never mention “Mars”.</p>…`
 */
export function renderNothing(
  { query, reason, unmatched, nearest, headlines, citations }: NothingAnswer,
  view: View,
): Html {
  const words = ANSWERS[view.language];
  const named = new Set(typeof reason !== 'string' && 'words' in reason ? reason.words : []);
  const titled = headlines.filter(({ title }) => !isBlank(title));
  return html`${askedTitle(query, view)}
<p class="reason">${oneLine(missText(reason, view.language))}</p>
${unmatchedNote(
  unmatched.filter((word) => !named.has(word)),
  view,
)}
${nearest.length > 0 && html`<h2 class="count">${words.nearest}</h2>`}
${citedPassages(nearest.slice(0, MAX_NEAREST), citations, query.text, view)}
${
  nearest.length === 0 &&
  titled.length > 0 &&
  html`<p>${words.clipsAreAbout}</p><ul>${titled.map(({ title, path }) => html`<li><a href="${view.base}${pathLink(path)}">${oneLine(title)}</a></li>`)}</ul>`
}`;
}
