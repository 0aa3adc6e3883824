import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLIPS_COMMAND } from '../../src/discord/clips-command.ts';
import { DiscordStandIn } from '../../test/discord-stand-in/stand-in.ts';
import type { SoakArguments } from './arguments.ts';
import { Asking, FORGET_MS } from './asking.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { Chance } from './chance.ts';
import { DEEDS } from './deeds.ts';
import { Editor } from './editor.ts';
import { storm } from './keeper-deeds.ts';
import { Ledger } from './ledger.ts';
import { LogWatch } from './log-watch.ts';
import { newUser } from './member.ts';
import { judgeMemory, type MemorySample } from './memory.ts';
import { Pauses } from './pauses.ts';
import { Questions } from './questions.ts';
import type { SoakReport } from './report.ts';
import { ServedTexts } from './served-texts.ts';
import { memberCommands, messageCommands } from './use-command.ts';
import { unexpectedViolations, Weather } from './weather.ts';

const GUILDS = 12;

/** Milliseconds between two deeds of a member, two troubles, two changes of the folder, two members who ask too fast. */
const THINK = [200, 2_400] as const;
const TROUBLE = [1_000, 3_500] as const;
const CHANGE = [600, 2_500] as const;
const STORM = [10_000, 30_000] as const;
/** A lost session is back after the five seconds that a client waits between two identifies. */
const LONGEST_TROUBLE = 8_000;

const SECOND = 1_000;
const MINUTE = 60_000;

/**
 * Asks the real bot everything that can be asked, for some minutes, while connections break and articles change.
 *
 * @throws Error when the bot does not start
 * @example `(await runSoak({ minutes: 1, seed: 7, members: 24, patienceMs: 3_000 })).reasons` → `[]`
 */
export async function runSoak({ minutes, seed, members, patienceMs }: SoakArguments): Promise<SoakReport> {
  const home = await mkdtemp(join(tmpdir(), 'clipbook-soak-'));
  const standIn = await DiscordStandIn.start({ guilds: GUILDS, responseDeadlineMs: patienceMs });
  const ledger = new Ledger();
  const log = new LogWatch(ledger);
  const texts = new ServedTexts();
  const samples: MemorySample[] = [];
  let bot: BotProcess | undefined;
  try {
    const editor = await Editor.open(join(home, 'articles'), texts, new Chance(seed + 1));
    const running = startBotProcess(settings(standIn, home, editor.folder), (line) => log.read(line));
    bot = running;
    await running.ready;
    const asking = new Asking(standIn, { ledger, texts, patienceMs });
    const weather = new Weather(standIn, new Chance(seed + 2));
    const pauses = new Pauses();
    const end = performance.now() + minutes * MINUTE;

    /** Does something again and again until some time before the end; what fails is told, and does not end the soak. */
    const again = async (
      chance: Chance,
      [from, to]: readonly [number, number],
      act: () => Promise<void>,
      beforeEndMs = 0,
    ) => {
      for (;;) {
        await sleep(chance.whole(from, to));
        if (performance.now() >= end - beforeEndMs || running.hasEnded()) return;
        await act().catch((error: unknown) => ledger.fail('the soak itself failed', textOf(error)));
      }
    };
    const asks = Array.from({ length: members }, async (_, at) => {
      const chance = new Chance(seed + 100 + at);
      const questions = await Questions.read(chance);
      const member = { user: newUser(standIn.world, `reader-${at + 1}`), asking, chance, questions };
      await again(chance, THINK, () => pauses.busy(() => chance.weighted(DEEDS).act(member)));
    });
    const hasty = { asking, questions: await Questions.read(new Chance(seed + 5)) };
    const edits = new Chance(seed + 3);
    const sampled = Math.min(5, minutes) * SECOND;
    await Promise.all([
      ...asks,
      again(new Chance(seed + 6), STORM, () => pauses.busy(() => storm(hasty))),
      again(edits, CHANGE, () => pauses.busy(() => work(editor, asking, texts, edits))),
      again(
        new Chance(seed + 4),
        TROUBLE,
        () => weather.turn((quietly) => pauses.quietly(quietly)),
        LONGEST_TROUBLE,
      ),
      again(new Chance(seed), [sampled, sampled], async () => {
        samples.push(await running.memory());
        ledger.settle();
        standIn.forgetBefore(Date.now() - FORGET_MS);
      }),
    ]);
    // A second answer would come now.
    await sleep(2 * SECOND);
    ledger.settle(true);
    if (running.hasEnded()) ledger.fail('the bot ended by itself', 'see the log');
    const code = await running.stop();
    if (code !== 0) ledger.fail('did not end cleanly', `exit code ${code}`);
    judgeWhole(ledger, asking, log);
    const warmUpMs = Math.min(MINUTE, (minutes * MINUTE) / 3) + (samples[0]?.atMs ?? 0);
    const memory = judgeMemory(samples, warmUpMs);
    const { firstThirdMb, lastThirdMb } = memory;
    if (!memory.isFlat)
      ledger.fail('memory grows', `${firstThirdMb.toFixed(1)} MB, then ${lastThirdMb.toFixed(1)} MB`);
    return {
      seed,
      minutes,
      members,
      guilds: GUILDS,
      reasons: ledger.reasons.map((reason) => `${reason} (seed ${seed})`),
      times: ledger.times,
      outcomes: log.outcomes,
      warnings: log.warnings,
      troubles: weather.counts,
      changes: editor.counts,
      connections: standIn.connections,
      quotes: asking.quotes,
      samples,
      memory,
    };
  } finally {
    await bot?.stop();
    await standIn.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** What can be said of the whole only: a soak that has not tried something says nothing of it. */
function judgeWhole(ledger: Ledger, { standIn, quotes }: Asking, log: LogWatch): void {
  const kinds = [
    ...memberCommands(standIn).map(({ name }) => `/${name}`),
    ...messageCommands(standIn).map(({ name }) => name),
  ];
  for (const kind of kinds) if (!ledger.times.has(kind)) ledger.fail('never asked', kind);
  if (quotes === 0) ledger.fail('never quoted', 'no reply held a quote that could be looked up');
  if (!log.outcomes.has('refused by limit')) ledger.fail('never refused', 'whoever asks too fast is to wait');
  for (const { where, code, message } of unexpectedViolations(standIn.violations))
    ledger.fail('Discord would refuse', `${where}: ${message} (${code})`);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Changes the folder, and now and then has the bot read it at once; at other times it notices by itself. */
async function work(editor: Editor, asking: Asking, texts: ServedTexts, chance: Chance): Promise<void> {
  await editor.change();
  if (!chance.oneIn(3)) return;
  const readAt = performance.now();
  const { standIn } = asking;
  const { member: user } = standIn.world;
  const { channel } = standIn.guild;
  const path = `${CLIPS_COMMAND} reload`;
  const turn = await asking.turn(`/${path}`, user, () =>
    standIn.slash(path, {}, { user, channel, waitMs: asking.waitMs }),
  );
  if (turn.settled) texts.confirm(readAt);
}

function settings(standIn: DiscordStandIn, home: string, articles: string): Readonly<Record<string, string>> {
  return {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    CLIPBOOK_ARTICLES: articles,
    CLIPBOOK_INDEX_FOLDER: join(home, 'index'),
    CLIPBOOK_KEEPER_FILE: join(home, 'keeper.sqlite'),
    CLIPBOOK_MEMBER_LIMIT: '120',
    CLIPBOOK_SERVER_LIMIT: '100000',
    READER: 'off',
  };
}
