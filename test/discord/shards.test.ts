import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { keptClips } from '../../src/kept-clips.ts';
import { STATUS_WORDS } from '../../src/replies/messages/clips-status.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { shardOf } from '../discord-stand-in/snowflake.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import type { Guild } from '../discord-stand-in/world.ts';
import { freePort } from '../free-port.ts';
import { clipbook, startStage, startStandIn } from './bot-under-test.ts';
import { type Program, type Settings, settingsFor, startProgram } from './start-program.ts';

vi.setConfig({ testTimeout: 240_000 });

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const COUNT = 6;
/** Of a machine that runs all tests at once; how fast answers come is not what is tested. */
const PATIENCE_MS = 30_000;
const BETWEEN_QUESTIONS_MS = 300;
const { shard: shardWord, shards: shardsWord } = STATUS_WORDS.en;

/** A question, when it was asked by `performance.now()`, and what was answered to it so far. */
type Asked = { readonly guild: Guild; readonly at: number; readonly answers: () => readonly string[] };

const shardsIn = (list: string) => {
  const [first = 0, last = first] = list.split(/[-,]/).map(Number);
  return [first, last];
};

/** Says so in a channel of a server and comes back at once. */
async function mention(standIn: DiscordStandIn, guild: Guild, waitMs = 0): Promise<Asked> {
  const at = performance.now();
  const said = await standIn.say(`<@BOT> ${ARRIVAL}`, { channel: guild.channel, waitMs });
  return { guild, at, answers: () => said.replies.map(({ text }) => text) };
}

async function slash(standIn: DiscordStandIn, guild: Guild): Promise<Asked> {
  const at = performance.now();
  const turn = await standIn.slash('when', { question: ARRIVAL }, { channel: guild.channel });
  // Every try to answer counts, also one that Discord would drop.
  const tries = () => standIn.calls(`POST /interactions/${turn.id}/`);
  return { guild, at, answers: () => tries().map(() => (turn.unanswered ? '' : turn.reply.text)) };
}

/** Members who ask in every server until it is over, by mention and command in turn. */
class Crowd {
  readonly asked: Asked[] = [];
  readonly #standIn: DiscordStandIn;
  readonly #loops: Promise<void>[] = [];
  #isOver = false;

  constructor(standIn: DiscordStandIn) {
    this.#standIn = standIn;
  }

  ask(guilds: readonly Guild[], by: 'both' | 'mentions'): void {
    for (const guild of guilds) this.#loops.push(this.#askIn(guild, by));
  }

  /** How many questions were asked in each of these servers and are answered. */
  answeredIn(guilds: readonly Guild[]): number[] {
    return guilds.map(
      (guild) => this.asked.filter((each) => each.guild === guild && each.answers().length > 0).length,
    );
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#loops);
  }

  async #askIn(guild: Guild, by: 'both' | 'mentions'): Promise<void> {
    for (let at = 0; !this.#isOver; at++) {
      const isSlash = by === 'both' && at % 2 === 1;
      const patience = by === 'both' ? PATIENCE_MS : 0;
      this.asked.push(
        isSlash ? await slash(this.#standIn, guild) : await mention(this.#standIn, guild, patience),
      );
      await setTimeout(BETWEEN_QUESTIONS_MS);
    }
  }
}

const onceEach = (asked: readonly Asked[]) => {
  expect(asked.length).toBeGreaterThan(0);
  for (const { guild, answers } of asked) {
    expect(answers(), guild.name).toEqual([expect.stringContaining('**Friday** · ')]);
  }
};

function linesOf({ output }: Program): Record<string, unknown>[] {
  const lines = output().split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('six shards in three processes', () => {
  test('one is killed and started again while members ask: only its own servers wait, and nobody is answered twice', async () => {
    const standIn = await startStandIn({ guilds: 12, shards: COUNT, responseDeadlineMs: PATIENCE_MS });
    const home = await temporaryFolder({});
    const indexFolder = join(home, 'index');
    const settings: Settings = {
      ...settingsFor(standIn),
      SHARD_COUNT: String(COUNT),
      CLIPBOOK_KEEPER_FILE: join(home, 'keeper.sqlite'),
      CLIPBOOK_INDEX_FOLDER: indexFolder,
      CLIPBOOK_MEMBER_LIMIT: '0',
      READER: 'on',
      READER_PORT: await freePort(),
      READER_URL: 'https://clips.example.org',
    };
    const start = (SHARD_LIST: string) => startProgram({ ...settings, SHARD_LIST });
    const lists = ['0,1', '2-3', '4-5'];
    const programs = lists.map(start);
    const [, victim] = programs;
    if (victim === undefined) throw new Error('There are three.');
    for (const program of programs) await program.says('Ready: answering');
    const { guilds } = standIn.world;
    const isVictims = ({ id }: Guild) => shardsIn('2-3').includes(shardOf(id, COUNT));
    const others = guilds.filter((guild) => !isVictims(guild));
    const [quiet, ...victims] = guilds.filter(isVictims);
    if (quiet === undefined) throw new Error('It has four servers.');
    await standIn.slash('clips settings', { answers: 'private' }, { channel: quiet.channel });

    const crowd = new Crowd(standIn);
    crowd.ask(others, 'both');
    crowd.ask(victims, 'mentions');
    const all = [...others, ...victims];
    await vi.waitFor(() => expect(Math.min(...crowd.answeredIn(all))).toBeGreaterThan(1), PATIENCE_MS);

    // Killed with one reply on its way to Discord, and others wherever they are.
    const sending = `POST /channels/${quiet.channel.id}/messages`;
    standIn.misbehave({ route: new RegExp(`^${sending}`), with: { delayMs: 500 } });
    const onItsWay = await mention(standIn, quiet);
    await vi.waitFor(() => expect(standIn.calls(sending)).toHaveLength(1), PATIENCE_MS);
    victim.child.kill('SIGKILL');
    await victim.ended;
    const before = crowd.answeredIn(others);
    const unheard = slash(standIn, quiet);
    await standIn.until(() => standIn.openShards.length === 4, PATIENCE_MS);
    expect(standIn.openShards.toSorted()).toEqual(['0/6', '1/6', '4/6', '5/6']);
    const direct = await standIn.say('help', { where: 'dm', waitMs: PATIENCE_MS });
    expect(direct.replies).toHaveLength(1);
    await vi.waitFor(
      () => expect(crowd.answeredIn(others).every((count, at) => count > (before[at] ?? 0) + 2)).toBe(true),
      PATIENCE_MS,
    );

    const again = start('2-3');
    await again.says('Ready: answering');
    const isBackAt = performance.now();
    const later = [quiet, ...victims];
    crowd.ask(later, 'both');
    const afterwards = crowd.asked.length;
    await vi.waitFor(() => expect(crowd.asked.length).toBeGreaterThan(afterwards + 40), PATIENCE_MS);
    const help = await standIn.slash('help', {}, { channel: quiet.channel });
    expect(help.reply.ephemeral).toBe(true);
    const [, , , , lastShard] = guilds;
    const status = await standIn.slash('clips status', {}, { channel: lastShard?.channel ?? quiet.channel });
    const own = lists.find((list) => shardsIn(list).includes(shardOf(lastShard?.id ?? '', COUNT))) ?? '';
    expect(status.reply.text).toContain(`${shardWord}: ${shardOf(lastShard?.id ?? '', COUNT)}`);
    expect(status.reply.text).toContain(`${shardsWord}: ${own.replace(',', '-')} / 6`);
    await crowd.end();
    expect((await unheard).answers()).toEqual([]);
    const isHeard = ({ guild, at }: Asked) => others.includes(guild) || at > isBackAt;
    await vi.waitFor(() => onceEach(crowd.asked.filter(isHeard)), PATIENCE_MS);
    expect(crowd.asked.filter((each) => isHeard(each) && later.includes(each.guild))).not.toEqual([]);
    for (const { guild, answers } of crowd.asked) expect(answers().length, guild.name).toBeLessThan(2);
    expect(onItsWay.answers()).toHaveLength(1);

    const running = programs.with(1, again);
    for (const { child } of running) child.kill('SIGTERM');
    for (const { ended } of running) expect(await ended).toBe(0);
    expect(standIn.openShards).toEqual([]);

    // What is done once for all of them, and what each says of itself.
    expect(standIn.calls('PUT /applications')).toHaveLength(1);
    const isNoPage = (program: Program) => program.output().includes('The reader page is not served at');
    expect(programs.filter(isNoPage)).toHaveLength(2);
    const sent = standIn.calls('POST /channels/').map(({ body }) => JSON.stringify(body));
    const withQuotes = sent.filter((body) => body.includes('**Friday**'));
    expect(withQuotes).not.toEqual([]);
    for (const body of withQuotes) expect(body).toContain('https://clips.example.org/');
    const problems: string[] = [];
    const kept = await keptClips(indexFolder, (problem) => problems.push(problem)).load();
    expect(kept?.index.size).toBe(clipbook.index.size);
    expect(problems).toEqual([]);
    for (const [at, program] of [...programs, again].entries()) {
      const list = shardsIn(lists[at] ?? '2-3');
      for (const line of linesOf(program)) {
        expect(line.shards).toBe(`${list.join('-')} of 6`);
        expect(Number(line.level), JSON.stringify(line)).toBeLessThan(50);
        if (typeof line.guild === 'string') {
          expect(line.shard).toBe(shardOf(line.guild, COUNT));
          expect(list).toContain(line.shard);
        }
      }
    }
  });
});

describe('as many shards as Discord recommends, in one process', () => {
  test('every server and the direct messages are answered once', async () => {
    const states: string[] = [];
    const observer = { served: () => {}, gateway: (state: string) => void states.push(state) };
    const { standIn, bot } = await startStage({ discord: { shards: 3, guilds: 6 }, observer });
    expect(standIn.openShards).toEqual(['0/3', '1/3', '2/3']);
    const asked: Asked[] = [];
    for (const guild of standIn.world.guilds) {
      asked.push(await slash(standIn, guild), await mention(standIn, guild, PATIENCE_MS));
    }
    expect((await standIn.say('help', { where: 'dm' })).replies).toHaveLength(1);
    onceEach(asked);
    expect((await bot.log.line('Logged in')).msg).toContain('on shards 0-2 of 3, in 6 servers.');
    const shards = new Set(bot.log.lines().flatMap(({ shard }) => (typeof shard === 'number' ? shard : [])));
    expect([...shards].toSorted()).toEqual([0, 1, 2]);
    expect(standIn.calls('PUT /applications')).toHaveLength(1);

    // It is connected when all of its shards are.
    expect(states).toEqual(['connecting', 'connecting', 'connecting', 'ready']);
    standIn.cutSockets();
    await vi.waitFor(() => expect(states.slice(4)).toContain('ready'), 10_000);
    expect(states.slice(4, -1)).toEqual(states.slice(4, -1).map(() => 'reconnecting'));
    expect(standIn.connections.open).toBe(3);
  });

  test('a program goes down with a shard that needs more shards, so that its next start asks how many', async () => {
    const standIn = await startStandIn({ shards: 2 });
    const program = startProgram(settingsFor(standIn));
    await program.says('Ready: answering');
    expect(standIn.openShards).toEqual(['0/2', '1/2']);
    standIn.closeShard(1, 4011);
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('it wants more shards');
    expect(standIn.openShards).toEqual([]);
  });
});

test('a process without shard 0 registers nothing, and tells which one does', async () => {
  const standIn = await startStandIn({ guilds: 6 });
  const program = startProgram({ ...settingsFor(standIn), SHARD_LIST: '1', SHARD_COUNT: '2' });
  await program.says('Ready: answering');
  expect(program.output()).toContain(
    'the process with shard 0 registers the commands and answers direct messages.',
  );
  expect(standIn.calls('PUT /applications')).toHaveLength(0);
  expect(standIn.openShards).toEqual(['1/2']);
});
