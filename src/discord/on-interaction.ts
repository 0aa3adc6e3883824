import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import type { Answer } from '../model/answer.ts';
import { type ButtonAction, parseCustomId } from '../replies/discord/custom-id.ts';
import { questionOf } from '../replies/discord/question-title.ts';
import { type DiscordReply, discordReply } from '../replies/discord/render-answer.ts';
import { type Answerer, apologyFor, runCommand, textOptionOf } from './answerer.ts';
import { type Delivery, deliver } from './deliver.ts';

/** Discord waits 3 s for the first response (discord-api-docs, interactions/receiving-and-responding). */
const DEFER_AFTER_MS = 1_500;

const OLD_BUTTON: Answer = {
  kind: 'notice',
  message: 'This button is from another version of the bot. Please ask your question again.',
  suggestions: [],
};

/**
 * Answers a slash command or a button; every one gets a reply, if only an apology. Never throws.
 *
 * @example `client.on(Events.InteractionCreate, (interaction) => onInteraction(interaction, answerer))`
 */
export async function onInteraction(interaction: Interaction, answerer: Answerer): Promise<void> {
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
  const began = performance.now();
  const about = {
    id: interaction.id,
    request: interaction.isButton() ? interaction.customId : `/${interaction.commandName}`,
    guild: interaction.guildId,
  };
  try {
    const outcome = interaction.isButton()
      ? await onButton(interaction, answerer)
      : await onCommand(interaction, answerer);
    answerer.log.info({ ...about, ms: Math.round(performance.now() - began), outcome }, 'answered');
  } catch (error) {
    const message = apologyFor(error, answerer.log, about);
    const sorry = discordReply(
      { kind: 'notice', message, suggestions: [] },
      { command: 'help', ephemeral: true },
    );
    await deliver(() => respond(interaction, sorry)).catch((failure: unknown) =>
      answerer.log.error({ ...about, err: failure }, 'the apology could not be delivered'),
    );
  }
}

async function onCommand(interaction: ChatInputCommandInteraction, answerer: Answerer): Promise<Delivery> {
  const name = interaction.commandName;
  const options = Object.fromEntries(
    interaction.options.data.map((option) => [option.name, option.value as string | number | undefined]),
  );
  const answer = await whileDeferring(interaction, runCommand(answerer, name, options));
  return deliver(() =>
    respond(interaction, discordReply(answer, { command: name, ephemeral: answer.kind === 'notice' })),
  );
}

async function onButton(interaction: ButtonInteraction, answerer: Answerer): Promise<Delivery> {
  const action = parseCustomId(interaction.customId);
  if (action?.kind === 'read') return read(interaction, action, answerer);
  if (action?.kind === 'page') return turnPage(interaction, action, answerer);
  return deliver(() => respond(interaction, discordReply(OLD_BUTTON, { command: 'help', ephemeral: true })));
}

/** Opens the article for the presser alone; from there, the paragraphs before and after take its place. */
async function read(
  interaction: ButtonInteraction,
  { sourceId, paragraph }: ButtonAction & { kind: 'read' },
  { clips }: Answerer,
): Promise<Delivery> {
  const answer = clips.read(sourceId, paragraph);
  const isOwnReading =
    interaction.message.flags.has(MessageFlags.Ephemeral) && questionIn(interaction) === undefined;
  const reply = discordReply(answer, { command: 'read', ephemeral: true });
  return deliver(() =>
    isOwnReading ? interaction.update(withoutEphemeral(reply)) : respond(interaction, reply),
  );
}

/** Turns the page for everybody when the asker presses, and shows it to anybody else alone. */
async function turnPage(
  interaction: ButtonInteraction,
  { command: name, page }: ButtonAction & { kind: 'page' },
  answerer: Answerer,
): Promise<Delivery> {
  const command = answerer.commands.find((candidate) => candidate.name === name);
  const question = questionIn(interaction);
  const textOption = textOptionOf(command);
  const needsText = command?.options.some((option) => option.required) ?? true;
  if (command === undefined || (needsText && question === undefined)) {
    return deliver(() =>
      respond(interaction, discordReply(OLD_BUTTON, { command: 'help', ephemeral: true })),
    );
  }
  const options = textOption === undefined || question === undefined ? {} : { [textOption]: question };
  const answer = await runCommand(answerer, name, options);
  const asker = interaction.message.interactionMetadata?.user.id;
  if (asker !== undefined && asker !== interaction.user.id) {
    return deliver(() =>
      respond(interaction, discordReply(answer, { command: name, page, ephemeral: true })),
    );
  }
  return deliver(() => interaction.update(withoutEphemeral(discordReply(answer, { command: name, page }))));
}

function questionIn(interaction: ButtonInteraction): string | undefined {
  return questionOf(interaction.message.components.map((component) => component.toJSON()));
}

/** An update keeps the visibility that the message has; Discord refuses the flag. */
function withoutEphemeral(reply: DiscordReply) {
  return {
    components: reply.components,
    allowedMentions: reply.allowedMentions,
    flags: MessageFlags.IsComponentsV2,
  } as const;
}

/** The first response, or the edit of "is thinking" when it was deferred. */
async function respond(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  reply: DiscordReply,
): Promise<unknown> {
  return interaction.deferred ? interaction.editReply(withoutEphemeral(reply)) : interaction.reply(reply);
}

/** Says "is thinking" when the work takes so long that Discord would give up on us. */
async function whileDeferring<T>(interaction: ChatInputCommandInteraction, work: Promise<T>): Promise<T> {
  let deferring: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    deferring = deliver(() => interaction.deferReply());
    deferring.catch(() => {});
  }, DEFER_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await deferring;
  }
}
