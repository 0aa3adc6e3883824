import { UserError } from '../errors.ts';
import { sentences } from '../language/sentences.ts';
import type { LocatedPassage } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Source } from '../model/source.ts';
import { seededRandom } from './statistics.ts';

/** An article that nobody wrote. */
export type RecombinedArticle = { readonly source: Source; readonly passages: readonly Passage[] };

const SEED = 1;
const PARAGRAPHS_AN_ARTICLE = 20;
/** Longer than nearly every paragraph; the index takes 65,535. */
const LONGEST_PARAGRAPH = 20_000;
const BETWEEN_PARAGRAPHS = '\n\n';

/**
 * Articles whose paragraphs are sentences of real ones drawn at random, as many a paragraph as a real one drawn at random
 * has: more to search in, in real words and real lengths. The same passages give the same articles; one at a time is
 * made.
 *
 * @param paragraphs how many in all, in articles of twenty
 * @throws UserError `NO_SENTENCES` when the passages are headings only.
 * @example `for (const { source, passages } of recombined(index.entries, 10_000)) index.add(source, passages)`
 */
export function* recombined(
  entries: readonly LocatedPassage[],
  paragraphs: number,
): Generator<RecombinedArticle, void> {
  const real = entries
    .filter(({ passage: { kind } }) => kind !== 'heading' && kind !== 'headline')
    .map(({ passage: { text } }) => sentences(text).map(({ start, end }) => text.slice(start, end)));
  const pool = real.flat().filter((sentence) => sentence.length < LONGEST_PARAGRAPH);
  if (pool.length === 0) {
    throw new UserError('NO_SENTENCES', 'The articles hold headings only: there is nothing to recombine.');
  }
  // Taken before the first article is given out: whoever adds it to an index makes `entries` longer.
  const titles = entries.map(({ source: { title } }) => title);
  const random = seededRandom(SEED);
  const draw = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const paragraph = () => {
    let text = draw(pool);
    for (let more = draw(real).length - 1; more > 0; more--) {
      const longer = `${text} ${draw(pool)}`;
      if (longer.length > LONGEST_PARAGRAPH) break;
      text = longer;
    }
    return text;
  };
  for (let made = 0; made < paragraphs; made += PARAGRAPHS_AN_ARTICLE) {
    const count = Math.min(PARAGRAPHS_AN_ARTICLE, paragraphs - made);
    const texts = Array.from({ length: count }, paragraph);
    yield article(made / PARAGRAPHS_AN_ARTICLE + 1, draw(titles), texts);
  }
}

function article(number: number, title: string, texts: readonly string[]): RecombinedArticle {
  const id = `recombined-${number}`;
  const text = texts.join(BETWEEN_PARAGRAPHS);
  let start = 0;
  const passages = texts.map(({ length }, at): Passage => {
    const span = { start, end: start + length };
    start = span.end + BETWEEN_PARAGRAPHS.length;
    const place = { id: `${id}-${at + 1}`, sourceId: id, ordinal: at + 1, line: 2 * at + 1 };
    return { ...place, kind: 'prose', span, text: text.slice(span.start, span.end) };
  });
  return { source: { id, path: `${id}.txt`, title, text }, passages };
}
