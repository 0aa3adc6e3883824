import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import { eachComponent } from './component-tree.ts';
import { type Json, objectsIn } from './json.ts';
import { textOf } from './mentions.ts';
import { hasFlag } from './message-rules.ts';

/** A button as a member sees it; a link has a `url`, any other a `customId`. */
export type SeenButton = {
  readonly label: string;
  readonly customId?: string;
  readonly url?: string;
  readonly disabled: boolean;
};

/** A message of the bot as a member sees it at this moment. */
export type Reply = {
  readonly id: string;
  readonly channelId: string;
  /** All that can be read in it, in order. */
  readonly text: string;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly buttons: readonly SeenButton[];
  readonly attachments: APIMessage['attachments'];
  readonly flags: number;
  readonly ephemeral: boolean;
  /** Whether it still says "is thinking". */
  readonly thinking: boolean;
  /** The ids of the users it pings. */
  readonly pings: readonly string[];
  readonly message: APIMessage;
};

/**
 * What a member sees of a message.
 *
 * @example replyOf(message).buttons.map(({ label }) => label) // ['Next']
 */
export function replyOf(message: APIMessage): Reply {
  const stored = { ...message } as Json;
  const flags = message.flags ?? 0;
  const components = objectsIn(stored, 'components');
  return {
    id: message.id,
    channelId: message.channel_id,
    text: textOf(stored),
    content: message.content,
    embeds: objectsIn(stored, 'embeds'),
    components,
    buttons: [...eachComponent(components)]
      .filter(({ component }) => component.type === ComponentType.Button)
      .map(({ component }) => seenButton(component)),
    attachments: message.attachments,
    flags,
    ephemeral: hasFlag(flags, MessageFlags.Ephemeral),
    thinking: hasFlag(flags, MessageFlags.Loading),
    pings: message.mentions.map(({ id }) => id),
    message,
  };
}

function seenButton({ label, custom_id, url, disabled }: Json): SeenButton {
  return {
    label: String(label ?? ''),
    ...(typeof custom_id === 'string' && { customId: custom_id }),
    ...(typeof url === 'string' && { url }),
    disabled: disabled === true,
  };
}
