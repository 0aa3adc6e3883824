import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { checkClips, checkDisk, checkIndexFolder, checkVersions } from '../src/check-machine.ts';
import { checkDiscord } from '../src/discord/check-discord.ts';
import type { Shards } from '../src/model/shards.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';
import { commands, startStandIn } from './discord/bot-under-test.ts';
import { startDesk } from './discord/desk-under-test.ts';
import { runDoctor } from './run-doctor.ts';

describe('npm run doctor', () => {
  test('with all well: token, intents, permissions, commands, clips, index, disk, reader page and versions, one ✓ line each', async () => {
    const { standIn } = await startDesk();
    const { code, lines, output } = await runDoctor({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      '✓ Versions',
      '✓ Settings',
      '✓ Clips',
      '✓ Index',
      '✓ Disk',
      '✓ Reader page',
      '✓ Reader links',
      '✓ Reader token',
      '✓ Token',
      '✓ Intents',
      '✓ Gateway',
      '✓ Servers',
      '✓ Permissions',
      '✓ Commands',
    ]);
    expect(code).toBe(0);
    expect(output).not.toContain(standIn.token);
  });

  test('works without a token, and says so', async () => {
    const { code, lines } = await runDoctor({});
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^! Discord: there is no DISCORD_TOKEN, so npm start opens the console/);
  });

  test('a wrong setting and a folder without articles are something to do: exit code 1', async () => {
    const empty = await temporaryFolder({});
    const clips = await runDoctor({ CLIPBOOK_ARTICLES: empty });
    expect(clips.code).toBe(1);
    expect(clips.output).toMatch(/^✗ Clips: The folder .* has no articles: put .*\.txt/m);
    const settings = await runDoctor({ CLIPBOOK_KEEP_DAYS: 'for ever', DISCORD_TOKEN: 'my-secret' });
    expect(settings.code).toBe(1);
    expect(settings.lines.filter((line) => line.startsWith('✗ Settings: '))).toHaveLength(2);
    expect(settings.output).not.toContain('my-secret');
  });
});

describe('what Discord says', () => {
  async function found(
    change: (standIn: Awaited<ReturnType<typeof startStandIn>>) => Parameters<typeof checkDiscord>[0],
  ) {
    const standIn = await startStandIn({ expectViolations: true });
    const findings = await checkDiscord(change(standIn), commands);
    return findings.filter(({ state }) => state !== 'fine').map(({ state, text }) => `${state} ${text}`);
  }

  test('a token that is refused is the only finding', async () => {
    const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
    const findings = await found(({ apiUrl }) => ({ apiUrl, token }));
    expect(findings).toEqual([
      expect.stringMatching(/^must Token: Discord refuses DISCORD_TOKEN; copy it anew/),
    ]);
  });

  test('an address where nobody answers', async () => {
    const findings = await found(({ token }) => ({ token, apiUrl: 'http://127.0.0.1:9/api' }));
    expect(findings).toEqual([
      expect.stringMatching(/^must Discord: it cannot be reached \(.+\); check the network/),
    ]);
  });

  test('permissions that are missing are named, server by server', async () => {
    const findings = await found(({ apiUrl, token, world }) => {
      world.botPermissions = String(1n << 10n);
      return { apiUrl, token };
    });
    expect(findings.slice(0, 2)).toEqual([
      expect.stringMatching(
        /^must Permissions: in “Newsroom” the bot lacks Send Messages, Send Messages in Threads, Read Message History; grant/,
      ),
      expect.stringContaining('in “Reading Group”'),
    ]);
  });

  test('an administrator lacks nothing; commands that are not registered are for npm start', async () => {
    const findings = await found(({ apiUrl, token, world }) => {
      world.botPermissions = String(1n << 3n);
      return { apiUrl, token };
    });
    expect(findings).toEqual([
      expect.stringMatching(/^advice Commands: they are not registered for every server/),
    ]);
  });

  test('a server that the bot is not in', async () => {
    const findings = await found(({ apiUrl, token }) => ({ apiUrl, token, guildId: '100000000000000001' }));
    expect(findings[0]).toMatch(
      /^must Servers: the bot is not in the server DISCORD_GUILD_ID; correct it, or open https:/,
    );
    expect(findings[1]).toMatch(/^must Commands: Discord does not say \(Unknown Guild\)/);
  });

  test('fewer shards than Discord recommends', async () => {
    const standIn = await startStandIn({ shards: 4 });
    const check = async (shards: Shards) => {
      const findings = await checkDiscord({ apiUrl: standIn.apiUrl, token: standIn.token, shards }, commands);
      return findings.find(({ text }) => text.startsWith('Shards: '));
    };
    expect(await check({ list: [2, 3], count: 4 })).toEqual({
      state: 'fine',
      text: 'Shards: this process runs 2-3 of 4; Discord recommends 4.',
    });
    expect(await check({ list: [0, 1], count: 2 })).toEqual({
      state: 'advice',
      text: 'Shards: this process runs 0-1 of 2; Discord recommends 4, so raise SHARD_COUNT in every process and share the new shards out.',
    });
  });

  test('fewer logins left than the process has shards', async () => {
    const findings = await found(({ apiUrl, token }) => {
      const list = Array.from({ length: 1_001 }, (_, shard) => shard);
      return { apiUrl, token, shards: { list, count: 1_001 } };
    });
    expect(findings[0]).toBe(
      'must Gateway: 1000 logins are left for 1001 shards; wait 24 h before the next start.',
    );
  });

  test('privileged intents that are switched on are not needed', async () => {
    const findings = await found(({ apiUrl, token, world }) => {
      world.applicationFlags = ApplicationFlags.GatewayMessageContentLimited;
      return { apiUrl, token };
    });
    expect(findings[0]).toMatch(/^advice Intents: Message Content is switched on and not needed/);
  });
});

describe('what the machine says', () => {
  test.for([
    ['20.20.0', 'fine'],
    ['24.1.0', 'fine'],
    ['20.19.9', 'must'],
    ['18.20.0', 'must'],
  ] as const)('Node.js %s is %s', ([version, state]) => {
    expect(checkVersions(version, '1.0.0').state).toBe(state);
  });

  test('a file that is not served is named, and is no emergency', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'Some words stand here.', 'scan.odt': '%PDF' });
    expect(await checkClips(folder)).toMatchObject([
      { state: 'fine' },
      { state: 'advice', text: expect.stringContaining('scan.odt has an ending') },
    ]);
  });

  test('a place where nothing can be written', async () => {
    const folder = await temporaryFolder({});
    await mkdir(join(folder, 'kept'));
    expect((await checkDisk(join(folder, 'kept', 'keeper.sqlite'))).state).toBe('fine');
    await writeFile(join(folder, 'file'), '');
    expect(await checkDisk(join(folder, 'file', 'keeper.sqlite'))).toMatchObject({
      state: 'must',
      text: expect.stringMatching(/cannot be written \(E\w+\); check the permissions/),
    });
  });

  test('an index folder is made; one that cannot be is no emergency; and none at all is said', async () => {
    const folder = await temporaryFolder({ file: '' });
    expect(await checkIndexFolder(join(folder, 'kept'))).toMatchObject({ state: 'fine' });
    expect(await checkIndexFolder(join(folder, 'file', 'kept'))).toMatchObject({
      state: 'advice',
      text: expect.stringMatching(/^Index: .*kept cannot be written \(E\w+\), so every start reads/),
    });
    expect(await checkIndexFolder(undefined)).toMatchObject({
      state: 'fine',
      text: expect.stringContaining('none is kept'),
    });
  });
});
