import { type APIUser, Locale } from 'discord.js';
import type { Acting } from '../../test/discord-stand-in/people.ts';
import type { Channel, World } from '../../test/discord-stand-in/world.ts';
import type { Asking } from './asking.ts';
import type { Chance } from './chance.ts';
import type { Questions } from './questions.ts';

const LOCALES = Object.values(Locale);

/** Somebody who asks, with what they do it with. */
export type Member = {
  readonly user: APIUser;
  readonly asking: Asking;
  readonly chance: Chance;
  readonly questions: Questions;
};

/** Who does something where, in which language. */
export type Place = Acting & {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly waitMs: number;
};

/**
 * A member of all servers of the world.
 *
 * @example `newUser(standIn.world, 'reader-7').username` → `'reader-7'`
 */
export function newUser({ ids }: World, username: string): APIUser {
  return { id: ids.next(), username, discriminator: '0', global_name: username, avatar: null, bot: false };
}

/**
 * Somewhere in a server, seldom in private, seldomer where the member alone has installed the bot.
 *
 * @param isHeard whether the bot must be there, as it must be to hear what is said
 */
export function somewhere({ user, asking, chance }: Member, isHeard = false): Place {
  const { world } = asking.standIn;
  const base = { user, locale: chance.of(LOCALES), waitMs: asking.waitMs };
  if (chance.oneIn(10)) return { ...base, where: 'dm', channel: world.dmWith(user) };
  if (!isHeard && chance.oneIn(12)) {
    const where = chance.of(['foreignGuild', 'groupDm', 'friendsDm'] as const);
    return { ...base, where, channel: world.foreign[where] };
  }
  const { channel, thread } = chance.of(world.guilds);
  return { ...base, channel: chance.oneIn(4) ? thread : channel };
}
