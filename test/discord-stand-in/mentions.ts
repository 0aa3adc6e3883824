import type { APIUser } from 'discord.js';
import { eachComponent } from './component-tree.ts';
import { isJson, type Json, objectsIn } from './json.ts';

/** Whom a message pings: what Discord stores as `mentions` and `mention_everyone`. */
export type Pings = { readonly users: readonly APIUser[]; readonly everyone: boolean };

/**
 * Whom a body of the bot pings, after its `allowed_mentions`.
 *
 * Without `allowed_mentions`, a channel message pings all it names and the author it replies to; a response to an
 * interaction pings users only (discord-api-docs: resources/message.mdx, "Allowed Mentions Object").
 *
 * @example pingsOf({ content: '<@1>', allowed_mentions: { parse: [] } }, { users }).users // []
 */
export function pingsOf(
  body: Json,
  context: {
    readonly users: readonly APIUser[];
    readonly repliesTo?: APIUser;
    readonly inInteraction?: boolean;
  },
): Pings {
  const { users, repliesTo, inInteraction = false } = context;
  const text = textOf(body);
  const named = users.filter(({ id }) => text.includes(`<@${id}>`) || text.includes(`<@!${id}>`));
  const everyone = /@(everyone|here)/.test(text);
  const allowed = isJson(body.allowed_mentions) ? body.allowed_mentions : undefined;
  const pingsReplied = allowed ? allowed.replied_user === true : !inInteraction;
  const replied = repliesTo && pingsReplied ? [repliesTo] : [];
  if (!allowed) return { users: unique([...named, ...replied]), everyone: everyone && !inInteraction };
  const parse = listed(allowed, 'parse');
  const pinged = parse.includes('users')
    ? named
    : named.filter(({ id }) => listed(allowed, 'users').includes(id));
  return { users: unique([...pinged, ...replied]), everyone: everyone && parse.includes('everyone') };
}

/**
 * All that a member reads in a message, in order: content, embeds, text displays; joined by line breaks.
 *
 * @example textOf({ components: [{ type: 10, content: 'hi' }] }) // 'hi'
 */
export function textOf(message: Json): string {
  const embeds = objectsIn(message, 'embeds').flatMap((embed) => [
    embed.title,
    embed.description,
    ...objectsIn(embed, 'fields').flatMap(({ name, value }) => [name, value]),
    isJson(embed.footer) ? embed.footer.text : undefined,
  ]);
  const displays = [...eachComponent(objectsIn(message, 'components'))].map(
    ({ component }) => component.content,
  );
  return [message.content, ...embeds, ...displays]
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');
}

function listed(allowed: Json, field: string): readonly unknown[] {
  const value = allowed[field];
  return Array.isArray(value) ? value : [];
}

function unique(users: readonly APIUser[]): APIUser[] {
  return [...new Map(users.map((user) => [user.id, user])).values()];
}
