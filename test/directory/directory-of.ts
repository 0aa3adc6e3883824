import { type ClipsDirectory, clipsDirectory } from '../../src/directory/clips-directory.ts';
import type { ListedName } from '../../src/model/directory.ts';
import { collection } from '../ranking/collection.ts';

/** The directory of a small collection written into a test. */
export function directoryOf(articles: Parameters<typeof collection>[0]): ClipsDirectory {
  return clipsDirectory(collection(articles).index);
}

/** Names with how often each is mentioned. */
export function counted(names: readonly ListedName[]): string[] {
  return names.map(({ name, mentions }) => `${name} ${mentions}`);
}
