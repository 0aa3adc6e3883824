import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Kept, ServerSettings } from '../model/keeper.ts';
import { textBlock } from '../replies/discord/components.ts';
import { keepersReply, renderReload, renderStatus } from '../replies/discord/render-clips.ts';
import { renderExport, renderMisses } from '../replies/discord/render-misses.ts';
import { renderSettings } from '../replies/discord/render-settings.ts';
import { type Language, languageOf } from '../replies/languages.ts';
import { SETTINGS_WORDS } from '../replies/messages/clips-settings.ts';
import { STATUS_WORDS } from '../replies/messages/clips-status.ts';
import { NO_LANGUAGE } from './clips-command.ts';
import { shardHere, shardsOf } from './connection.ts';
import { type Delivery, deliver } from './deliver.ts';
import { type Desk, keptFor } from './desk.ts';
import { update } from './respond.ts';

/**
 * Answers `/clips`, to its user alone; Discord shows the command only to those who may manage the server, which a
 * server can change, so it is checked here as well.
 *
 * @throws whatever the keeper's file throws
 * @example `if (interaction.commandName === CLIPS_COMMAND) return onClips(interaction, desk)`
 */
export async function onClips(interaction: ChatInputCommandInteraction, desk: Desk): Promise<Delivery> {
  const { guildId } = interaction;
  const language = languageOf(interaction.locale);
  const refusal = whyRefused(interaction, language);
  if (guildId === null || refusal !== undefined) return say(interaction, refusal ?? '');
  switch (interaction.options.getSubcommand()) {
    case 'status':
      return reply(
        interaction,
        renderStatus(
          { ...desk.status(), shards: shardsOf(interaction.client), shardHere: shardHere(interaction) },
          keptHere(interaction, desk, guildId),
          language,
        ),
      );
    case 'reload':
      return reload(interaction, desk, language);
    case 'misses': {
      const kept = keptHere(interaction, desk, guildId);
      const isExport = interaction.options.getBoolean('export') ?? false;
      return reply(interaction, isExport ? renderExport(kept, language) : renderMisses(kept, 1, language));
    }
    case 'forget':
      return say(interaction, `${SETTINGS_WORDS[language].deleted}: ${desk.keeper.forget(guildId)}`);
    default: {
      const settings = changed(interaction, desk.keeper.settings(guildId));
      desk.keeper.setSettings(guildId, settings);
      return reply(interaction, renderSettings(settings, language));
    }
  }
}

/**
 * Turns the page of what members did not find, in the same message.
 *
 * @throws whatever the keeper's file throws
 * @example `if (action?.kind === 'misses') return turnMisses(interaction, action.page, desk)`
 */
export async function turnMisses(
  interaction: ButtonInteraction,
  page: number,
  desk: Desk,
): Promise<Delivery> {
  const { guildId } = interaction;
  const language = languageOf(interaction.locale);
  const refusal = whyRefused(interaction, language);
  if (guildId === null || refusal !== undefined) return say(interaction, refusal ?? '');
  return update(interaction, renderMisses(keptHere(interaction, desk, guildId), page, language));
}

function keptHere(
  { client }: ChatInputCommandInteraction | ButtonInteraction,
  desk: Desk,
  guildId: string,
): readonly Kept[] {
  // Another process may be in others.
  const isWhole = shardsOf(client).list.length === shardsOf(client).count;
  return keptFor(desk, guildId, isWhole && client.guilds.cache.size === 1);
}

function whyRefused(
  { guildId, memberPermissions }: ChatInputCommandInteraction | ButtonInteraction,
  language: Language,
): string | undefined {
  const words = STATUS_WORDS[language];
  if (guildId === null) return words.serversOnly;
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ? undefined : words.mayNot;
}

/** Reading a large folder takes longer than Discord waits. */
async function reload(
  interaction: ChatInputCommandInteraction,
  desk: Desk,
  language: Language,
): Promise<Delivery> {
  const deferred = await deliver(() => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  if (deferred !== 'delivered') return deferred;
  // Set by hand: discord.js does not know of a deferral that arrived although it saw it fail.
  interaction.deferred = true;
  const { components, allowedMentions } = renderReload(await desk.reload(), language);
  return deliver(() =>
    interaction.editReply({ components, allowedMentions, flags: MessageFlags.IsComponentsV2 }),
  );
}

/** The settings with what the command changes about them. */
function changed({ options }: ChatInputCommandInteraction, before: ServerSettings): ServerSettings {
  const added = options.getChannel('add-channel')?.id;
  const removed = options.getChannel('remove-channel')?.id;
  const answers = options.getString('answers');
  const language = options.getString('language');
  const channels = new Set([...before.channels, ...(added === undefined ? [] : [added])]);
  if (removed !== undefined) channels.delete(removed);
  return {
    channels: [...channels],
    isPrivate: answers === null ? before.isPrivate : answers === 'private',
    language: language === null ? before.language : language === NO_LANGUAGE ? undefined : language,
  };
}

type Reply = Parameters<ChatInputCommandInteraction['reply']>[0];

function reply(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  message: Reply,
): Promise<Delivery> {
  return deliver(() => interaction.reply(message));
}

function say(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  sentence: string,
): Promise<Delivery> {
  return reply(interaction, keepersReply(textBlock([sentence])));
}
