/** The forms of dates that questions ask for by name: "in what year", "on which day". */
export type DateForm = 'year' | 'day' | 'month' | 'decade' | 'century';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

const HOLDING: Readonly<Record<DateForm, RegExp>> = {
  year: /\b\d{3,4}\b|\b(?:BC|AD|BCE|CE)\b/,
  day: new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|${MONTH}[a-z]* \\d{1,2}\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
  ),
  month: new RegExp(`\\b${MONTH}`),
  decade: /\d0s\b/,
  century: /\bcentur/i,
};

/**
 * Whether a date is one of a form, or holds one.
 *
 * @example `hasForm('6 April 1652', 'year')` → `true`; `hasForm('the 1650s', 'year')` → `false`
 */
export function hasForm(date: string, form: DateForm): boolean {
  return HOLDING[form].test(date);
}
