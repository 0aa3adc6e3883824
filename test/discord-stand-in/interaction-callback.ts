import { InteractionType, InteractionResponseType as Response } from 'discord.js';
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { choiceIssues } from './command-rules.ts';
import type { FormIssue } from './discord-error.ts';
import type { InteractionRecord } from './interaction-record.ts';
import { isJson, type Json, objectsIn } from './json.ts';
import { allowedFlags, flagIssues, refuse, withoutClientNoise } from './message-body.ts';
import { checkMessage } from './message-rules.ts';
import { schemaIssues } from './schema-check.ts';

const MESSAGE_OR_MODAL = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const ON_COMPONENT = [...MESSAGE_OR_MODAL, Response.DeferredMessageUpdate, Response.UpdateMessage];

const ALLOWED: Readonly<Partial<Record<InteractionType, readonly Response[]>>> = {
  [InteractionType.ApplicationCommand]: [...MESSAGE_OR_MODAL, Response.Modal],
  [InteractionType.MessageComponent]: [...ON_COMPONENT, Response.Modal],
  [InteractionType.ApplicationCommandAutocomplete]: [Response.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: ON_COMPONENT,
};

const SCHEMAS: Readonly<Partial<Record<Response, ZodMiniType>>> = {
  [Response.ChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [Response.DeferredChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [Response.DeferredMessageUpdate]: UpdateMessageInteractionCallbackRequestSchema,
  [Response.UpdateMessage]: UpdateMessageInteractionCallbackRequestSchema,
  [Response.ApplicationCommandAutocompleteResult]: ApplicationCommandAutocompleteCallbackRequestSchema,
  [Response.Modal]: ModalInteractionCallbackRequestSchema,
};

/**
 * The type and data of a callback, once they have been checked against what this kind of interaction accepts.
 *
 * Throws a {@link DiscordError}. Source, in discord-api-docs: interactions/receiving-and-responding.mdx.
 *
 * @example checkedCallback({ type: 5 }, autocompleteRecord, 0) // throws 50035: autocomplete cannot be deferred
 */
export function checkedCallback(
  raw: unknown,
  record: InteractionRecord,
  files: number,
): { readonly type: Response; readonly data: Json } {
  const body = isJson(raw) ? raw : {};
  const type = Number(body.type) as Response;
  refuse(kindIssues(type, record));
  const data = withoutClientNoise(body.data);
  const schema = SCHEMAS[type];
  const whole = 'data' in body ? { ...body, data } : body;
  if (schema) refuse(schemaIssues(schema, whole));
  const existing = type === Response.UpdateMessage ? record.source : undefined;
  switch (type) {
    case Response.DeferredChannelMessageWithSource:
    case Response.DeferredMessageUpdate:
      refuse(flagIssues(data, allowedFlags.deferral, ['data']));
      break;
    case Response.ApplicationCommandAutocompleteResult:
      refuse(choiceIssues(objectsIn(data, 'choices'), ['data', 'choices']));
      break;
    case Response.ChannelMessageWithSource:
    case Response.UpdateMessage:
      refuse(flagIssues(data, allowedFlags.response, ['data']));
      checkMessage(data, { at: ['data'], files, ...(existing && { existing }) });
      break;
    default:
      break;
  }
  return { type, data };
}

function kindIssues(type: Response, record: InteractionRecord): FormIssue[] {
  const needsSource = type === Response.UpdateMessage || type === Response.DeferredMessageUpdate;
  const allowed = (ALLOWED[record.type] ?? []).filter(
    (kind) => kind !== type || !needsSource || record.source !== undefined,
  );
  const message = `Value must be one of {${allowed.join(', ')}}.`;
  return allowed.includes(type) ? [] : [{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }];
}
