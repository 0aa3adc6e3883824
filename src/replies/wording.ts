const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A number with its noun, in the singular for one.
 *
 * @example `counted(1, 'source')` → `'1 source'`; `counted(2, 'source')` → `'2 sources'`
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Who says what stands before it; the article that began a sentence in the source is small here.
 *
 * @example `saidBy('Lin Jian')` → `' — says Lin Jian'`; `saidBy('The spokesman')` → `' — says the spokesman'`
 */
export function saidBy(speaker: string): string {
  return ` — says ${speaker.replace(/^(?:The|An?) /, (article) => article.toLowerCase())}`;
}

/**
 * A day, a month or a year in ISO 8601 as people write it.
 *
 * @example `writtenDate('2025-02')` → `'February 2025'`; `writtenDate('2025-02-28')` → `'28 February 2025'`
 */
export function writtenDate(iso: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? calendarDate(iso) : `${name} ${year}`;
}

/**
 * The day of an ISO 8601 date or date-time as people write it; the day is the one written, in its own time zone.
 * No date is `'undated'`; what is not an ISO date comes back as it is.
 *
 * @example `calendarDate('2025-02-28T23:00:00Z')` → `'28 February 2025'`; `calendarDate(undefined)` → `'undated'`
 */
export function calendarDate(publishedAt: string | undefined): string {
  if (publishedAt === undefined) return 'undated';
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(publishedAt) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? publishedAt : `${Number(day)} ${name} ${year}`;
}
