import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import type { Answer } from '../model/answer.ts';
import type { Notice } from '../model/notice.ts';
import { type ButtonAction, parseCustomId } from '../replies/discord/custom-id.ts';
import { questionOf } from '../replies/discord/question-title.ts';
import { type DiscordReply, discordReply } from '../replies/discord/render-answer.ts';
import { languageOf } from '../replies/languages.ts';
import { type Answerer, apologyFor, runCommand, textOptionOf } from './answerer.ts';
import { type Delivery, deliver, logDelivery, outcomeOf, type RequestLine } from './deliver.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { isPrivate } from './private-option.ts';
import { refusal } from './refusal.ts';

type Request = ChatInputCommandInteraction | ButtonInteraction;

/** Discord waits 3 s for the first response (discord-api-docs, interactions/receiving-and-responding). */
const DEFER_AFTER_MS = 1_500;

/**
 * Answers a slash command or a button; every one gets a reply, if only an apology. Never throws.
 *
 * @example `client.on(Events.InteractionCreate, (interaction) => onInteraction(interaction, answerer))`
 */
export async function onInteraction(interaction: Interaction, answerer: Answerer): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, answerer);
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
  const { log } = answerer;
  const began = performance.now();
  const about: RequestLine = {
    id: interaction.id,
    request: interaction.isButton() ? interaction.customId : `/${interaction.commandName}`,
    guild: interaction.guildId,
    outcome: 'answered',
  };
  try {
    const refused = refusal(interaction, answerer);
    if (refused !== undefined) about.outcome = 'refused by limit';
    const delivery = await (refused !== undefined
      ? reply(interaction, refused)
      : interaction.isButton()
        ? onButton(interaction, answerer, about)
        : onCommand(interaction, answerer, about));
    logDelivery(log, about, began, delivery);
  } catch (error) {
    const ms = Math.round(performance.now() - began);
    const sorry = noticeReply(interaction, apologyFor(error, log, { ...about, ms, outcome: 'failed' }));
    await deliver(() => apologise(interaction, sorry)).catch((failure: unknown) =>
      log.error({ ...about, err: failure }, 'the apology could not be delivered'),
    );
  }
}

async function onCommand(
  interaction: ChatInputCommandInteraction,
  answerer: Answerer,
  about: RequestLine,
): Promise<Delivery> {
  const name = interaction.commandName;
  const alone = isPrivate(interaction);
  const options = Object.fromEntries(
    interaction.options.data
      .filter(({ value }) => typeof value !== 'boolean')
      .map((option) => [option.name, option.value as string | number | undefined]),
  );
  answerer.log.debug({ id: about.id, options }, 'asked');
  const work = runCommand(answerer, name, options);
  const answer = await whileDeferring(interaction, work, () =>
    interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {}),
  );
  about.outcome = outcomeOf(answer);
  const ephemeral = alone || isForTheAskerAlone(answer);
  const language = languageOf(interaction.locale);
  return reply(interaction, discordReply(answer, { command: name, ephemeral, language }));
}

/** What only says that the request itself is wrong would be noise to everybody else. */
function isForTheAskerAlone(answer: Answer): boolean {
  return answer.kind === 'notice' || (answer.kind === 'nothing' && answer.query.terms.length === 0);
}

async function onButton(
  interaction: ButtonInteraction,
  answerer: Answerer,
  about: RequestLine,
): Promise<Delivery> {
  const action = parseCustomId(interaction.customId);
  if (action?.kind === 'read') return read(interaction, action, answerer);
  if (action?.kind === 'page') return turnPage(interaction, action, answerer, about);
  return refuseOldButton(interaction);
}

/** Opens the article for the presser alone; from there, the paragraphs before and after take its place. */
async function read(
  interaction: ButtonInteraction,
  { sourceId, paragraph }: ButtonAction & { kind: 'read' },
  { clips }: Answerer,
): Promise<Delivery> {
  if (clips.sources(sourceId).kind !== 'source') {
    return reply(interaction, noticeReply(interaction, { kind: 'source gone' }));
  }
  const article = discordReply(clips.read(sourceId, paragraph), {
    command: 'read',
    ephemeral: true,
    language: languageOf(interaction.locale),
  });
  const isOwnReading =
    interaction.message.flags.has(MessageFlags.Ephemeral) && questionIn(interaction) === undefined;
  return isOwnReading ? update(interaction, article) : reply(interaction, article);
}

/** Turns the page for everybody when the asker presses, and shows it to anybody else alone. */
async function turnPage(
  interaction: ButtonInteraction,
  { command: name, page }: ButtonAction & { kind: 'page' },
  answerer: Answerer,
  about: RequestLine,
): Promise<Delivery> {
  const command = answerer.commands.find((candidate) => candidate.name === name);
  const question = questionIn(interaction);
  const textOption = textOptionOf(command);
  const needsText = command?.options.some((option) => option.required) ?? true;
  if (command === undefined || (needsText && question === undefined)) return refuseOldButton(interaction);
  const options = textOption === undefined || question === undefined ? {} : { [textOption]: question };
  const isAskers = [undefined, interaction.user.id].includes(askerOf(interaction));
  const answer = await whileDeferring(interaction, runCommand(answerer, name, options), () =>
    isAskers ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  about.outcome = outcomeOf(answer);
  const language = languageOf(interaction.locale);
  const turned = discordReply(answer, { command: name, page, ephemeral: !isAskers, language });
  return isAskers ? update(interaction, turned) : reply(interaction, turned);
}

/** Who used the command or wrote the message that was answered; unknown when that message is gone. */
function askerOf({ message }: ButtonInteraction): string | undefined {
  return message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id;
}

function questionIn(interaction: ButtonInteraction): string | undefined {
  return questionOf(interaction.message.components.map((component) => component.toJSON()));
}

async function refuseOldButton(interaction: ButtonInteraction): Promise<Delivery> {
  return reply(interaction, noticeReply(interaction, { kind: 'old button' }));
}

function noticeReply({ locale }: Request, message: Notice): DiscordReply {
  const options = { command: 'help', ephemeral: true, language: languageOf(locale) };
  return discordReply({ kind: 'notice', message, suggestions: [] }, options);
}

/** A new message, or what takes the place of "is thinking". */
async function reply(interaction: Request, message: DiscordReply): Promise<Delivery> {
  return deliver(() => (interaction.deferred ? edit(interaction, message) : interaction.reply(message)));
}

/** The message whose button was pressed becomes another. */
async function update(interaction: ButtonInteraction, message: DiscordReply): Promise<Delivery> {
  return deliver(() =>
    interaction.deferred ? edit(interaction, message) : interaction.update(withoutEphemeral(message)),
  );
}

/** A button that was deferred may stand for the whole message, which an apology must not replace. */
async function apologise(interaction: Request, sorry: DiscordReply): Promise<unknown> {
  if (!interaction.deferred) return interaction.reply(sorry);
  return interaction.isButton() ? interaction.followUp(sorry) : edit(interaction, sorry);
}

async function edit(interaction: Request, message: DiscordReply): Promise<unknown> {
  return interaction.editReply(withoutEphemeral(message));
}

/** Whether a message is ephemeral was settled when it was created; Discord refuses the flag later. */
function withoutEphemeral({ components, allowedMentions }: DiscordReply) {
  return { components, allowedMentions, flags: MessageFlags.IsComponentsV2 } as const;
}

/** Asks Discord for more time when the work takes so long that it would give up on us. */
async function whileDeferring<T>(
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
