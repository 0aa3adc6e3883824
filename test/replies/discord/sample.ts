import type { RankedPassage } from '../../../src/model/answer.ts';
import type { Passage } from '../../../src/model/passage.ts';
import type { Query } from '../../../src/model/query.ts';
import type { Source, SourceMetadata } from '../../../src/model/source.ts';
import type { Clip } from '../../arbitraries/clips.ts';

/** A source with one passage for each line that is not empty. */
export function clipOf(id: string, text: string, more: Partial<Source> & SourceMetadata = {}): Clip {
  const source: Source = { id, path: `${id}.txt`, title: `Title of ${id}`, ...more, text };
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const passages = lines
    .filter(({ line }) => line !== '')
    .map(({ line, number }, index): Passage => {
      const start = text.indexOf(line);
      const span = { start, end: start + line.length };
      return {
        id: `${id}-${index + 1}`,
        sourceId: id,
        ordinal: index + 1,
        line: number,
        kind: 'prose',
        span,
        text: line,
      };
    });
  return { source, passages };
}

/** The passage `ordinal` of a clip. */
export function passageOf({ source, passages }: Clip, ordinal: number): Passage {
  const passage = passages[ordinal - 1];
  if (passage === undefined) throw new Error(`${source.id} has no paragraph ${ordinal}`);
  return passage;
}

/** The passage `ordinal` of a clip as the answer of rank `rank`, with the first of each of `words` in it matched. */
export function rankedOf(
  clip: Clip,
  ordinal: number,
  rank: number,
  options: { words?: string[]; excerpt?: string } & Partial<Pick<RankedPassage, 'alsoIn' | 'passage'>> = {},
): RankedPassage {
  const { source } = clip;
  const passage = options.passage ?? passageOf(clip, ordinal);
  const excerpt = options.excerpt ?? passage.text;
  const start = source.text.indexOf(excerpt, passage.span.start);
  const matches = (options.words ?? [])
    .map((word) => ({ word, start: source.text.indexOf(word, passage.span.start) }))
    .map(({ word, start }) => ({ start, end: start + word.length }))
    .sort((a, b) => a.start - b.start);
  return {
    source,
    passage,
    rank,
    score: 1,
    matches,
    excerpt: { start, end: start + excerpt.length },
    alsoIn: options.alsoIn ?? [],
  };
}

/** A question, parsed. */
export function queryOf(text: string, more: Partial<Query> = {}): Query {
  return { text, intent: 'when', terms: [], names: [], phrases: [], readAs: [], stretched: [], ...more };
}
