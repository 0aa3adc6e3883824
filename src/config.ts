import dotenv from 'dotenv';
import { z } from 'zod';
import { UserError } from './errors.ts';
import type { Shards } from './model/shards.ts';
import { readShardList } from './shards.ts';

/** Everything that can be set from outside; README lists it for keepers. */
export type Config = {
  readonly token?: string;
  readonly guildId?: string;
  readonly apiUrl: string;
  /** Absent where one process runs as many shards as Discord recommends. */
  readonly shards?: Shards;
  readonly articlesFolder: string;
  /** Where the index is kept from one start to the next; absent when it is not. */
  readonly indexFolder?: string;
  /** How changes of that folder are noticed. */
  readonly watch: 'on' | 'poll' | 'off';
  /** The keeper's SQLite file; how many misses and how many reports it keeps for each server, and for how many days. */
  readonly keeperFile: string;
  readonly keepRows: number;
  readonly keepDays: number;
  readonly keepUserIds: boolean;
  readonly logLevel: string;
  readonly colour: boolean;
  /** How much one member, and one server, may ask of the bot in Discord. */
  readonly limits: { readonly memberPerMinute: number; readonly serverPerMinute: number };
  readonly reader: ReaderConfig;
};

/** The reader page: where it is served, and for whom. */
export type ReaderConfig = {
  readonly isOn: boolean;
  readonly host: string;
  readonly port: number;
  /** The public address, without a slash at its end; links in Discord lead there. */
  readonly url?: string;
  readonly token?: string;
  /** Pages a minute of one client; 0: no limit. */
  readonly perMinute: number;
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An empty line in `.env` means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error, abort: true });
};

/** Room for the rest of a link button's 512 characters. */
const LONGEST_READER_URL = 300;

/** A public address: nothing behind the path, and nobody's password in it. */
const readerUrl = z
  .string()
  .trim()
  .refine((text) => {
    if (!URL.canParse(text) || text.length > LONGEST_READER_URL) return false;
    const { protocol, search, hash, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && [search, hash, username, password].every((part) => part === '');
  }, 'is not a public address such as https://clips.example.org')
  .transform((text) => new URL(text).href.replace(/\/+$/, ''));

/** Requests a minute; 0 is without limit. */
const perMinute = optional(
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'is not a number of requests a minute such as 20 (0: no limit)')
    .transform(Number),
);

/** Which shards of how many: one says nothing without the other, and a shard that two processes run answers twice. */
const shardList = z.string().transform((text, ctx): readonly number[] => {
  const list = readShardList(text);
  if (list !== undefined) return list;
  ctx.addIssue({ code: 'custom', message: 'must be shard numbers and ranges of them such as 0,1 or 0-3' });
  return z.NEVER;
});

/** What is wrong with a list of shards, as the end of a sentence about SHARD_LIST. */
function shardsFault(list: readonly number[] | undefined, count: number | undefined): string | undefined {
  if (list === undefined)
    return count === undefined
      ? undefined
      : 'must say which of the SHARD_COUNT shards this process runs, such as 0-3';
  if (count === undefined) return 'needs SHARD_COUNT, the number of shards of all processes together';
  if (new Set(list).size < list.length) return 'names a shard twice';
  return list.every((shard) => shard < count)
    ? undefined
    : 'names a shard that there is not: they are counted from 0 and end below SHARD_COUNT';
}

const settings = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(
        /^[\w-]{10,}\.[\w-]{4,}\.[\w-]{20,}$/,
        'is not a bot token: copy it anew from discord.com/developers/applications → your application → Bot → Reset Token',
      ),
  ),
  DISCORD_GUILD_ID: optional(
    z
      .string()
      .trim()
      .regex(
        /^\d{17,20}$/,
        'is not a server ID: switch on Developer Mode in Discord, right-click the server, Copy Server ID',
      ),
  ),
  DISCORD_API_URL: optional(
    z.url({ protocol: /^https?$/, error: 'is not an http address such as https://discord.com/api' }),
  ),
  SHARD_LIST: optional(shardList),
  SHARD_COUNT: optional(wholeNumber(1, 10_000)),
  CLIPBOOK_ARTICLES: optional(z.string()),
  CLIPBOOK_INDEX_FOLDER: optional(z.string()),
  CLIPBOOK_WATCH: optional(z.enum(['on', 'poll', 'off'], { error: 'must be on, poll or off' })),
  CLIPBOOK_KEEPER_FILE: optional(z.string()),
  CLIPBOOK_KEEP_ROWS: optional(wholeNumber(1, 100_000)),
  CLIPBOOK_KEEP_DAYS: optional(wholeNumber(1, 3_650)),
  CLIPBOOK_KEEP_USER_IDS: optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })),
  CLIPBOOK_MEMBER_LIMIT: perMinute,
  CLIPBOOK_SERVER_LIMIT: perMinute,
  READER: optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
  READER_HOST: optional(
    z
      .string()
      .trim()
      .regex(
        /^[\w.:-]{1,253}$/,
        'is not an address such as 127.0.0.1 (this machine alone) or 0.0.0.0 (the network)',
      ),
  ),
  READER_PORT: optional(wholeNumber(1, 65_535)),
  READER_URL: optional(readerUrl),
  READER_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{12,200}$/, 'must be 12 to 200 letters, digits or signs without a space'),
  ),
  READER_LIMIT: perMinute,
  NO_COLOR: z.string().optional(),
});

const environmentSchema = settings.superRefine(({ SHARD_LIST, SHARD_COUNT }, ctx) => {
  const message = shardsFault(SHARD_LIST, SHARD_COUNT);
  if (message !== undefined) ctx.addIssue({ code: 'custom', path: ['SHARD_LIST'], message });
});

/**
 * Reads the configuration from the environment and from `.env`; this is the only place that does.
 *
 * @throws UserError `BAD_CONFIG` with one sentence for each setting that is wrong; the values never appear in it.
 * @example `DISCORD_TOKEN=` → `{ apiUrl: 'https://discord.com/api', articlesFolder: 'data/articles', logLevel: 'info', … }`
 */
export function readConfig(environment: NodeJS.ProcessEnv = environmentWithDotenv()): Config {
  const checked = environmentSchema.safeParse(environment);
  if (!checked.success) {
    const sentences = checked.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new UserError('BAD_CONFIG', sentences.join('\n'));
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, CLIPBOOK_ARTICLES, LOG_LEVEL, NO_COLOR } =
    checked.data;
  const { CLIPBOOK_MEMBER_LIMIT: memberPerMinute = 20, CLIPBOOK_SERVER_LIMIT: serverPerMinute = 300 } =
    checked.data;
  const { SHARD_LIST: list, SHARD_COUNT: count } = checked.data;
  const indexFolder = checked.data.CLIPBOOK_INDEX_FOLDER ?? 'data/index';
  return {
    ...(DISCORD_TOKEN !== undefined && { token: DISCORD_TOKEN }),
    ...(DISCORD_GUILD_ID !== undefined && { guildId: DISCORD_GUILD_ID }),
    // The version is put behind it after a slash.
    apiUrl: (DISCORD_API_URL ?? 'https://discord.com/api').replace(/\/+$/, ''),
    ...(list !== undefined && count !== undefined && { shards: { list, count } }),
    articlesFolder: CLIPBOOK_ARTICLES ?? 'data/articles',
    ...(indexFolder !== 'off' && { indexFolder }),
    watch: checked.data.CLIPBOOK_WATCH ?? 'on',
    keeperFile: checked.data.CLIPBOOK_KEEPER_FILE ?? 'data/keeper.sqlite',
    keepRows: checked.data.CLIPBOOK_KEEP_ROWS ?? 1_000,
    keepDays: checked.data.CLIPBOOK_KEEP_DAYS ?? 90,
    keepUserIds: checked.data.CLIPBOOK_KEEP_USER_IDS === 'on',
    logLevel: LOG_LEVEL ?? 'info',
    // https://no-color.org: any value but the empty one.
    colour: !NO_COLOR,
    limits: { memberPerMinute, serverPerMinute },
    reader: {
      isOn: checked.data.READER !== 'off',
      host: checked.data.READER_HOST ?? '127.0.0.1',
      port: checked.data.READER_PORT ?? 8787,
      ...(checked.data.READER_URL !== undefined && { url: checked.data.READER_URL }),
      ...(checked.data.READER_TOKEN !== undefined && { token: checked.data.READER_TOKEN }),
      perMinute: checked.data.READER_LIMIT ?? 120,
    },
  };
}

function environmentWithDotenv(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  dotenv.config({ quiet: true, processEnv: environment as Record<string, string> });
  return environment;
}
