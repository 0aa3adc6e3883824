import type {
  ClaimsAnswer,
  EvidenceAnswer,
  LocatedPassage,
  NothingAnswer,
  RankedPassage,
} from '../model/answer.ts';
import type { ReadAs } from '../model/query.ts';
import { missText } from './messages/misses.ts';

type JsonPlace = { path: string; paragraph: number; line: number; start: number; end: number };

/** One answer as one line of `ask --json`; other programs build on these fields. */
export type JsonAnswer = {
  question: string;
  /** The whole question that a follow-up was read as. */
  readQuestion?: string;
  intent: string;
  answered: boolean;
  reason?: string;
  unmatched: readonly string[];
  /** Words read as a typing error of another, or also as a related one. */
  readAs?: readonly ReadAs[];
  /** `citations` are the `citation` numbers of `passages`; `speaker` is who says so in a quotation or an interview. */
  board: {
    value: string;
    variants: readonly string[];
    speaker?: string;
    score: number;
    citations: number[];
  }[];
  /** Best first; where `answered` is false, the nearest. `text` is `start`–`end` of the decoded file. */
  passages: (JsonPlace & {
    rank: number;
    score: number;
    text: string;
    heading?: string;
    speaker?: string;
    citation: number;
    alsoIn: JsonPlace[];
  })[];
  tookMs: number;
};

/**
 * The machine-readable form of an answer.
 *
 * @param question as it was asked
 * @param tookMs milliseconds from question to answer
 * @example `JSON.stringify(jsonAnswer('Who met Xi?', answer, 1.2))` → `{"question":"Who met Xi?","intent":"who","answered":true,…}`
 */
export function jsonAnswer(
  question: string,
  answer: EvidenceAnswer | NothingAnswer,
  tookMs: number,
): JsonAnswer {
  const answered = answer.kind === 'evidence';
  const { query, unmatched } = answer;
  const readAs = [...query.readAs, ...query.stretched];
  return {
    question,
    ...(query.readFrom !== undefined && { readQuestion: query.text }),
    intent: query.intent,
    answered,
    ...(!answered && { reason: missText(answer.reason, 'en') }),
    unmatched,
    ...(readAs.length > 0 && { readAs }),
    board: (answered ? answer.board : []).map(({ value, variants, speaker, score, support }) => ({
      value,
      variants,
      ...(speaker !== undefined && { speaker }),
      score: rounded(score),
      citations: support.map(({ number }) => number),
    })),
    passages: (answered ? answer.ranked : answer.nearest).map(jsonPassage),
    tookMs: rounded(tookMs),
  };
}

/** One message's claims as one line of `ask --claims --json`; other programs build on these fields. */
export type JsonClaims = {
  message: string;
  /** Only where there are no claims. */
  problem?: 'noText' | 'noClaim';
  /** In the order of the message; without passages, the clips do not say so. */
  claims: {
    text: string;
    unmatched: readonly string[];
    /** `missing` are names, days and figures of the claim that the passage does not hold. */
    passages: (JsonAnswer['passages'][number] & { missing: readonly string[] })[];
  }[];
  /** Sentences that `claims` does not tell of. */
  others: number;
  tookMs: number;
};

/**
 * The machine-readable form of what the clips hold of a message.
 *
 * @param message as it was given
 * @param tookMs milliseconds from message to answer
 * @example `JSON.stringify(jsonClaims('Shoigu came.', answer, 1.2))` → `{"message":"Shoigu came.","claims":[{"text":"Shoigu came.",…}],…}`
 */
export function jsonClaims(
  message: string,
  { claims, others, problem }: ClaimsAnswer,
  tookMs: number,
): JsonClaims {
  return {
    message,
    ...(problem !== undefined && { problem }),
    claims: claims.map(({ text, unmatched, evidence }) => ({
      text,
      unmatched,
      passages: evidence.map(({ ranked, missing }) => ({ ...jsonPassage(ranked), missing })),
    })),
    others,
    tookMs: rounded(tookMs),
  };
}

function jsonPassage(ranked: RankedPassage): JsonAnswer['passages'][number] {
  const { rank, score, passage, alsoIn } = ranked;
  return {
    rank,
    score: rounded(score),
    ...jsonPlace(ranked),
    text: passage.text,
    ...(passage.heading !== undefined && { heading: passage.heading }),
    ...(passage.speaker !== undefined && { speaker: passage.speaker }),
    citation: rank,
    alsoIn: alsoIn.map(jsonPlace),
  };
}

function jsonPlace({ passage, source }: LocatedPassage): JsonPlace {
  return {
    path: source.path,
    paragraph: passage.ordinal,
    line: passage.line,
    ...(passage.page !== undefined && { page: passage.page }),
    ...(source.extractedFrom !== undefined && { extractedFrom: source.extractedFrom }),
    start: passage.span.start,
    end: passage.span.end,
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
