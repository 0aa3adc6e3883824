import type { Engine } from '../engine.ts';
import { overMiniSearch } from '../over-minisearch.ts';

/** MiniSearch as it comes. */
export const engine: Engine = {
  name: 'MiniSearch, defaults',
  package: 'minisearch',
  build: (passages) => overMiniSearch(passages, {}),
};
