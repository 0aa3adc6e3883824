import { createRequire } from 'node:module';

// Loaded with the first dated article, and for English alone: a start should not wait for languages that nobody reads.
const load = createRequire(import.meta.url);
let chrono: typeof import('chrono-node/en') | undefined;

/** A sentence that speaks of what is to come; every other one tells what has been. */
const TO_COME =
  /\b(?:will|shall|is|are|to be|due|scheduled|slated|set|plans?|planned|expected|going) (?:to|for|be)\b|\bwill\b|\b(?:next|upcoming|coming|tomorrow)\b/i;
/** A date that says itself on which side it lies, whatever its sentence tells besides. */
const SAYS_PAST = /\b(?:last|past|previous|ago|earlier|yesterday)\b/i;
const SAYS_TO_COME = /\b(?:next|coming|upcoming|tomorrow)\b/i;
/** No day, month or year, but some days; and what is seen from the day that is told of, not from that of publication. */
const NO_CALENDAR_DATE =
  /\b(?:weeks?|weekends?|fortnights?)\b|\b(?:in the|that|the (?:following|previous|same)) \p{L}+$/iu;
const DAY_MS = 86_400_000;
const MONTHS_OF_YEAR = 12;

/**
 * The calendar date that a relative date means, seen from the day an article was published and in the direction of its
 * sentence's tense: "arrived on Friday" is the last Friday up to that day, "will arrive on Friday" the next one. A date that says
 * itself that it is past ("last Friday") or to come never lies on the other side of that day.
 *
 * @param publishedAt ISO 8601; only a full date can be a point of view
 * @returns an ISO date, as `2025-02-28` or `2025-02` or `2025`; `undefined` for a date that is already full (it says so
 *   itself), that cannot be read or means several days ("last week"), or without a point of view
 * @example `resolveDate('Friday', 'He arrived on Friday.', '2025-03-01')` → `'2025-02-28'`
 */
export function resolveDate(
  date: string,
  sentence: string,
  publishedAt: string | undefined,
): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0];
  if (day === undefined || /\b\d{4}\b/.test(date) || NO_CALENDAR_DATE.test(date)) return undefined;
  const isPast = SAYS_PAST.test(date);
  const isToCome = !isPast && (SAYS_TO_COME.test(date) || TO_COME.test(sentence));
  const resolved = calendarDate(date, day, isToCome);
  const isThere = resolved?.localeCompare(day.slice(0, resolved.length)) ?? 0;
  const isBeyond = isPast ? isThere > 0 : SAYS_TO_COME.test(date) && isThere < 0;
  return isBeyond ? undefined : resolved;
}

function calendarDate(date: string, day: string, isToCome: boolean): string | undefined {
  // Noon, so that no time zone turns one day into another.
  const viewpoint = new Date(`${day}T12:00:00Z`);
  chrono ??= load('chrono-node/en') as typeof import('chrono-node/en');
  const [found] = chrono.parse(date, { instant: viewpoint, timezone: 0 });
  if (found === undefined) return undefined;
  const { start } = found;
  const moment = start.date();
  if (start.isCertain('weekday') && !start.isCertain('day'))
    return isoDay(turned(moment, viewpoint, isToCome, 7));
  if (start.isCertain('month') && !start.isCertain('year')) {
    const year = moment.getUTCFullYear() + yearsOff(moment, viewpoint, isToCome, date);
    const month = `${year}-${String(moment.getUTCMonth() + 1).padStart(2, '0')}`;
    return start.isCertain('day') ? `${month}-${String(moment.getUTCDate()).padStart(2, '0')}` : month;
  }
  const unit = /\b(month|year|decade|century)s?\b/i.exec(date)?.[1]?.toLowerCase();
  const iso = isoDay(moment);
  if (unit === 'month') return iso.slice(0, 'yyyy-mm'.length);
  return unit === undefined ? iso : iso.slice(0, 'yyyy'.length);
}

/** The same weekday on the other side of the viewpoint when it lies on the wrong one. */
function turned(moment: Date, viewpoint: Date, isToCome: boolean, days: number): Date {
  const distance = Math.round((moment.getTime() - viewpoint.getTime()) / DAY_MS);
  const past = ((distance % days) - days) % days;
  const wanted = isToCome ? (past === 0 ? 0 : past + days) : past;
  return new Date(viewpoint.getTime() + wanted * DAY_MS);
}

function yearsOff(moment: Date, viewpoint: Date, isToCome: boolean, date: string): number {
  const months =
    (moment.getUTCFullYear() - viewpoint.getUTCFullYear()) * MONTHS_OF_YEAR +
    (moment.getUTCMonth() - viewpoint.getUTCMonth());
  // "Last March" is not the one that goes on.
  if (!isToCome && (months > 0 || (months === 0 && /\blast\b/i.test(date)))) return -1;
  return isToCome && months < 0 ? 1 : 0;
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 'yyyy-mm-dd'.length);
}
