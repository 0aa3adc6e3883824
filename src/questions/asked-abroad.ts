import { stems } from '../language/tokenize.ts';
import type { Asked } from './asked.ts';
import type { ParsedQuestion } from './parse-question.ts';

/**
 * What a question in another language than English says about its answer: its names, and what is counted, which stands
 * right behind "how many". The order of words tells too little of verbs there.
 *
 * @example `askedAbroad(parseQuestion('¿Cuántas personas murieron?', undefined, 'es'))` → `{ part: 'holder', counted: 'person@es', names: [] }`
 */
export function askedAbroad({ counted, names, language }: ParsedQuestion): Asked {
  return {
    part: 'holder',
    names: names.map((name) => stems(name, language)).filter(({ length }) => length > 1),
    ...(counted !== undefined && { counted }),
  };
}
