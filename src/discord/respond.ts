import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { DiscordReply } from '../replies/discord/render-answer.ts';
import { type Delivery, deliver } from './deliver.ts';

/** What a member asked for by a command, a button, a menu or a form. */
export type Request =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction
  /** Of another version of the bot only. */
  | AnySelectMenuInteraction;

/** Discord waits 3 s for the first response (discord-api-docs, interactions/receiving-and-responding). */
const DEFER_AFTER_MS = 1_500;

/**
 * A new message, or what takes the place of "is thinking".
 *
 * @example `await reply(interaction, discordReply(answer, { command: 'ask' }))` → `'delivered'`
 */
export async function reply(interaction: Request, message: DiscordReply): Promise<Delivery> {
  return deliver(() => (interaction.deferred ? edit(interaction, message) : interaction.reply(message)));
}

/**
 * The message whose button was pressed becomes another; where it cannot change any more, or is of an older form that takes no
 * such components, the presser is shown that alone.
 *
 * @example `await update(interaction, discordReply(answer, { command: 'ask', page: 2 }))` → `'delivered'`
 */
export async function update(interaction: ButtonInteraction, message: DiscordReply): Promise<Delivery> {
  if (interaction.message.flags.has(MessageFlags.IsComponentsV2)) {
    const delivery = await deliver(() =>
      interaction.deferred ? edit(interaction, message) : interaction.update(withoutEphemeral(message)),
    );
    if (delivery !== 'gone' && delivery !== 'closed') return delivery;
  }
  const alone = { ...message, flags: message.flags | MessageFlags.Ephemeral };
  return deliver(() => (interaction.deferred ? interaction.followUp(alone) : interaction.reply(alone)));
}

/**
 * An apology beside or instead of an answer: a button that was deferred may stand for the whole message, which an apology
 * must not replace.
 *
 * @example `await apologise(interaction, noticeReply(sentence))`
 */
export async function apologise(interaction: Request, sorry: DiscordReply): Promise<unknown> {
  if (!interaction.deferred) return interaction.reply(sorry);
  return interaction.isButton() ? interaction.followUp(sorry) : edit(interaction, sorry);
}

async function edit(interaction: Request, message: DiscordReply): Promise<unknown> {
  return interaction.editReply(withoutEphemeral(message));
}

/** Whether a message is ephemeral was settled when it was created; Discord refuses the flag later. */
function withoutEphemeral(message: DiscordReply) {
  return { ...message, flags: MessageFlags.IsComponentsV2 } as const;
}

/**
 * Waits for work, and asks Discord for more time when it takes so long that it would give up on us.
 *
 * @param defer acknowledges the interaction
 * @example `await whileDeferring(interaction, work, () => interaction.deferReply())`
 */
export async function whileDeferring<T>(
  interaction: Request,
  work: Promise<T>,
  defer: () => Promise<unknown>,
): Promise<T> {
  const deferNow = async () => {
    // Set by hand: discord.js does not know of a deferral that arrived although it saw it fail.
    if ((await deliver(defer)) === 'delivered') interaction.deferred = true;
  };
  let deferring: Promise<void> | undefined;
  const timer = setTimeout(() => {
    deferring = deferNow();
    deferring.catch(() => {});
  }, DEFER_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await deferring;
  }
}
