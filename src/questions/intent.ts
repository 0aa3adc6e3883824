import type { Intent } from '../model/query.ts';

type Rule = { readonly intent: Intent; readonly pattern: RegExp };

const PERSON =
  'person|people|man|woman|professor|doctor|scholar|expert|judge|lawyer|worker|resident|student|teacher|player|captain|coach|actor|actress|singer|writer|journalist|reporter|soldier|commander|founder|director|historian|architect|engineer|artist|composer|painter|explorer|leaders?|politicians?|presidents?|premiers?|chancellors?|(?<!(?:what|which) )chiefs?|boss|ambassadors?|envoys?|governors?|mayors?|secretary|heads? of (?:state|government)|ministers?|officials?|spokes\\w+|diplomats?|generals?|authors?|scientists?|king|queen|emperor|pope|company|companies|organi[sz]ations?|agency|agencies|party|group';
const PLACE =
  'city|cities|town|village|country|countries|nation|state|region|province|continent|place|venue|building|river|island|area|location|capital';
const TIME = 'day|date|year|month|week|weekday|time|hour|decade|century|period|era';
const MEASURE =
  'number|percentage|percent|proportion|share|amount|quantity|size|length|height|weight|price|cost|age|distance|speed|rate|population|duration';

/** In this order: the first rule that fits the question decides. */
const RULES: readonly Rule[] = [
  { intent: 'when', pattern: /^(?:since|until|by)? ?when\b|\bhow long ago\b/ },
  {
    intent: 'howMany',
    pattern:
      /^(?:for |about |at |in |to |by |of |with )?how (?:many|much|long|far|old|often|frequently|big|large|small|tall|high|low|deep|fast|wide|thick|heavy|strong|hot|cold|expensive)\b/,
  },
  {
    intent: 'who',
    pattern: /^(?:by |to |with |from |for |of |against |about |after |before )?(?:who|whom|whose)\b/,
  },
  { intent: 'where', pattern: /^(?:from |to )?where\b/ },
  {
    intent: 'when',
    pattern: new RegExp(
      `^(?:(?:in|on|at|during|by|since|until|from|of|about|around|before|after) )?(?:what|which) (?:\\w+ )?(?:${TIME})\\b`,
    ),
  },
  { intent: 'when', pattern: /^what (?:is|was) the (?:\w+ )?(?:day|date|month|time)\b/ },
  {
    intent: 'howMany',
    pattern: new RegExp(
      `^(?:(?:in|at|by|to|for) )?(?:what|which) (?:is |was |were |are )?(?:the )?(?:\\w+ )?(?:${MEASURE})\\b`,
    ),
  },
  {
    intent: 'where',
    pattern: new RegExp(`^(?:(?:in|at|from|to|near) )?(?:what|which) (?:\\w+ )?(?:${PLACE})\\b`),
  },
  {
    intent: 'who',
    pattern: new RegExp(
      `^(?:(?:by|to|with|from|for|of) )?(?:what|which) (?:(?!(?:do|does|did|is|are|was|were|of)\\b)\\w+ ){0,2}(?:${PERSON})\\b`,
    ),
  },
];

/** What is asked for without a question word, in a few words: "cup final attendance?", "the mayor's agent?" */
const SHORT_RULES: readonly Rule[] = [
  { intent: 'when', pattern: /\b(?:dates?|day|time|deadline|year)$|^(?:the )?last time\b/ },
  {
    intent: 'howMany',
    pattern: new RegExp(
      `\\b(?:${MEASURE}|attendance|turnout|volume|price tag|toll|total|fee|salary|pay|budget|score|margin)s?$`,
    ),
  },
  { intent: 'where', pattern: /\b(?:location|venue|place|address|headquarters|hq|birthplace|hometown)$/ },
  {
    intent: 'who',
    pattern: new RegExp(
      `\\b(?:${PERSON}|ceo|pm|owner|agent|lawyer|manager|chair(?:man|woman)?|shareholder|winner|victim|suspect|wife|husband|successor|predecessor|rival)$`,
    ),
  },
];
const MOST_SHORT_WORDS = 7;
const BEHIND_THE_NOUN = / (?:of|in|for|at|from|on|to|with|by|behind|between)\b.*$/;
const ASKS_YES_OR_NO =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|may|might|and|but|or)\b/;

/** "When a cell divides, what happens?" asks what, not when. */
const WHEN_CLAUSE =
  /^when (?!(?:and|or|exactly|is|are|was|were|do|does|did|will|would|has|have|had|can|could|should|must|may|might)\b).*\b(?:who|whom|where|what|which|how)\b/;

const QUESTION_WORD =
  /\b(?:(?:by|to|with|from|for|of|in|on|at|during|since|until|against|about|around|before|after) )?(?:who|whom|whose|when|where|what|which|how)\b/g;

/**
 * What kind of thing a question asks for, by its question words wherever they stand; `what` when nothing else fits.
 *
 * @example `'On what day did he arrive?'` → `'when'`; `'Which leader praised Moscow?'` → `'who'`; `'zhuhai jet'` → `'what'`
 */
export function intentOf(question: string): Intent {
  const text = question.toLowerCase().replace(/\s+/g, ' ').trim();
  const asked = text.slice(Math.max(0, text.slice(0, -1).search(/[^.!?]*\??$/))).trim();
  for (const clause of [asked, text]) {
    const isClause = WHEN_CLAUSE.test(clause);
    for (const match of clause.matchAll(QUESTION_WORD)) {
      if (isClause && match.index === 0) continue;
      const rest = clause.slice(match.index);
      const rule = RULES.find(({ pattern }) => pattern.test(rest));
      if (rule !== undefined) return rule.intent;
      if (/\b(?:what|which|how)$/.test(match[0])) return 'what';
    }
  }
  return shortIntent(asked);
}

/** A search for "Wagner group" asks nothing; with a question mark, or as "boss of the union", the noun says what is wanted. */
function shortIntent(asked: string): Intent {
  const words = asked.replace(/[\s?!.]+$/, '');
  const head = words.replace(BEHIND_THE_NOUN, '');
  const isQuestion = asked.endsWith('?') || head !== words;
  if (!isQuestion || words.split(' ').length > MOST_SHORT_WORDS || ASKS_YES_OR_NO.test(words)) return 'what';
  return SHORT_RULES.find(({ pattern }) => pattern.test(head))?.intent ?? 'what';
}
