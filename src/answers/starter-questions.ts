import type { EvidenceAnswer, NothingAnswer } from '../model/answer.ts';
import type { Suggests } from '../model/command.ts';
import type { NameToSuggest } from './names-to-suggest.ts';

/** What `{person}`, `{other}` and `{place}` are filled into; those of a kind stand in the order in which they are tried. */
const TEMPLATES: Readonly<Record<Exclude<Suggests, 'source'>, readonly string[]>> = {
  question: [
    'Who is {person}?',
    'When did {person} visit {place}?',
    'What did {person} say about {place}?',
    'Where did {person} meet {other}?',
  ],
  who: ['Who is {person}?', 'Who met {person}?', 'Who visited {place}?'],
  when: ['When did {person} visit {place}?', 'When did {person} meet {other}?', 'When did {person} speak?'],
  where: ['Where did {person} meet {other}?', 'Where did {person} go?', 'Where is {place}?'],
};
const MOST_STARTERS = 6;
const MOST_TRIED = 12;

/**
 * Questions to begin with, made of the names that stand in the most passages; only such as the clips answer.
 *
 * @param names those of the most passages first
 * @param ask answers a question as the command would that the question is for
 * @example `starterQuestions('when', names, ask)` → `['When did Shoigu visit China?', …]`
 */
export function starterQuestions(
  what: Exclude<Suggests, 'source'>,
  names: readonly NameToSuggest[],
  ask: (question: string) => EvidenceAnswer | NothingAnswer,
): string[] {
  const people = names.filter(({ kind }) => kind === 'person');
  const places = names.filter(({ kind }) => kind === 'place' || kind === 'country');
  const starters: string[] = [];
  let tried = 0;
  for (const [at, { text: person }] of people.entries()) {
    const filled = {
      '{person}': person,
      '{other}': people.find(({ text }) => !shareWord(text, person))?.text,
      '{place}': places[at]?.text,
    };
    for (const template of TEMPLATES[what]) {
      const question = template.replace(/\{\w+\}/g, (gap) => filled[gap as keyof typeof filled] ?? gap);
      if (question.includes('{') || starters.includes(question)) continue;
      if (starters.length >= MOST_STARTERS || tried >= MOST_TRIED) return starters;
      tried++;
      const answer = ask(question);
      if (answer.kind === 'evidence' && (what === 'question' || answer.board.length > 0))
        starters.push(question);
    }
  }
  return starters;
}

/** "Shoigu" and "Sergei Shoigu" are one and the same. */
function shareWord(name: string, other: string): boolean {
  const words = new Set(name.split(' '));
  return other.split(' ').some((word) => words.has(word));
}
