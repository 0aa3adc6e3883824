import { stems } from '../../../src/language/tokenize.ts';
import type { Engine } from '../engine.ts';
import { overMiniSearch } from '../over-minisearch.ts';

/** MiniSearch with the stop words and stems of this project: what the bars are measured against. */
export const engine: Engine = {
  name: 'MiniSearch, stop words and stems',
  package: 'minisearch',
  build: (passages) =>
    overMiniSearch(passages, { tokenize: (text) => stems(text), processTerm: (stem) => stem }),
};
