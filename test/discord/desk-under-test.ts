import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDesk } from '../../src/desk.ts';
import type { Desk } from '../../src/discord/desk.ts';
import { type FollowOptions, openReloadableClips, type ReloadableClips } from '../../src/reloadable-clips.ts';
import { type BotChanges, commands, type Stage, startBot, startStandIn } from './bot-under-test.ts';

/** A bot with a keeper's desk, over a copy of the articles that a test may change. */
export type StageWithDesk = Stage & {
  readonly desk: Desk;
  readonly reloadable: ReloadableClips;
  /** The copy of the articles. */
  readonly folder: string;
  /** Stops the bot and starts another one with the same file and the same articles. */
  readonly restart: () => Promise<void>;
};

/** What a test may change about the desk. */
export type DeskChanges = {
  readonly userIds?: boolean;
  readonly guildId?: string;
  readonly bot?: Omit<BotChanges, 'desk'>;
  readonly discord?: Parameters<typeof startStandIn>[0];
  /** Looks at the articles; by default as the program does. */
  readonly open?: NonNullable<FollowOptions['open']>;
};

/**
 * The usual beginning of a test of what the keeper sees.
 *
 * @example const { standIn, desk } = await startDesk()
 */
export async function startDesk({
  userIds = false,
  guildId,
  bot: changes = {},
  discord,
  open,
}: DeskChanges = {}): Promise<StageWithDesk> {
  const home = await mkdtemp(join(tmpdir(), 'clipbook-desk-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, 'articles');
  await cp('data/articles', folder, { recursive: true });
  const reloadable = await openReloadableClips(folder, commands, open === undefined ? {} : { open });
  onTestFinished(() => reloadable.close());
  const config = {
    keeperFile: join(home, 'kept', 'keeper.sqlite'),
    keepRows: 100,
    keepDays: 30,
    keepUserIds: userIds,
    ...(guildId !== undefined && { guildId }),
  };
  const standIn = await startStandIn(discord);
  const start = async () => {
    let desk: Desk | undefined;
    const bot = await startBot(standIn, {
      clips: reloadable.clips,
      ...changes,
      desk: (recentErrors) => {
        desk = openDesk(config, reloadable, recentErrors).desk;
        return desk;
      },
    });
    if (desk === undefined) throw new Error('There is no desk.');
    return { bot, desk };
  };
  let running = await start();
  return {
    standIn,
    reloadable,
    folder,
    get bot() {
      return running.bot;
    },
    get desk() {
      return running.desk;
    },
    async restart() {
      await running.bot.stop();
      running.desk.keeper.close();
      running = await start();
    },
  };
}
