import { mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite, { type Database } from 'node-sqlite3-wasm';

/** A database that is ready to use, and a sentence for the keeper when it is not the one that was asked for. */
export type OpenDatabase = { readonly database: Database; readonly notice?: string };

/** Raised with every change of the tables; `PRAGMA user_version` of a new file is 0. */
const SCHEMA_VERSION = 1;

const SCHEMA = `
  create table entries (
    id integer primary key autoincrement,
    kind text not null check (kind in ('miss', 'report')),
    guild_id text not null,
    question text not null,
    reason text not null default '',
    path text not null default '',
    paragraph integer not null default 0,
    quote text not null default '',
    why text not null default '',
    times integer not null default 1,
    at integer not null,
    user_id text
  );
  create index entries_by_time on entries (guild_id, kind, at, id);
  create index entries_by_age on entries (at);
  create unique index one_miss_a_question on entries (guild_id, question) where kind = 'miss';
  create table settings (
    guild_id text primary key,
    channels text not null,
    is_private integer not null,
    language text
  );
  pragma user_version = ${SCHEMA_VERSION};
`;

/**
 * The package locks the file with a folder beside it for as long as one statement runs. Every statement here takes
 * milliseconds, so an older lock was left behind by a process that was killed.
 */
const LONGEST_LOCK_MS = 1_000;
const LOCK_TIMEOUT_MS = 1_500;

/**
 * Opens the keeper's SQLite file, or makes it. A damaged file and one of a newer version are set aside under another
 * name; where nothing can be written the database lives in memory. Each of these is one sentence. Never throws.
 *
 * @param now for the name under which a file is set aside
 * @example `openDatabase('data/keeper.sqlite', new Date())` → `{ database }`
 */
export function openDatabase(path: string, now: Date): OpenDatabase {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openFile(path, now);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      database: ready(new sqlite.Database(':memory:')),
      notice: `Nothing can be kept in ${path} (${reason}): misses, reports and settings last until the bot stops; check the folder and its permissions, then start again.`,
    };
  }
}

function openFile(path: string, now: Date): OpenDatabase {
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  if (isThere) {
    const fault = faultOf(path);
    if (fault !== undefined) {
      const aside = `${path}.${fault.name}-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
      renameSync(path, aside);
      rmSync(`${path}-journal`, { force: true });
      return {
        database: ready(new sqlite.Database(path)),
        notice: `The keeper’s file ${path} ${fault.why} and was set aside as ${aside}: a new one was begun.`,
      };
    }
  }
  return { database: ready(new sqlite.Database(path)) };
}

/**
 * What keeps a file from being used, as the end of a sentence about it.
 *
 * @throws an error that says nothing about the file itself
 * @example `faultOf('data/keeper.sqlite')` → `{ name: 'damaged', why: 'is damaged' }`
 */
export function faultOf(path: string): { readonly name: string; readonly why: string } | undefined {
  const damaged = { name: 'damaged', why: 'is damaged' };
  const database = new sqlite.Database(path);
  try {
    const [check] = afterStaleLock(path, database, () => database.all('pragma quick_check'));
    if (check?.quick_check !== 'ok') return damaged;
    if (versionOf(database) > SCHEMA_VERSION)
      return { name: 'newer', why: 'was written by a newer version of Clipbook' };
    const tables = database.all("select name from sqlite_schema where name in ('entries', 'settings')");
    return versionOf(database) === 0 || tables.length === 2 ? undefined : damaged;
  } catch (error) {
    if (error instanceof sqlite.SQLite3Error && /not a database|malformed|corrupt/.test(error.message))
      return damaged;
    throw error;
  } finally {
    database.close();
  }
}

function afterStaleLock<T>(path: string, database: Database, read: () => T): T {
  database.exec(`pragma busy_timeout = ${LOCK_TIMEOUT_MS}`);
  try {
    return read();
  } catch (error) {
    const lock = statSync(`${path}.lock`, { throwIfNoEntry: false });
    if (lock === undefined || Date.now() - lock.mtimeMs < LONGEST_LOCK_MS) throw error;
    rmdirSync(`${path}.lock`);
    return read();
  }
}

function ready(database: Database): Database {
  // What is deleted is overwritten, and is on the disk before a method returns.
  database.exec(
    `pragma busy_timeout = ${LOCK_TIMEOUT_MS}; pragma secure_delete = on; pragma synchronous = full`,
  );
  if (versionOf(database) === 0) database.exec(`begin immediate; ${SCHEMA} commit`);
  return database;
}

function versionOf(database: Database): number {
  return Number(database.get('pragma user_version')?.user_version ?? 0);
}
