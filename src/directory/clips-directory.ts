import { answerQuestion } from '../answers/answer-question.ts';
import type { Clips } from '../model/command.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { compareSources } from './compare-sources.ts';
import { Directory } from './directory.ts';

/** What the clips answer from their directory, and a way to have it read before anybody asks. */
export type ClipsDirectory = Pick<
  Clips,
  'people' | 'person' | 'places' | 'timeline' | 'compare' | 'names'
> & { readonly prepare: () => Promise<void> };

/**
 * The directory of an index as commands see it; nothing is read until it is asked for.
 *
 * @example `clipsDirectory(index).people().names[0]?.name` → `'Sergei Shoigu'`
 */
export function clipsDirectory(index: PassageIndex): ClipsDirectory {
  const directory = new Directory(index);
  let names: readonly string[] | undefined;
  return {
    people: () => ({ kind: 'people', names: directory.people() }),
    person: (text) => directory.person(text, (question) => answerQuestion(index, question)),
    places: () => ({ kind: 'places', names: directory.places() }),
    timeline: () => directory.timeline(),
    compare: (topic) => compareSources(index, directory, topic),
    names() {
      names ??= namesOf(index, directory);
      return names;
    },
    prepare: () => directory.prepare(),
  };
}

/** Titles stand behind the names that the clips mention again and again, and before those that they mention once. */
function namesOf({ entries }: PassageIndex, directory: Directory): string[] {
  const listed = [...directory.people(), ...directory.places()].sort((a, b) => b.mentions - a.mentions);
  const often = listed.filter(({ mentions }) => mentions > 1).map(({ name }) => name);
  const seldom = listed.filter(({ mentions }) => mentions === 1).map(({ name }) => name);
  const titles = entries.map(({ source }) => source.title.trim()).filter((title) => title !== '');
  return [...new Set([...often, ...titles, ...seldom])];
}
