import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { SCENES } from '../../scripts/pictures/scenes.ts';
import { clipsCommandBody } from '../../src/discord/clips-command.ts';
import { loadCommands } from '../../src/load-commands.ts';

const DOCS = join(import.meta.dirname, '../../docs');
/** In bytes: a picture is looked at on a phone as well. */
const LARGEST_PICTURE = 60 * 1024;

const page = await readFile(join(DOCS, 'DISCORD.md'), 'utf8');
const pictures = (await readdir(join(DOCS, 'pictures'))).sort();
const rows = page.split('\n').filter((line) => line.startsWith('| '));
const usages = rows.flatMap((row) => /^\| `(\/[^`]+)` \|/.exec(row)?.[1] ?? []);
const images = [...page.matchAll(/<img src="pictures\/([^"]+)" width="\d+" alt="([^"]*)">/g)];

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

  test('shows every picture once, and says what it shows', () => {
    expect(images.map(([, file]) => file).sort()).toEqual(pictures);
    for (const [, , alt] of images) expect(alt).not.toBe('');
    expect(page.split('pictures/').length - 1).toBe(images.length);
  });

  test('shows a picture in every row of its tables', () => {
    const heads = rows.filter((row) => row.endsWith('| How it looks |'));
    expect(heads).toHaveLength(3);
    for (const row of rows) if (!heads.includes(row)) expect(row).toContain('<img src=');
  });
});

test('docs/pictures/ holds what npm run pictures draws, nothing else, and small files', async () => {
  expect(pictures).toEqual(SCENES.map(({ name }) => `${name}.png`).sort());
  for (const picture of pictures) {
    const { size } = await stat(join(DOCS, 'pictures', picture));
    expect(size, picture).toBeLessThan(LARGEST_PICTURE);
  }
});
