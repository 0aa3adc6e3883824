/** What a number with its unit measures. */
export type Measure = 'age' | 'duration' | 'extent' | 'frequency' | 'level' | 'money' | 'share';

const DURATION = '(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie)|season)s?';
const EXTENT =
  '(?:km|cm|mm|m|mi|ft|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|ha|stor(?:ey|ie)s?|floors?)';
const MONEY =
  '(?:dollars?|euros?|pounds?|yen|yuan|renminbi|rubles?|roubles?|rupees?|francs?|kron(?:a|or|er)|pesos?|cents?|pence|US dollars?)';
const ALONE = /^(?:\p{L}+ ){0,2}\p{N}+(?:[.,]\p{N}+)*(?: (?:hundred|thousand|million|billion|trillion))?$/u;

const FREQUENCY = /\b(?:once|twice|thrice|times?)(?: (?:an?|every|each|per) \p{L}+)?$|^every |ly$/iu;

const RHYTHM = /^every |ly$|\b(?:once|twice|thrice|times) (?:an?|every|each|per) /i;

const HOLDING: Readonly<Record<Measure, (number: string) => boolean>> = {
  age: (number) => /[ -]olds?$/i.test(number) || isAgeAlone(number),
  duration: (number) => new RegExp(`${DURATION}\\b`, 'i').test(number),
  extent: (number) => new RegExp(`(?:\\d|[ -])${EXTENT}$`, 'i').test(number) || ALONE.test(number),
  frequency: (number) => FREQUENCY.test(number),
  level: (number) => !new RegExp(`${DURATION}$`, 'i').test(number),
  money: (number) => /[$€£¥]/.test(number) || new RegExp(`${MONEY}$`, 'i').test(number) || ALONE.test(number),
  share: (number) => /%|per ?cent|\b(?:half|thirds?|quarters?|fifths?)\b/i.test(number),
};

/**
 * Whether a number can be what a question asks to measure; one without a unit can be most things.
 *
 * @example `measures('63-year-old', 'age')`, `measures('63', 'age')` → `true`; `measures('two countries', 'age')` → `false`
 */
export function measures(number: string, measure: Measure): boolean {
  return HOLDING[measure](number);
}

/** "Wang, 71, said": nobody is older than 120. */
function isAgeAlone(number: string): boolean {
  return /^\d{1,3}$/.test(number) && Number(number) >= 1 && Number(number) <= 120;
}

/**
 * Whether a number only says in what rhythm something happens: an answer to "how often", and to nothing else.
 *
 * @example `isRhythm('every two years')`, `isRhythm('twice a week')` → `true`; `isRhythm('twice')` → `false`
 */
export function isRhythm(number: string): boolean {
  return RHYTHM.test(number);
}
