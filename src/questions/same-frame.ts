import { isKnownPlace } from '../language/gazetteer.ts';
import { dateMentions } from '../language/mentions/dates.ts';
import type { Span } from '../model/source.ts';
import { type Named, namedIn } from './antecedents.ts';

const ADVERB = /^(?:since |until |from |to )?(?:when|where|why|how)$/i;
const AUXILIARY = '(?:do|does|did|will|would|can|could|should|may|might|must|has|have|had|is|are|was|were)';
/** What asks for a circumstance, so that another may be asked for in its place. */
const CIRCUMSTANCE = new RegExp(
  `^(?:(?:on|in|at|since|until|from|to) )?(?:when|where|why|how|(?:what|which) (?:day|date|year|month|time|place|city|country))(?= ${AUXILIARY}\\b)`,
  'i',
);
/** "Who did Shoigu meet?", "Who is Sergei Shoigu?": what stands behind the verb is the subject. */
const OBJECT_ASKED =
  /^(?:by |to |with |from |for )?(?:who|whom|what)(?= (?:(?:do|does|did|will|would|can|could|should)\b|(?:is|are|was|were) (?:the |an? |\p{Lu})))/iu;
const SUBJECT_ASKED = /^(?:who|what)(?= )/i;
const BEGINS_WITH_VERB = new RegExp(`^${AUXILIARY}\\b`, 'i');
const QUESTION_WORD =
  /^(?:(?:by|to|with|from|for|of|in|on|at|since|until) )?(?:who|whom|whose|when|where|why|how|what|which)\b/i;
const PREPOSITION = /^(in|at|on|from|to|into|near|with|for|by|about|during|since|until|before|after)\s+/i;
const PLACE_PREPOSITION = /^(?:in|at|from|to|into|near)$/i;

/**
 * A bare question word asked right after a question, as the whole question that it means.
 *
 * @example `rephrased('why', 'When did Shoigu leave?')` → `'why did Shoigu leave?'`; `rephrased('when', 'Who met Xi?')` → `'when, and who met Xi?'`
 */
export function rephrased(word: string, previous: string): string {
  const [asked, isElse] = [word.replace(/ else$/i, ''), / else$/i.test(word)];
  if (isElse && SUBJECT_ASKED.exec(previous)?.[0].toLowerCase() === asked.toLowerCase()) {
    return previous.replace(SUBJECT_ASKED, word);
  }
  if (previous.toLowerCase().startsWith(`${asked.toLowerCase()} `)) return previous;
  if (BEGINS_WITH_VERB.test(previous)) return `${asked} ${lowered(previous)}`;
  if (ADVERB.test(asked)) {
    for (const head of [CIRCUMSTANCE, OBJECT_ASKED]) {
      if (head.test(previous)) return previous.replace(head, asked);
    }
  }
  return QUESTION_WORD.test(previous) ? `${asked}, and ${lowered(previous)}` : `${asked}: ${previous}`;
}

/**
 * A question with another name, place or time in it; `undefined` when it has nothing that the piece could stand for.
 *
 * @param piece without a question mark
 * @example `swapped('in Beijing', 'Who met Shoigu in Kuala Lumpur?')` → `'Who met Shoigu in Beijing?'`
 */
export function swapped(piece: string, previous: string): string | undefined {
  const [prepared = '', preposition = ''] = PREPOSITION.exec(piece) ?? [];
  const bare = piece.slice(prepared.length);
  const named = namedIn(previous);
  const isTime = dateMentions(bare).some(({ span }) => span.start === 0 && span.end === bare.length);
  const isPlace = isKnownPlace(bare.replace(/^the /i, '')) || PLACE_PREPOSITION.test(preposition);
  const kind = isTime ? 'time' : isPlace ? 'place' : 'name';
  const [old] = named.filter((each) => each.kind === kind);
  if (prepared !== '') {
    const place = kind === 'name' ? namedBehind(preposition, named, previous) : old;
    return place === undefined
      ? appended(previous, piece)
      : replaced(previous, withPreposition(place, previous), piece);
  }
  if (kind === 'time')
    return old === undefined ? appended(previous, piece) : replaced(previous, old.span, bare);
  const place =
    old ?? named.find((each) => each.kind === 'phrase') ?? named.find((each) => each.kind !== 'time');
  return place && replaced(previous, place.span, bare);
}

function namedBehind(preposition: string, named: readonly Named[], question: string): Named | undefined {
  const behind = new RegExp(`\\b${preposition}\\s+(?:the\\s+)?$`, 'i');
  return named.find(({ span }) => behind.test(question.slice(0, span.start)));
}

/** The words that a piece with its own preposition takes the place of. */
function withPreposition({ span }: Named, question: string): Span {
  const [before = ''] =
    /\b(?:in|at|on|from|to|into|near|with|for|by|about|during|since|until|before|after)\s+(?:the\s+)?$/i.exec(
      question.slice(0, span.start),
    ) ?? [];
  return { start: span.start - before.length, end: span.end };
}

function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function appended(question: string, piece: string): string {
  const [, said = question, mark = ''] = /^(.*?)\s*([?!.]*)$/s.exec(question) ?? [];
  return `${said} ${piece}${mark}`;
}

/** A question word or a verb that no longer begins the sentence; a name keeps its capital. */
function lowered(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}
