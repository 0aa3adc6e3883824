import type { Language } from '../languages.ts';

/** How a page is looked at. */
export type View = {
  readonly language: Language;
  /** The path of the public address, without a slash at its end: it stands before every link. */
  readonly base: string;
  /** What stands in the search box. */
  readonly typed: string;
  /** Page of a long list, from 1. */
  readonly page: number;
};
