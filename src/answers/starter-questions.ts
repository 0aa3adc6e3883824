import type { EvidenceAnswer, NothingAnswer } from '../model/answer.ts';
import type { Suggests } from '../model/command.ts';
import { LONG, type Steps } from '../slices.ts';
import type { NameToSuggest } from './names-to-suggest.ts';

/** What `{person}`, `{other}` and `{place}` are filled into; those of a kind stand in the order in which they are tried. */
const TEMPLATES: Readonly<Record<Exclude<Suggests, 'source'>, readonly string[]>> = {
  question: [
    'Who is {person}?',
    'When did {person} meet {other}?',
    'Where did {person} meet {other}?',
    'Who visited {place}?',
  ],
  who: ['Who is {person}?', 'Who met {person}?', 'Who visited {place}?'],
  when: ['When did {person} meet {other}?', 'When did {person} arrive?', 'When did {person} speak?'],
  where: ['Where did {person} meet {other}?', 'Where did {person} arrive?', 'Where did {person} speak?'],
};
const MOST_STARTERS = 6;
const MOST_TRIED = 12;
/** A first impression should be a good one: this sure that the clips answer, and so much for the first row of the board. */
const SURE = 0.6;
const CLEAR = 0.4;

/**
 * Questions to begin with, made of the names that stand in the most passages; only such as the clips answer well. A step
 * for each question that is tried.
 *
 * @param names those of the most passages first
 * @param ask answers a question as the command would that the question is for
 * @example `allAtOnce(starterQuestions('when', names, ask))` → `['When did Shoigu visit China?', …]`
 */
export function* starterQuestions(
  what: Exclude<Suggests, 'source'>,
  names: readonly NameToSuggest[],
  ask: (question: string) => EvidenceAnswer | NothingAnswer,
): Steps<string[]> {
  const people: NameToSuggest[] = [];
  const known = new Set<string>();
  for (const name of names) {
    const words = name.text.split(' ');
    // "Shoigu" and "Sergei Shoigu" are one and the same.
    if (name.kind !== 'person' || words.some((word) => known.has(word))) continue;
    people.push(name);
    for (const word of words) known.add(word);
    // Each is tried with at least one question.
    if (people.length > MOST_TRIED) break;
  }
  const places = names.filter(({ kind }) => kind === 'place' || kind === 'country');
  const starters: string[] = [];
  let tried = 0;
  for (const [at, { text: person }] of people.entries()) {
    const filled = {
      '{person}': person,
      '{other}': people[at + 1]?.text,
      '{place}': places[at]?.text,
    };
    for (const template of TEMPLATES[what]) {
      const question = template.replace(/\{\w+\}/g, (gap) => filled[gap as keyof typeof filled] ?? gap);
      if (question.includes('{') || starters.includes(question)) continue;
      if (starters.length >= MOST_STARTERS || tried >= MOST_TRIED) return starters;
      tried++;
      yield LONG;
      if (isAnsweredWell(ask(question))) starters.push(question);
    }
  }
  return starters;
}

function isAnsweredWell(answer: EvidenceAnswer | NothingAnswer): boolean {
  if (answer.kind === 'nothing') return false;
  return (answer.ranked[0]?.score ?? 0) >= SURE && (answer.board[0]?.score ?? 0) >= CLEAR;
}
