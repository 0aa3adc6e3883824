import { tongueOf } from '../tongues.ts';
import { numbersIn } from './abroad.ts';
import { dateMentions } from './dates.ts';
import { type Mention, matchesOf } from './mention.ts';

const WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|(?:thirds?|quarters?)(?= of\\b)|(?<=\\bby (?:\\p{L}+ )?(?:an?|one|two|three)[ -])(?:thirds?|quarters?|fifths?|tenths?))(?!\\p{L})';
const FIGURE = '\\p{N}+(?:[.,–-]\\p{N}+)*';
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)';
const HEDGE =
  '(?:about|around|nearly|almost|roughly|approximately|over|more than|less than|fewer than|at least|at most|up to|some|only|just)';
const MARKED_UNIT = '(?: ?(?:%|°[CF]?|percent\\b|per cent\\b))';
/** "5km", "£1.2bn"; an ordinal ("7th") or a decade ("1990s") counts nothing. */
const GLUED_UNIT = '(?:(?!(?:st|nd|rd|th|s)(?!\\p{L}))\\p{L}{1,3})';
const UNIT =
  '(?:[ -](?:years?|months?|weeks?|days?)[ -]olds?\\b|[ -](?:(?:square|cubic|US|nautical|metric|light) )?(?!(?:and|or|of|in|to|the|is|was|were|are|on|at|by|for|from|with|as|that|which|who|but|than|have|has|had|will|would|did|do|does)\\b)\\p{Ll}[\\p{L}-]*)';

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.-]|\\bno )(?:${HEDGE} )?(?:[$€£¥] ?)?(?:${FIGURE}|${WORD}(?:[ -](?:and )?${WORD})*)(?: ${SCALE})?(?:${MARKED_UNIT}|${GLUED_UNIT}|${UNIT})?(?![\\p{L}\\p{N}])`,
  'giu',
);
/** The pattern overlooks case, but what is counted has no capital: "in 2022 Russia" counts no Russias. */
const NAME_AFTER_FIGURE = /(?<=\p{N}) (?!Hundred|Thousand|Million|Billion|Trillion|Dozen)\p{Lu}\p{L}+$/u;
const DURATION = /(?:second|minute|hour|day|week|month|year|decade)s?$/i;

/**
 * Numbers in figures or words together with their unit or what is counted; dates are none, but how long ago is.
 *
 * @param language ISO 639-1; of a language without a tongue, figures alone
 * @example `numberMentions('a six-hour talk cost $3.5 million in 2022')` → `six-hour`, `$3.5 million`
 */
export function numberMentions(text: string, language = 'en'): Mention[] {
  if (language !== 'en') {
    const tongue = tongueOf(language);
    return tongue === undefined ? matchesOf(/\p{N}+(?:[.,]\p{N}+)*/gu, text) : numbersIn(text, tongue);
  }
  const dates = dateMentions(text);
  const isDate = ({ span }: Mention) =>
    dates.some((date) => date.span.start <= span.start && span.end <= date.span.end);
  return matchesOf(NUMBER, text)
    .map(withoutName)
    .filter((number) => DURATION.test(number.text) || !isDate(number));
}

function withoutName({ text, span }: Mention): Mention {
  const number = text.replace(NAME_AFTER_FIGURE, '');
  return { text: number, span: { start: span.start, end: span.start + number.length } };
}
