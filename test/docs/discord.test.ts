import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { clipsCommandBody } from '../../src/discord/clips-command.ts';
import { loadCommands } from '../../src/load-commands.ts';

const DOCS = join(import.meta.dirname, '../../docs');

const page = await readFile(join(DOCS, 'DISCORD.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| '));
const usages = rows.flatMap((row) => /^\| `(\/[^`]+)` \|/.exec(row)?.[1] ?? []);

type Option = { readonly name: string; readonly required?: boolean | undefined };

function usageOf(name: string, options: readonly Option[] = []): string {
  return [`/${name}`, ...options.map(({ name, required }) => (required ? name : `[${name}]`))].join(' ');
}

describe('docs/DISCORD.md', () => {
  test('has one row for each command and each subcommand of /clips, with its options', async () => {
    const commands = (await loadCommands()).map(({ name, options }) => usageOf(name, options));
    const clips = (clipsCommandBody('global').options ?? []).map((option) => {
      if (option.type !== ApplicationCommandOptionType.Subcommand) throw new Error('This is no subcommand.');
      return usageOf(`clips ${option.name}`, option.options);
    });
    expect([...usages].sort()).toEqual([...commands, ...clips].sort());
  });

  test('shows a picture in every row of its tables', () => {
    const heads = rows.filter((row) => row.endsWith('| How it looks |'));
    expect(heads).toHaveLength(3);
    for (const row of rows) if (!heads.includes(row)) expect(row).toContain('<img src=');
  });
});
