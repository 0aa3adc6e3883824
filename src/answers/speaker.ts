import { quotedSpeakers } from '../language/attribution.ts';
import type { Mention } from '../language/mentions/mention.ts';
import { readableText } from '../language/readable-text.ts';
import { stem } from '../language/stem.ts';
import type { Passage } from '../model/passage.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { Remembered } from '../search/remembered.ts';

/** Who says something; nobody where the article says it itself, or does not tell who does. */
export type Spoken = { readonly speaker?: string };

/** A vote this strong against the strongest one stands for a row, too. */
const AS_GOOD = 0.5;

/** The same passages come to the top again and again. */
const remembered = new Remembered<Passage, ReturnType<typeof quotedSpeakers>>();

/**
 * Who says what a passage mentions: whoever a quotation is attributed to, else whose turn of an interview it is.
 *
 * @param mention found in the passage's text
 * @example `Friday` in `'“He came on Friday,” Lin Jian said.'` → `{ speaker: 'Lin Jian' }`
 */
export function spokenBy(mention: Mention, passage: Passage, lexicon: Lexicon): Spoken {
  const quoted = remembered.get(passage, lexicon, () =>
    quotedSpeakers(readableText(passage), (folded) => lexicon.isCommon(stem(folded))),
  );
  const speaker = quoted(mention.span) ?? passage.speaker;
  // "Q" is nobody, and that somebody names himself is no news.
  const isNobody = speaker === undefined || !/\p{L}{2}/u.test(speaker) || sameName(speaker, mention.text);
  return isNobody ? {} : { speaker };
}

/**
 * Who says what a row of the board says, where all of its strongest votes are spoken by one and the same.
 *
 * @example one vote spoken by Lin Jian and a weak one by nobody → `{ speaker: 'Lin Jian' }`; two as strong → `{}`
 */
export function speakerOf(votes: readonly (Spoken & { readonly strength: number })[]): Spoken {
  const strongest = Math.max(0, ...votes.map(({ strength }) => strength));
  const [first, ...others] = votes
    .filter(({ strength }) => strength >= strongest * AS_GOOD)
    .map(({ speaker }) => speaker)
    .sort((a = '', b = '') => b.length - a.length || (a < b ? -1 : 1));
  if (first === undefined) return {};
  return others.every((other) => other !== undefined && sameName(first, other)) ? { speaker: first } : {};
}

function sameName(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
