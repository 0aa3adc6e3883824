import { expect, test } from 'vitest';
import type { Said } from '../discord-stand-in/said.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { commandThat, gate, startStage } from './bot-under-test.ts';

/** Resolves when everything the bot has been sent before is answered. */
async function afterwards(standIn: DiscordStandIn): Promise<void> {
  const user = standIn.world.otherMember;
  expect((await standIn.say('help', { where: 'dm', user })).replies).toHaveLength(1);
}

function answered(standIn: DiscordStandIn, ...said: readonly Said[]): Promise<boolean> {
  return standIn.until(() => said.every(({ replies }) => replies.length > 0), 10_000);
}

test('what is asked while the connection is cut is answered once it is back, once', async () => {
  const { standIn, bot } = await startStage();
  await standIn.say('<@BOT> help');
  standIn.cutSockets();
  const mention = await standIn.say('<@BOT> sources', { waitMs: 0 });
  const direct = await standIn.say('sources', { where: 'dm', waitMs: 0 });
  const turn = await standIn.slash('sources');
  expect(await answered(standIn, mention, direct)).toBe(true);
  await afterwards(standIn);
  for (const { replies } of [mention, direct]) {
    expect(replies.map(({ text }) => text)).toEqual([expect.stringContaining('### 5 sources')]);
  }
  expect(turn.reply.text).toContain('### 5 sources');
  expect(standIn.connections).toEqual({ identifies: 1, resumes: 1, open: 1 });
  expect(standIn.calls('PUT /applications')).toHaveLength(1);
  await bot.log.line('connected to Discord again');
});

test('what was being answered when the connection was cut is answered, once', async () => {
  const { opened, open } = gate();
  const notice = { kind: 'notice', message: 'Done.', suggestions: [] } as const;
  const { standIn } = await startStage({ commands: [commandThat(() => opened.then(() => notice))] });
  const said = await standIn.say('<@BOT> test', { waitMs: 0 });
  const turning = standIn.slash('test');
  standIn.cutSockets({ repeat: 2 });
  expect(await standIn.until(() => standIn.connections.resumes === 1)).toBe(true);
  open();
  expect((await turning).reply.text).toBe('Done.');
  expect(await answered(standIn, said)).toBe(true);
  await afterwards(standIn);
  expect(said.replies).toHaveLength(1);
});

test('an event that is delivered twice is answered once', async () => {
  const { standIn } = await startStage();
  const said = await standIn.say('<@BOT> sources');
  const direct = await standIn.say('sources', { where: 'dm' });
  const turn = await standIn.slash('sources');
  // The bot's own messages are events, too.
  standIn.cutSockets({ repeat: 10 });
  expect(await standIn.until(() => standIn.connections.resumes === 1)).toBe(true);
  await afterwards(standIn);
  expect(said.replies).toHaveLength(1);
  expect(direct.replies).toHaveLength(1);
  expect(turn.responses).toHaveLength(1);
  expect(standIn.calls(/callback$/)).toHaveLength(1);
  // The two answers and the one of `afterwards`: Discord was not left to drop what came twice.
  expect(standIn.calls(/^POST .*\/messages$/)).toHaveLength(3);
});

test('told to reconnect (op 7), the bot resumes and loses nothing', async () => {
  const { standIn } = await startStage();
  standIn.reconnectAll();
  const said = await standIn.say('<@BOT> sources');
  expect(await answered(standIn, said)).toBe(true);
  expect(await standIn.until(() => standIn.connections.resumes === 1)).toBe(true);
  await afterwards(standIn);
  expect(said.replies).toHaveLength(1);
  expect(standIn.connections).toEqual({ identifies: 1, resumes: 1, open: 1 });
});

test.for([
  { resumable: true, connections: { identifies: 1, resumes: 1, open: 1 } },
  { resumable: false, connections: { identifies: 2, resumes: 0, open: 1 } },
])('an invalid session (op 9, resumable: $resumable): the bot is back and answers', async (expected) => {
  const { standIn } = await startStage();
  const { resumable, connections } = expected;
  standIn.invalidateSession({ resumable });
  await standIn.until(
    () =>
      standIn.connections.identifies + standIn.connections.resumes === 2 && standIn.connections.open === 1,
    10_000,
  );
  expect(standIn.connections).toEqual(connections);
  const said = await standIn.say('<@BOT> sources');
  await afterwards(standIn);
  expect(said.replies).toHaveLength(1);
  expect((await standIn.slash('help')).reply.text).toContain('How to ask');
  expect(standIn.calls('PUT /applications')).toHaveLength(1);
});

test('a gateway that refuses connections for a while is tried again', async () => {
  const { standIn, bot } = await startStage();
  standIn.refuseConnections(700);
  standIn.cutSockets();
  const said = await standIn.say('<@BOT> sources', { waitMs: 10_000 });
  expect(said.replies).toHaveLength(1);
  await bot.log.line('connected to Discord again');
  const lost = bot.log.lines().filter(({ msg }) => msg?.startsWith('lost the connection'));
  expect(lost).toHaveLength(1);
});
