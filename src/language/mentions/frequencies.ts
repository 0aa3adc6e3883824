import { type Mention, matchesOf } from './mention.ts';

const PERIOD = '(?:minute|hour|day|night|week|weekend|month|season|quarter|year|decade|century)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const SOME = '(?:other|second|third|few|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,3})';
const HEDGE = '(?:(?:at least|at most|more than|up to|about|only|just|nearly|almost) )?';
const COUNT = '(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|many|\\d{1,4})';
const EACH = `(?:an?|every|each|per) (?:${SOME} )?${PERIOD}s?`;

/** Longer forms stand before the shorter ones that they contain. "Once" alone is mostly a time: "once he arrived". */
const FORMS = [
  `${HEDGE}(?:once|twice|thrice|${COUNT} times) ${EACH}`,
  `${HEDGE}(?:twice|thrice|${COUNT} times)(?! (?:as|the|that|its|his|her|their|more|less)\\b)`,
  `every (?:${SOME} )?(?:${PERIOD}s?|${WEEKDAY})`,
  '(?:hour|dai|week|fortnight|month|quarter|year|annual|biannual|biennial)ly',
];
const FREQUENCY = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${FORMS.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');

/**
 * What says how often something happens.
 *
 * @example `frequencyMentions('They met twice, and talk every two weeks.')` → `twice`, `every two weeks`
 */
export function frequencyMentions(text: string): Mention[] {
  return matchesOf(FREQUENCY, text);
}
