import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { PRIVATE_OPTION } from '../../../src/discord/private-option.ts';
import { commandBody } from '../../../src/discord/register-commands.ts';
import { loadCommands } from '../../../src/load-commands.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { COMMAND_WORDS } from '../../../src/replies/messages/command-words.ts';
import {
  commandName,
  commandUsage,
  commandWords,
  optionName,
  optionWords,
} from '../../../src/replies/messages/commands.ts';
import { OPTION_WORDS } from '../../../src/replies/messages/option-words.ts';
import { commandLength } from '../../discord-stand-in/command-rules.ts';
import { Commands } from '../../discord-stand-in/commands.ts';
import { Snowflakes } from '../../discord-stand-in/snowflake.ts';
import { expectEveryLanguage } from './every-language.ts';

const commands = await loadCommands();
const others = LANGUAGES.filter((language) => language !== 'en');
/** Discord's rule for names (interactions/application-commands, Naming). */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
/** "Sources" is what the French call them, too. */
const SHARED = ['fr sources', 'fr source', 'fr question'];

describe.for(commands)('/$name', ({ name, description, options, ...rest }) => {
  const command = { name, description, options, ...rest };

  test('is named and described in every language', () => {
    expectEveryLanguage(
      (language) => commandName(name, language),
      (language) => SHARED.includes(`${language} ${name}`),
    );
    expectEveryLanguage((language) => commandWords(name, language)?.description ?? description);
    for (const option of options) {
      expectEveryLanguage(
        (language) => optionName(name, option.name, language),
        (language) => SHARED.includes(`${language} ${option.name}`),
      );
      expectEveryLanguage(
        (language) => optionWords(name, option.name, language)?.description ?? option.description,
      );
    }
  });

  test('keeps to Discord’s names and lengths in every language', () => {
    for (const language of others) {
      const parts = [
        commandWords(name, language),
        ...options.map((option) => optionWords(name, option.name, language)),
      ];
      for (const part of parts) {
        expect(part?.name).toMatch(NAME);
        expect(part?.name).toBe(part?.name.toLowerCase().normalize('NFC'));
        expect(part?.description.length).toBeLessThanOrEqual(100);
        expect(part?.description).toMatch(/^[\p{Lu}\p{Lo}].*[^.。\s]$/u);
      }
      const names = options.map((option) => optionName(name, option.name, language));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('is taken by Discord, with the longest words below 8,000 characters', () => {
    for (const scope of ['global', 'guild'] as const) {
      const body = commandBody(command, scope);
      expect(ApplicationCommandUpdateRequestSchema.parse(body)).toEqual(body);
      expect(commandLength({ ...body })).toBeLessThanOrEqual(8_000);
      expect(Object.keys(body.name_localizations ?? {}).sort()).toEqual(
        ['de', 'es-419', 'es-ES', 'fr', 'ja', 'pt-BR', 'ru', 'zh-CN', 'zh-TW'].sort(),
      );
    }
  });
});

test('no two commands have the same name in a language, nor one the default name of another', () => {
  for (const language of LANGUAGES) {
    const names = commands.map(({ name }) => commandName(name, language));
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of commands) {
      expect(commands.filter((other) => other.name !== name).map((other) => other.name)).not.toContain(
        commandName(name, language),
      );
    }
  }
});

test('Discord takes them all together', () => {
  const registered = new Commands({ ids: new Snowflakes(), applicationId: '1' });
  const bodies = commands.map((command) => commandBody(command, 'global'));
  expect(registered.replaceAll(bodies).map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
});

test('no word is kept for a command or an option that is not there', () => {
  expect(Object.keys(COMMAND_WORDS).sort()).toEqual(commands.map(({ name }) => name).sort());
  const options = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => [option.name, `${name} ${option.name}`]),
  );
  for (const key of Object.keys(OPTION_WORDS)) expect(options).toContain(key);
});

test('a command that is not translated keeps its own words', () => {
  const mine = { name: 'mine', description: 'My own', options: [], run: () => 'x' as never };
  expect(commandBody(mine, 'guild')).toEqual({
    type: 1,
    name: 'mine',
    description: 'My own',
    options: [PRIVATE_OPTION],
  });
  for (const name of ['mine', 'constructor', '__proto__']) expect(commandName(name, 'de')).toBe(name);
});

test.for([
  ['/read source [paragraph]', '/lesen quelle [absatz]'],
  ['/help', '/hilfe'],
  ['/mine thing [source]', '/mine thing [quelle]'],
  ['not a command', 'not a command'],
  ['', ''],
])('“%s” is shown to a German as “%s”', ([usage = '', shown]) => {
  expect(commandUsage(usage, 'de')).toBe(shown);
  expect(commandUsage(usage, 'en')).toBe(usage);
});
