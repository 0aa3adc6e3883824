import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { CLIPS_COMMAND } from '../../src/discord/clips-command.ts';
import type { OptionValues } from '../../test/discord-stand-in/interaction-data.ts';
import type { DiscordStandIn } from '../../test/discord-stand-in/stand-in.ts';
import type { Member } from './member.ts';

/** Paths and titles of articles that stay, and of ones that come, go or never were. */
const SOURCES = [
  '003',
  '000_a2aec293ba2a04bc.txt',
  'Shoigu',
  'made-up/3.txt',
  'es-metro',
  'nowhere',
  'wire/broken.json',
];

/**
 * The slash commands that are registered, but for the keeper's.
 *
 * @example `memberCommands(standIn).map(({ name }) => name)` → `['ask', 'compare', …]`
 */
export function memberCommands(standIn: DiscordStandIn): readonly APIApplicationCommand[] {
  return standIn
    .commands()
    .filter(({ type, name }) => type === ApplicationCommandType.ChatInput && name !== CLIPS_COMMAND);
}

/**
 * The message commands that are registered.
 *
 * @example `messageCommands(standIn).map(({ name }) => name)` → `['Find in the clips']`
 */
export function messageCommands(standIn: DiscordStandIn): readonly APIApplicationCommand[] {
  return standIn.commands().filter(({ type }) => type === ApplicationCommandType.Message);
}

/**
 * Values for the options of a command as members give them: what is required, and some of the rest.
 *
 * @example `optionValues(ask, member)` → `{ question: 'Who met Xi?', private: true }`
 */
export function optionValues({ options = [] }: APIApplicationCommand, member: Member): OptionValues {
  const basic = options as APIApplicationCommandBasicOption[];
  const given = basic.filter(({ required }) => required || member.chance.oneIn(2));
  return Object.fromEntries(given.map((option) => [option.name, anyValue(option, member)]));
}

function anyValue({ type, name }: APIApplicationCommandBasicOption, { chance, questions }: Member) {
  switch (type) {
    case ApplicationCommandOptionType.Boolean:
      return chance.oneIn(2);
    case ApplicationCommandOptionType.Integer:
      return chance.of([1, 2, 3, 7, 40, 0, -1, 1_000_000]);
    default:
      return name === 'source' && !chance.oneIn(10) ? chance.of(SOURCES) : questions.next();
  }
}
