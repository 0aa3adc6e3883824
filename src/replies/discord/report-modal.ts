import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { LocatedPassage } from '../../model/answer.ts';
import { cutLabel, cutPath } from '../fit-span.ts';
import type { Language } from '../languages.ts';
import { REPORT_WORDS } from '../messages/report.ts';
import { oneLine } from '../one-line.ts';
import { type ButtonAction, encodeCustomId, parseCustomId } from './custom-id.ts';

/** What the modal's fields are called when it comes back. */
export const REPORT_FIELDS = { passage: 'passage', why: 'why' } as const;

/** Discord's limits: 25 options of 100 characters (`components/reference.mdx`, String Select). */
const MAX_OPTIONS = 25;
const MAX_OPTION = 100;

/** Longer reasons are essays; Discord stops the member at this length. */
const MAX_WHY = 500;

/** A passage of a message that can be reported: where its Read button leads. */
export type Reportable = Extract<ButtonAction, { kind: 'read' }>;

/**
 * The passages that a message shows, read from its Read buttons as they came back from Discord, so that a report works
 * after a restart.
 *
 * @example `reportableIn(interaction.message.components)` → `[{ kind: 'read', sourceId: 'k3f9a2xq0d', paragraph: 4 }]`
 */
export function reportableIn(components: readonly object[]): Reportable[] {
  return components
    .flatMap((row) => ('components' in row && Array.isArray(row.components) ? row.components : []))
    .flatMap((button: { readonly custom_id?: string }) => parseCustomId(button.custom_id ?? '') ?? [])
    .filter((action) => action.kind === 'read');
}

/**
 * The form that asks which passage is wrong, where there are several, and why.
 *
 * @param passages those of the message, in its order
 * @example `await interaction.showModal(reportModal([first, second], 'en'))`
 */
export function reportModal(
  passages: readonly LocatedPassage[],
  language: Language,
): APIModalInteractionResponseCallbackData {
  const words = REPORT_WORDS[language];
  const which = {
    type: ComponentType.Label,
    label: words.which,
    component: {
      type: ComponentType.StringSelect,
      custom_id: REPORT_FIELDS.passage,
      required: true,
      options: passages.slice(0, MAX_OPTIONS).map(optionFor),
    },
  } as const;
  const why = {
    type: ComponentType.Label,
    label: words.why,
    component: {
      type: ComponentType.TextInput,
      custom_id: REPORT_FIELDS.why,
      style: TextInputStyle.Paragraph,
      required: false,
      max_length: MAX_WHY,
      placeholder: words.whyHint,
    },
  } as const;
  return {
    title: words.wrongPassage,
    custom_id: encodeCustomId({ kind: 'report' }),
    components: passages.length > 1 ? [which, why] : [why],
  };
}

function optionFor({ source, passage }: LocatedPassage) {
  const action = { kind: 'read', sourceId: source.id, paragraph: passage.ordinal } as const;
  const place = ` ¶${passage.ordinal}`;
  const description = cutLabel(oneLine(passage.text), MAX_OPTION);
  return {
    label: `${cutPath(oneLine(source.path), MAX_OPTION - place.length)}${place}`,
    value: encodeCustomId(action),
    ...(description !== '' && { description }),
  };
}
