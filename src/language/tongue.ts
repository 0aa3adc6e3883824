import type { Intent } from '../model/query.ts';

/**
 * What Clipbook knows of a language beyond its stems and stop words, as sources of case-insensitive regular expressions;
 * English is known better, in files of its own.
 */
export type Tongue = {
  /** Words stand without spaces between them. */
  readonly isSpaceless?: boolean;
  /** Nouns begin with a capital like names. */
  readonly hasCapitalNouns?: boolean;
  /** "3,5" is three and a half. */
  readonly hasDecimalComma?: boolean;
  /** What is written together with the next word and is none of it: "l’". */
  readonly elision?: RegExp;
  /** Words in lower case whose full stop ends no sentence. */
  readonly abbreviations: string;
  /** How a question asks, by what it asks for; "what" is what asks for anything else. */
  readonly asks: Readonly<Record<Intent, string>>;
  readonly negation: string;
  /** What people say around a question: greetings, “does anybody know”, “please”. */
  readonly smallTalk: string;
  /** Dates and times, longer forms before the shorter ones that they contain. */
  readonly dates: readonly string[];
  /** Numbers in words, and what multiplies a figure ("Millionen"). */
  readonly numerals: string;
  readonly scales: string;
  /** What stands behind a figure as its unit or what is counted. */
  readonly counted: string;
  /** What stands in front of a place where something happens, with the space behind it, where there is one. */
  readonly placed: string;
  /** Offices and forms of address that stand in front of a name, or behind it in Japanese and Chinese. */
  readonly titles: string;
  /** What says of the name beside it that it is a person's, as "said" does. */
  readonly saying: string;
  /** Words that news uses for each other, in groups with a bar between; a word may stand in several. */
  readonly synonyms: string;
};

const YEAR = '(?:1\\d{3}|20\\d{2})';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';

/**
 * Forms of dates in figures, and a year, a day of the month as other forms are built from.
 *
 * @example `new RegExp(DATE_PARTS.year).test('2025')` → `true`
 */
export const DATE_PARTS = {
  year: YEAR,
  day: DAY,
  iso: '\\d{4}-\\d{2}-\\d{2}',
  dotted: `${DAY}[./](?:1[0-2]|0?[1-9])[./](?:\\d{4}|\\d{2})`,
} as const;
