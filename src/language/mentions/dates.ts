import { tongueOf } from '../tongues.ts';
import { datesIn } from './abroad.ts';
import { type Mention, matchesOf } from './mention.ts';

const MONTH_NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const MONTH = `(?:${MONTH_NAME}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const YEAR = '(?:1\\d{3}|20\\d{2})';
const ERA = '(?:\\s?(?:BC|AD|BCE|CE)\\b)?';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const SMALL =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}|several|few|a few|many)';
const UNIT = '(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?';
const PART =
  '(?:early|mid|late|the early|the mid|the late|the end of|the beginning of|the start of|the middle of)';
const ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)';

/** Longer forms stand before the shorter ones that they contain. */
const FORMS = [
  `\\d{4}-\\d{2}-\\d{2}`,
  `(?:${WEEKDAY},? )?(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY})(?:,? ${YEAR})?`,
  `(?:(?:from|between) )?${YEAR} (?:to|until|and|through) ${YEAR}`,
  `${YEAR}\\s?[–-]\\s?(?:${YEAR}|\\d{2})\\b`,
  `(?:${PART}[ -])?${MONTH},? ${YEAR}`,
  `(?:${PART}[ -])?(?:the )?${YEAR}s`,
  `(?:${PART}[ -])?(?:the )?${ORDINAL}(?:(?:,| and| to| or|–|-) ?${ORDINAL})*[ -]centur(?:y|ies)${ERA}`,
  `(?:spring|summer|autumn|fall|winter|Easter|Christmas) (?:of )?${YEAR}`,
  `(?:(?:nearly|about|almost|over|more than|less than|some|around|just|only) )?${SMALL}(?: to ${SMALL})? ${UNIT} (?:ago|earlier|later|before|after)`,
  `(?:earlier|later|late|early) (?:in the|this|that|last|next) (?:day|week|month|year|morning|afternoon|evening|decade|century)`,
  `(?:this|last|next|past|previous|following|the (?:past|last|next|previous|following|same)) (?:${SMALL} )?(?:${UNIT}|weekend|spring|summer|autumn|fall|winter|${WEEKDAY}|${MONTH}\\b)`,
  `(?:${PART}[ -])?${MONTH_NAME}`,
  `${WEEKDAY}s?(?: (?:morning|afternoon|evening|night))?`,
  `(?:yesterday|today|tomorrow|tonight)(?: (?:morning|afternoon|evening|night))?`,
  `(?:c\\. ?|ca\\. ?|circa )?\\d{1,4} ?(?:BC|AD|BCE|CE)\\b`,
  `(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)? ?(?:[ap]\\.m\\.|[ap]m\\b)`,
  `(?:[01]?\\d|2[0-3]):[0-5]\\d(?:(?: local time| ?(?:GMT|UTC|CES?T|BST|E[SD]T|P[SD]T)| o['’]clock)\\b)?`,
  `(?:mid-|early |late )?${YEAR}`,
  `(?:the )?(?:First World War|Second World War|World War (?:One|Two|I{1,2})|Cold War|Middle Ages|Renaissance|Great Depression)`,
  `\\b(?:biennial|biannual|annual|triennial|quarterly|monthly|weekly|daily)(?:ly)?`,
];

const DATE = new RegExp(`(?<![\\p{L}\\p{N}$€£¥-]|\\d[.:,])(?:${FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** "may" and "march" are verbs as well: they are months only with a capital and behind a preposition. */
const AMBIGUOUS_MONTH = /^(?:may|march)$/i;
const BEFORE_MONTH = /\b(?:in|on|of|by|since|until|last|next|this|early|late|mid)[ -]$/i;

/**
 * Dates and times as news writes them: days, months, years, decades, centuries, ranges, relative and recurring times.
 *
 * @param language ISO 639-1; none are known of a language without a tongue
 * @example `dateMentions('He left on Friday, three years ago')` → `Friday`, `three years ago`
 */
export function dateMentions(text: string, language = 'en'): Mention[] {
  if (language !== 'en') {
    const tongue = tongueOf(language);
    return tongue === undefined ? [] : datesIn(text, tongue);
  }
  return matchesOf(DATE, text).filter(
    ({ text: date, span }) =>
      !AMBIGUOUS_MONTH.test(date) || (/^M/.test(date) && BEFORE_MONTH.test(text.slice(0, span.start))),
  );
}
