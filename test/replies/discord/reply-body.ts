import {
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
} from 'discord-api-spec/zod';
import { expect } from 'vitest';
import type { ReplyComponent } from '../../../src/replies/discord/components.ts';
import {
  BYTES_PER_TEXT,
  MAX_COMPONENTS,
  MAX_TEXT,
  MAX_TEXT_BYTES,
} from '../../../src/replies/discord/discord-limits.ts';
import type { DiscordReply } from '../../../src/replies/discord/render-answer.ts';

/** The texts of a reply, from top to bottom. */
export function textsOf(reply: Pick<DiscordReply, 'components'>): string[] {
  return (reply.components as ReplyComponent[]).flatMap((component) =>
    'content' in component ? [component.content] : [],
  );
}

/** The same as people read them: a space that keeps two words on one line looks like any other. */
export function readsAs(reply: Pick<DiscordReply, 'components'>): string[] {
  return textsOf(reply).map((text) => text.replaceAll('\u00a0', ' '));
}

/** The labels of the buttons, row by row. */
export function buttonRowsOf(reply: Pick<DiscordReply, 'components'>): string[][] {
  return (reply.components as ReplyComponent[]).flatMap((component) =>
    'components' in component ? [component.components.map(({ label }) => label ?? '')] : [],
  );
}

/** Label of every button of a reply, and its `custom_id` or where it leads. */
export function buttonsOf(reply: Pick<DiscordReply, 'components'>): [label: string, customId: string][] {
  return (reply.components as ReplyComponent[]).flatMap((component) =>
    'components' in component
      ? component.components.map((button): [string, string] => [
          button.label ?? '',
          'url' in button ? button.url : button.custom_id,
        ])
      : [],
  );
}

/** Fails unless Discord would take the reply: its own schemas, and the sums that a schema cannot say. */
export function expectFits(reply: DiscordReply): void {
  const { parse, repliedUser } = reply.allowedMentions;
  const body = {
    flags: reply.flags,
    components: reply.components,
    allowed_mentions: { parse, replied_user: repliedUser },
  };
  const callback = { type: 4, data: body };
  // Equality, because the schemas drop fields that they do not know.
  expect(MessageCreateRequestSchema.parse(body)).toEqual(body);
  expect(CreateMessageInteractionCallbackRequestSchema.parse(callback)).toEqual(callback);

  const texts = textsOf(reply);
  expect(texts.join('').length).toBeLessThanOrEqual(MAX_TEXT);
  expect(Buffer.byteLength(texts.join('')) + texts.length * BYTES_PER_TEXT).toBeLessThanOrEqual(
    MAX_TEXT_BYTES,
  );
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  const buttons = buttonsOf(reply);
  expect(reply.components.length + buttons.length).toBeLessThanOrEqual(MAX_COMPONENTS);
  expect(reply.components.length).toBeGreaterThan(0);
  expect(buttons.filter(([label]) => label.trim() === '')).toEqual([]);
  expect(new Set(buttons.map(([, customId]) => customId)).size).toBe(buttons.length);
}
