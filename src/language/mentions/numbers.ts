import { type Mention, matchesOf } from './mention.ts';

const WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter)(?!\\p{L})';
const FIGURE = '\\p{N}+(?:[.,]\\p{N}+)*';
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)';
const HEDGE =
  '(?:about|around|nearly|almost|roughly|approximately|over|more than|less than|fewer than|at least|at most|up to|some|only|just)';
const MARKED_UNIT = '(?: ?(?:%|°[CF]?|percent\\b|per cent\\b))';
const UNIT =
  '(?:[ -](?:(?:square|cubic|US|nautical|metric|light) )?(?!(?:and|or|of|in|to|the|is|was|were|are|on|at|by|for|from|with|as|that|which|who|but|than)\\b)\\p{Ll}[\\p{L}-]*)';

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:${HEDGE} )?(?:[$€£¥] ?)?(?:${FIGURE}|${WORD}(?:[ -](?:and )?${WORD})*)(?: ${SCALE})?(?:${MARKED_UNIT}|${UNIT})?(?![\\p{N}])`,
  'giu',
);

/**
 * Numbers in figures or words together with their unit or what is counted.
 *
 * @example `numberMentions('a six-hour talk cost $3.5 million')` → `six-hour`, `$3.5 million`
 */
export function numberMentions(text: string): Mention[] {
  return matchesOf(NUMBER, text);
}
