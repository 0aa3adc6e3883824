import { setImmediate as afterWhatHasArrived } from 'node:timers/promises';
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../model/command.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../replies/discord/discord-limits.ts';
import { cutLabel } from '../replies/fit-span.ts';
import { isBlank, oneLine } from '../replies/one-line.ts';
import type { Answerer } from './answerer.ts';
import { deliver } from './deliver.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

/** Stands between title and path in what is suggested for a source. */
const PLACE = ' · ';

/**
 * Offers choices for what a member is typing; every such interaction is answered, with none when something went wrong,
 * when a later letter has arrived, or when letters come faster than anybody types. Cannot be deferred. Never throws.
 *
 * @example `/when question: when did sho` → `when did sho`, `when did Shoigu`, …
 */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  answerer: Answerer,
): Promise<void> {
  const { log, fairness } = answerer;
  const { user, commandName, guildId: guild } = interaction;
  const about = { id: interaction.id, request: `/${commandName} …`, guild };
  const began = performance.now();
  try {
    fairness.typed(user.id, interaction.id);
    await afterWhatHasArrived();
    const isWanted = fairness.mayChoose(user.id, interaction.id);
    const choices = isWanted ? choicesFor(interaction, answerer) : [];
    const delivery = await deliver(() => interaction.respond(choices));
    const ms = Math.round(performance.now() - began);
    log.debug({ ...about, ms, choices: choices.length, outcome: delivery }, 'suggested');
  } catch (error) {
    log.error({ ...about, err: error }, 'nothing could be suggested');
    if (!interaction.responded) {
      await deliver(() => interaction.respond([])).catch((failure: unknown) =>
        log.error({ ...about, err: failure }, 'the empty list could not be delivered'),
      );
    }
  }
}

/**
 * Suggestions as Discord takes them: at most 25 of at most 100 characters, cut between characters as people see them.
 *
 * @example `choicesOf([{ label: 'Talks · wire/a.txt', value: 'wire/a.txt' }])` → `[{ name: 'Talks · wire/a.txt', value: 'wire/a.txt' }]`
 */
export function choicesOf(suggestions: readonly Suggestion[]): Choice[] {
  return suggestions
    .map(({ label, value }) => ({ name: choiceName(oneLine(label)), value }))
    .filter(({ name, value }) => !isBlank(name) && !isBlank(value) && value.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES);
}

/** Of a title with its path, the title is cut: titles often begin alike, and citations name the path. */
function choiceName(label: string): string {
  const place = label.slice(label.lastIndexOf(PLACE));
  if (label.length <= MAX_CHOICE || !place.startsWith(PLACE) || place.length > MAX_CHOICE / 2) {
    return cutLabel(label, MAX_CHOICE);
  }
  return `${cutLabel(label.slice(0, -place.length), MAX_CHOICE - place.length)}${place}`;
}

function choicesFor(interaction: AutocompleteInteraction, { clips, commands }: Answerer): Choice[] {
  const command = commands.find(({ name }) => name === interaction.commandName);
  const focused = interaction.options.getFocused(true);
  const suggests = command?.options.find(({ name }) => name === focused.name)?.suggests;
  return suggests === undefined ? [] : choicesOf(clips.suggest(suggests, String(focused.value)));
}
