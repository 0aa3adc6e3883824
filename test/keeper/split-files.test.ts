import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keeperFileFor } from '../../src/keeper/keeper-file.ts';
import { openKeeper } from '../../src/keeper/open-keeper.ts';
import type { Keeper } from '../../src/model/keeper.ts';
import type { Shards } from '../../src/model/shards.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { shardOf, snowflakeAt } from '../discord-stand-in/snowflake.ts';

/** Ids a millisecond apart are on shards one apart. */
const SERVERS = Array.from({ length: 12 }, (_, at) => snowflakeAt(Date.UTC(2020, 0, 1) + at));

const THREE_PROCESSES: readonly Shards[] = [
  { list: [0, 1], count: 6 },
  { list: [2, 3], count: 6 },
  { list: [4, 5], count: 6 },
];

const serversOf = ({ list, count }: Shards) => SERVERS.filter((id) => list.includes(shardOf(id, count)));

function open(path: string, shards?: Shards) {
  const { keeper, notice } = openKeeper(path, { rows: 100, days: 30, userIds: false, shards });
  let isOpen = true;
  const close = () => {
    if (isOpen) keeper.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { keeper, notice, close };
}

/** Opens, does something and closes, as a process does that runs for a while; there is no notice. */
function run<T>(path: string, shards: Shards | undefined, work: (keeper: Keeper) => T): T {
  const { keeper, notice, close } = open(path, shards);
  expect(notice).toBeUndefined();
  const result = work(keeper);
  close();
  return result;
}

const fill = (keeper: Keeper, servers: readonly string[]) => {
  for (const guildId of servers) {
    keeper.setSettings(guildId, { channels: [guildId], isPrivate: true, language: 'de' });
    keeper.addMiss({ guildId, question: `Who is ${guildId}?`, reason: 'Nobody.', userId: '1' });
  }
};

const expectAll = (keeper: Keeper, servers: readonly string[]) => {
  for (const guildId of servers) {
    expect(keeper.settings(guildId)).toEqual({ channels: [guildId], isPrivate: true, language: 'de' });
    expect(keeper.kept(guildId).map(({ question }) => question)).toEqual([`Who is ${guildId}?`]);
  }
};

const keeperFile = async () => join(await temporaryFolder({}), 'kept', 'keeper.sqlite');

describe('what is kept goes with its server', () => {
  test('to the processes that share the shards, and back to one', async () => {
    const path = await keeperFile();
    run(path, undefined, (keeper) => {
      fill(keeper, SERVERS);
      keeper.addReport({ question: '?', path: 'a', paragraph: 1, quote: 'A.', why: 'Direct.', userId: '1' });
    });
    for (const shards of THREE_PROCESSES) {
      run(path, shards, (keeper) => {
        expectAll(keeper, serversOf(shards));
        expect(keeper.kept(undefined)).toHaveLength(shards.list.includes(0) ? 1 : 0);
      });
    }
    run(path, undefined, (keeper) => {
      expectAll(keeper, SERVERS);
      expect(keeper.kept(undefined)).toHaveLength(1);
    });
  });

  test('however often the shards are split anew, and nothing is lost or there twice', async () => {
    const split = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 }))
      .map(([count, processes]): Shards[] => {
        const shards = Array.from({ length: count }, (_, shard) => shard);
        const lists = [0, 1, 2, 3].map((at) => shards.filter((shard) => processes[shard] === at));
        return lists.filter((list) => list.length > 0).map((list) => ({ list, count }));
      });
    await fc.assert(
      fc.asyncProperty(fc.array(split, { minLength: 1, maxLength: 3 }), async (splits) => {
        const path = await keeperFile();
        run(path, undefined, (keeper) => fill(keeper, SERVERS));
        for (const processes of splits) {
          for (const shards of processes) run(path, shards, (keeper) => expectAll(keeper, serversOf(shards)));
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test('what is deleted in one file is in no other', async () => {
    const path = await keeperFile();
    run(path, undefined, (keeper) => fill(keeper, SERVERS));
    for (const shards of THREE_PROCESSES) {
      run(path, shards, (keeper) => {
        for (const id of serversOf(shards)) expect(keeper.forget(id)).toBe(1);
      });
    }
    const folder = dirname(path);
    expect(readdirSync(folder)).toHaveLength(4);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes('Who is '), name).toBe(false);
    }
  });
});

test('processes of one split run side by side; the lock that a killed one leaves keeps no other from writing', async () => {
  const path = await keeperFile();
  const running = THREE_PROCESSES.map((shards) => ({ shards, ...open(path, shards) }));
  mkdirSync(`${keeperFileFor(path, THREE_PROCESSES[0])}.lock`);
  for (const { shards, keeper } of running.slice(1)) {
    fill(keeper, serversOf(shards));
    expectAll(keeper, serversOf(shards));
  }
  // As the service manager does: the others go on meanwhile, and one of them is started anew.
  running[2]?.close();
  run(path, THREE_PROCESSES[2], (keeper) => expectAll(keeper, serversOf(THREE_PROCESSES[2] as Shards)));
});

test('a file that cannot be read is one sentence and stays as it is', async () => {
  const path = await keeperFile();
  mkdirSync(dirname(path));
  writeFileSync(path, 'not a database '.repeat(500));
  const { keeper, notice } = open(path, { list: [0], count: 2 });
  expect(notice).toMatch(/^What [^\n]*keeper\.sqlite keeps could not be taken over: it is damaged\.$/);
  fill(keeper, SERVERS.slice(0, 1));
  expect(readFileSync(path, 'utf8')).toContain('not a database');
});

test('files of other names are left alone, and none is made', async () => {
  const path = await keeperFile();
  mkdirSync(dirname(path));
  const names = ['keeper-b.sqlite', 'keeper.old.sqlite', 'keeper.0-1-of-six.sqlite', 'keeper.sqlite.damaged'];
  for (const name of names) writeFileSync(join(dirname(path), name), 'mine');
  run(path, { list: [0], count: 2 }, () => {});
  for (const name of names) expect(readFileSync(join(dirname(path), name), 'utf8')).toBe('mine');
  expect(existsSync(path)).toBe(false);
});
