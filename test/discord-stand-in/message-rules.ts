import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import { componentIssues } from './component-rules.ts';
import { eachComponent } from './component-tree.ts';
import { type FormIssue, invalidForm, refusals } from './discord-error.ts';
import { isJson, type Json, lengthOf, objectsIn } from './json.ts';

const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'];

/**
 * Refuses a message for what a schema cannot say: the sums over its parts, and which parts exclude each other.
 *
 * `existing` is the message being edited; its fields count where the body leaves them out. `at` is where the
 * message stands in the body, for the tree of errors. Throws a {@link DiscordError} (50035 or 50006).
 * Sources, in discord-api-docs: resources/message.mdx, components/reference.mdx; for the bytes: issue 8554.
 *
 * @example checkMessage({ content: '' }, { at: ['data'] }) // throws 50006 Cannot send an empty message
 */
export function checkMessage(
  body: Json,
  context: { readonly existing?: APIMessage; readonly at: readonly string[]; readonly files?: number },
): void {
  const { existing, at } = context;
  const whole: Json = { ...existing, ...body };
  const wasV2 = hasFlag(existing?.flags, MessageFlags.IsComponentsV2);
  const isV2 = wasV2 || hasFlag(body.flags, MessageFlags.IsComponentsV2);
  const issues = [
    ...(wasV2 ? flagRemoval(body) : []),
    ...(isV2 ? legacyFields(body, existing) : legacySums(whole)),
    ...componentIssues(objectsIn(whole, 'components'), isV2),
  ];
  if (issues.length > 0)
    throw invalidForm(issues.map((issue) => ({ ...issue, path: [...at, ...issue.path] })));
  if (isEmpty(whole) && (context.files ?? 0) === 0) throw refusals.emptyMessage();
  if (processedBytes(whole) > 10_170) throw refusals.tooManyBytes();
}

/**
 * Whether a bit of a message's flags is set; anything that is not a number has none.
 *
 * @example hasFlag(64, MessageFlags.Ephemeral) // true
 */
export function hasFlag(flags: unknown, flag: MessageFlags): boolean {
  return typeof flags === 'number' && (flags & flag) !== 0;
}

function flagRemoval(body: Json): FormIssue[] {
  if (typeof body.flags !== 'number' || hasFlag(body.flags, MessageFlags.IsComponentsV2)) return [];
  const message = 'The flag IS_COMPONENTS_V2 cannot be removed from a message.';
  return [{ path: ['flags'], code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message }];
}

// An empty string counts as used, an empty list does not: that is how Discord tells them apart.
function legacyFields(body: Json, existing: APIMessage | undefined): FormIssue[] {
  const isUsed = (field: string): boolean => {
    const sent = body[field];
    const kept: unknown = existing && field in existing ? existing[field as keyof APIMessage] : null;
    const value = sent === undefined ? kept || null : sent;
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  return LEGACY_FIELDS.filter(isUsed).map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function legacySums(message: Json): FormIssue[] {
  const issues: FormIssue[] = [];
  if (lengthOf(message, 'content') > 2000) {
    issues.push({
      path: ['content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: 'Must be 2000 or fewer in length.',
    });
  }
  const embeds = objectsIn(message, 'embeds').reduce((sum, embed) => sum + embedLength(embed), 0);
  if (embeds > 6000) {
    issues.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: 'Embed size exceeds maximum size of 6000',
    });
  }
  return issues;
}

function embedLength(embed: Json): number {
  const footer = isJson(embed.footer) ? lengthOf(embed.footer, 'text') : 0;
  const author = isJson(embed.author) ? lengthOf(embed.author, 'name') : 0;
  const fields = objectsIn(embed, 'fields').reduce(
    (sum, field) => sum + lengthOf(field, 'name') + lengthOf(field, 'value'),
    0,
  );
  return lengthOf(embed, 'title') + lengthOf(embed, 'description') + footer + author + fields;
}

function isEmpty(message: Json): boolean {
  const { content } = message;
  const hasText = typeof content === 'string' && content.trim() !== '';
  const lists = ['embeds', 'components', 'attachments', 'sticker_ids'];
  return !hasText && !isJson(message.poll) && lists.every((field) => objectsOrIds(message, field) === 0);
}

function objectsOrIds(message: Json, field: string): number {
  const value = message[field];
  return Array.isArray(value) ? value.length : 0;
}

// Above this sum Discord answers 500 instead of naming a limit: measured in discord-api-docs issue 8554.
function processedBytes(message: Json): number {
  let bytes = 0;
  for (const { component } of eachComponent(objectsIn(message, 'components'))) {
    if (component.type !== ComponentType.TextDisplay) continue;
    bytes += Buffer.byteLength(String(component.content)) + 12;
  }
  return bytes;
}
