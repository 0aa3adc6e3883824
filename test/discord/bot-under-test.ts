import type { ClientOptions } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { type Clipbook, openClipbook } from '../../src/clipbook.ts';
import type { Desk } from '../../src/discord/desk.ts';
import type { Limits } from '../../src/discord/fairness.ts';
import { type Bot, runBot } from '../../src/discord/run-bot.ts';
import { loadCommands } from '../../src/load-commands.ts';
import { createLog, rememberErrors } from '../../src/log.ts';
import type { Clips, Command } from '../../src/model/command.ts';
import type { RecentError } from '../../src/model/keeper.ts';
import type { Observer } from '../../src/model/observer.ts';
import type { Shards } from '../../src/model/shards.ts';
import { Signal } from '../discord-stand-in/signal.ts';
import { DiscordStandIn, type StandInOptions } from '../discord-stand-in/stand-in.ts';
import { expectDrawn } from '../scripts/pictures/expect-drawn.ts';

/** The real commands and the real clips, read once. */
export const commands: readonly Command[] = await loadCommands();
export const clipbook: Clipbook = await openClipbook('data/articles', commands);

/** One line of the log, parsed. */
export type LogLine = { readonly level: number; readonly msg?: string; readonly [field: string]: unknown };

/** A log that a test can read. */
export type LogBook = {
  readonly raw: () => string;
  readonly lines: () => LogLine[];
  /** Resolves as soon as the log holds a line with this text, to the last such line. */
  readonly line: (text: string) => Promise<LogLine>;
};

/** What a test may change about the bot; the rest is as in `main.ts`. */
export type BotChanges = {
  readonly clips?: Clips;
  readonly commands?: readonly Command[];
  readonly guildId?: string;
  readonly shards?: Shards;
  /** None unless given: the two members of the stand-in stand for many. */
  readonly limits?: Limits;
  readonly client?: Partial<ClientOptions>;
  readonly observer?: Observer;
  readonly readerUrl?: () => string | undefined;
  /** Makes the keeper's desk; it is given the last errors of the log. */
  readonly desk?: (recentErrors: () => readonly RecentError[]) => Desk;
};

/** A running bot with its log. */
export type BotUnderTest = Bot & { readonly log: LogBook };

/** A stand-in and the bot that is logged in to it. */
export type Stage = { readonly standIn: DiscordStandIn; readonly bot: BotUnderTest };

/** Everybody who identifies would wait five seconds for the one before. */
const WITHOUT_PAUSE: Partial<ClientOptions> = {
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
};

/**
 * Starts a stand-in that stops when the test is over, and then fails the test if Discord would have refused anything, or if
 * the pictures could not show it.
 *
 * @example const standIn = await startStandIn({ responseDeadlineMs: 200 })
 */
export async function startStandIn(
  options: StandInOptions & { readonly expectViolations?: boolean } = {},
): Promise<DiscordStandIn> {
  const { expectViolations = false, ...rest } = options;
  const standIn = await DiscordStandIn.start(rest);
  onTestFinished(async () => {
    await standIn.stop();
    if (expectViolations) return;
    expect(standIn.violations).toEqual([]);
    for (const { body } of standIn.requests) expectDrawn(body);
  });
  return standIn;
}

/**
 * Logs the real bot in to a stand-in; it leaves before the stand-in stops.
 *
 * @example const bot = await startBot(standIn, { commands: [slow] })
 */
export async function startBot(standIn: DiscordStandIn, changes: BotChanges = {}): Promise<BotUnderTest> {
  const book = logBook();
  const stream = rememberErrors(book.stream);
  const { guildId, clips = clipbook, commands: loaded = commands } = changes;
  const { limits = { memberPerMinute: 0, serverPerMinute: 0 } } = changes;
  const bot = await runBot(
    {
      token: standIn.token,
      apiUrl: standIn.apiUrl,
      ...(guildId !== undefined && { guildId }),
      ...(changes.shards !== undefined && { shards: changes.shards }),
      limits,
      log: createLog('trace', [standIn.token], stream),
      desk: changes.desk?.(stream.recentErrors),
      observer: changes.observer,
      readerUrl: changes.readerUrl,
      client: { ...WITHOUT_PAUSE, ...changes.client },
    },
    clips,
    loaded,
  );
  onTestFinished(bot.stop);
  return { ...bot, log: book };
}

/**
 * The usual beginning of a test: a stand-in and the bot with the real clips in it.
 *
 * @example const { standIn } = await startStage()
 */
export async function startStage(
  changes: BotChanges & { readonly discord?: Parameters<typeof startStandIn>[0] } = {},
): Promise<Stage> {
  const standIn = await startStandIn(changes.discord);
  return { standIn, bot: await startBot(standIn, changes) };
}

/** A command without options that does what a test needs. */
export function commandThat(run: Command['run'], name = 'test'): Command {
  return { name, description: 'Does what a test needs', options: [], run };
}

/**
 * A promise that a test keeps when it wants to.
 *
 * @example const { opened, open } = gate()
 */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function logBook(): LogBook & { readonly stream: { write(line: string): void } } {
  const changed = new Signal();
  let written = '';
  const lines = () =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LogLine);
  return {
    stream: {
      write(line) {
        written += line;
        changed.notify();
      },
    },
    raw: () => written,
    lines,
    async line(text) {
      const find = () => lines().findLast(({ msg }) => msg?.includes(text));
      await changed.until(() => find() !== undefined, 5_000);
      const line = find();
      if (line === undefined) throw new Error(`The log has no line with “${text}”:\n${written}`);
      return line;
    },
  };
}
