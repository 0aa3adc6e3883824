import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { Answer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { type ReplyComponent, textBlock } from './components.ts';
import { renderEvidence } from './render-evidence.ts';
import { renderHelp } from './render-help.ts';
import { renderNothing } from './render-nothing.ts';
import { renderNotice } from './render-notice.ts';
import { renderReading } from './render-reading.ts';
import { renderSource } from './render-source.ts';
import { renderSources } from './render-sources.ts';

/** A message as discord.js takes it for `interaction.reply`, `interaction.update` and `message.reply`. */
export type DiscordReply = {
  /** `IsComponentsV2`, and `Ephemeral` when asked for; an edit must leave `Ephemeral` out. */
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  /** Nobody is notified, whatever a text holds. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
};

/** `command` is the one that page buttons run again; pages count from 1, and the nearest one is shown. */
export type ReplyOptions = {
  readonly command: string;
  readonly page?: number;
  readonly ephemeral?: boolean;
  /** The reader's; English unless told. */
  readonly language?: Language;
};

/**
 * Draws any answer as one Discord message that fits all of Discord's limits. Never throws.
 *
 * @example `await interaction.reply(discordReply(answer, { command: 'when' }))`
 */
export function discordReply(
  answer: Answer,
  { command, page, ephemeral, language = 'en' }: ReplyOptions,
): DiscordReply {
  const components = render(answer, command, page, language);
  return {
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
    components: components.length > 0 ? components : textBlock([ANSWERS[language].nothingToShow]),
    allowedMentions: { parse: [], repliedUser: false },
  };
}

function render(
  answer: Answer,
  command: string,
  page: number | undefined,
  language: Language,
): ReplyComponent[] {
  switch (answer.kind) {
    case 'evidence':
      return renderEvidence(answer, command, page, language);
    case 'nothing':
      return renderNothing(answer, language);
    case 'sources':
      return renderSources(answer, command, page, language);
    case 'source':
      return renderSource(answer, language);
    case 'reading':
      return renderReading(answer, language);
    case 'help':
      return renderHelp(answer, language);
    case 'notice':
      return renderNotice(answer, language);
  }
}
