import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { COMMANDS_FOLDER, loadCommands } from '../../src/load-commands.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Command, CommandOption, OptionValues } from '../../src/model/command.ts';
import { discordReply } from '../../src/replies/discord/render-answer.ts';
import { terminalReply } from '../../src/replies/terminal.ts';
import { expectFits } from '../replies/discord/reply-body.ts';
import { expectDrawn } from '../scripts/pictures/expect-drawn.ts';

const commands = await loadCommands();
const clips = await openClipbook('data/articles', commands);
const KINDS: readonly Answer['kind'][] = [
  'evidence',
  'nothing',
  'sources',
  'source',
  'reading',
  'claims',
  'help',
  'notice',
  'people',
  'person',
  'places',
  'timeline',
  'comparison',
];

/** What a member in earnest would give; an option that is not named here is given something plausible. */
const SENSIBLE: OptionValues = {
  question: 'When did Shoigu arrive in Beijing?',
  source: '003',
  paragraph: 2,
};
const ODD_TEXTS = [
  '',
  ' ',
  '?',
  'x'.repeat(6_000),
  'Xi '.repeat(2_000),
  '**Xi** <@1> @everyone ||x|| [a](https://a.example)\n# b',
  '"Xi Jinping" "',
  '\u202eiX\u202c\u0000\ud800',
  '💥💥💥',
  '__proto__',
  'ąž Шойгу 绍伊古',
];
const ODD_NUMBERS = [
  0,
  -1,
  1.5,
  1_000_000_000,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

const sensible = ({ name, type }: CommandOption) => SENSIBLE[name] ?? (type === 'integer' ? 1 : 'Beijing');

function valuesOf(command: Command, value: (option: CommandOption) => string | number): OptionValues {
  return Object.fromEntries(command.options.map((option) => [option.name, value(option)]));
}

/** No values, all sensible ones, the required ones, and every odd value in the place of every option. */
function casesOf(command: Command): OptionValues[] {
  const all = valuesOf(command, sensible);
  const required = command.options.filter(({ required }) => required).map(({ name }) => name);
  const odd = command.options.flatMap(({ name }) =>
    // Discord keeps the types apart; a command should not fall over a client that does not.
    [...ODD_TEXTS, ...ODD_NUMBERS].map((value) => ({ ...all, [name]: value })),
  );
  const onlyRequired = Object.fromEntries(Object.entries(all).filter(([name]) => required.includes(name)));
  return [{}, all, onlyRequired, { ...all, unknown: 'x' }, ...odd];
}

test('there are commands', () => {
  expect(commands.length).toBeGreaterThan(0);
});

describe.for(commands)('/$name', (command) => {
  const { name, description, options, run } = command;
  const path = join(COMMANDS_FOLDER, `${name}.ts`);

  test('is named like its file and keeps to Discord’s names and lengths', async () => {
    expect(await readFile(path, 'utf8')).toContain(`name: '${name}'`);
    for (const named of [command, ...options]) {
      expect(named.name).toMatch(/^[a-z0-9_-]{1,32}$/);
      expect(named.description.length).toBeLessThanOrEqual(100);
    }
    expect(options.length).toBeLessThanOrEqual(25);
    expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
  });

  test('describes itself and its options: a capital, no full stop', () => {
    for (const text of [description, ...options.map((option) => option.description)]) {
      expect(text).toMatch(/^\p{Lu}.*[^.\s]$/u);
    }
  });

  test('offers suggestions for every question and source, and for texts only', () => {
    for (const option of options) {
      if (option.name === 'question' || option.name === 'source') expect(option.suggests).toBeDefined();
      if (option.suggests !== undefined) expect(option.type).toBe('string');
    }
  });

  test('asks for what is required first', () => {
    const required = options.map((option) => option.required);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  });

  test('imports nothing but types of the model', async () => {
    const code = await readFile(path, 'utf8');
    const imports = code.split('\n').filter((line) => /\bimport\b|\brequire\(/.test(line));
    for (const line of imports) {
      expect(line).toMatch(/^import type \{[^}]+\} from '\.\.\/src\/model\/[a-z-]+\.ts';$/);
    }
  });

  test('answers what is asked in earnest', async () => {
    const answer = await run({ clips, options: valuesOf(command, sensible) });
    expect(KINDS).toContain(answer.kind);
    expect(['nothing', 'notice']).not.toContain(answer.kind);
  });

  test.for(casesOf(command).map((values) => ({ values, shown: JSON.stringify(values).slice(0, 80) })))(
    'with $shown gives an answer that Discord, a picture and a terminal can show',
    async ({ values }) => {
      const answer = await run({ clips, options: values });
      expect(KINDS).toContain(answer.kind);
      for (const ephemeral of [false, true]) {
        const reply = discordReply(answer, { command: name, ephemeral, report: true });
        expectFits(reply);
        expectDrawn(reply);
      }
      expect(terminalReply(answer).trim()).not.toBe('');
    },
  );
});
