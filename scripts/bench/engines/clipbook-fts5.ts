import { Fts5Index } from '../../../test/search/fts5-index.ts';
import type { Engine } from '../engine.ts';
import { answersOf, indexOf } from './clipbook.ts';

/** The product over another index: the one that the tests make of SQLite, to show that it can be changed for another. */
export const engine: Engine = {
  name: 'Clipbook over SQLite FTS5',
  package: 'clipbook',
  build: (passages) => ({ search: answersOf(passages, indexOf(passages, new Fts5Index())) }),
};
