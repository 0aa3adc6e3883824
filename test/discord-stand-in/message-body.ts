import { type APIMessage, MessageFlags } from 'discord.js';
import type { ZodMiniType } from 'zod/mini';
import { type FormIssue, invalidForm } from './discord-error.ts';
import { isJson, type Json } from './json.ts';
import { checkMessage } from './message-rules.ts';
import { schemaIssues } from './schema-check.ts';

const SENDABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** The flags a bot may send, by what it sends (discord-api-docs: resources/message.mdx, interactions/receiving-and-responding.mdx). */
export const allowedFlags = {
  channelMessage: SENDABLE,
  channelEdit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
  response: SENDABLE | MessageFlags.Ephemeral,
  deferral: MessageFlags.Ephemeral,
} as const;

/** How one kind of message body is checked. */
export type MessageCheck = {
  readonly schema: ZodMiniType;
  readonly flags: number;
  readonly existing?: APIMessage;
  readonly files?: number;
};

/**
 * The message in a request body, once schema, flags and sums have been checked. Throws a {@link DiscordError}.
 *
 * @example const body = checkedMessage(request.body, { schema: MessageCreateRequestSchema, flags: allowedFlags.channelMessage })
 */
export function checkedMessage(raw: unknown, check: MessageCheck): Json {
  const body = withoutClientNoise(raw);
  refuse([...schemaIssues(check.schema, body), ...flagIssues(body, check.flags, [])]);
  checkMessage(body, {
    at: [],
    files: check.files ?? 0,
    ...(check.existing && { existing: check.existing }),
  });
  return body;
}

/**
 * Fields that discord.js adds to every message of its own accord, and that Discord overlooks, are taken off.
 *
 * @example withoutClientNoise({ content: 'hi', tts: false, enforce_nonce: false }) // { content: 'hi' }
 */
export function withoutClientNoise(raw: unknown): Json {
  if (!isJson(raw)) return {};
  const { tts, enforce_nonce, ...body } = raw;
  return { ...body, ...(tts ? { tts } : {}), ...(enforce_nonce ? { enforce_nonce } : {}) };
}

/**
 * The complaint about flags that may not be sent here.
 *
 * @example flagIssues({ flags: 32768 }, allowedFlags.deferral, ['data']) // V2 is set on the edit, not on the deferral
 */
export function flagIssues(body: Json, allowed: number, path: FormIssue['path']): FormIssue[] {
  const extra = Number(body.flags ?? 0) & ~allowed;
  const message = `The message flags ${extra} cannot be set here.`;
  return extra === 0 ? [] : [{ path: [...path, 'flags'], code: 'MESSAGE_FLAGS_NOT_ALLOWED', message }];
}

/**
 * Throws the 50035 refusal if there is anything to complain about.
 *
 * @example refuse(schemaIssues(schema, body))
 */
export function refuse(issues: readonly FormIssue[]): void {
  if (issues.length > 0) throw invalidForm(issues);
}
