import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Locale,
} from 'discord.js';
import type { HasMessage } from '../../test/discord-stand-in/people.ts';
import type { Choice, Turn } from '../../test/discord-stand-in/turn.ts';
import type { StageForPictures } from './bot-on-stage.ts';
import type { Surroundings } from './surroundings.ts';

/** What somebody does; `press` and `fill in` act on what came of the step before. */
export type Step =
  /** A value that begins with # is the channel of that name. */
  | {
      readonly do: 'use';
      readonly command: string;
      readonly options?: Readonly<Record<string, string | number | boolean>>;
      readonly locale?: `${Locale}`;
    }
  | { readonly do: 'type'; readonly command: string; readonly option: string; readonly text: string }
  | { readonly do: 'mention'; readonly text: string }
  /** Uses a message command on a message of another member. */
  | { readonly do: 'use on message'; readonly command: string; readonly text: string }
  | { readonly do: 'press'; readonly label: string }
  /** Chooses the nth of every list, from 1, and writes the text into every field. */
  | { readonly do: 'fill in'; readonly choose: number; readonly text: string }
  | { readonly do: 'add article'; readonly name: string; readonly text: string }
  | { readonly do: 'wait'; readonly hours: number };

/** What made the bot speak, as Discord shows it above the reply. */
export type Occasion =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'message command'; readonly name: string; readonly text: string }
  /** A button was pressed on this message of the bot. */
  | { readonly kind: 'button'; readonly on: APIMessage };

/** What is seen in the end. */
export type View =
  | {
      readonly kind: 'message';
      readonly occasion: Occasion;
      readonly message: APIMessage;
      readonly surroundings: Surroundings;
    }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData }
  | {
      readonly kind: 'choices';
      readonly command: string;
      readonly option: string;
      readonly text: string;
      readonly choices: readonly Choice[];
    };

/** What came of a step. */
type Outcome =
  | { readonly kind: 'message'; readonly occasion: Occasion; readonly on: HasMessage }
  | { readonly kind: 'form'; readonly turn: Turn; readonly on: HasMessage }
  | Extract<View, { readonly kind: 'choices' }>;

/**
 * Does the steps one after the other, and gives back what the last one that the bot answered shows: the very message that
 * has arrived at Discord.
 *
 * @throws Error where a member could not do the step, or where the bot answers none
 * @example `await play([{ do: 'use', command: 'help' }], await openStage())` → `{ kind: 'message', message, … }`
 */
export async function play(steps: readonly Step[], stage: StageForPictures): Promise<View> {
  let last: Outcome | undefined;
  for (const step of steps) last = (await act(step, last, stage)) ?? last;
  if (last === undefined) throw new Error('The bot is asked for nothing');
  switch (last.kind) {
    case 'choices':
      return last;
    case 'form':
      return { kind: 'form', form: formOf(last.turn) };
    case 'message': {
      const { occasion, on } = last;
      return { kind: 'message', occasion, message: on.message, surroundings: around(on.message, stage) };
    }
  }
}

async function act(
  step: Step,
  last: Outcome | undefined,
  { standIn, articles, putForward }: StageForPictures,
): Promise<Outcome | undefined> {
  switch (step.do) {
    case 'use': {
      const { command, options, locale } = step;
      const values = Object.fromEntries(
        Object.entries(options ?? {}).map(([name, value]) => [name, channelId(value, standIn) ?? value]),
      );
      const on = await standIn.slash(command, values, locale === undefined ? {} : { locale });
      return { kind: 'message', occasion: { kind: 'command', name: command }, on };
    }
    case 'type': {
      const { command, option, text } = step;
      const choices = await standIn.autocomplete(command, { [option]: text }, option);
      return { kind: 'choices', command, option, text, choices };
    }
    case 'mention': {
      const [on] = (await standIn.say(`<@BOT> ${step.text}`)).replies;
      if (on === undefined) throw new Error(`The bot does not answer “${step.text}”`);
      return { kind: 'message', occasion: { kind: 'mention', text: step.text }, on };
    }
    case 'use on message': {
      const { command: name, text } = step;
      const said = standIn.post({ content: text }, { user: standIn.world.otherMember });
      const on = await standIn.messageCommand(name, said);
      return { kind: 'message', occasion: { kind: 'message command', name, text }, on };
    }
    case 'press': {
      if (last?.kind !== 'message') throw new Error(`There is no message with the button ${step.label}`);
      const turn = await standIn.press(last.on, step.label);
      if (turn.modal !== undefined) return { kind: 'form', turn, on: last.on };
      const isTurned = turn.message.id === last.on.message.id;
      return isTurned
        ? last
        : { kind: 'message', occasion: { kind: 'button', on: last.on.message }, on: turn };
    }
    case 'fill in': {
      if (last?.kind !== 'form') throw new Error('There is no form to fill in');
      const on = await standIn.submitModal(last.turn, filledIn(formOf(last.turn), step));
      return { kind: 'message', occasion: { kind: 'button', on: last.on.message }, on };
    }
    case 'add article':
      await writeFile(join(articles, step.name), step.text);
      return undefined;
    case 'wait':
      putForward(step.hours);
      return undefined;
  }
}

function channelId(
  value: string | number | boolean,
  { world }: StageForPictures['standIn'],
): string | undefined {
  return world.channels.find(({ name }) => value === `#${name}`)?.id;
}

function formOf({ modal }: Turn): APIModalInteractionResponseCallbackData {
  return modal as unknown as APIModalInteractionResponseCallbackData;
}

function filledIn(
  { components }: APIModalInteractionResponseCallbackData,
  { choose, text }: { readonly choose: number; readonly text: string },
): Record<string, string | string[]> {
  return Object.fromEntries(
    components.map((label): [string, string | string[]] => {
      if (label.type !== ComponentType.Label) throw new Error(`There is a field without a label`);
      const { component } = label;
      return component.type === ComponentType.StringSelect
        ? [component.custom_id, component.options.slice(choose - 1, choose).map(({ value }) => value)]
        : [component.custom_id, text];
    }),
  );
}

function around({ attachments }: APIMessage, { standIn, now }: StageForPictures): Surroundings {
  const { users, channels } = standIn.world;
  return {
    users: new Map(users.map(({ id, username }) => [id, username])),
    channels: new Map(channels.map(({ id, name }) => [id, name])),
    files: new Map(attachments.map(({ filename, size }) => [filename, size])),
    now: now(),
  };
}
