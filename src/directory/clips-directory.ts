import { answerQuestion } from '../answers/answer-question.ts';
import type { Clips } from '../model/command.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { compareSources } from './compare-sources.ts';
import { Directory } from './directory.ts';

/** What the clips answer from their directory, and a way to have it read before anybody asks. */
export type ClipsDirectory = Pick<Clips, 'prepare' | 'people' | 'person' | 'places' | 'timeline' | 'compare'>;

/**
 * The directory of an index as commands see it; nothing is read until it is asked for.
 *
 * @example `clipsDirectory(index).people().names[0]?.name` → `'Sergei Shoigu'`
 */
export function clipsDirectory(index: PassageIndex): ClipsDirectory {
  const directory = new Directory(index);
  return {
    people: () => ({ kind: 'people', names: directory.people() }),
    person: (text) => directory.person(text, (question) => answerQuestion(index, question)),
    places: () => ({ kind: 'places', names: directory.places() }),
    timeline: () => directory.timeline(),
    compare: (topic) => compareSources(index, directory, topic),
    prepare: () => directory.prepare(),
  };
}
