import type { Log } from '../log.ts';
import type { Answer } from '../model/answer.ts';
import {
  type ClipsStatus,
  DEFAULT_SETTINGS,
  type Keeper,
  type Kept,
  type ReloadReport,
  type ServerSettings,
} from '../model/keeper.ts';
import { type Language, languageOf } from '../replies/languages.ts';
import { missText } from '../replies/messages/misses.ts';

/** What the keeper works with: `/clips` and the reports of members exist only where there is one. */
export type Desk = {
  readonly keeper: Keeper;
  readonly status: () => ClipsStatus;
  readonly reload: () => Promise<ReloadReport>;
  /** The server whose managers read the reports from direct messages; without it, that of a bot in one server only. */
  readonly homeGuildId?: string | undefined;
};

/**
 * What a server's managers may read of what is kept, newest first: their own server's, and in the bot's home the
 * reports from direct messages.
 *
 * @param isOnlyServer whether the bot is in no other server
 * @throws whatever the keeper's file throws
 * @example `keptFor(desk, guildId, client.guilds.cache.size === 1)`
 */
export function keptFor(
  { keeper, homeGuildId }: Desk,
  guildId: string,
  isOnlyServer: boolean,
): readonly Kept[] {
  const isHome = homeGuildId === undefined ? isOnlyServer : homeGuildId === guildId;
  const direct = isHome ? keeper.kept(undefined) : [];
  return [...keeper.kept(guildId), ...direct].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Whoever has a desk or none, and a log for what it cannot keep. */
type AtDesk = {
  readonly desk?: Desk | undefined;
  readonly log: Log;
  readonly readerUrl?: (() => string | undefined) | undefined;
};

/**
 * What is set for a server; the defaults in direct messages, without a desk, and when the file cannot be read, which
 * must not keep a member from being answered.
 *
 * @example `settingsOf(answerer, interaction.guildId).isPrivate` → `false`
 */
export function settingsOf({ desk, log }: AtDesk, guildId: string | null): ServerSettings {
  if (desk === undefined || guildId === null) return DEFAULT_SETTINGS;
  try {
    return desk.keeper.settings(guildId);
  } catch (err) {
    log.error({ err, guild: guildId }, 'the settings of a server could not be read');
    return DEFAULT_SETTINGS;
  }
}

/** Who reads a reply: everybody in the channel, or one member alone. */
export type Readers = 'all' | 'one';

/** Where a reply goes, and the locale of whoever it answers, or of their server for a message, which carries none. */
export type Place = { readonly guildId: string | null; readonly locale: string | undefined };

/**
 * The language of a reply: what everybody reads is in the server's where one is set, what one member reads alone is in
 * that member's.
 *
 * @example `languageFor(answerer, interaction, 'one')` → `'de'`
 */
export function languageFor(atDesk: AtDesk, { guildId, locale }: Place, readers: Readers): Language {
  const set = readers === 'all' ? settingsOf(atDesk, guildId).language : undefined;
  return languageOf(set ?? locale);
}

/**
 * How an answer looks to its readers: in which language, whether its passages can be reported, and where they open.
 *
 * @example `discordReply(answer, { ...look(answerer, interaction, 'all'), command: 'ask' })`
 */
export function look(
  atDesk: AtDesk,
  place: Place,
  readers: Readers,
): { readonly language: Language; readonly report: boolean; readonly readerUrl: string | undefined } {
  return {
    language: languageFor(atDesk, place, readers),
    report: atDesk.desk !== undefined,
    readerUrl: atDesk.readerUrl?.(),
  };
}

/**
 * Keeps a question of a server that had no answer; never one of a direct message, and not what asks nothing.
 * Never throws.
 *
 * @example `keepMiss(answerer, answer, { guildId: interaction.guildId, userId: interaction.user.id })`
 */
export function keepMiss(
  { desk, log }: AtDesk,
  answer: Answer,
  { guildId, userId }: { readonly guildId: string | null; readonly userId: string },
): void {
  if (desk === undefined || guildId === null || answer.kind !== 'nothing') return;
  if (answer.query.terms.length === 0) return;
  try {
    const reason = missText(answer.reason, 'en');
    desk.keeper.addMiss({ guildId, userId, question: answer.query.text, reason });
  } catch (err) {
    log.error({ err, guild: guildId }, 'a question without an answer could not be kept');
  }
}
