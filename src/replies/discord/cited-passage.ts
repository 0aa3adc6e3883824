import type { APITextDisplayComponent } from 'discord.js';
import type { Candidate, Citation, RankedPassage } from '../../model/answer.ts';
import type { Passage } from '../../model/passage.ts';
import type { Span } from '../../model/source.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { breaksAsSpaces, isBlank } from '../one-line.ts';
import { citationLine, copiesLine } from './citation-line.ts';
import { type Button, textBlock } from './components.ts';
import type { Detail } from './detail.ts';
import { fitSentences } from './fit-sentences.ts';
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
 * @param board what the quote should show where it is cited for it
 * @example ``> Shoigu arrived in **Beijing** on Friday.⏎-# [1] `a.txt` ¶3, line 5 · *Talks* · undated``
 */
export function citedPassage(
  { ranked, citation }: CitedPassage,
  detail: Detail,
  language: Language,
  board: readonly Candidate[] = [],
): APITextDisplayComponent[] {
  const { source, passage, matches, alsoIn } = ranked;
  const extract = { source, whole: passage.span, span: citation.span, strong: matches };
  const answers = answersIn(source.text, citation, board);
  const shown = fitExtract(extract, detail.quote, (text, span, matches, max) =>
    fitSentences(text, span, matches, max, answers),
  );
  return textBlock([
    speakerLine(passage, shown.span.start, detail),
    blockQuote(shown),
    citationLine(citation, source.text.slice(shown.span.start, shown.span.end), detail, language),
    copiesLine(ranked, alsoIn, detail, language),
  ]);
}

/**
 * The buttons that open the articles at these passages; passages of the same paragraph share one.
 *
 * @example `readButtons(passages, 'en')` → `[{ label: 'Read 1, 2', action: { kind: 'read', … } }, …]`
 */
export function readButtons(passages: readonly CitedPassage[], language: Language): Button[] {
  const isAt = (place: Citation) => (other: Citation) =>
    other.sourceId === place.sourceId && other.paragraph === place.paragraph;
  const citations = passages.map(({ citation }) => citation);
  return citations
    .filter((citation, at) => citations.findIndex(isAt(citation)) === at)
    .map((citation) => ({
      label: ANSWERS[language].readNumber(
        citations
          .filter(isAt(citation))
          .map(({ number }) => number)
          .join(', '),
      ),
      action: { kind: 'read', sourceId: citation.sourceId, paragraph: citation.paragraph },
    }));
}

/** Where a quote says what the board cites it for, once for each row. */
function answersIn(text: string, { number, span }: Citation, board: readonly Candidate[]): Span[] {
  const quote = breaksAsSpaces(text.slice(span.start, span.end));
  return board
    .filter(({ support }) => support.some((citation) => citation.number === number))
    .flatMap(({ value, variants }) => {
      const spelling = [value, ...variants].find((said) => !isBlank(said) && quote.includes(said));
      if (spelling === undefined) return [];
      const start = span.start + quote.indexOf(spelling);
      return [{ start, end: start + spelling.length }];
    });
}

/** Empty when nobody speaks or when the quote begins with who does. */
function speakerLine({ speaker = '', span, text }: Passage, quoteStart: number, detail: Detail): string {
  if (isBlank(speaker)) return '';
  const surname = speaker.trim().split(/\s+/).at(-1) ?? speaker;
  const written = quoteStart === span.start ? SPEAKER_LABEL.exec(text)?.[0] : undefined;
  return written?.includes(surname) ? '' : `${label(speaker, detail.name)}:`;
}
