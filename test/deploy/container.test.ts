import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readShardList } from '../../src/shards.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFile(join(ROOT, path), 'utf8');

const composeSchema = z.strictObject({
  services: z.strictObject({
    clipbook: z.looseObject({
      read_only: z.literal(true),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      ports: z.array(z.string()),
    }),
  }),
  volumes: z.record(z.string(), z.null()),
});

let dockerfile: string;
let service: z.infer<typeof composeSchema>['services']['clipbook'];
let unit: string;
beforeAll(async () => {
  dockerfile = await read('Dockerfile');
  service = composeSchema.parse(parse(await read('compose.yaml'))).services.clipbook;
  unit = await read('deploy/clipbook.service');
});

const inDockerfile = () =>
  Object.fromEntries(
    Array.from(dockerfile.matchAll(/\b([A-Z]+_[A-Z_]+)=(\S+)/g), ([, name, value]) => [name, value]),
  );

describe('the container', () => {
  test('its Dockerfile has no fault that a linter knows', () => {
    const faults = validate(dockerfile, { instructionWorkdirRelative: ValidationSeverity.ERROR });
    expect(faults.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  test('runs as nobody in particular, never as root', () => {
    expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER node']);
  });

  test('writes to its volume alone, and reads the articles', () => {
    expect(service.volumes).toEqual(['./data/articles:/clips:ro', 'state:/state']);
    for (const name of ['CLIPBOOK_KEEPER_FILE', 'CLIPBOOK_INDEX_FOLDER']) {
      expect(service.environment[name]).toMatch(/^\/state\//);
    }
    expect(service.environment.CLIPBOOK_ARTICLES).toBe('/clips');
  });

  test('is set the same with Compose and without', () => {
    expect(inDockerfile()).toEqual({ NODE_ENV: 'production', ...service.environment });
  });

  test('publishes the reader page on this machine alone', () => {
    expect(service.ports).toEqual(['127.0.0.1:8787:8787']);
  });

  test('takes every folder that the program needs, and nothing else', async () => {
    const taken = (await read('.dockerignore')).split('\n').filter(Boolean);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    expect(taken[0]).toBe('*');
    expect(taken.slice(1).toSorted()).toEqual([...new Set(copied.map((path) => `!${path}`))].toSorted());
  });
});

describe('its health check', () => {
  /** What the check says of a page that answers so; `undefined` is none. */
  async function verdict(status: number | undefined, more: Readonly<Record<string, string>> = {}) {
    const server = createServer((_, response) => response.writeHead(status ?? 500).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    if (status === undefined) close();
    else onTestFinished(close);
    const [, command = '[]'] = /HEALTHCHECK [^\n]*\\\n +CMD (\[.*\])/.exec(dockerfile) ?? [];
    const [, ...words] = z.array(z.string()).parse(JSON.parse(command));
    const check = spawn(process.execPath, words, { env: { READER_PORT: String(port), ...more } });
    const [code] = await once(check, 'exit');
    return code === 0 ? 'healthy' : 'unhealthy';
  }

  test('goes by the page, where it is served', async () => {
    expect(await verdict(200)).toBe('healthy');
    expect(await verdict(503)).toBe('unhealthy');
    expect(await verdict(undefined)).toBe('unhealthy');
  });

  test('does not call a container ill whose keeper wants no page', async () => {
    expect(await verdict(undefined, { READER: 'off' })).toBe('healthy');
  });
});

describe('the documents of a service', () => {
  test('name only settings that there are', async () => {
    const known = await read('src/config.ts');
    const others = ['compose.yaml', 'deploy/shards.conf', 'docs/DEPLOY.md', 'docs/SHARDS.md'];
    const texts = [dockerfile, unit, ...(await Promise.all(others.map(read)))];
    const named = texts.flatMap(
      (text) => text.match(/\b(?:CLIPBOOK|READER|DISCORD|SHARD|LOG)_[A-Z_]+\b/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(10);
    for (const name of new Set(named)) expect(known, name).toContain(name);
  });

  test('share the shards of the worked example out, each once', async () => {
    const text = await read('docs/SHARDS.md');
    const count = Number(/^SHARD_COUNT=(\d+)$/m.exec(text)?.[1]);
    const all = Array.from({ length: count }, (_, shard) => shard);
    const ways = [/\bclipbook@([\d-]+)(?= clipbook@|$)/gm, /^ +SHARD_LIST: "([\d,-]+)"$/gm].map((way) =>
      Array.from(text.matchAll(way), ([, list = '']) => readShardList(list)).flat(),
    );
    for (const shards of ways) expect(shards).toEqual(all);
    expect(await read('deploy/shards.conf')).toMatch(/^Environment=SHARD_LIST=%i$/m);
  });

  test('let no other program at the keeper’s file while the bot runs', async () => {
    const deploy = await read('docs/DEPLOY.md');
    expect(deploy).not.toContain('sqlite3');
    const blocks = Array.from(deploy.matchAll(/^```sh\n([\s\S]*?)\n```$/gm), ([, commands = '']) => commands);
    const copying = blocks.filter((commands) => /^(?:docker|cp|install) .*keeper\.sqlite/m.test(commands));
    expect(copying).toHaveLength(4);
    for (const commands of copying) expect(commands).toMatch(/^(?:docker compose|systemctl) stop\b/);
  });

  test('start the same program as npm start', async () => {
    const { scripts } = z
      .object({ scripts: z.object({ start: z.string() }) })
      .parse(JSON.parse(await read('package.json')));
    const program = 'node --import tsx src/main.ts';
    expect(scripts.start).toContain(program);
    expect(unit).toContain(`ExecStart=/usr/bin/env ${program}`);
    expect(dockerfile).toContain(`CMD ${JSON.stringify(program.split(' ')).replaceAll(',', ', ')}`);
  });
});
