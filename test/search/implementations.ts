import { MiniSearchIndex } from '../../src/search/minisearch-index.ts';
import type { MakeIndex } from '../../src/search/passage-index.ts';
import { Fts5Index } from './fts5-index.ts';

/** Every kind of `PassageIndex`: the contract's tests run over each, with so many runs of what takes long. */
export const IMPLEMENTATIONS: readonly {
  readonly name: string;
  readonly make: MakeIndex;
  readonly runs: number;
}[] = [
  { name: 'MiniSearchIndex', make: (...of) => new MiniSearchIndex(...of), runs: 60 },
  { name: 'Fts5Index', make: (...of) => new Fts5Index(...of), runs: 15 },
];
