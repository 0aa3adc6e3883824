/** What Discord knows of the place where a message stands, and shows instead of ids, moments and file names. */
export type Surroundings = {
  /** The names of users and channels, by id. */
  readonly users: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  /** Sizes of the attached files in bytes, by name. */
  readonly files: ReadonlyMap<string, number>;
  /** When the message is looked at. */
  readonly now?: Date;
};

/** Where nobody is known and nothing is attached. */
export const NOWHERE: Surroundings = { users: new Map(), channels: new Map(), files: new Map() };

/** Half a minute, half an hour … as Discord rounds them: [at most, in seconds; one; many; seconds of each of the many]. */
const STEPS: readonly (readonly [most: number, one: string, many: string, unit: number])[] = [
  [45, 'a few seconds', 'seconds', 1],
  [90, 'a minute', 'minutes', 60],
  [45 * 60, '', 'minutes', 60],
  [90 * 60, 'an hour', 'hours', 3_600],
  [22 * 3_600, '', 'hours', 3_600],
  [36 * 3_600, 'a day', 'days', 86_400],
  [26 * 86_400, '', 'days', 86_400],
  [45 * 86_400, 'a month', 'months', 2_592_000],
  [320 * 86_400, '', 'months', 2_592_000],
  [548 * 86_400, 'a year', 'years', 31_536_000],
  [Number.POSITIVE_INFINITY, '', 'years', 31_536_000],
];

/**
 * What Discord writes for `<t:…:R>` to a reader of English.
 *
 * @throws Error when the moment lies ahead: no reply of the bot says so
 * @example `relativeTime(new Date(0), new Date(7_200_000))` → `'2 hours ago'`
 */
export function relativeTime(at: Date, now: Date): string {
  const seconds = (now.getTime() - at.getTime()) / 1_000;
  const [, one, many, unit] = STEPS.find(([most]) => seconds < most) ?? [];
  if (seconds < -1 || many === undefined || unit === undefined) throw new Error(`${at} is not before ${now}`);
  return `${one || `${Math.round(seconds / unit)} ${many}`} ago`;
}
