import { type Clipbook, openClipbook } from '../clipbook.ts';
import { type GoldQuestion, readQuestionSet } from './question-set.ts';

/**
 * Opens a folder of articles and the question set that is asked of it.
 *
 * @param questions path of the set
 * @throws UserError `NO_ARTICLES`, `BAD_CATALOGUE` (see `openClipbook`) or `BAD_QUESTIONS` (see `readQuestionSet`).
 * @example `await openQuestions('data/articles', 'five-articles.jsonl')` → `{ clips, asked: [48 questions] }`
 */
export async function openQuestions(
  articles: string,
  questions: string,
): Promise<{ readonly clips: Clipbook; readonly asked: readonly GoldQuestion[] }> {
  const clips = await openClipbook(articles);
  const sources = [...new Set(clips.index.entries.map(({ source }) => source))];
  return { clips, asked: await readQuestionSet(questions, sources) };
}

/**
 * The questions of sets about other articles; only their words count.
 *
 * @param paths of the sets; none for no question
 * @throws UserError `BAD_QUESTIONS` (see `readQuestionSet`).
 * @example `await openForeign(['squad/questions.jsonl'])` → 2,886 questions without evidence
 */
export async function openForeign(paths: readonly string[]): Promise<readonly GoldQuestion[]> {
  const sets = await Promise.all(paths.map((path) => readQuestionSet(path, undefined)));
  return sets.flat();
}
