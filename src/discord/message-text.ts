import type { Message, MessageSnapshot } from 'discord.js';

/** What no message reaches with all its embeds; more would only be slow to read. */
const MOST_CHARACTERS = 20_000;

type Spoken = Pick<Message | MessageSnapshot, 'content' | 'embeds' | 'components'>;

/**
 * All that can be read in a message, a line for each part: its text, its embeds, the texts of its components and what it
 * forwards; markdown is left as it is. Empty for a message of stickers or files alone.
 *
 * @example `messageText(interaction.targetMessage)` → `'Shoigu came on **Friday**.\nReuters\nTalks in Beijing'`
 */
export function messageText(message: Message): string {
  const spoken: Spoken[] = [message, ...message.messageSnapshots.values()];
  return spoken.flatMap(partsOf).filter(Boolean).join('\n').slice(0, MOST_CHARACTERS);
}

function partsOf({ content, embeds, components }: Spoken): string[] {
  return [
    content,
    ...embeds.flatMap(({ title, description, fields }) => [
      title ?? '',
      description ?? '',
      ...fields.map(({ name, value }) => `${name}\n${value}`),
    ]),
    ...components.flatMap((component) => textsIn(component.toJSON())),
  ];
}

/** Text displays stand in sections and containers, too; what a button says is no claim. */
function textsIn(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inner.flatMap(textsIn)];
}
