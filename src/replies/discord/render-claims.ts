import type { Claim, ClaimsAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { CLAIMS, type ClaimsWords } from '../messages/claims.ts';
import { citedPassage } from './cited-passage.ts';
import { claimTitle } from './claim-title.ts';
import { type Button, buttonRows, type ReplyComponent, textBlock } from './components.ts';
import { BRIEF_QUOTE, type Detail, inMostDetail } from './detail.ts';
import { label, listItem, smallPrint } from './inline.ts';
import { openButtons } from './open-buttons.ts';

/** A claim is shown about as long as a quote, and no longer than this. */
const MAX_CLAIM = 200;
const MAX_WORDS = 4;

/**
 * What the clips hold of a message: each claim with the passages that say so and what they lack, then the claims that no
 * clip makes, and the buttons to read on.
 *
 * @example `renderClaims(answer)` → title, claim, quote, citation, “The clips do not say: …”, buttons `Read 1` …
 */
export function renderClaims(
  { claims, others, problem }: ClaimsAnswer,
  language: Language = 'en',
  readerUrl?: string,
): ReplyComponent[] {
  const words = CLAIMS[language];
  if (problem !== undefined || claims.length === 0) return textBlock([words[problem ?? 'noClaim']]);
  const found = claims.filter(({ evidence }) => evidence.length > 0);
  const unfound = claims.filter(({ evidence }) => evidence.length === 0);
  const more = others > 0 ? words.others(others) : '';
  const draw = (detail: Detail) => [
    ...textBlock([`### ${found.length > 0 ? words.found : words.nothingFound}`]),
    ...found.flatMap((claim, at) => foundClaim(claim, at + 1, detail, language)),
    ...unfoundClaims(unfound, found.length > 0 ? words.notSaid : '', detail, words),
    ...textBlock([smallPrint(found.length > 0 ? words.caution : '', more)]),
    ...buttonRows(
      found.flatMap((claim, at) => readButtons(claim, at + 1, words)),
      found.flatMap(({ text, evidence }) =>
        openButtons(evidence, { url: readerUrl, question: text }, language),
      ),
    ),
  ];
  return inMostDetail(draw, BRIEF_QUOTE);
}

function foundClaim(claim: Claim, number: number, detail: Detail, language: Language): ReplyComponent[] {
  const words = CLAIMS[language];
  return [
    ...claimTitle(claim.text, number, Math.min(detail.quote, MAX_CLAIM)),
    // One text for each passage: with two rows of buttons, more would not fit into a message.
    ...claim.evidence.flatMap(({ ranked, citation, missing }) =>
      textBlock([
        ...citedPassage({ ranked, citation }, detail, language).map(({ content }) => content),
        missing.length === 0 ? '' : smallPrint(words.notInPassage(quotedWords(missing, detail))),
      ]),
    ),
  ];
}

function unfoundClaims(
  claims: readonly Claim[],
  heading: string,
  detail: Detail,
  words: ClaimsWords,
): ReplyComponent[] {
  if (claims.length === 0) return [];
  const rows = claims.map(({ text }) => listItem(label(text, Math.min(detail.quote, MAX_CLAIM))));
  const unmatched = [...new Set(claims.flatMap((claim) => claim.unmatched))];
  const nowhere = unmatched.length === 0 ? '' : smallPrint(words.nowhere(quotedWords(unmatched, detail)));
  return textBlock([heading, ...rows, nowhere]);
}

function readButtons({ evidence }: Claim, claim: number, words: ClaimsWords): Button[] {
  return evidence.map(({ citation: { number, sourceId, paragraph } }) => ({
    label: words.readButton(number),
    action: { kind: 'claim', sourceId, paragraph, claim },
  }));
}

function quotedWords(texts: readonly string[], { word, boardRows }: Detail): string {
  const shown = texts.slice(0, Math.min(MAX_WORDS, boardRows)).map((text) => `“${label(text, word)}”`);
  return shown.join(', ') + (texts.length > shown.length ? ', …' : '');
}
