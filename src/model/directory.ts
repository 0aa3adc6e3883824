import type { Citation, RankedPassage } from './answer.ts';
import type { Query } from './query.ts';
import type { Source } from './source.ts';

/**
 * A name of the clips with all its spellings: one row of a list.
 *
 * @example `{ name: 'Sergei Shoigu', variants: ['Shoigu', 'Sergey Shoigu'], role: 'the secretary of …', sources: 5, mentions: 39, … }`
 */
export type ListedName = {
  readonly name: string;
  /** Every other spelling found, most frequent first. */
  readonly variants: readonly string[];
  readonly kind: 'person' | 'organisation' | 'place';
  /** What the clips most often say that a person is, word for word. */
  readonly role?: string;
  readonly sources: number;
  readonly mentions: number;
  /** The first sentence that names it. */
  readonly first: Citation;
};

/** The people and organisations of the clips, most mentioned first. */
export type PeopleAnswer = { readonly kind: 'people'; readonly names: readonly ListedName[] };

/** The places of the clips, most mentioned first. */
export type PlacesAnswer = { readonly kind: 'places'; readonly names: readonly ListedName[] };

/** Somebody who stands in one paragraph with a person: how often, and where first. */
export type Companion = { readonly name: string; readonly paragraphs: number; readonly first: Citation };

/** All that the clips tell of one person or organisation; `citations[i]` cites `ranked[i]`. */
export type PersonAnswer = {
  readonly kind: 'person';
  readonly listed: ListedName;
  /** What the articles say that the person is, each once; a citation's quote is the role, word for word. */
  readonly roles: readonly Citation[];
  /** By day of publication where the catalogue gives it, else in order of path; the sentence that names the person. */
  readonly first: Citation;
  readonly last: Citation;
  /** Most often first. */
  readonly company: readonly Companion[];
  readonly ranked: readonly RankedPassage[];
  readonly citations: readonly Citation[];
};

/** A day, month, year or century of the clips, or one that cannot be placed. */
export type DatedRow = {
  /** As the first article writes it. */
  readonly value: string;
  /** The calendar date that it means, ISO 8601 (`1652-04-06`, `1652-04`, `1652`); absent for what cannot be placed. */
  readonly resolved?: string;
  readonly sources: number;
  readonly mentions: number;
  /** The first passage that says so; the date is its match. */
  readonly ranked: RankedPassage;
  readonly citation: Citation;
};

/** All dates of the clips: in calendar order, and apart what cannot be placed, in order of source. */
export type TimelineAnswer = {
  readonly kind: 'timeline';
  readonly dated: readonly DatedRow[];
  readonly undated: readonly DatedRow[];
};

/** What sources say on one topic: a figure, a day or a name, and the passages that say it. */
export type ComparedValue = {
  readonly kind: 'figure' | 'day' | 'name';
  readonly value: string;
  /** The passages that say so, each of another source. */
  readonly support: readonly Citation[];
};

/** One best passage of each source on a topic; `citations[i]` cites `ranked[i]`. */
export type ComparisonAnswer = {
  readonly kind: 'comparison';
  readonly query: Query;
  /** What several sources say, most of them first. */
  readonly agreed: readonly ComparedValue[];
  /** What one source says where another says something else of the same kind. */
  readonly differing: readonly ComparedValue[];
  /** The matches of a passage are its differing values. */
  readonly ranked: readonly RankedPassage[];
  readonly citations: readonly Citation[];
  /** The sources that say nothing on the topic. */
  readonly silent: readonly Source[];
};

/** Whatever the directory of the clips answers. */
export type DirectoryAnswer = PeopleAnswer | PlacesAnswer | PersonAnswer | TimelineAnswer | ComparisonAnswer;
