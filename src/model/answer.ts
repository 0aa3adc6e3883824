import type { DirectoryAnswer } from './directory.ts';
import type { MissReason, Notice } from './notice.ts';
import type { Passage } from './passage.ts';
import type { Query } from './query.ts';
import type { Source, SourceProblem, Span } from './source.ts';

/**
 * Where a quote stands, so that anyone can check it.
 *
 * Law: `source.text.slice(citation.span.start, citation.span.end) === citation.quote`.
 *
 * @example `[1] wire/a.txt ¶4, line 5 · Talks in Beijing · undated`
 */
export type Citation = {
  /** The number in square brackets; equals the rank of the passage it cites. */
  readonly number: number;
  readonly sourceId: string;
  readonly path: string;
  /** `Passage.ordinal`. */
  readonly paragraph: number;
  readonly line: number;
  /** Number of the page, where the file has pages. */
  readonly page?: number;
  /** What the quoted text was extracted from, such as `PDF`; then `line` is no line of the file. */
  readonly extractedFrom?: string;
  readonly span: Span;
  readonly quote: string;
  readonly title: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly url?: string;
};

/** A passage together with the source it stands in. */
export type LocatedPassage = { readonly passage: Passage; readonly source: Source };

/** A passage that answers, best first; `rank` counts from 1. */
export type RankedPassage = LocatedPassage & {
  readonly rank: number;
  /** Between 0 and 1, falling with the rank; the first passage's is the confidence that the clips answer at all. */
  readonly score: number;
  /** The words of the question inside the passage: spans into `source.text`, ascending, not overlapping. */
  readonly matches: readonly Span[];
  /** Whole sentences around the best match: a span into `source.text`, within `passage.span`. */
  readonly excerpt: Span;
  /** Near-identical passages that gave up their own place. */
  readonly alsoIn: readonly LocatedPassage[];
};

/**
 * One row of the answer board: a name, a date, a place or a number, and who says so.
 *
 * @example `{ value: 'Friday', variants: ['on Friday'], support: [citation1, citation2], sources: 2, score: 0.7 }`
 */
export type Candidate = {
  readonly value: string;
  /** Every other spelling found. */
  readonly variants: readonly string[];
  /** The calendar date that a relative date means, where the catalogue knows the day of publication; ISO 8601. */
  readonly resolved?: string;
  /** What the best of the passages says that a person is, word for word. */
  readonly role?: string;
  /** Who says so, word for word, where the best passages say it only in a quotation or in a turn of an interview. */
  readonly speaker?: string;
  /** The passages that say so, in rank order. */
  readonly support: readonly Citation[];
  /** How many different sources say so, near-identical copies included. */
  readonly sources: number;
  /** Share of what speaks for all rows, from 0 to 1. */
  readonly score: number;
};

/** Passages that answer the question; `citations[i]` cites `ranked[i]`. */
export type EvidenceAnswer = {
  readonly kind: 'evidence';
  readonly query: Query;
  readonly board: readonly Candidate[];
  readonly ranked: readonly RankedPassage[];
  readonly citations: readonly Citation[];
  /** Words of the question that no passage holds. */
  readonly unmatched: readonly string[];
};

/** The clips do not say; `nearest` is ranked as ever but does not answer; without any, `headlines` say what there is. */
export type NothingAnswer = {
  readonly kind: 'nothing';
  readonly query: Query;
  /** Words of its own are for a command that has a reason of its own; they are shown in every language. */
  readonly reason: MissReason | string;
  readonly unmatched: readonly string[];
  readonly nearest: readonly RankedPassage[];
  readonly headlines: readonly { readonly title: string; readonly path: string }[];
  readonly citations: readonly Citation[];
};

/** A source with what a list of sources shows of it. */
export type SourceSummary = {
  readonly source: Source;
  readonly paragraphs: number;
  readonly opening: string;
  /** The opening with its markup blanked out, character for character; absent where it has none. */
  readonly readable?: string;
};

/** All sources, and the files that could not be read. */
export type SourcesAnswer = {
  readonly kind: 'sources';
  readonly sources: readonly SourceSummary[];
  readonly problems: readonly SourceProblem[];
};

/** One source's card. */
export type SourceAnswer = { readonly kind: 'source'; readonly summary: SourceSummary };

/** An article opened at one paragraph; `passages` are it and its neighbours, ascending. */
export type ReadingAnswer = {
  readonly kind: 'reading';
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** Ordinal of the paragraph asked for. */
  readonly focus: number;
  /** How many paragraphs the source has. */
  readonly total: number;
  /** The question that led here, where one did. */
  readonly asked?: AskedReading;
};

/** Where an article holds the words of a question. */
export type AskedReading = {
  readonly question: string;
  /** Ordinals of the paragraphs that hold much of the question, ascending. */
  readonly paragraphs: readonly number[];
  /** Its words in the passages shown: spans into `source.text`, ascending, not overlapping. */
  readonly matches: readonly Span[];
};

/** A passage that holds a claim's words, with its citation. */
export type ClaimEvidence = {
  readonly ranked: RankedPassage;
  readonly citation: Citation;
  /** Names, days and figures of the claim that the passage does not hold, as the claim writes them. */
  readonly missing: readonly string[];
};

/** One sentence of a message, and who says so. */
export type Claim = {
  /** As the message words it, on one line, without markdown. */
  readonly text: string;
  /** Best first, each of another source; none when the clips do not say so. */
  readonly evidence: readonly ClaimEvidence[];
  /** Words of the claim that no passage holds. */
  readonly unmatched: readonly string[];
};

/** What the clips hold of a message's claims, in the order of the message. */
export type ClaimsAnswer = {
  readonly kind: 'claims';
  readonly claims: readonly Claim[];
  /** How many more sentences the message has than `claims` tells of. */
  readonly others: number;
  /** Why there are no claims, where there are none. */
  readonly problem?: 'noText' | 'noClaim';
};

/** How to ask, and the commands there are. */
export type HelpAnswer = {
  readonly kind: 'help';
  readonly sources: number;
  readonly passages: number;
  readonly commands: readonly { readonly usage: string; readonly description: string }[];
};

/** Instead of an answer: what is wrong with the request and what to try; words of its own as in `NothingAnswer`. */
export type NoticeAnswer = {
  readonly kind: 'notice';
  readonly message: Notice | string;
  readonly suggestions: readonly {
    /** Absent where the button says no more than which paragraph it opens. */
    readonly label?: string;
    readonly sourceId: string;
    readonly paragraph: number;
  }[];
};

/** Whatever a command returns; every reply is made from one of these. */
export type Answer =
  | EvidenceAnswer
  | NothingAnswer
  | SourcesAnswer
  | SourceAnswer
  | ReadingAnswer
  | ClaimsAnswer
  | HelpAnswer
  | NoticeAnswer
  | DirectoryAnswer;
