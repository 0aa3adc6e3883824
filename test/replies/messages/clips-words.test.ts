import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, test } from 'vitest';
import { clipsCommandBody } from '../../../src/discord/clips-command.ts';
import { findInClipsBody } from '../../../src/discord/find-in-clips.ts';
import { PRIVATE_OPTION } from '../../../src/discord/private-option.ts';
import { commandBody } from '../../../src/discord/register-commands.ts';
import { loadCommands } from '../../../src/load-commands.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { CLIPS_WORDS, type ClipsPart } from '../../../src/replies/messages/clips-words.ts';
import { commandName } from '../../../src/replies/messages/commands.ts';
import { commandIssues, commandLength } from '../../discord-stand-in/command-rules.ts';
import { objectsIn } from '../../discord-stand-in/json.ts';
import { expectEveryLanguage } from './every-language.ts';

const SPOKEN = ['de', 'es-419', 'es-ES', 'fr', 'ja', 'pt-BR', 'ru', 'zh-CN', 'zh-TW'].sort();
const parts = Object.entries(CLIPS_WORDS) as [ClipsPart, (typeof CLIPS_WORDS)[ClipsPart]][];

/** Every part of a command below it: its subcommands, their options and the choices of these. */
function below(part: object): { readonly [field: string]: unknown }[] {
  const inner = [...objectsIn({ ...part }, 'options'), ...objectsIn({ ...part }, 'choices')];
  return inner.flatMap((each) => [each, ...below(each)]);
}

describe.for(parts)('%s of /clips', ([part, words]) => {
  test('is named and described in every language, in English as Discord sends it', () => {
    expect(words.en.name).toBe(part);
    expectEveryLanguage((language) => words[language].name);
    expectEveryLanguage((language) => words[language].description);
  });

  test.for(LANGUAGES)('keeps to Discord’s names and lengths in %s', (language) => {
    const { name, description } = words[language];
    expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
    expect(name).toBe(name.toLowerCase().normalize('NFC'));
    expect(description.length).toBeLessThanOrEqual(100);
    expect(description).toMatch(/^[\p{Lu}\p{Lo}].*[^.。\s]$/u);
  });
});

describe.for(['global', 'guild'] as const)('/clips, registered for %s use,', (scope) => {
  const body = clipsCommandBody(scope);

  test('is taken by Discord, with the longest words below 8,000 characters', () => {
    // The schema wants permissions as a number where clients send a string; Discord takes both.
    const sent = { ...body, default_member_permissions: Number(body.default_member_permissions) };
    expect(ApplicationCommandUpdateRequestSchema.parse(sent)).toEqual(sent);
    expect(commandIssues({ ...body }, [])).toEqual([]);
    expect(commandLength({ ...body })).toBeLessThanOrEqual(8_000);
  });

  test('has every name for every locale that the bot speaks, down to the choices', () => {
    const all = [{ ...body }, ...below(body)];
    expect(all.length).toBeGreaterThan(parts.length);
    for (const { name, value, name_localizations: names, description, ...rest } of all) {
      // A language calls itself the same everywhere.
      if (LANGUAGES.some((language) => language === value)) continue;
      expect(Object.keys(names ?? {}).sort(), String(name)).toEqual(SPOKEN);
      if (description === undefined) continue;
      expect(Object.keys(rest.description_localizations ?? {}).sort(), String(name)).toEqual(SPOKEN);
    }
  });

  test('names nothing twice side by side in a language, and its choices have at most 100 characters', () => {
    for (const parent of [{ ...body }, ...below(body)]) {
      for (const locale of SPOKEN) {
        const names = objectsIn(parent, 'options').map(
          ({ name_localizations: names }) => (names as Record<string, string>)[locale],
        );
        expect(new Set(names).size).toBe(names.length);
      }
      for (const { name, name_localizations: names } of objectsIn(parent, 'choices')) {
        for (const text of [name, ...Object.values(names ?? {})]) {
          expect(String(text).length).toBeLessThanOrEqual(100);
        }
      }
    }
  });
});

test('no other command has its name in any language', async () => {
  const commands = await loadCommands();
  for (const language of LANGUAGES) {
    const names = commands.map(({ name }) => commandName(name, language));
    expect(names).not.toContain(CLIPS_WORDS.clips[language].name);
  }
});

test('whatever is registered speaks the same languages', async () => {
  const bodies = [
    ...(await loadCommands()).map((command) => commandBody(command, 'global')),
    findInClipsBody('global'),
    clipsCommandBody('global'),
    PRIVATE_OPTION,
  ];
  for (const { name_localizations: names } of bodies) expect(Object.keys(names ?? {}).sort()).toEqual(SPOKEN);
});
