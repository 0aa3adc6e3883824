import { type Mention, matchesOf } from './mention.ts';

const AGO =
  '(?:(?:an?|one|two|three|several|a few|\\d+) (?:hour|day|week|month|year|decade)s? |(?:well|shortly|soon|just|long|immediately|only) )?';
const CLAUSE = `${AGO}(?:when|once|as soon as|until|before|after|during|following(?= (?:the|an?|his|her|its|their) )|(?:at|by) the (?:end|time|start|beginning) of)(?! (?:and|which|that|this|these|those)\\b) [^,.;:()\\n]{4,80}(?![\\p{L}\\p{N}-])`;
const PERIOD = '(?:the (?:\\p{L}+ ){0,2}(?:period|era|age|reign|season)(?: of (?:\\p{L}+ ?){1,3})?)';
const OCCASION = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${CLAUSE}|${PERIOD})(?<!\\s)`, 'gu');

/**
 * Times that a text tells by what happened then, as whole phrases; the weakest of answers to when.
 *
 * @example `occasionMentions('It fell after the Franco-German War, long ago.')` → `after the Franco-German War`
 */
export function occasionMentions(text: string): Mention[] {
  return matchesOf(OCCASION, text);
}
