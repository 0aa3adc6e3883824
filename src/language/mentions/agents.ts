import { isDemonym } from '../gazetteer.ts';
import { isStopWord } from '../stop-words.ts';
import { type Mention, matchesOf } from './mention.ts';

/** Nouns for people and bodies that act, in one number or both; "-ists" and "-ians" are added to them. */
const NOUNS =
  `agenc(?:y|ies)|allies|arm(?:y|ies)|aristocrats|authors?|banks?|bishops|brothers?|child(?:ren)?|church(?:es)?|
citizens|clergy|colonists|commission(?:ers)?|committees?|communit(?:y|ies)|compan(?:y|ies)|consumers|councils?|countr(?:y|ies)|
courts?|crews?|critics|crowds?|customers|daughters?|delegations?|departments?|developers|diplomats|doctors?|editors?|
emperors?|empires?|empress|employe(?:es|rs)|engineers?|entrepreneurs|envoys|exiles|experts|explorers|famil(?:y|ies)|farmers?|
fathers?|firms?|fleets?|forces|founders?|garrisons?|generals|governments?|groups?|guards|husbands?|immigrants|inhabitants|
institutions?|investors|journalists|judges?|jur(?:y|ies)|kings?|lawyers|leaders?|majority|man|manufacturers|members|men|
merchants|migrants|militias?|minist(?:er|ry|ers|ries)|minorit(?:y|ies)|missionaries|mob|monarchs?|monks|mothers?|nations?|
natives|nav(?:y|ies)|neighbou?rs|nobility|nobles|nuns|officers?|officials?|operators|organi[sz]ations?|owners?|parents|
parliaments?|part(?:y|ies)|patients?|peasants|people|persons?|pharmacists?|physicians?|pirates|police|popes?|populations?|
powers|presidents?|priests|princes?|princess|producers|professors|protesters|providers|public|queens?|rebels|refugees|
representatives|researchers|residents|scholars|schools?|scientists?|settlers|sisters?|slaves|soldiers?|sons?|
spokes(?:person|man|woman)|states?|students?|teachers?|teams?|traders|tribes?|troops|unions?|universit(?:y|ies)|users|
volunteers|voters|wife|wives|wom[ae]n|workers?|writers|\\p{Ll}{3,}(?:ists|ians)`.replaceAll('\n', '');
const NOUN = `(?:${NOUNS})(?![\\p{L}’'-])`;
const WORD = `\\p{L}[\\p{L}’'-]*`;
/** Behind one of these a noun phrase begins; elsewhere the word in front of the noun may be a verb. */
const OPENING =
  '(?:[Tt]he|[Aa]n?|[Mm]any|[Ss]ome|[Ss]everal|[Mm]ost|[Aa]ll|[Bb]y|[Ff]rom|his|her|its|their|other|with|against|for|among|under|between)';
const PHRASE = new RegExp(`(?<![\\p{L}’'-])(?:${OPENING} ((?:${WORD} ){0,3}?${NOUN})|(${NOUN}))`, 'gu');
const JOINED = new RegExp(`^ (?:and|or) (?:${WORD} )?${NOUN}`, 'u');
const BELONGING = new RegExp(
  `^ of (?:the )?(?!the )${WORD}(?: \\p{Lu}[\\p{L}’'-]*)*(?: ${NOUN})?(?![\\p{L}’'-])`,
  'u',
);
const LONGEST_ADDITION = 60;

/** "The French" acts, but "the French king" is another; the word behind tells. */
const PEOPLE = /\bthe (\p{Lu}\p{Ll}+)(?=[,.;:)]|\s+\p{Ll})/dgu;

/**
 * People and bodies that a text names by what they are rather than by name: "the courts of member states", "settlers",
 * "the French".
 *
 * @example `agentMentions('It was founded by Dutch settlers.')` → `Dutch settlers`
 */
export function agentMentions(text: string): Mention[] {
  const agents: Mention[] = [];
  for (const match of text.matchAll(PHRASE)) {
    const agent = wholePhrase(match, text);
    // "Member states" is said already by "the courts of member states".
    if (agent.span.start >= (agents.at(-1)?.span.end ?? 0)) agents.push(agent);
  }
  // "King Louis XIV" is Louis.
  return [...agents.filter(({ span }) => !/^ \p{Lu}/u.test(text.slice(span.end))), ...peoples(text)];
}

function wholePhrase(match: RegExpExecArray, text: string): Mention {
  const noun = match[1] ?? match[2] ?? '';
  const words = noun.split(' ');
  // Of "for the ministers" only what is behind the last little word is the phrase.
  const phrase = words.slice(words.findLastIndex((word) => isStopWord(word.toLowerCase())) + 1).join(' ');
  let end = match.index + match[0].length;
  const start = end - phrase.length;
  for (const addition of [JOINED, BELONGING, JOINED]) {
    end += addition.exec(text.slice(end, end + LONGEST_ADDITION))?.[0].length ?? 0;
  }
  return { text: text.slice(start, end), span: { start, end } };
}

function peoples(text: string): Mention[] {
  return matchesOf(PEOPLE, text).filter(({ text: people, span }) => {
    const next = /^\s+(\p{Ll}+)/u.exec(text.slice(span.end, span.end + 24))?.[1];
    return isDemonym(people) && (next === undefined || isStopWord(next) || next.endsWith('ed'));
  });
}
