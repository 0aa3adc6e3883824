import type { APITextDisplayComponent } from 'discord.js';
import type { Citation, RankedPassage } from '../../model/answer.ts';
import type { Passage } from '../../model/passage.ts';
import { isBlank } from '../one-line.ts';
import { citationLine, copiesLine } from './citation-line.ts';
import { type Button, textBlock } from './components.ts';
import type { Detail } from './detail.ts';
import { label } from './inline.ts';
import { blockQuote, fitExtract } from './quote.ts';

/** A passage and the citation of it. */
export type CitedPassage = { readonly ranked: RankedPassage; readonly citation: Citation };

/** Where an article writes who speaks: `Dr. Petrova: …`. */
const SPEAKER_LABEL = /^[^:\n]{1,80}:/;

/**
 * Pairs passages with their citations.
 *
 * @example `citedPassages(answer.ranked, answer.citations)` → `[{ ranked, citation }, …]`
 */
export function citedPassages(
  ranked: readonly RankedPassage[],
  citations: readonly Citation[],
): CitedPassage[] {
  return ranked.flatMap((passage, index) => {
    const citation = citations[index];
    return citation === undefined ? [] : [{ ranked: passage, citation }];
  });
}

/**
 * A passage as it is shown: who speaks unless the text says so itself, the quote, where it stands and its copies.
 *
 * @example ``> Shoigu arrived in **Beijing** on Friday.⏎-# [1] `a.txt` ¶3, line 5 · *Talks* · undated``
 */
export function citedPassage({ ranked, citation }: CitedPassage, detail: Detail): APITextDisplayComponent[] {
  const { source, passage, matches, alsoIn } = ranked;
  const extract = { source, whole: passage.span, span: citation.span, strong: matches };
  const shown = fitExtract(extract, detail.quote);
  return textBlock([
    speakerLine(passage, shown.span.start, detail),
    blockQuote(shown),
    citationLine(citation, detail),
    copiesLine(ranked, alsoIn, detail),
  ]);
}

/**
 * The buttons that open the articles at these passages.
 *
 * @example `readButtons(passages)` → `[{ label: 'Read 1', action: { kind: 'read', … } }, …]`
 */
export function readButtons(passages: readonly CitedPassage[]): Button[] {
  return passages.map(({ citation }) => ({
    label: `Read ${citation.number}`,
    action: { kind: 'read', sourceId: citation.sourceId, paragraph: citation.paragraph },
  }));
}

/** Empty when nobody speaks or when the quote begins with who does. */
function speakerLine({ speaker = '', span, text }: Passage, quoteStart: number, detail: Detail): string {
  if (isBlank(speaker)) return '';
  const surname = speaker.trim().split(/\s+/).at(-1) ?? speaker;
  const written = quoteStart === span.start ? SPEAKER_LABEL.exec(text)?.[0] : undefined;
  return written?.includes(surname) ? '' : `${label(speaker, detail.name)}:`;
}
