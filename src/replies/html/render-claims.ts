import type { ClaimsAnswer } from '../../model/answer.ts';
import { CLAIMS } from '../messages/claims.ts';
import { listed, quoted } from '../messages/typography.ts';
import { oneLine } from '../one-line.ts';
import { citationLine } from './citation-line.ts';
import { quoteOf } from './cited-passage.ts';
import { type Html, html } from './html.ts';
import type { View } from './view.ts';

/**
 * What the clips hold of a message: each claim with the passages that say so and what they lack, then the claims that no
 * clip makes.
 *
 * @example `renderClaims(answer, view)` → `<h1>Who says so in the clips</h1>…`
 */
export function renderClaims({ claims, others, problem }: ClaimsAnswer, view: View): Html {
  const words = CLAIMS[view.language];
  if (problem !== undefined || claims.length === 0) return html`<h1>${words[problem ?? 'noClaim']}</h1>`;
  const found = claims.filter(({ evidence }) => evidence.length > 0);
  const unfound = claims.filter(({ evidence }) => evidence.length === 0);
  const inQuotes = (some: readonly string[]) =>
    listed(
      some.map((word) => quoted(oneLine(word), view.language)),
      some.length,
      view.language,
    );
  return html`<h1>${found.length > 0 ? words.found : words.nothingFound}</h1>
${found.map(
  ({ text, evidence }) =>
    html`<h2>${oneLine(text)}</h2><ol class="passages">${evidence.map(
      ({
        ranked,
        citation,
        missing,
      }) => html`<li id="c${citation.number}"><span class="rank">[${citation.number}]</span>
${quoteOf(ranked, citation)}
${citationLine(ranked, citation, text, view)}
${missing.length > 0 && html`<p class="note">${words.notInPassage(inQuotes(missing))}</p>`}</li>`,
    )}</ol>`,
)}
${unfound.length > 0 && html`<h2>${words.notSaid}</h2><ul>${unfound.map(({ text }) => html`<li>${oneLine(text)}</li>`)}</ul>`}
${found.length > 0 && html`<p class="note">${words.caution}</p>`}
${others > 0 && html`<p class="note">${words.others(others)}</p>`}`;
}
