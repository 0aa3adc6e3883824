import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { clipsAfter } from '../conversation.ts';
import type { Answer } from '../model/answer.ts';
import { type ButtonAction, parseCustomId } from '../replies/discord/custom-id.ts';
import { questionOf } from '../replies/discord/question-title.ts';
import { discordReply } from '../replies/discord/render-answer.ts';
import { permissionMessages } from '../replies/messages/permissions.ts';
import { type Answerer, apologyFor, runCommand, textOptionOf } from './answerer.ts';
import { CLIPS_COMMAND } from './clips-command.ts';
import { shardHere } from './connection.ts';
import { type Delivery, deliver, logDelivery, outcomeOf, type RequestLine } from './deliver.ts';
import { keepMiss, look, settingsOf } from './desk.ts';
import { findInClips } from './find-in-clips.ts';
import { noticeReply } from './notice-reply.ts';
import { onAutocomplete } from './on-autocomplete.ts';
import { onClips, turnMisses } from './on-clips.ts';
import { askWhy, keepReport } from './on-report.ts';
import { isPrivate } from './private-option.ts';
import { articleFile, mayNotShare, openReading, sharedParagraph } from './reading-buttons.ts';
import { refusal } from './refusal.ts';
import { apologise, type Request, reply, update, whileDeferring } from './respond.ts';

/**
 * Answers whatever members can use of the bot; every one gets a reply, if only an apology. Never throws.
 *
 * @example `client.on(Events.InteractionCreate, (interaction) => onInteraction(interaction, answerer))`
 */
export async function onInteraction(interaction: Interaction, answerer: Answerer): Promise<void> {
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, answerer);
  const isCommand = interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand();
  if (!isCommand && !interaction.isMessageComponent() && !interaction.isModalSubmit()) return;
  const { log } = answerer;
  const began = performance.now();
  const about: RequestLine = {
    id: interaction.id,
    request: 'customId' in interaction ? interaction.customId : `/${interaction.commandName}`,
    guild: interaction.guildId,
    shard: shardHere(interaction),
    outcome: 'answered',
    command: measuredAs(interaction, answerer),
  };
  try {
    // A form was opened by a button, which counts already.
    const refused = interaction.isModalSubmit() ? undefined : refusal(interaction, answerer);
    if (refused !== undefined) about.outcome = 'refused by limit';
    const delivery = await (refused !== undefined
      ? reply(interaction, refused)
      : interaction.isModalSubmit()
        ? onModal(interaction, answerer)
        : interaction.isButton()
          ? onButton(interaction, answerer, about)
          : interaction.isMessageContextMenuCommand()
            ? onMessageCommand(interaction, answerer)
            : interaction.isChatInputCommand()
              ? onCommand(interaction, answerer, about)
              : refuseOldButton(interaction));
    logDelivery(answerer, about, began, delivery);
    await tellOfUnheard(interaction, answerer);
  } catch (error) {
    const sorry = noticeReply(interaction, apologyFor(error, answerer, about, began));
    await deliver(() => apologise(interaction, sorry)).catch((failure: unknown) =>
      log.error({ ...about, err: failure }, 'the apology could not be delivered'),
    );
  }
}

/** One of few: what members' apps still show of a command that is gone is `other`. */
function measuredAs(interaction: Request, { commands }: Answerer): string {
  if ('customId' in interaction) return parseCustomId(interaction.customId)?.kind ?? 'other';
  if (interaction.isMessageContextMenuCommand()) return 'claims';
  const name = interaction.commandName;
  return name === CLIPS_COMMAND || commands.some((command) => command.name === name) ? name : 'other';
}

/** In the channel itself nothing could be said, and here the asker sees it alone. */
async function tellOfUnheard(interaction: Request, { unheard }: Answerer): Promise<void> {
  const isAcknowledged = interaction.replied || interaction.deferred;
  if (!isAcknowledged || !unheard.owesAnExplanation(interaction.channelId, interaction.user.id)) return;
  const sentence = noticeReply(interaction, (language) => permissionMessages[language].mayNotWrite);
  await deliver(() => interaction.followUp(sentence));
}

async function onCommand(
  interaction: ChatInputCommandInteraction,
  answerer: Answerer,
  about: RequestLine,
): Promise<Delivery> {
  const name = interaction.commandName;
  if (name === CLIPS_COMMAND && answerer.desk !== undefined) return onClips(interaction, answerer.desk);
  const alone = isPrivate(interaction, settingsOf(answerer, interaction.guildId).isPrivate);
  const options = Object.fromEntries(
    interaction.options.data
      .filter(({ value }) => typeof value !== 'boolean')
      .map((option) => [option.name, option.value as string | number | undefined]),
  );
  answerer.log.debug({ id: about.id, options }, 'asked');
  const { conversations, clips } = answerer;
  const previous = conversations.beforeCommand(interaction, alone);
  const work = runCommand({ ...answerer, clips: clipsAfter(clips, previous) }, name, options);
  const answer = await whileDeferring(interaction, work, () =>
    interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {}),
  );
  about.outcome = outcomeOf(answer);
  conversations.keepCommand(interaction, alone, answer);
  // A server that the bot is not in has no managers who could read it.
  keepMiss(answerer, answer, { guildId: interaction.guild?.id ?? null, userId: interaction.user.id });
  const ephemeral = alone || isForTheAskerAlone(answer);
  return reply(
    interaction,
    discordReply(answer, {
      ...look(answerer, interaction, ephemeral ? 'one' : 'all'),
      command: name,
      ephemeral,
    }),
  );
}

/** There is one message command; whatever it finds is for the member who used it. */
async function onMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  answerer: Answerer,
): Promise<Delivery> {
  const found = await whileDeferring(interaction, findInClips(interaction, answerer), () =>
    interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  return reply(interaction, found);
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
  switch (action?.kind) {
    case 'read':
    case 'match':
    case 'claim':
      return read(interaction, action, answerer);
    case 'file':
      return sendFile(interaction, action.sourceId, answerer);
    case 'share': {
      const delivery = await reply(interaction, sharedParagraph(interaction, action, answerer));
      return delivery === 'forbidden' ? reply(interaction, mayNotShare(interaction)) : delivery;
    }
    case 'page':
      return turnPage(interaction, action, answerer, about);
    case 'report':
      return askWhy(interaction, answerer);
    case 'misses':
      return answerer.desk === undefined
        ? refuseOldButton(interaction)
        : turnMisses(interaction, action.page, answerer.desk);
    default:
      return refuseOldButton(interaction);
  }
}

async function onModal(interaction: ModalSubmitInteraction, answerer: Answerer): Promise<Delivery> {
  if (parseCustomId(interaction.customId)?.kind === 'report') return keepReport(interaction, answerer);
  return refuseOldButton(interaction);
}

/** Opens the article for the presser alone; from there, the paragraphs before and after take its place. */
async function read(
  interaction: ButtonInteraction,
  action: ButtonAction & { kind: 'read' | 'match' | 'claim' },
  answerer: Answerer,
): Promise<Delivery> {
  const { reply: article, isKnown } = openReading(interaction, action, answerer);
  const isOwnReading =
    isKnown &&
    action.kind !== 'claim' &&
    interaction.message.flags.has(MessageFlags.Ephemeral) &&
    questionIn(interaction) === undefined;
  return isOwnReading ? update(interaction, article) : reply(interaction, article);
}

async function sendFile(
  interaction: ButtonInteraction,
  sourceId: string,
  answerer: Answerer,
): Promise<Delivery> {
  const file = await whileDeferring(interaction, articleFile(interaction, sourceId, answerer), () =>
    interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  return reply(interaction, file);
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
  const isPublic = isAskers && !interaction.message.flags.has(MessageFlags.Ephemeral);
  const turned = discordReply(answer, {
    ...look(answerer, interaction, isPublic ? 'all' : 'one'),
    command: name,
    page,
    ephemeral: !isAskers,
  });
  return isAskers ? update(interaction, turned) : reply(interaction, turned);
}

/** Who used the command or wrote the message that was answered; unknown when that message is gone. */
function askerOf({ message }: ButtonInteraction): string | undefined {
  return message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id;
}

function questionIn(interaction: ButtonInteraction): string | undefined {
  return questionOf(interaction.message.components.map((component) => component.toJSON()));
}

/** Of another version's form, or a menu, of which this one has none. */
async function refuseOldButton(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
): Promise<Delivery> {
  return reply(interaction, noticeReply(interaction, { kind: 'old button' }));
}
