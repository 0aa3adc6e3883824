import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

/** What may import what, as ARCHITECTURE.md says: a stage reads only itself and the stages named; "helpers" are errors, load-modules, slices and shards. */
const STAGES = readTable('stage');

/** Which package is imported where, and nowhere else; Node's own modules are free to every stage but model and commands. */
const PACKAGES = readTable('package');

const MOST_LINES = 250;

/** A line that imports: `specifier` is what stands in its quotation marks. */
type Import = { readonly specifier: string; readonly typeOnly: boolean };

/** Every sentence says what a file does that the tables above do not allow; `files` maps path to content. */
function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, content]) => {
    const code = withoutComments(content);
    const found = importsOf(code).flatMap((each) => importViolation(path, each) ?? []);
    if (content.trimEnd().split('\n').length > MOST_LINES) found.push(`has more than ${MOST_LINES} lines`);
    if (/^export\s+default\b|^export\s*\{[^}]*\bdefault\b/m.test(code) && !mayExportDefault(path)) {
      found.push('has a default export');
    }
    if (/^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*?\bfrom\s*['"]/m.test(code))
      found.push('re-exports another file');
    if (
      /\bprocess\.env\b|\{[^}]*\benv\b[^}]*\}\s*from\s*'node:process'/.test(code) &&
      path !== 'src/config.ts'
    ) {
      found.push('reads the environment');
    }
    return found.map((what) => `${path} ${what}`);
  });
}

function importViolation(path: string, { specifier, typeOnly }: Import): string | undefined {
  const stage = stageOf(path);
  const allowed = STAGES.get(stage);
  if (allowed === undefined) return `belongs to ${stage}, which has no row in the table`;
  if (!specifier.startsWith('.')) return packageViolation(path, stage, specifier);

  const target = posix.join(dirname(path), specifier);
  const wanted = stageOf(target);
  if (wanted === stage) return undefined;
  if (!STAGES.has(wanted)) return `imports ${specifier}, which is in no stage`;
  if (stage === 'commands') {
    return wanted === 'src/model' && typeOnly ? undefined : `imports more than types of model: ${specifier}`;
  }
  const name = wanted.replace(/^src\/|\.ts$/g, '');
  const [first = '', ...others] = allowed;
  if (first === 'everything') return undefined;
  if (first.startsWith('everything but ')) {
    const except = [first.slice('everything but '.length), ...others];
    return except.includes(name) ? `imports ${specifier}` : undefined;
  }
  const isHelper = ['errors', 'load-modules', 'slices', 'shards'].includes(name);
  return allowed.includes(name) || (isHelper && allowed.includes('helpers'))
    ? undefined
    : `imports ${specifier}`;
}

function packageViolation(path: string, stage: string, specifier: string): string | undefined {
  const isBare = stage === 'src/model' || stage === 'src/errors.ts' || stage === 'commands';
  if (specifier.startsWith('node:') && !isBare) return undefined;
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const places = isBare ? [] : (PACKAGES.get(name) ?? []);
  const isThere = places.some((place) => path === place || path.startsWith(`${place}/`) || stage === place);
  return isThere ? undefined : `imports the package ${name}`;
}

/** The row of the table that a path falls under. */
function stageOf(path: string): string {
  if (STAGES.has(path)) return path;
  const [first = '', second = '', ...others] = path.split('/');
  if (first !== 'src') return first;
  return others.length > 0 ? `src/${second}` : 'src/*.ts';
}

function importsOf(code: string): Import[] {
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\bfrom\s*)?(?:'([^']+)'|"([^"]+)")/gm,
  );
  const calls = code.matchAll(/\b(?:import|require)\(\s*(?:'([^']+)'|"([^"]+)"|`([^`$]+)`)\s*\)/g);
  return [
    ...Array.from(statements, ([, type, a, b]) => ({
      specifier: a ?? b ?? '',
      typeOnly: type !== undefined,
    })),
    ...Array.from(calls, ([, a, b, c]) => ({ specifier: a ?? b ?? c ?? '', typeOnly: false })),
  ];
}

function withoutComments(content: string): string {
  return content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function mayExportDefault(path: string): boolean {
  return path.startsWith('commands/') || path.startsWith('src/articles/formats/');
}

function readTable(head: string): ReadonlyMap<string, readonly string[]> {
  const architecture = readFileSync(join(import.meta.dirname, '..', 'ARCHITECTURE.md'), 'utf8');
  const table = new RegExp(`^\\| ${head} .*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'm').exec(architecture)?.[1];
  if (table === undefined) throw new Error(`ARCHITECTURE.md has no table that begins with "${head}"`);
  return new Map(
    table
      .trim()
      .split('\n')
      .map((row): [string, string[]] => {
        const [, key = '', values = ''] = row.split('|').map((cell) => cell.trim());
        return [key, values.split(/,\s*/)];
      }),
  );
}

const root = join(import.meta.dirname, '..');
const sources = new Map<string, string>();

beforeAll(async () => {
  for (const folder of ['src', 'commands']) {
    for (const file of (await readdir(join(root, folder), { recursive: true })).sort()) {
      const path = `${folder}/${file.replaceAll('\\', '/')}`;
      if (path.endsWith('.ts') && !path.endsWith('.d.ts'))
        sources.set(path, await readFile(join(root, path), 'utf8'));
    }
  }
});

test('every file of the house keeps to the tables', () => {
  expect(sources.size).toBeGreaterThan(20);
  expect(violations(sources)).toEqual([]);
});

describe('the check finds what breaks the tables', () => {
  const found = (path: string, content: string) => violations(new Map([[path, content]]));

  test.each([
    ['a stage that reads a later one', 'src/articles/a.ts', "import { rank } from '../search/rank.ts';"],
    ['a type counts like anything else', 'src/model/a.ts', "import type { Hit } from '../search/rank.ts';"],
    [
      'an import over several lines',
      'src/search/a.ts',
      "import {\n  cite,\n  type Cited,\n} from '../answers/cite.ts';",
    ],
    ['an import for its effect', 'src/replies/a.ts', "import '../articles/lines.ts';"],
    [
      'an import in the middle of the code',
      'src/replies/a.ts',
      "const a = await import('../articles/lines.ts');",
    ],
    [
      'a way around through a nested folder',
      'src/replies/discord/a.ts',
      "import { a } from '../../discord/a.ts';",
    ],
    ['a helper in model', 'src/model/a.ts', "import { UserError } from '../errors.ts';"],
    ['a stage that reads the root', 'src/discord/a.ts', "import { openClipbook } from '../clipbook.ts';"],
    ['evaluation that reads discord', 'src/evaluation/a.ts', "import { a } from '../discord/a.ts';"],
    ['evaluation that reads the console', 'src/evaluation/a.ts', "import { a } from '../console/a.ts';"],
    ['a stage without a row', 'src/plugins/a.ts', "import { a } from '../model/a.ts';"],
    ['an import from outside', 'src/answers/a.ts', "import { law } from '../../test/articles/law.ts';"],
    ['a package in the wrong stage', 'src/answers/a.ts', "import MiniSearch from 'minisearch';"],
    ['a part of a package in the wrong stage', 'src/console/a.ts', "import { a } from 'discord.js/lib/a';"],
    ['a package beside its place', 'src/replies/a.ts', "import { Client } from 'discord.js';"],
    ['a package in the wrong file of the root', 'src/main.ts', "import { pino } from 'pino';"],
    ['a package without a row', 'src/search/a.ts', "import natural from 'natural';"],
    ['a package in model', 'src/model/a.ts', "import { z } from 'zod';"],
    ['a required package', 'src/answers/a.ts', "const a = require('yaml');"],
    ['a command that imports a value', 'commands/a.ts', "import { a } from '../src/model/answer.ts';"],
    ['a command that reads a stage', 'commands/a.ts', "import type { A } from '../src/search/rank.ts';"],
    ['a command that imports a package', 'commands/a.ts', "import type { Client } from 'discord.js';"],
    ['a command that reads files', 'commands/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a default export', 'src/search/a.ts', 'export default {};'],
    ['a default export by name', 'src/search/a.ts', 'const a = 1;\nexport { a as default };'],
    ['a file that re-exports another', 'src/search/index.ts', "export { rank } from './rank.ts';"],
    ['a file that re-exports all of another', 'src/search/index.ts', "export * from './rank.ts';"],
    ['the environment', 'src/main.ts', 'const token = process.env.TOKEN;'],
    ['the environment by import', 'src/main.ts', "import { argv, env } from 'node:process';"],
    ['a file of 251 lines', 'src/search/a.ts', 'const a = 1;\n'.repeat(251)],
  ])('%s', (_, path, content) => {
    expect(found(path, content)).toEqual([expect.stringContaining(path)]);
  });

  test.each([
    ['a stage that reads an earlier one', 'src/answers/a.ts', "import { rank } from '../search/rank.ts';"],
    ['a stage that reads itself', 'src/replies/discord/a.ts', "import { fitSpan } from '../fit-span.ts';"],
    ['a helper', 'src/discord/a.ts', "import { UserError } from '../errors.ts';"],
    ['a helper that reads the other', 'src/load-modules.ts', "import { UserError } from './errors.ts';"],
    ['the root, which composes', 'src/main.ts', "import { connect } from './discord/client.ts';"],
    ['a package in its place', 'src/replies/discord/a.ts', "import { ButtonStyle } from 'discord.js';"],
    ['Node’s own modules', 'src/articles/a.ts', "import { join } from 'node:path';"],
    [
      'a command that imports types of model',
      'commands/a.ts',
      "import type { Command } from '../src/model/command.ts';",
    ],
    ['the default export of a command', 'commands/a.ts', 'export default {};'],
    ['the default export of a format', 'src/articles/formats/html.ts', 'export default {};'],
    [
      'an import that stands in a comment',
      'src/model/a.ts',
      "/**\n * import a from '../search/a.ts'\n */\n// import 'b'",
    ],
    ['the reader of the environment', 'src/config.ts', 'const token = process.env.TOKEN;'],
    ['a file of 250 lines', 'src/search/a.ts', 'const a = 1;\n'.repeat(250)],
  ])('and lets pass %s', (_, path, content) => {
    expect(found(path, content)).toEqual([]);
  });
});
