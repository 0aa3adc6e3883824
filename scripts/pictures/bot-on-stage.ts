import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../src/desk.ts';
import { runBot } from '../../src/discord/run-bot.ts';
import { loadCommands } from '../../src/load-commands.ts';
import { createLog } from '../../src/log.ts';
import { openReloadableClips } from '../../src/reloadable-clips.ts';
import { DiscordStandIn } from '../../test/discord-stand-in/stand-in.ts';

const ARTICLES = join(import.meta.dirname, '..', '..', 'data', 'articles');

/** Differs from run to run; a picture should not. */
const MEMORY = 128 * 1024 * 1024;

const NEVER_FULL = { keepRows: 1_000, keepDays: 90, keepUserIds: false };

/** The bot as `npm start` runs it, logged in to a stand-in for Discord, with a copy of the articles and nothing kept yet. */
export type StageForPictures = {
  readonly standIn: DiscordStandIn;
  /** The copy of the articles. */
  readonly articles: string;
  /** The keeper's clock; it can be put forward. */
  readonly now: () => Date;
  readonly putForward: (hours: number) => void;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the bot on a stage of its own, so that no picture depends on another.
 *
 * @param readerUrl the public address of the reader page, if it has one
 * @throws Error when stopping, if Discord would have refused anything that the bot sent
 * @example `const stage = await openStage(); await stage.standIn.slash('help'); await stage.stop()`
 */
export async function openStage(readerUrl?: string): Promise<StageForPictures> {
  const home = await mkdtemp(join(tmpdir(), 'clipbook-pictures-'));
  const articles = join(home, 'articles');
  await cp(ARTICLES, articles, { recursive: true });
  const commands = await loadCommands();
  const reloadable = await openReloadableClips(articles, commands);
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const config = { ...NEVER_FULL, keeperFile: join(home, 'keeper.sqlite'), now };
  const { desk } = openDesk(config, reloadable, () => []);
  const standIn = await DiscordStandIn.start({ guilds: 2 });
  const { token, apiUrl } = standIn;
  const status = () => ({ ...desk.status(), memory: MEMORY });
  const bot = await runBot(
    {
      token,
      apiUrl,
      log: createLog('silent', [token]),
      desk: { ...desk, status },
      readerUrl: () => readerUrl,
    },
    reloadable.clips,
    commands,
  );
  return {
    standIn,
    articles,
    now,
    putForward(hours) {
      ahead += hours * 3_600_000;
    },
    async stop() {
      await bot.stop();
      desk.keeper.close();
      await standIn.stop();
      await rm(home, { recursive: true });
      const [violation] = standIn.violations;
      if (violation !== undefined) throw new Error(`Discord would refuse this: ${violation.message}`);
    },
  };
}
