import type { Language, Translated } from '../languages.ts';

/** How a language writes dates; `undated` is what it says where there is none. */
type DateWords = {
  readonly undated: string;
  readonly ofDay: (day: number, month: number, year: string) => string;
  readonly ofMonth: (month: number, year: string) => string;
};

const EN = 'January February March April May June July August September October November December'.split(' ');
const ES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
  ' ',
);
const FR = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const PT = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
  ' ',
);
const RU = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
/** "28 февраля" is in the genitive. */
const RU_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const named = (names: readonly string[], month: number) => names[month - 1] ?? '';

/** Own names of months: dates read the same on every machine, whatever data its runtime has. */
const DATES: Translated<DateWords> = {
  en: {
    undated: 'undated',
    ofDay: (day, month, year) => `${day} ${named(EN, month)} ${year}`,
    ofMonth: (month, year) => `${named(EN, month)} ${year}`,
  },
  es: {
    undated: 'sin fecha',
    ofDay: (day, month, year) => `${day} de ${named(ES, month)} de ${year}`,
    ofMonth: (month, year) => `${named(ES, month)} de ${year}`,
  },
  fr: {
    undated: 'sans date',
    ofDay: (day, month, year) => `${day === 1 ? '1er' : day} ${named(FR, month)} ${year}`,
    ofMonth: (month, year) => `${named(FR, month)} ${year}`,
  },
  de: {
    undated: 'undatiert',
    ofDay: (day, month, year) => `${day}. ${named(DE, month)} ${year}`,
    ofMonth: (month, year) => `${named(DE, month)} ${year}`,
  },
  pt: {
    undated: 'sem data',
    ofDay: (day, month, year) => `${day} de ${named(PT, month)} de ${year}`,
    ofMonth: (month, year) => `${named(PT, month)} de ${year}`,
  },
  ru: {
    undated: 'без даты',
    ofDay: (day, month, year) => `${day} ${named(RU_OF, month)} ${year} г.`,
    ofMonth: (month, year) => `${named(RU, month)} ${year} г.`,
  },
  zh: {
    undated: '无日期',
    ofDay: (day, month, year) => `${year}年${month}月${day}日`,
    ofMonth: (month, year) => `${year}年${month}月`,
  },
  ja: {
    undated: '日付なし',
    ofDay: (day, month, year) => `${year}年${month}月${day}日`,
    ofMonth: (month, year) => `${year}年${month}月`,
  },
};

/**
 * A day, a month or a year in ISO 8601 as people write it.
 *
 * @example `writtenDate('2025-02')` → `'February 2025'`; `writtenDate('2025-02-28', 'ru')` → `'28 февраля 2025 г.'`
 */
export function writtenDate(iso: string, language: Language = 'en'): string {
  const [, year = '', month] = /^(\d{4})-(\d\d)$/.exec(iso) ?? [];
  return isMonth(Number(month)) ? DATES[language].ofMonth(Number(month), year) : calendarDate(iso, language);
}

/**
 * The day of an ISO 8601 date or date-time as people write it; the day is the one written, in its own time zone.
 * No date is "undated"; what is not an ISO date comes back as it is.
 *
 * @example `calendarDate('2025-02-28T23:00:00Z')` → `'28 February 2025'`; `calendarDate(undefined, 'fr')` → `'sans date'`
 */
export function calendarDate(publishedAt: string | undefined, language: Language = 'en'): string {
  if (publishedAt === undefined) return DATES[language].undated;
  const [, year = '', month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(publishedAt) ?? [];
  return isMonth(Number(month)) ? DATES[language].ofDay(Number(day), Number(month), year) : publishedAt;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}
