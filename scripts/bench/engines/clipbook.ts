import { answerQuestion, LONGEST_QUESTION } from '../../../src/answers/answer-question.ts';
import type { LocatedPassage } from '../../../src/model/answer.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { MiniSearchIndex } from '../../../src/search/minisearch-index.ts';
import type { PassageIndex } from '../../../src/search/passage-index.ts';
import { allAtOnce } from '../../../src/slices.ts';
import { loadIndex } from '../../../src/store/load-index.ts';
import { saveIndex } from '../../../src/store/save-index.ts';
import type { Engine, Searcher } from '../engine.ts';
import { timed } from '../from-disk.ts';

/** The product: from the question to the message that Discord is sent. */
export const engine: Engine = {
  name: 'Clipbook, whole answer',
  package: 'clipbook',
  build(passages) {
    const index = indexOf(passages);
    return {
      search: answersOf(passages, index),
      async fromDisk(folder) {
        const code = 'the code that made it';
        await saveIndex(folder, code, index, []);
        return timed(() => allAtOnce(loadIndex(folder, code)));
      },
    };
  },
};

/**
 * Asks the product as a member of a server does.
 *
 * @param passages those of the index, in the order in which they are to be named
 * @example `answersOf(passages, indexOf(passages))('Who met Xi?', 10)[0]` → `17`
 */
export function answersOf(passages: readonly LocatedPassage[], index: PassageIndex): Searcher {
  const places = new Map(passages.map(({ passage }, place) => [passage.id, place]));
  return (question, limit) => {
    const answer = answerQuestion(index, question.slice(0, LONGEST_QUESTION), { limit });
    discordReply(answer, { command: 'ask' });
    const ranked = answer.kind === 'evidence' ? answer.ranked : answer.nearest;
    return ranked.flatMap(({ passage }) => places.get(passage.id) ?? []);
  };
}

/**
 * Clipbook's index over passages that stand in the order of their sources.
 *
 * @example `indexOf([{ passage, source }])` → an index with one entry
 */
export function indexOf(
  passages: readonly LocatedPassage[],
  index: PassageIndex = new MiniSearchIndex(),
): PassageIndex {
  for (let from = 0; from < passages.length; ) {
    const source = passages[from]?.source;
    let to = from;
    while (passages[to]?.source === source && to < passages.length) to++;
    if (source !== undefined) {
      index.add(
        source,
        passages.slice(from, to).map(({ passage }) => passage),
      );
    }
    from = to;
  }
  return index;
}
