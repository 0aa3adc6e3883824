import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';

function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof UserError && error.code === 'BAD_CONFIG') return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  const defaults = {
    apiUrl: 'https://discord.com/api',
    articlesFolder: 'data/articles',
    indexFolder: 'data/index',
    watch: 'on',
    keeperFile: 'data/keeper.sqlite',
    keepRows: 1_000,
    keepDays: 90,
    keepUserIds: false,
    logLevel: 'info',
    colour: true,
    limits: { memberPerMinute: 20, serverPerMinute: 300 },
    reader: { isOn: true, host: '127.0.0.1', port: 8787, perMinute: 120 },
  };

  test('needs nothing: everything has a default, and without a token there is none', () => {
    expect(readConfig({})).toEqual(defaults);
  });

  test('an empty setting is a setting that is not made', () => {
    const empty = {
      DISCORD_TOKEN: '',
      DISCORD_GUILD_ID: '',
      DISCORD_API_URL: '',
      SHARD_LIST: '',
      SHARD_COUNT: '',
      CLIPBOOK_ARTICLES: '',
      CLIPBOOK_INDEX_FOLDER: '',
      CLIPBOOK_KEEPER_FILE: '',
      CLIPBOOK_KEEP_ROWS: '',
      CLIPBOOK_KEEP_DAYS: '',
      CLIPBOOK_KEEP_USER_IDS: '',
      LOG_LEVEL: '',
      CLIPBOOK_MEMBER_LIMIT: '',
      CLIPBOOK_SERVER_LIMIT: '',
      READER: '',
      READER_HOST: '',
      READER_PORT: '',
      READER_URL: '',
      READER_TOKEN: '',
      READER_LIMIT: '',
      NO_COLOR: '',
    };
    expect(readConfig(empty)).toEqual(defaults);
  });

  test('takes every setting', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: TOKEN,
        DISCORD_GUILD_ID: '661720242585600000',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api',
        SHARD_LIST: '4,0-1',
        SHARD_COUNT: '6',
        CLIPBOOK_ARTICLES: 'coverage',
        CLIPBOOK_INDEX_FOLDER: '/srv/index',
        CLIPBOOK_WATCH: 'poll',
        CLIPBOOK_KEEPER_FILE: '/srv/keeper.sqlite',
        CLIPBOOK_KEEP_ROWS: '20',
        CLIPBOOK_KEEP_DAYS: '7',
        CLIPBOOK_KEEP_USER_IDS: 'on',
        LOG_LEVEL: 'debug',
        CLIPBOOK_MEMBER_LIMIT: '6',
        CLIPBOOK_SERVER_LIMIT: '0',
        READER: 'off',
        READER_HOST: '0.0.0.0',
        READER_PORT: '80',
        READER_URL: 'https://news.example.org/clips',
        READER_TOKEN: 'correct-horse-battery',
        READER_LIMIT: '0',
        NO_COLOR: '1',
        PATH: '/bin',
      }),
    ).toEqual({
      token: TOKEN,
      guildId: '661720242585600000',
      apiUrl: 'http://127.0.0.1:8080/api',
      shards: { list: [0, 1, 4], count: 6 },
      articlesFolder: 'coverage',
      indexFolder: '/srv/index',
      watch: 'poll',
      keeperFile: '/srv/keeper.sqlite',
      keepRows: 20,
      keepDays: 7,
      keepUserIds: true,
      logLevel: 'debug',
      colour: false,
      limits: { memberPerMinute: 6, serverPerMinute: 0 },
      reader: {
        isOn: false,
        host: '0.0.0.0',
        port: 80,
        url: 'https://news.example.org/clips',
        token: 'correct-horse-battery',
        perMinute: 0,
      },
    });
  });

  test.for([
    ['0,1', undefined, 'SHARD_LIST needs SHARD_COUNT, the number of shards of all processes together.'],
    ['', '6', 'SHARD_LIST must say which of the SHARD_COUNT shards this process runs, such as 0-3.'],
    ['0,1,0', '6', 'SHARD_LIST names a shard twice.'],
    ['0-2,2', '6', 'SHARD_LIST names a shard twice.'],
    [
      '5,6',
      '6',
      'SHARD_LIST names a shard that there is not: they are counted from 0 and end below SHARD_COUNT.',
    ],
    ...['first', '1.5', '-1', '0,,1', ',', ' ', '3-1', '0-', '0;1', '1e3'].map(
      (list) =>
        [list, '6', 'SHARD_LIST must be shard numbers and ranges of them such as 0,1 or 0-3.'] as const,
    ),
    ...['0', 'six', '-6', '2.5'].map(
      (count) => ['0', count, 'SHARD_COUNT must be a whole number from 1 to 10000.'] as const,
    ),
  ] as const)('the shards %j of %j are one sentence', ([SHARD_LIST, SHARD_COUNT, sentence]) => {
    expect(complaint({ SHARD_LIST, SHARD_COUNT })).toBe(sentence);
  });

  test('an index folder that is off keeps no index', () => {
    expect(readConfig({ CLIPBOOK_INDEX_FOLDER: 'off' })).not.toHaveProperty('indexFolder');
  });

  test.for([
    ['DISCORD_TOKEN', ` ${TOKEN}\n`, { token: TOKEN }],
    ['DISCORD_GUILD_ID', ' 661720242585600000 ', { guildId: '661720242585600000' }],
    ['DISCORD_API_URL', 'https://discord.com/api/', { apiUrl: 'https://discord.com/api' }],
    ['NO_COLOR', '0', { colour: false }],
    [
      'READER_URL',
      ' https://clips.example.org/ ',
      {
        reader: {
          isOn: true,
          host: '127.0.0.1',
          port: 8787,
          url: 'https://clips.example.org',
          perMinute: 120,
        },
      },
    ],
  ] as const)('%s forgives what copying leaves behind', ([name, value, expected]) => {
    expect(readConfig({ [name]: value })).toEqual({ ...defaults, ...expected });
  });

  test.for([
    ['DISCORD_TOKEN', 'my-secret', 'is not a bot token: copy it anew from '],
    ['DISCORD_TOKEN', `Bot ${TOKEN}`, 'is not a bot token: '],
    ['DISCORD_TOKEN', `"${TOKEN}"`, 'is not a bot token: '],
    ['DISCORD_GUILD_ID', 'My Server', 'is not a server ID: switch on Developer Mode'],
    ['DISCORD_GUILD_ID', '12345', 'is not a server ID: '],
    ['DISCORD_API_URL', 'discord.example', 'is not an http address such as '],
    ['DISCORD_API_URL', 'ftp://discord.example/api', 'is not an http address such as '],
    ['CLIPBOOK_KEEP_ROWS', '200000', 'must be a whole number from 1 to 100000'],
    ['CLIPBOOK_KEEP_DAYS', 'ever', 'must be a whole number from 1 to 3650'],
    ['CLIPBOOK_KEEP_USER_IDS', 'yes', 'must be on or off'],
    ['CLIPBOOK_MEMBER_LIMIT', '-1', 'is not a number of requests a minute such as 20'],
    ['CLIPBOOK_SERVER_LIMIT', 'many', 'is not a number of requests a minute such as 20'],
    ['READER', 'yes', 'must be on or off'],
    ['READER_HOST', 'my host', 'is not an address such as 127.0.0.1 (this machine alone) or 0.0.0.0'],
    ['READER_PORT', '0', 'must be a whole number from 1 to 65535'],
    ['READER_PORT', '99999', 'must be a whole number from 1 to 65535'],
    ['READER_URL', 'my-clips', 'is not a public address such as https://'],
    ['READER_URL', 'ftp://clips.example', 'is not a public address such as '],
    ['READER_URL', 'https://ada:pass@clips.example', 'is not a public address such as '],
    ['READER_URL', 'https://clips.example/?q=1', 'is not a public address such as '],
    ['READER_URL', `https://clips.example/${'a'.repeat(300)}`, 'is not a public address such as '],
    ['READER_TOKEN', 'short', 'must be 12 to 200 letters, digits or signs without a space'],
    ['READER_TOKEN', 'a token with spaces', 'must be 12 to 200 letters, '],
    ['READER_LIMIT', '-1', 'is not a number of requests a minute such as 20'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, '],
  ] as const)('%s %j is one sentence with its name, without the value', ([name, value, sentence]) => {
    const message = complaint({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} [^\\n]+\\.$`));
    expect(message).toContain(`${name} ${sentence}`);
    expect(message).not.toContain(value);
  });

  test('several wrong settings are several sentences', () => {
    const wrong = { DISCORD_TOKEN: 'x', LOG_LEVEL: 'x', DISCORD_GUILD_ID: 'x' };
    expect(complaint(wrong).split('\n')).toHaveLength(3);
  });

  test('whatever is set, it is a configuration or sentences that hold none of the values', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => `§${text}§`);
    const names = ['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_API_URL', 'LOG_LEVEL'] as const;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (environment) => {
        const message = complaint(environment);
        for (const text of Object.values(environment)) expect(message).not.toContain(text);
      }),
    );
  });
});
