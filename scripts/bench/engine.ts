import type { LocatedPassage } from '../../src/model/answer.ts';

/** What is built over all passages and asked; answers with the places of passages in the list it was built over, best first. */
export type Searcher = (question: string, limit: number) => readonly number[];

/** An engine over a collection. */
export type Built = {
  readonly search: Searcher;
  /** Writes its index into a folder and reads it again: the milliseconds of reading. Not every engine can be kept. */
  readonly fromDisk?: (folder: string) => Promise<number>;
};

/** A search that a developer could take instead; the named export `engine` of one file in `engines/`. */
export type Engine = {
  readonly name: string;
  /** The package that it comes from, whose version is reported. */
  readonly package: string;
  readonly build: (passages: readonly LocatedPassage[]) => Built;
};

/** The files of `engines/` by the names under which they can be asked for. */
export const ENGINES = [
  'clipbook',
  'clipbook-fts5',
  'minisearch-stemmed',
  'minisearch',
  'flexsearch',
  'orama',
  'lunr',
  'sqlite-fts5',
] as const;

/** Those that are measured unless others are named: what a developer could take. */
export const USUAL_ENGINES = ENGINES.filter((name) => name !== 'clipbook-fts5');

/** The name of an engine's file. */
export type EngineName = (typeof ENGINES)[number];

/**
 * Loads one engine; only what is measured is in memory.
 *
 * @example `(await loadEngine('lunr')).name` → `'Lunr'`
 */
export async function loadEngine(name: EngineName): Promise<Engine> {
  const { engine }: { engine: Engine } = await import(`./engines/${name}.ts`);
  return engine;
}
