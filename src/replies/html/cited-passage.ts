import type { Citation, RankedPassage } from '../../model/answer.ts';
import type { Passage } from '../../model/passage.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { citationLine, copiesLine } from './citation-line.ts';
import { type Html, html, type Part } from './html.ts';
import { type Layer, MARKUP, markedText, WORD } from './marked-text.ts';
import { markupOf, textLanguage } from './readable.ts';
import type { View } from './view.ts';

/** Where an article writes who speaks: `Dr. Petrova: …`. */
const SPEAKER_LABEL = /^[^:\n]{1,80}:/;

/**
 * Passages with their citations, in order; the number of each is that of its citation.
 *
 * @param question what their articles are opened with
 * @example `citedPassages(answer.ranked, answer.citations, 'Who came?', view)` → `<ol class="passages">…</ol>`
 */
export function citedPassages(
  ranked: readonly RankedPassage[],
  citations: readonly Citation[],
  question: string,
  view: View,
): Html | undefined {
  const rows = ranked.flatMap((passage, at) => {
    const citation = citations[at];
    return citation === undefined ? [] : [passageRow(passage, citation, question, view)];
  });
  return rows.length === 0 ? undefined : html`<ol class="passages">${rows}</ol>`;
}

function passageRow(ranked: RankedPassage, citation: Citation, question: string, view: View): Html {
  return html`
<li id="c${citation.number}"><span class="rank">[${citation.number}]</span>
${quoteOf(ranked, citation)}
${citationLine(ranked, citation, question, view)}
${copiesLine(ranked, question, view)}</li>`;
}

/**
 * A quote, its words of the question bold: the text of `.slice` is the slice of the source that the citation cites.
 *
 * @example `quoteOf(ranked, citation)` → `<blockquote><p>… <span class="slice">Shoigu <b class="word">arrived</b> …`
 */
export function quoteOf({ source, passage, matches }: RankedPassage, { span }: Citation): Html {
  const before = isBlank(source.text.slice(passage.span.start, span.start));
  const after = isBlank(source.text.slice(span.end, passage.span.end));
  const words: Layer = { spans: matches, wrap: WORD };
  return html`<blockquote lang="${textLanguage(source)}" dir="auto"><p>${speakerOf(passage, span.start)}${!before && '… '}<span class="slice">${markedText(source.text, span, [words, { spans: markupOf(passage), wrap: MARKUP }])}</span>${!after && ' …'}</p></blockquote>`;
}

/** Nothing when nobody speaks or when the quote begins with who does. */
function speakerOf(passage: Passage, quoteStart: number): Part {
  const { speaker = '', span } = passage;
  if (isBlank(speaker) || (quoteStart === span.start && speakerLabel(passage) !== undefined))
    return undefined;
  return html`<span class="speaker">${oneLine(speaker)}:</span> `;
}

/**
 * The length of what a passage begins with where that says who speaks, with its colon.
 *
 * @example `speakerLabel({ speaker: 'Dr. Petrova', text: 'Dr. Petrova: No.', … })` → `12`
 */
export function speakerLabel({ speaker = '', text }: Passage): number | undefined {
  if (isBlank(speaker)) return undefined;
  const surname = speaker.trim().split(/\s+/).at(-1) ?? speaker;
  const written = SPEAKER_LABEL.exec(text)?.[0];
  return written !== undefined && letters(written).includes(letters(surname)) ? written.length : undefined;
}

/** Articles write one speaker as "Dr. Petrova", "Dr.petrova" and "Dr. petrova". */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
