import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { beforeAll, describe, expect, test } from 'vitest';
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
