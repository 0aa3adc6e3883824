const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by name as RFC 822 section 5.1 has them; the letters of the military are taken for UTC, as RFC 2822 section 4.3 says. */
const ZONES: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?)?)?)?$/i;
const MAIL =
  /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|\p{L}{1,5})?(?:\s*\(.*\))?)?$/u;
const ENGLISH = /^(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/**
 * A moment of publication as files write it, in ISO 8601 with the offset that it was given with, so that its day stays the day on
 * which readers had it. Understood are ISO 8601 and RFC 3339, RFC 822 as mails and RSS have it, seconds or milliseconds since
 * 1970, and days in English words. A day that is none, or 03/04/2025, which is two days, is absent.
 *
 * @example `'Fri, 14 Mar 2025 06:40:00 +0100'` → `'2025-03-14T06:40:00+01:00'`; `'March 14, 2025'` → `'2025-03-14'`; `'30 Feb 2025'` → undefined
 */
export function publishedAt(value: unknown): string | undefined {
  if (typeof value === 'number') return sinceEpoch(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 100);
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year = '', month, day, hour, minute, second, zone] = iso;
    return written(year, month, day, hour, minute, second, zone);
  }
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day, month = '', year = '', hour, minute, second, zone] = mail;
    return written(fullYear(year), monthOf(month), day, hour, minute, second, zone);
  }
  const [, month, day, year] = ENGLISH.exec(text) ?? [];
  return month === undefined || year === undefined ? undefined : written(year, monthOf(month), day);
}

function written(
  year: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | undefined {
  const two = (part: string) => part.padStart(2, '0');
  const date = [year, month, day].filter((part) => part !== undefined).map(two);
  const [y = 0, m = 1, d = 1] = date.map(Number);
  const checked = new Date(Date.UTC(y, m - 1, d));
  if (checked.getUTCFullYear() !== y || checked.getUTCMonth() !== m - 1 || checked.getUTCDate() !== d)
    return undefined;
  if (hour === undefined || minute === undefined) return date.join('-');
  const moment = `${date.join('-')}T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${offsetOf(zone)}`;
  return Number.isNaN(Date.parse(moment)) ? undefined : moment;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const figures = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (figures !== null) return `${figures[1]}${figures[2]}:${figures[3] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? 'Z';
}

function monthOf(name: string): string | undefined {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? '00' : String(month);
}

/** RFC 2822 section 4.3: two figures from 50 on are of the last century. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

/** More than 10¹¹ seconds would be the year 5138: these are milliseconds. */
function sinceEpoch(value: number): string | undefined {
  const moment = new Date(Math.abs(value) > 1e11 ? value : value * 1000);
  const isDate = value > 0 && !Number.isNaN(moment.getTime()) && moment.getUTCFullYear() < 10_000;
  return isDate ? moment.toISOString().replace('.000Z', 'Z') : undefined;
}
