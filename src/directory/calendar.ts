const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEARS_IN_CENTURY = 100;
const ORDINALS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first`.split(/\s+/);

/** Where a full date stands in the calendar: its beginning in ISO 8601, and how long it lasts. */
export type CalendarPlace = {
  readonly iso: string;
  readonly lasts: 'day' | 'month' | 'year' | 'decade' | 'century';
};

/**
 * Where a date that names its year, decade or century stands in the calendar; `undefined` for any other.
 *
 * @example `calendarPlace('6 April 1652')` → `{ iso: '1652-04-06', lasts: 'day' }`; `calendarPlace('Friday')` → `undefined`
 */
export function calendarPlace(date: string): CalendarPlace | undefined {
  const text = date.toLowerCase();
  if (/\b(?:bc|bce)\b/.test(text)) return undefined;
  const century = centuryOf(text);
  if (century !== undefined) {
    return { iso: String((century - 1) * YEARS_IN_CENTURY + 1).padStart(4, '0'), lasts: 'century' };
  }
  const [, isoYear, isoMonth, isoDay] = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text) ?? [];
  if (isoDay !== undefined) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, year, decade] = /\b(\d{4})(s)?\b/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (decade !== undefined) return { iso: year, lasts: 'decade' };
  const month =
    MONTHS.indexOf(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/.exec(text)?.[1] ?? '') + 1;
  if (month === 0) return { iso: year, lasts: 'year' };
  const [, day] = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text.replace(year, '')) ?? [];
  if (day !== undefined) return dayOf(Number(year), month, Number(day));
  return { iso: `${year}-${String(month).padStart(2, '0')}`, lasts: 'month' };
}

function dayOf(year: number, month: number, day: number): CalendarPlace | undefined {
  const iso = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  // "31 November" is no day, and Date would make one of it.
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isDay ? { iso, lasts: 'day' } : undefined;
}

function centuryOf(text: string): number | undefined {
  if (!/centur/.test(text) || /this|last|next|past/.test(text)) return undefined;
  const figure = /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)?.[1];
  if (figure !== undefined) return Number(figure) || undefined;
  const word = ORDINALS.findLastIndex((ordinal) => new RegExp(`\\b${ordinal}\\b`).test(text));
  return word < 0 ? undefined : word + 1;
}
