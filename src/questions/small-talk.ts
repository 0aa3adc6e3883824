import type { Tongue } from '../language/tongue.ts';
import { tongueOf } from '../language/tongues.ts';

const QUESTION_WORD = 'who|whom|whose|when|where|what|which|how|why|if|whether';
const ANYBODY = "(?:any ?(?:one|body)|some ?(?:one|body)|you(?: guys| all)?|u|y['’]?all)(?: here| else)?";
const PLEASE = 'please|pls|plz|kindly';
const ABOUT = '(?: (?:about|of|on|with|as to))?';
const NO_LETTER = "(?![\\p{L}\\p{N}'’-])";

const OPENINGS = [
  '(?:hey|hi|hiya|hello|yo|good (?:morning|evening|afternoon))(?: (?:guys|folks|everyone|everybody|all|there|team|bot))?',
  'ok|okay|kk|um+|uh+|hm+|erm|lol|lmao|rofl|(?:ha){2,}|omg|wow|btw|pls|plz|please|sorry|thanks|thank you|thx|guys|folks|clipbook',
  '(?:(?:quick|random|serious|dumb|stupid|genuine|small|one) )?question|quick one',
  'just (?:curious|wondering|asking)|out of curiosity',
];
const OPENING = new RegExp(`^[\\s,.!…:;-]*(?:(?:${OPENINGS.join('|')})${NO_LETTER}[\\s,.!…:;-]*)+`, 'iu');
/** What may follow an opening; before another capital it may be a name: "Hello Kitty", "OK Corral". */
const SMALL_FOLLOWS = /^(?:\p{Ll}|$)/u;
const QUESTION_FOLLOWS = new RegExp(
  `^(?:(?:about|according to|after|against|at|before|by|during|for|from|in|of|on|since|to|under|until|with) )?(?:${QUESTION_WORD}|is|are|was|were|do|does|did|has|have|had|will|would|can|could)(?!\\p{L})`,
  'iu',
);
const PUNCTUATED = /[,.!…:;]\s*$/;

/** Asking whether somebody knows, before the question itself. */
const ASKING_FOR_IT = [
  // "does anyone happen to know"
  `(?:(?:do|does|would|is there) )?${ANYBODY} (?:happen to )?(?:knows?|remembers?|recalls?)${ABOUT}`,
  // "can somebody please tell me about"
  `(?:can|could|would|will) (?:${ANYBODY} )?(?:(?:${PLEASE}) )?(?:tell|remind|show|explain to|inform|help|let)(?: (?:me|us|everyone))?(?: (?:know|out|understand))?${ABOUT}`,
  `(?:please )?(?:tell|remind|show|explain to|inform) (?:me|us)(?: again)?${ABOUT}`,
  `(?:any|got any|do you have any|have you any) (?:idea|clue|info|information)s?${ABOUT}`,
  // "I was just wondering", "I’d like to know"
  "(?:i(?:['’]?m| am| was)? )?(?:just )?wonder(?:ing)?",
  "(?:i(?:['’]?d| would)? )?(?:(?:really |just )?(?:like|love|want|need|try(?:ing)?) to|wanna) (?:know|find out|understand|ask)",
  "i (?:don['’]?t|do not) (?:know|understand|remember)|i(?:['’]ve)? forgot(?:ten)?",
  '(?:my|the) question is',
];

/** What stands between the words of a question: "what do we know about Xi?", "who tf is that", "when exactly". */
const BETWEEN: readonly RegExp[] = [
  /(?<=\b(?:who|when|where|what|which|how|why)\b.{0,20}?\s)(?:(?:do|does) (?:we|you|u|any ?one|any ?body|they|the (?:clips|articles?|coverage|news|papers?)) (?:know|say)|can (?:you|u) (?:tell|say)(?: (?:me|us))?)(?: (?:about|of))?(?=\s)/iu,
  /(?<=\b(?:who|what|when|where|why|how))\s+(?:tf|the (?:hell|heck|fuck|f)|on earth|in the world)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}'’-])(?:exactly|actually|really|basically|literally|honestly|how come)(?![\p{L}\p{N}'’-])/giu,
  /(?<=\s)(?:u|ur|r|gonna|wanna|gotta)(?=\s)/gu,
];

const CLOSINGS = [
  'please|pls|plz|thanks|thx|ty|thank you|cheers|lol|lmao|(?:ha){2,}|tho|though|btw|i mean|idk|or (?:what|something)',
  '(?:(?:does|do) )?any ?(?:one|body) knows?|any (?:idea|clue)s?|do (?:you|u|we) know|just (?:curious|wondering|asking)',
];
/** "Who told anyone?" is asked of somebody; "who is it, anyone?" of everybody. */
const CLOSING = new RegExp(
  `(?:[,.;:-]+ *(?:any ?one|any ?body|guys|folks)|[\\s,.;:-]+(?:${CLOSINGS.join('|')}))+[\\s?!.…]*$`,
  'iu',
);

const AROUND: readonly RegExp[] = [
  new RegExp(`^[\\s,]*(?:${ASKING_FOR_IT.join('|')})(?=[\\s,:]|$)`, 'iu'),
  ...BETWEEN,
  CLOSING,
];

/** "Whos" for "who’s": an apostrophe is a key more on a phone. */
const CONTRACTED = /(?<![\p{L}\p{N}'’-])(who|what|when|where|why|how)s(?![\p{L}\p{N}'’-])/giu;

/**
 * A question without what people say around it in a chat; what is left stands where it stood, blanks around it.
 *
 * @param language ISO 639-1
 * @example `withoutSmallTalk('does anyone know who met Xi?', 'en')` → `'                 who met Xi?'`
 */
export function withoutSmallTalk(text: string, language: string): string {
  return language === 'en' ? inEnglish(text) : abroad(text, language);
}

function inEnglish(text: string): string {
  let rest = text;
  const [opening = ''] = OPENING.exec(rest) ?? [];
  const behind = rest.slice(opening.length);
  const isSmallTalk = PUNCTUATED.test(opening) || SMALL_FOLLOWS.test(behind) || QUESTION_FOLLOWS.test(behind);
  if (isSmallTalk) rest = blank(opening) + behind;
  rest = rest.replace(CONTRACTED, '$1 ');
  for (const pattern of AROUND) rest = rest.replace(pattern, blank);
  return rest;
}

const patterns = new WeakMap<Tongue, RegExp>();

function abroad(text: string, language: string): string {
  const tongue = tongueOf(language);
  if (tongue === undefined) return text;
  let pattern = patterns.get(tongue);
  if (pattern === undefined) {
    const { smallTalk, isSpaceless } = tongue;
    pattern = new RegExp(
      isSpaceless ? smallTalk : `(?<![\\p{L}\\p{M}-])(?:${smallTalk})(?![\\p{L}\\p{M}-])`,
      'giu',
    );
    patterns.set(tongue, pattern);
  }
  return text.replace(pattern, blank);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
