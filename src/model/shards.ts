/** The shards that one process runs, ascending and counted from 0, of how many there are in all. */
export type Shards = { readonly list: readonly number[]; readonly count: number };
