import type { Config } from './config.ts';
import type { Desk } from './discord/desk.ts';
import { openKeeper } from './keeper/open-keeper.ts';
import type { RecentError } from './model/keeper.ts';
import type { ReloadableClips } from './reloadable-clips.ts';

/** The settings that a desk needs; `now` is the keeper's clock, for pictures. */
export type DeskConfig = Pick<
  Config,
  'keeperFile' | 'keepRows' | 'keepDays' | 'keepUserIds' | 'guildId' | 'shards'
> & {
  readonly now?: () => Date;
};

/**
 * Brings together what the keeper works with: the file of misses, reports and settings, and the clips. Never throws.
 *
 * @param recentErrors the last errors of the log, newest first
 * @returns also a sentence when the file is not what it should be
 * @example `const { desk, notice } = openDesk(config, reloadable, stream.recentErrors)`
 */
export function openDesk(
  { keeperFile, keepRows, keepDays, keepUserIds, guildId, shards, now }: DeskConfig,
  { clips, indexedAt, reload }: ReloadableClips,
  recentErrors: () => readonly RecentError[],
): { readonly desk: Desk; readonly notice?: string } {
  const keeping = {
    rows: keepRows,
    days: keepDays,
    userIds: keepUserIds,
    shards,
    ...(now !== undefined && { now }),
  };
  const { keeper, notice } = openKeeper(keeperFile, keeping);
  const status = () => ({
    sources: clips.sourceCount,
    passages: clips.index.size,
    problems: clips.problems,
    memory: process.memoryUsage.rss(),
    indexedAt: indexedAt(),
    errors: recentErrors(),
  });
  return { desk: { keeper, status, reload, homeGuildId: guildId }, ...(notice !== undefined && { notice }) };
}
