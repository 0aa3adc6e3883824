import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Clips, Command, OptionValues } from '../../src/model/command.ts';
import { parseLine } from '../../src/parse-line.ts';
import { parseCustomId } from '../../src/replies/discord/custom-id.ts';
import { questionOf } from '../../src/replies/discord/question-title.ts';
import { type DiscordReply, discordReply } from '../../src/replies/discord/render-answer.ts';
import type { Occasion } from './chat-html.ts';

/** What a member does. */
export type Request =
  | { readonly kind: 'command'; readonly name: string; readonly options: OptionValues }
  | { readonly kind: 'mention'; readonly text: string }
  /** Presses a button that opens an article, on the reply to another request; `nth` of them, from 1. */
  | { readonly kind: 'read'; readonly nth: number; readonly on: Request };

/** The bot, as far as a reply needs it. */
export type Bot = { readonly clips: Clips; readonly commands: readonly Command[] };

/**
 * The very message that the bot sends, and what Discord shows above it.
 *
 * @throws Error naming the command or the button that is not there.
 * @example `await replyTo({ kind: 'command', name: 'help', options: {} }, bot)` → `{ reply, occasion }`
 */
export async function replyTo(
  request: Request,
  bot: Bot,
): Promise<{ readonly reply: DiscordReply; readonly occasion: Occasion }> {
  switch (request.kind) {
    case 'command': {
      const { name, options } = request;
      const command = bot.commands.find((candidate) => candidate.name === name);
      if (command === undefined) throw new Error(`There is no command /${name}`);
      const answer = await command.run({ clips: bot.clips, options });
      const reply = discordReply(answer, { command: name, ephemeral: answer.kind === 'notice' });
      return { reply, occasion: { kind: 'command', name } };
    }
    case 'mention': {
      const parsed = parseLine(request.text, bot.commands);
      if (parsed.kind !== 'command') throw new Error(`“${request.text}” asks for nothing`);
      const { command, options } = parsed;
      const answer = await command.run({ clips: bot.clips, options });
      return {
        reply: discordReply(answer, { command: command.name }),
        occasion: { kind: 'mention', text: request.text },
      };
    }
    case 'read': {
      const { reply: pressed } = await replyTo(request.on, bot);
      const { sourceId, paragraph } = readAction(pressed.components, request.nth);
      const reply = discordReply(bot.clips.read(sourceId, paragraph), { command: 'read', ephemeral: true });
      return { reply, occasion: { kind: 'button', text: questionOf(pressed.components) ?? '' } };
    }
  }
}

function readAction(components: readonly APIMessageTopLevelComponent[], nth: number) {
  const actions = components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .map((button) => ('custom_id' in button ? parseCustomId(button.custom_id) : undefined))
    .filter((action) => action?.kind === 'read');
  const action = actions[nth - 1];
  if (action === undefined)
    throw new Error(`The reply has ${actions.length} buttons that open an article, not ${nth}`);
  return action;
}
