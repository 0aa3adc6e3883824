import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { expect } from 'vitest';
import type { OptionValues } from '../discord-stand-in/interaction-data.ts';
import type { Acting, HasMessage } from '../discord-stand-in/people.ts';
import type { Reply } from '../discord-stand-in/reply.ts';
import type { Said } from '../discord-stand-in/said.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import type { Choice, Turn } from '../discord-stand-in/turn.ts';
import { citedQuotes, expectWordForWord } from './cited-quotes.ts';

/** A command or subcommand that can be used: `clips misses` with the option `export`. */
type Usable = { readonly path: string; readonly options: readonly APIApplicationCommandBasicOption[] };

/**
 * Goes through what Discord offers of the bot and remembers what it has used, so that at the end nothing registered is
 * left over. Every reply that it gets holds for itself: there, sent to who may see it, each quote word for word.
 *
 * @example const guide = new TourGuide(standIn); await guide.slash('help'); guide.left() // ['/ask', '/ask private', …]
 */
export class TourGuide {
  readonly #standIn: DiscordStandIn;
  readonly #toured = new Set<string>();

  constructor(standIn: DiscordStandIn) {
    this.#standIn = standIn;
  }

  /** Uses a slash command; what `private` asks for is what must happen. */
  async slash(path: string, values: OptionValues = {}, acting: Acting = {}): Promise<Turn> {
    const { options } = this.#usables().find((usable) => usable.path === path) ?? { options: [] };
    const given = options.filter(({ name, required }) => name in values && !required);
    if (given.length === 0) this.#toured.add(`/${path}`);
    for (const option of given) this.#toured.add(useOf(path, option, values[option.name]));
    const turn = await this.#standIn.slash(path, values, acting);
    const isPrivate = path.startsWith('clips ') || values.private === true;
    expect(turn.reply, path).toMatchObject({ ephemeral: isPrivate, thinking: false });
    this.#checked(turn.reply, path);
    return turn;
  }

  /** Types into an option; something is offered, and what was typed can be sent. */
  async type(path: string, option: string, text: string): Promise<readonly Choice[]> {
    this.#toured.add(`/${path} ${option} …`);
    const choices = await this.#standIn.autocomplete(path, { [option]: text }, option);
    expect(choices[0]?.value, `${path} ${option}`).toBe(text);
    expect(choices.length, `${path} ${option}`).toBeGreaterThan(1);
    return choices;
  }

  /** Uses a message command. */
  async messageCommand(name: string, on: HasMessage): Promise<Turn> {
    this.#toured.add(name);
    const turn = await this.#standIn.messageCommand(name, on);
    expect(turn.reply.ephemeral, name).toBe(true);
    this.#checked(turn.reply, name);
    return turn;
  }

  /** Presses a button, and reads what comes of it. */
  async press(on: HasMessage, label: string, acting: Acting = {}): Promise<Turn> {
    const turn = await this.#standIn.press(on, label, acting);
    if (turn.modal === undefined) this.#checked(turn.reply, label);
    return turn;
  }

  /** Says something to the bot; it replies once. */
  async say(text: string, acting: Parameters<DiscordStandIn['say']>[1] = {}): Promise<Said & HasMessage> {
    const said = await this.#standIn.say(text, acting);
    expect(said.replies, text).toHaveLength(1);
    for (const reply of said.replies) this.#checked(reply, text);
    return said;
  }

  /** What is registered and was not used: each command without its optional options, each of these, each choice. */
  left(): string[] {
    const messageCommands = this.#standIn
      .commands()
      .filter(({ type }) => type === ApplicationCommandType.Message)
      .map(({ name }) => name);
    const offered = this.#usables().flatMap(({ path, options }) => [
      `/${path}`,
      ...options.flatMap((option) => [...usesOf(path, option), ...typedIn(path, option)]),
    ]);
    return [...messageCommands, ...offered].filter((use) => !this.#toured.has(use));
  }

  #usables(): Usable[] {
    return this.#standIn
      .commands()
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .flatMap((command) => usablesOf(command));
  }

  #checked(reply: Reply, what: string): void {
    expect(reply.text, what).not.toMatch(/undefined|\[object|something broke|another version/);
    expect(reply.pings, what).toEqual([]);
    // The paragraph that is read bears its place below the title.
    const quotes = citedQuotes(reply.text).filter(({ path }) => path !== '');
    if (quotes.length > 0) expectWordForWord(quotes);
  }
}

function usablesOf({ name, options = [] }: APIApplicationCommand): Usable[] {
  const subcommands = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? [option] : [],
  );
  if (subcommands.length > 0) {
    return subcommands.map((each) => ({ path: `${name} ${each.name}`, options: each.options ?? [] }));
  }
  return [{ path: name, options: options as APIApplicationCommandBasicOption[] }];
}

function usesOf(path: string, option: APIApplicationCommandBasicOption): string[] {
  if (option.required) return [];
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.length === 0
    ? [useOf(path, option, undefined)]
    : choices.map(({ value }) => useOf(path, option, value));
}

function useOf(path: string, option: APIApplicationCommandBasicOption, value: unknown): string {
  const hasChoices = 'choices' in option && (option.choices ?? []).length > 0;
  return `/${path} ${option.name}${hasChoices ? `:${String(value)}` : ''}`;
}

function typedIn(path: string, option: APIApplicationCommandBasicOption): string[] {
  return 'autocomplete' in option && option.autocomplete ? [`/${path} ${option.name} …`] : [];
}
