import type { Database, QueryResult } from 'node-sqlite3-wasm';
import { DEFAULT_SETTINGS, type Keeper, type Kept, type ServerSettings } from '../model/keeper.ts';
import type { Shards } from '../model/shards.ts';
import { keeperFileFor } from './keeper-file.ts';
import { openDatabase } from './open-database.ts';
import { takeOver } from './split-files.ts';

/** How much is kept, and how long. */
export type Keeping = {
  /** Of misses, and of reports, in each server. */
  readonly rows: number;
  readonly days: number;
  /** Whether it is kept who asked and who reported. */
  readonly userIds: boolean;
  /** Those of the process; absent where it runs all. */
  readonly shards?: Shards | undefined;
  /** The clock; for tests. */
  readonly now?: () => Date;
};

/** A keeper, and a sentence when its file is not what it should be. */
export type OpenKeeper = { readonly keeper: Keeper; readonly notice?: string };

/** The longest that Discord's options and modals let through. */
const MAX_QUESTION = 6_000;
const MAX_QUOTE = 4_000;
const MAX_WHY = 500;

/** The direct messages, which belong to no server. */
const DIRECT = '';

const DAY_MS = 86_400_000;

/**
 * Opens the keeper's file, or that of the process where several share the shards, drops what is too old or too much, and forgets user ids where they are turned off. Never
 * throws: see `openDatabase`.
 *
 * @example `openKeeper('data/keeper.sqlite', { rows: 1_000, days: 90, userIds: false })` → `{ keeper }`
 */
export function openKeeper(path: string, keeping: Keeping): OpenKeeper {
  const now = keeping.now ?? (() => new Date());
  const { shards } = keeping;
  const { database, notice } = openDatabase(keeperFileFor(path, shards), now());
  // What cannot be kept here must not be taken away from where it is.
  const notices = notice === undefined ? takeOver(database, path, shards) : [notice];
  const keeper = new SqliteKeeper(database, { ...keeping, now });
  return { keeper, ...(notices.length > 0 && { notice: notices.join(' ') }) };
}

class SqliteKeeper implements Keeper {
  readonly #database: Database;
  readonly #keeping: Keeping & Required<Pick<Keeping, 'now'>>;
  /** Read for every message: no other process writes a server's. */
  readonly #settings = new Map<string, ServerSettings>();

  constructor(database: Database, keeping: Keeping & Required<Pick<Keeping, 'now'>>) {
    this.#database = database;
    this.#keeping = keeping;
    for (const { guild_id } of database.all('select distinct guild_id from entries'))
      this.#tidy(String(guild_id));
    if (!keeping.userIds) database.run('update entries set user_id = null where user_id is not null');
  }

  addMiss({ guildId, question, reason, userId }: Parameters<Keeper['addMiss']>[0]): void {
    this.#add(
      guildId,
      `insert into entries (kind, guild_id, question, reason, at, user_id) values ('miss', ?, ?, ?, ?, ?)
       on conflict (guild_id, question) where kind = 'miss'
       do update set times = times + 1, at = excluded.at, reason = excluded.reason, user_id = excluded.user_id`,
      [guildId, question.slice(0, MAX_QUESTION), reason, this.#now(), this.#user(userId)],
    );
  }

  addReport(report: Parameters<Keeper['addReport']>[0]): void {
    const { guildId = DIRECT, question, path, paragraph, quote, why, userId } = report;
    this.#add(
      guildId,
      `insert into entries (kind, guild_id, question, path, paragraph, quote, why, at, user_id)
       values ('report', ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        guildId,
        question.slice(0, MAX_QUESTION),
        path,
        paragraph,
        quote.slice(0, MAX_QUOTE),
        why.slice(0, MAX_WHY),
        this.#now(),
        this.#user(userId),
      ],
    );
  }

  kept(guildId: string | undefined): readonly Kept[] {
    const rows = this.#database.all(
      'select * from entries where guild_id = ? and at >= ? order by at desc, id desc',
      [guildId ?? DIRECT, this.#oldest()],
    );
    return rows.map(keptOf);
  }

  forget(guildId: string | undefined): number {
    return this.#database.run('delete from entries where guild_id = ?', [guildId ?? DIRECT]).changes;
  }

  settings(guildId: string): ServerSettings {
    const known = this.#settings.get(guildId);
    if (known !== undefined) return known;
    const row = this.#database.get('select * from settings where guild_id = ?', [guildId]);
    const settings = row == null ? DEFAULT_SETTINGS : settingsOf(row);
    this.#settings.set(guildId, settings);
    return settings;
  }

  setSettings(guildId: string, settings: ServerSettings): void {
    this.#database.run(
      'insert or replace into settings (guild_id, channels, is_private, language) values (?, ?, ?, ?)',
      [guildId, settings.channels.join(' '), settings.isPrivate ? 1 : 0, settings.language ?? null],
    );
    this.#settings.set(guildId, settings);
  }

  close(): void {
    this.#database.close();
  }

  /** One transaction: the disk is waited for once. */
  #add(guildId: string, insert: string, values: (string | number | null)[]): void {
    this.#database.exec('begin immediate');
    try {
      this.#database.run(insert, values);
      this.#tidy(guildId);
      this.#database.exec('commit');
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }

  #now(): number {
    return this.#keeping.now().getTime();
  }

  #oldest(): number {
    return this.#now() - this.#keeping.days * DAY_MS;
  }

  #user(id: string): string | null {
    return this.#keeping.userIds ? id : null;
  }

  /** Drops what is too old anywhere, and what is too much in one server. */
  #tidy(guildId: string): void {
    this.#database.run('delete from entries where at < ?', [this.#oldest()]);
    for (const kind of ['miss', 'report']) {
      this.#database.run(
        `delete from entries where id in
         (select id from entries where guild_id = ? and kind = ? order by at desc, id desc limit -1 offset ?)`,
        [guildId, kind, this.#keeping.rows],
      );
    }
  }
}

function keptOf(row: QueryResult): Kept {
  const about = {
    id: Number(row.id),
    question: String(row.question),
    at: new Date(Number(row.at)),
    ...(row.user_id !== null && { userId: String(row.user_id) }),
  };
  if (row.kind === 'miss')
    return { ...about, kind: 'miss', reason: String(row.reason), times: Number(row.times) };
  return {
    ...about,
    kind: 'report',
    path: String(row.path),
    paragraph: Number(row.paragraph),
    quote: String(row.quote),
    why: String(row.why),
  };
}

function settingsOf(row: QueryResult): ServerSettings {
  return {
    channels: String(row.channels).split(' ').filter(Boolean),
    isPrivate: Number(row.is_private) === 1,
    ...(row.language !== null && { language: String(row.language) }),
  };
}
