import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { LocatedPassage } from '../model/answer.ts';
import type { Clips } from '../model/command.ts';
import { textBlock } from '../replies/discord/components.ts';
import { parseCustomId } from '../replies/discord/custom-id.ts';
import { questionOf } from '../replies/discord/question-title.ts';
import { keepersReply } from '../replies/discord/render-clips.ts';
import {
  REPORT_FIELDS,
  type Reportable,
  reportableIn,
  reportModal,
} from '../replies/discord/report-modal.ts';
import { languageOf } from '../replies/languages.ts';
import { REPORT_WORDS } from '../replies/messages/report.ts';
import type { Answerer } from './answerer.ts';
import { type Delivery, deliver } from './deliver.ts';

/**
 * Asks who pressed "Wrong passage" which one it is and why.
 *
 * @example `if (action?.kind === 'report') return askWhy(interaction, answerer)`
 */
export async function askWhy(interaction: ButtonInteraction, answerer: Answerer): Promise<Delivery> {
  const language = languageOf(interaction.locale);
  const words = REPORT_WORDS[language];
  if (answerer.desk === undefined) return say(interaction, words.notKept);
  const passages = reportableIn(componentsOf(interaction)).flatMap(
    (place) => passageAt(answerer.clips, place) ?? [],
  );
  if (passages.length === 0) return say(interaction, words.noPassage);
  return deliver(() => interaction.showModal(reportModal(passages, language)));
}

/**
 * Keeps what the member says of a passage, and thanks. All that is needed stands in the message and in the form, so
 * that a form that was opened before a restart is still taken.
 *
 * @throws whatever the keeper's file throws
 * @example `if (interaction.isModalSubmit()) return keepReport(interaction, answerer)`
 */
export async function keepReport(interaction: ModalSubmitInteraction, answerer: Answerer): Promise<Delivery> {
  const { desk, clips } = answerer;
  const { user, fields } = interaction;
  const words = REPORT_WORDS[languageOf(interaction.locale)];
  if (desk === undefined) return say(interaction, words.notKept);
  const components = componentsOf(interaction);
  const found = passageAt(clips, chosen(interaction) ?? reportableIn(components)[0]);
  if (found === undefined) return say(interaction, words.noPassage);
  desk.keeper.addReport({
    // A server that the bot is not in has no managers who could read it.
    guildId: interaction.guild?.id,
    userId: user.id,
    question: questionOf(components) ?? '',
    path: found.source.path,
    paragraph: found.passage.ordinal,
    quote: found.passage.text,
    why: fields.getTextInputValue(REPORT_FIELDS.why).trim(),
  });
  return say(interaction, words.thanks);
}

function componentsOf({ message }: Pick<ModalSubmitInteraction, 'message'>) {
  return message?.components.map((component) => component.toJSON()) ?? [];
}

/** What was chosen from the list; there is none when the message shows one passage only. */
function chosen({ fields }: ModalSubmitInteraction): Reportable | undefined {
  if (!fields.fields.has(REPORT_FIELDS.passage)) return undefined;
  const [value = ''] = fields.getStringSelectValues(REPORT_FIELDS.passage);
  const action = parseCustomId(value);
  return action?.kind === 'read' ? action : undefined;
}

/** The paragraph itself, unless the articles have changed since. */
function passageAt(clips: Clips, place: Reportable | undefined): LocatedPassage | undefined {
  if (place === undefined || clips.sources(place.sourceId).kind !== 'source') return undefined;
  const answer = clips.read(place.sourceId, place.paragraph);
  if (answer.kind !== 'reading') return undefined;
  const passage = answer.passages.find(({ ordinal }) => ordinal === place.paragraph);
  return passage && { source: answer.source, passage };
}

function say(interaction: ButtonInteraction | ModalSubmitInteraction, sentence: string): Promise<Delivery> {
  return deliver(() => interaction.reply(keepersReply(textBlock([sentence]))));
}
