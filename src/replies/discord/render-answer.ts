import { type APIMessageTopLevelComponent, type AttachmentPayload, MessageFlags } from 'discord.js';
import type { Answer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { REPORT_WORDS } from '../messages/report.ts';
import { type ReplyComponent, textBlock } from './components.ts';
import { renderClaims } from './render-claims.ts';
import { renderComparison } from './render-comparison.ts';
import { renderEvidence } from './render-evidence.ts';
import { renderHelp } from './render-help.ts';
import { renderNames } from './render-names.ts';
import { renderNothing } from './render-nothing.ts';
import { renderNotice } from './render-notice.ts';
import { renderPerson } from './render-person.ts';
import { renderReading } from './render-reading.ts';
import { renderSource } from './render-source.ts';
import { renderSources } from './render-sources.ts';
import { renderTimeline } from './render-timeline.ts';

/** A message as discord.js takes it for `interaction.reply`, `interaction.update` and `message.reply`. */
export type DiscordReply = {
  /** `IsComponentsV2`, and `Ephemeral` when asked for; an edit must leave `Ephemeral` out. */
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  /** Nobody is notified, whatever a text holds. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  /** Files that components of it show. */
  readonly files?: AttachmentPayload[];
};

/** `command` is the one that page buttons run again; pages count from 1, and the nearest one is shown. */
export type ReplyOptions = {
  readonly command: string;
  readonly page?: number;
  readonly ephemeral?: boolean;
  /** The reader's; English unless told. */
  readonly language?: Language;
  /** Whether passages can be reported: only where reports are kept. */
  readonly report?: boolean;
  /** The public address of the reader page, where citations are to open there. */
  readonly readerUrl?: string | undefined;
};

/**
 * Draws any answer as one Discord message that fits all of Discord's limits. Never throws.
 *
 * @example `await interaction.reply(discordReply(answer, { command: 'when' }))`
 */
export function discordReply(answer: Answer, options: ReplyOptions): DiscordReply {
  const components = render(answer, options);
  return messageOf(
    components.length > 0 ? components : textBlock([ANSWERS[options.language ?? 'en'].nothingToShow]),
    options.ephemeral,
  );
}

/**
 * Components as a message that notifies nobody.
 *
 * @example `messageOf(textBlock(['Hello']), true)` → `{ flags: 32832, components, allowedMentions: { parse: [], … } }`
 */
export function messageOf(components: APIMessageTopLevelComponent[], ephemeral = false): DiscordReply {
  return {
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
    components,
    allowedMentions: { parse: [], repliedUser: false },
  };
}

function render(
  answer: Answer,
  { command, page, ephemeral, language = 'en', report, readerUrl }: ReplyOptions,
): ReplyComponent[] {
  switch (answer.kind) {
    case 'evidence':
      return renderEvidence(
        answer,
        command,
        page,
        language,
        report ? REPORT_WORDS[language].wrongPassage : undefined,
        readerUrl,
      );
    case 'nothing':
      return renderNothing(answer, language, readerUrl);
    case 'sources':
      return renderSources(answer, command, page, language);
    case 'source':
      return renderSource(answer, language);
    case 'reading':
      return renderReading(answer, { language, isPrivate: ephemeral, readerUrl });
    case 'claims':
      return renderClaims(answer, language, readerUrl);
    case 'help':
      return renderHelp(answer, language);
    case 'notice':
      return renderNotice(answer, language);
    case 'people':
    case 'places':
      return renderNames(answer, { command, page, language });
    case 'person':
      return renderPerson(answer, language, readerUrl);
    case 'timeline':
      return renderTimeline(answer, { command, page, language, readerUrl });
    case 'comparison':
      return renderComparison(answer, { command, page, language, readerUrl });
  }
}
