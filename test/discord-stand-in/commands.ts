import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import { commandIssues, duplicateNames } from './command-rules.ts';
import { type FormIssue, invalidForm, refusals } from './discord-error.ts';
import { isJson, type Json, objectsIn } from './json.ts';
import { schemaIssues } from './schema-check.ts';
import type { Snowflakes } from './snowflake.ts';
import type { World } from './world.ts';

const OMITTED_WHEN_FALSE = ['required', 'autocomplete'];
const MOST_PER_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/**
 * The application commands of one scope: global, or one guild. They outlive the bot, as on Discord.
 *
 * Every method throws a {@link DiscordError} for a body that Discord would refuse.
 * Source, in discord-api-docs: interactions/application-commands.mdx.
 *
 * @example new Commands({ ids, applicationId }).replaceAll([{ name: 'ask', description: 'Ask' }])
 */
export class Commands {
  readonly #scope: { readonly ids: Snowflakes; readonly applicationId: string; readonly guildId?: string };
  #all: readonly APIApplicationCommand[] = [];

  constructor(scope: {
    readonly ids: Snowflakes;
    readonly applicationId: string;
    readonly guildId?: string;
  }) {
    this.#scope = scope;
  }

  get all(): readonly APIApplicationCommand[] {
    return this.#all;
  }

  find(id: string): APIApplicationCommand {
    const found = this.#all.find((command) => command.id === id);
    if (!found) throw refusals.unknownCommand();
    return found;
  }

  /** PUT: the body becomes the whole set; a command that keeps its name keeps its id. */
  replaceAll(body: unknown): readonly APIApplicationCommand[] {
    const list = Array.isArray(body) ? body : [];
    const issues = list.flatMap((command, index) =>
      issuesOf(command, ApplicationCommandUpdateRequestSchema, [index]),
    );
    const wrongBody = { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used.' };
    if (!Array.isArray(body)) issues.push(wrongBody);
    issues.push(...duplicateNames(list.filter(isJson)));
    if (issues.length > 0) throw invalidForm(issues);
    const next = list.map((command) => this.#stored(command));
    refuseTooMany(next);
    this.#all = next;
    return next;
  }

  /** POST: adds a command, or overwrites the one of the same name. */
  upsert(body: unknown): { readonly command: APIApplicationCommand; readonly isNew: boolean } {
    const issues = issuesOf(body, ApplicationCommandCreateRequestSchema, []);
    if (issues.length > 0 || !isJson(body)) throw invalidForm(issues);
    const command = this.#stored(body);
    const others = this.#all.filter(({ id }) => id !== command.id);
    const next = [...others, command];
    refuseTooMany(next);
    const isNew = next.length > this.#all.length;
    this.#all = next;
    return { command, isNew };
  }

  /** PATCH: changes the given fields of one command. */
  edit(id: string, body: unknown): APIApplicationCommand {
    const before = this.find(id);
    const whole = { ...before, ...(isJson(body) ? body : {}) };
    const issues = schemaIssues(ApplicationCommandPatchRequestPartialSchema, checkable(body));
    issues.push(...commandIssues(whole, []));
    if (issues.length > 0) throw invalidForm(issues);
    const after = { ...this.#stored(whole), id };
    this.#all = this.#all.map((command) => (command.id === id ? after : command));
    return after;
  }

  remove(id: string): void {
    const removed = this.find(id);
    this.#all = this.#all.filter((command) => command !== removed);
  }

  #stored(command: Json): APIApplicationCommand {
    const { ids, applicationId, guildId } = this.#scope;
    const permissions = command.default_member_permissions;
    const type = command.type ?? ApplicationCommandType.ChatInput;
    const known = this.#all.find((other) => other.type === type && other.name === command.name);
    const contexts = Array.isArray(command.contexts) ? command.contexts : null;
    const stored = {
      id: known?.id ?? ids.next(),
      application_id: applicationId,
      version: ids.next(),
      default_member_permissions: permissions == null ? null : String(permissions),
      type,
      name: command.name,
      name_localizations: command.name_localizations ?? null,
      description: command.description ?? '',
      description_localizations: command.description_localizations ?? null,
      ...(guildId
        ? { guild_id: guildId }
        : { dm_permission: contexts?.includes(1) ?? command.dm_permission ?? true }),
      contexts,
      integration_types: command.integration_types ?? [0],
      nsfw: command.nsfw ?? false,
      ...(objectsIn(command, 'options').length > 0 && { options: withDefaults(command).options }),
    };
    return stored as APIApplicationCommand;
  }
}

function withDefaults(part: Json): Json {
  const kept = Object.entries(part).filter(([field, value]) => value || !OMITTED_WHEN_FALSE.includes(field));
  const filled: Record<string, unknown> = { name_localizations: null, ...Object.fromEntries(kept) };
  if ('description' in part) filled.description_localizations ??= null;
  for (const field of ['options', 'choices']) {
    if (field in part) filled[field] = objectsIn(part, field).map(withDefaults);
  }
  return filled;
}

function issuesOf(command: unknown, schema: ZodMiniType, path: FormIssue['path']): FormIssue[] {
  const issues = schemaIssues(schema, checkable(command)).map((issue) => ({
    ...issue,
    path: [...path, ...issue.path],
  }));
  return isJson(command) ? [...issues, ...commandIssues(command, path)] : issues;
}

// The schema wants permissions as a number where clients send a string, and does not list `nsfw`; Discord takes both.
function checkable(command: unknown): unknown {
  if (!isJson(command)) return command;
  const { nsfw: _nsfw, default_member_permissions: permissions, ...rest } = command;
  if (permissions === undefined) return rest;
  return {
    ...rest,
    default_member_permissions: typeof permissions === 'string' ? Number(permissions) : permissions,
  };
}

function refuseTooMany(commands: readonly APIApplicationCommand[]): void {
  for (const [type, most] of Object.entries(MOST_PER_TYPE)) {
    if (commands.filter((command) => command.type === Number(type)).length > most) {
      throw refusals.tooManyCommands();
    }
  }
}

/**
 * The commands for all guilds, and those of each guild.
 *
 * @example commandBooks(world)(world.guild.id).all // []
 */
export function commandBooks(world: World): (guildId?: string) => Commands {
  const { ids, applicationId } = world;
  const global = new Commands({ ids, applicationId });
  const perGuild = new Map(
    world.guilds.map(({ id }) => [id, new Commands({ ids, applicationId, guildId: id })]),
  );
  return (guildId) => {
    const commands = guildId === undefined ? global : perGuild.get(guildId);
    if (!commands) throw refusals.unknownGuild();
    return commands;
  };
}
