import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { MiniSearchIndex } from '../search/minisearch-index.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { GoldQuestion } from './question-set.ts';

/** Questions, and an index of everything but the articles that answer them. */
export type Removal = { readonly index: PassageIndex; readonly questions: readonly GoldQuestion[] };

/**
 * The answerable questions of a set, those with evidence in the same articles together, each time with an index that
 * lacks just these. One index at a time is made and can be let go; a question whose evidence stands in every article is
 * left out, for nothing would be left to ask.
 *
 * @example `for (const { index, questions } of withoutEvidence(clips.index, asked)) …`
 */
export function* withoutEvidence(
  index: PassageIndex,
  questions: readonly GoldQuestion[],
): Generator<Removal, void> {
  const articles = new Map<Source, Passage[]>();
  for (const { source, passage } of index.entries) {
    const passages = articles.get(source);
    if (passages === undefined) articles.set(source, [passage]);
    else passages.push(passage);
  }
  for (const sameEvidence of byEvidence(questions)) {
    const removed = new Set(sameEvidence[0]?.evidence.map(({ path }) => path));
    const rest = new MiniSearchIndex();
    for (const [source, passages] of articles) if (!removed.has(source.path)) rest.add(source, passages);
    if (rest.entries.length > 0) yield { index: rest, questions: sameEvidence };
  }
}

function byEvidence(questions: readonly GoldQuestion[]): Iterable<GoldQuestion[]> {
  const groups = new Map<string, GoldQuestion[]>();
  for (const question of questions) {
    if (question.evidence.length === 0) continue;
    const key = JSON.stringify([...new Set(question.evidence.map(({ path }) => path))].sort());
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [question]);
    else group.push(question);
  }
  return groups.values();
}
