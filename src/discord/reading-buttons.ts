import { ApplicationIntegrationType, type ButtonInteraction, PermissionFlagsBits } from 'discord.js';
import type { Answer } from '../model/answer.ts';
import { claimOf } from '../replies/discord/claim-title.ts';
import type { ButtonAction } from '../replies/discord/custom-id.ts';
import { MAX_FILE_BYTES } from '../replies/discord/discord-limits.ts';
import { questionOf } from '../replies/discord/question-title.ts';
import { questionOfReading } from '../replies/discord/reading-note.ts';
import { type DiscordReply, discordReply, messageOf } from '../replies/discord/render-answer.ts';
import { fileReply } from '../replies/discord/render-file.ts';
import { renderShared } from '../replies/discord/render-shared.ts';
import { languageOf } from '../replies/languages.ts';
import { READING } from '../replies/messages/reading.ts';
import type { Answerer } from './answerer.ts';
import { languageFor } from './desk.ts';
import { noticeReply } from './notice-reply.ts';

type Place = { readonly sourceId: string; readonly paragraph: number };

/**
 * The article at a paragraph, with the words of the question whose answer or reading the button stands under.
 *
 * @returns `isKnown` is false when the article is no longer among the clips, and `reply` says so
 * @example `openReading(interaction, { kind: 'read', sourceId: 'k3f9a2xq', paragraph: 4 }, answerer)`
 */
export function openReading(
  interaction: ButtonInteraction,
  action: Extract<ButtonAction, Place>,
  { clips, readerUrl }: Answerer,
): { readonly reply: DiscordReply; readonly isKnown: boolean } {
  if (clips.sources(action.sourceId).kind !== 'source') {
    return { reply: noticeReply(interaction, { kind: 'source gone' }), isKnown: false };
  }
  const language = languageOf(interaction.locale);
  const answer = clips.read(action.sourceId, action.paragraph, questionBehind(interaction, action));
  const options = { command: 'read', ephemeral: true, language, readerUrl: readerUrl?.() };
  return { reply: discordReply(answer, options), isKnown: true };
}

/**
 * The file of an article for the presser alone, or why it cannot be had.
 *
 * @throws what the system says when the file cannot be read
 * @example `await articleFile(interaction, 'k3f9a2xq', answerer)`
 */
export async function articleFile(
  interaction: ButtonInteraction,
  sourceId: string,
  { clips }: Answerer,
): Promise<DiscordReply> {
  const card = clips.sources(sourceId);
  if (card.kind !== 'source') return noticeReply(interaction, { kind: 'source gone' });
  const file = await clips.file(sourceId, MAX_FILE_BYTES);
  if (!('problem' in file)) return fileReply(card.summary.source, file.bytes);
  return noticeReply(interaction, (language) => {
    const { fileGone, fileTooLarge } = READING[language];
    return file.problem === 'gone' ? fileGone : fileTooLarge(MAX_FILE_BYTES / 1_024 / 1_024);
  });
}

/**
 * The paragraph that is read, for the whole channel; for the presser alone, a sentence where it is gone or where they may
 * not post.
 *
 * @example `sharedParagraph(interaction, { kind: 'share', sourceId: 'k3f9a2xq', paragraph: 4 }, answerer)`
 */
export function sharedParagraph(
  interaction: ButtonInteraction,
  { sourceId, paragraph }: Place,
  answerer: Answerer,
): DiscordReply {
  const { clips } = answerer;
  if (!mayPost(interaction)) return mayNotShare(interaction);
  const answer: Answer | undefined =
    clips.sources(sourceId).kind === 'source'
      ? clips.read(sourceId, paragraph, questionOfReading(componentsOf(interaction)))
      : undefined;
  if (answer?.kind !== 'reading') return noticeReply(interaction, { kind: 'source gone' });
  const language = languageFor(answerer, interaction, 'all');
  return messageOf(renderShared(answer, interaction.user.id, language, answerer.readerUrl?.()));
}

/** What is said when Discord refuses a shared paragraph. */
export function mayNotShare(interaction: ButtonInteraction): DiscordReply {
  return noticeReply(interaction, (language) => READING[language].mayNotShare);
}

/**
 * Whether the presser may write in the channel: a response needs no permission of the bot's own, so that anybody could
 * post through it where they may not. Of an app that only the presser has installed Discord hides responses in a server
 * without Use External Apps (discord-api-docs, topics/permissions).
 */
function mayPost(interaction: ButtonInteraction): boolean {
  const { memberPermissions: permissions, channel, authorizingIntegrationOwners: owners } = interaction;
  if (permissions === null) return true;
  const { SendMessages, SendMessagesInThreads, UseExternalApps } = PermissionFlagsBits;
  // Of a channel in a server without the bot nothing is known, not even whether it is a thread.
  const write =
    channel === null
      ? [SendMessages, SendMessagesInThreads]
      : [channel.isThread() ? SendMessagesInThreads : SendMessages];
  const isInstalledHere = owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return permissions.any(write) && (isInstalledHere || permissions.has(UseExternalApps));
}

function questionBehind(interaction: ButtonInteraction, action: ButtonAction): string | undefined {
  const components = componentsOf(interaction);
  if (action.kind === 'claim') return claimOf(components, action.claim);
  return questionOf(components) ?? questionOfReading(components);
}

function componentsOf({ message }: ButtonInteraction) {
  return message.components.map((component) => component.toJSON());
}
