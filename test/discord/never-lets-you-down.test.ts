import { Options } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Misbehaviour } from '../discord-stand-in/misbehave.ts';
import type { Said } from '../discord-stand-in/said.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import {
  type BotUnderTest,
  clipbook,
  commandThat,
  gate,
  startBot,
  startStage,
  startStandIn,
} from './bot-under-test.ts';

const QUESTION = 'When did Shoigu arrive in Beijing?';
const FIVE = '### 5 sources';
const done: Answer = { kind: 'notice', message: 'Done.', suggestions: [] };

/** A stage whose command `test` and page of `ask` wait until the gate is opened. */
async function startSlowStage(discord: Parameters<typeof startStandIn>[0] = {}) {
  const { opened, open } = gate();
  const { standIn, bot } = await startStage({
    discord,
    commands: [commandThat(() => opened.then(() => done))],
  });
  return { standIn, bot, open };
}

/** Resolves when the bot has had a later message: whatever it meant to say to an earlier one is said. */
async function afterwards(standIn: DiscordStandIn): Promise<void> {
  const said = await standIn.say('help', { where: 'dm', user: standIn.world.otherMember });
  expect(said.replies).toHaveLength(1);
}

function texts({ replies }: Said): string[] {
  return replies.map(({ text }) => text);
}

function complaints(bot: BotUnderTest, level = 40): (string | undefined)[] {
  return bot.log
    .lines()
    .filter((line) => line.level >= level)
    .map(({ msg }) => msg);
}

describe('gateway cut in mid-reply', () => {
  test('the reply arrives, once, and so does what was asked meanwhile', async () => {
    const { standIn, open } = await startSlowStage();
    const said = await standIn.say('<@BOT> test', { waitMs: 0 });
    const turning = standIn.slash('test');
    standIn.cutSockets();
    const meanwhile = await standIn.say('<@BOT> test', { waitMs: 0 });
    open();
    expect((await turning).reply.text).toBe('Done.');
    await standIn.until(() => said.replies.length + meanwhile.replies.length === 2);
    expect(await standIn.until(() => standIn.connections.resumes === 1)).toBe(true);
    await afterwards(standIn);
    expect([texts(said), texts(meanwhile)]).toEqual([['Done.'], ['Done.']]);
  });
});

test('op 7 in mid-reply: the reply arrives, once, and the bot is back', async () => {
  const { standIn, open } = await startSlowStage();
  const said = await standIn.say('<@BOT> test', { waitMs: 0 });
  standIn.reconnectAll();
  expect(await standIn.until(() => standIn.connections.resumes === 1)).toBe(true);
  open();
  expect(await standIn.until(() => said.replies.length === 1)).toBe(true);
  expect((await standIn.slash('test')).reply.text).toBe('Done.');
  expect(texts(said)).toEqual(['Done.']);
});

test.for([
  ['with resume', true, { identifies: 1, resumes: 1, open: 1 }],
  ['without resume', false, { identifies: 2, resumes: 0, open: 1 }],
] as const)(
  'op 9 %s in mid-reply: the reply arrives, once, and the bot is back',
  async ([, resumable, back]) => {
    const { standIn, open } = await startSlowStage();
    const said = await standIn.say('<@BOT> test', { waitMs: 0 });
    standIn.invalidateSession({ resumable });
    const isBack = () => JSON.stringify(standIn.connections) === JSON.stringify(back);
    expect(await standIn.until(isBack, 10_000)).toBe(true);
    open();
    expect(await standIn.until(() => said.replies.length === 1)).toBe(true);
    expect((await standIn.slash('test')).reply.text).toBe('Done.');
    expect(texts(said)).toEqual(['Done.']);
  },
);

const faults: readonly [what: string, fault: Misbehaviour][] = [
  ['API 500', { status: 500 }],
  ['API 502', { status: 502 }],
  ['429 with retry_after', { status: 429, retryAfter: 0.1 }],
  ['429 with retry_after, global', { status: 429, retryAfter: 0.1, global: true }],
];

test.for(faults)(
  '%s on a mention, a command, a button and a deferred answer: answered in the end, once',
  async ([, fault]) => {
    const { opened, open } = gate();
    const slow = { ...commandThat(() => opened.then(() => done), 'slow') };
    const ask = {
      name: 'ask',
      description: 'Asks',
      options: [{ name: 'question', description: 'What', type: 'string', required: true }],
      run: () => clipbook.ask(QUESTION),
    } as const;
    const { standIn, bot } = await startStage({ commands: [ask, slow] });
    const turn = await standIn.slash('ask', { question: QUESTION });
    standIn.misbehave({ route: /^POST .*\/messages$/, with: fault });
    standIn.misbehave({ route: /callback$/, times: 2, with: fault });
    standIn.misbehave({ route: /^PATCH .*@original$/, with: fault });
    const [said, pressed, slowly] = await Promise.all([
      standIn.say(`<@BOT> ${QUESTION}`),
      standIn.press(turn, 'More ›'),
      standIn.slash('slow', {}, { waitMs: 0 }).then(async (deferred) => {
        open();
        await standIn.until(() => deferred.settled);
        return deferred;
      }),
    ]);
    await standIn.until(() => said.replies.length === 1);
    expect(said.replies).toHaveLength(1);
    expect(pressed.reply.text).toContain('page 2 of ');
    expect(slowly.reply).toMatchObject({ text: 'Done.', thinking: false });
    expect([...pressed.responses, ...slowly.responses]).toHaveLength(2);
    expect(complaints(bot)).toEqual([]);
  },
);

describe('Discord slow to acknowledge', () => {
  test('a reply that takes Discord a second is given once', async () => {
    const { standIn, bot } = await startStage();
    standIn.misbehave({ route: /callback$/, with: { delayMs: 1_000 } });
    standIn.misbehave({ route: /^POST .*\/messages$/, with: { delayMs: 1_000 } });
    const [turn, said] = await Promise.all([standIn.slash('sources'), standIn.say('<@BOT> sources')]);
    expect(turn.responses).toHaveLength(1);
    expect([turn.reply.text, ...texts(said)]).toEqual([
      expect.stringContaining(FIVE),
      expect.stringContaining(FIVE),
    ]);
    expect(complaints(bot)).toEqual([]);
  });

  test('a deferral that Discord is slow to acknowledge does not overtake the answer', async () => {
    const { standIn, open } = await startSlowStage();
    standIn.misbehave({ route: /callback$/, with: { delayMs: 500 } });
    const turning = standIn.slash('test');
    await standIn.until(() => standIn.calls(/callback$/).length === 1);
    open();
    const turn = await turning;
    expect(turn.reply).toMatchObject({ text: 'Done.', thinking: false });
    expect(turn.followUps).toEqual([]);
  });
});

describe('the message or channel deleted before the reply', () => {
  test('the message of a mention: the answer stands by itself', async () => {
    const { standIn, open } = await startSlowStage();
    standIn.unsay(await standIn.say('<@BOT> test', { waitMs: 0 }));
    open();
    expect(await standIn.until(() => standIn.sentTo('guild').length === 1)).toBe(true);
    expect(standIn.sentTo('guild')[0]?.text).toBe('Done.');
  });

  test('the message of a button: the presser is shown the page alone', async () => {
    const { standIn, bot } = await startStage({ discord: { expectViolations: true } });
    const turn = await standIn.slash('ask', { question: QUESTION });
    const pressing = standIn.press(turn, 'More ›');
    standIn.unsay(turn);
    const { reply } = await pressing;
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('page 2 of ');
    expect(standIn.violations.map(({ code }) => code)).toEqual([10_008]);
    expect(complaints(bot)).toEqual([]);
  });

  test('the channel: one line in the log that says so, and the bot goes on', async () => {
    const { standIn, bot, open } = await startSlowStage({ expectViolations: true });
    await standIn.say('<@BOT> test', { waitMs: 0 });
    const turning = standIn.slash('test', {}, { waitMs: 0 });
    await standIn.until(() => standIn.calls(/callback$/).length === 1);
    standIn.places.remove(standIn.guild.channel);
    await standIn.say('help', { where: 'dm' });
    open();
    await turning;
    await expect.poll(() => complaints(bot).length).toBeGreaterThan(0);
    await afterwards(standIn);
    expect(new Set(complaints(bot))).toEqual(
      new Set(['the answer was not delivered: the message or its channel is gone']),
    );
  });
});

describe('missing permissions', () => {
  test('Send Messages: one line in the log, and after a command one ephemeral sentence to whoever asked', async () => {
    const { standIn, bot } = await startStage({ discord: { expectViolations: true } });
    const { channel } = standIn.guild;
    standIn.places.forbid(channel, 'SendMessages');
    for (let times = 0; times < 3; times++) await standIn.say('<@BOT> sources', { waitMs: 0 });
    await bot.log.line('check its permissions');
    await afterwards(standIn);
    expect(complaints(bot)).toHaveLength(1);
    expect(standIn.sentTo('guild')).toEqual([]);

    const other = await standIn.slash('sources', {}, { user: standIn.world.otherMember });
    const turn = await standIn.slash('sources');
    expect(await standIn.until(() => turn.followUps.length === 1)).toBe(true);
    expect(turn.reply.text).toContain(FIVE);
    expect(turn.followUps[0]?.ephemeral).toBe(true);
    expect(turn.followUps[0]?.text).toMatch(/^I could not answer your mention, .*“Send Messages”/);
    const again = await standIn.slash('sources');
    await afterwards(standIn);
    expect([...other.followUps, ...again.followUps]).toEqual([]);
  });

  test('Send Messages, said in the language of the asker', async () => {
    const { standIn, bot } = await startStage({ discord: { expectViolations: true } });
    standIn.places.forbid(standIn.guild.channel, 'ViewChannel');
    await standIn.say('<@BOT> sources', { waitMs: 0 });
    await bot.log.line('check its permissions');
    const turn = await standIn.slash('sources', {}, { locale: 'de' });
    expect(await standIn.until(() => turn.followUps.length === 1)).toBe(true);
    expect(turn.followUps[0]?.text).toContain('„Nachrichten senden“');
  });

  test('Embed Links: nothing is lost, for no answer holds an embed', async () => {
    const { standIn, bot } = await startStage();
    const [before] = (await standIn.say(`<@BOT> ${QUESTION}`)).replies;
    standIn.places.forbid(standIn.guild.channel, 'EmbedLinks');
    const [after] = (await standIn.say(`<@BOT> ${QUESTION}`)).replies;
    expect(after?.text).toBe(before?.text);
    expect(after?.embeds).toEqual([]);
    expect((await standIn.slash('ask', { question: QUESTION })).reply.text).toBe(before?.text);
    expect(complaints(bot)).toEqual([]);
  });

  test('Read Message History: the answer is sent instead of replied', async () => {
    const { standIn, bot } = await startStage({ discord: { expectViolations: true } });
    standIn.places.forbid(standIn.guild.channel, 'ReadMessageHistory');
    await standIn.say('<@BOT> sources', { waitMs: 0 });
    await bot.log.line('answered');
    const [sent] = standIn.sentTo('guild');
    expect(sent?.text).toContain(FIVE);
    expect(sent?.message.message_reference).toBeUndefined();
    expect((await standIn.slash('sources')).reply.text).toContain(FIVE);
    expect(standIn.violations.map(({ code }) => code)).toEqual([160_002]);
    expect(complaints(bot)).toEqual([]);
  });
});

describe('thread archived', () => {
  test('before the reply: the reply opens it again', async () => {
    const { standIn, open } = await startSlowStage();
    const thread = standIn.places.startThread(await standIn.say('a talk', { waitMs: 0 }));
    const said = await standIn.say('<@BOT> test', { channel: thread, waitMs: 0 });
    standIn.places.archive(thread);
    open();
    expect(await standIn.until(() => said.replies.length === 1)).toBe(true);
    expect(thread.state?.archived).toBe(false);
  });

  test('and locked: one line in the log, and the bot goes on', async () => {
    const { standIn, bot, open } = await startSlowStage({ expectViolations: true });
    const thread = standIn.places.startThread(await standIn.say('a talk', { waitMs: 0 }));
    const said = await standIn.say('<@BOT> test', { channel: thread, waitMs: 0 });
    standIn.places.archive(thread, { locked: true });
    open();
    expect(await bot.log.line('archived or locked')).toMatchObject({ level: 40 });
    await afterwards(standIn);
    expect(said.replies).toEqual([]);
    expect(complaints(bot)).toHaveLength(1);
  });

  test('with buttons in it: the presser is shown the page alone', async () => {
    const { standIn, bot } = await startStage({ discord: { expectViolations: true } });
    const thread = standIn.places.startThread(await standIn.say('a talk', { waitMs: 0 }));
    const turn = await standIn.slash('ask', { question: QUESTION }, { channel: thread });
    standIn.places.archive(thread);
    const { reply } = await standIn.press(turn, 'More ›');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('page 2 of ');
    expect(turn.reply.text).toContain('page 1 of ');
    expect(complaints(bot)).toEqual([]);
  });
});

test('guild removed while asking: one line in the log, no apology, and the others are answered', async () => {
  const { standIn, bot, open } = await startSlowStage({ expectViolations: true });
  await standIn.say('<@BOT> test', { waitMs: 0 });
  standIn.places.removeBotFrom(standIn.guild);
  await afterwards(standIn);
  open();
  await bot.log.line('is gone');
  expect(texts(await standIn.say('<@BOT> test', { where: 'otherGuild' }))).toEqual(['Done.']);
  expect(complaints(bot)).toHaveLength(1);
});

test.for([
  ['by command', 1],
  ['half of them by mention', 2],
] as const)(
  '200 questions in one second across 50 guilds, %s: all answered once',
  { timeout: 120_000 },
  async ([how, kinds]) => {
    // How fast they are depends on the machine and is printed, not judged: the stand-in waits longer than Discord's 3 s.
    const patience = 60_000;
    const { standIn, bot } = await startStage({ discord: { guilds: 50, responseDeadlineMs: patience } });
    const began = performance.now();
    const asked = Array.from({ length: 200 }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 5));
      const channel = standIn.world.guilds[Math.floor(at / 2) % 50]?.channel;
      if (channel === undefined) throw new Error('There is no such guild.');
      const since = performance.now();
      const user = at < 100 ? standIn.world.member : standIn.world.otherMember;
      if (at % kinds === 0) {
        const turn = await standIn.slash('ask', { question: QUESTION }, { channel, user });
        return { ms: performance.now() - since, replies: [turn.reply], responses: turn.responses.length };
      }
      const said = await standIn.say(`<@BOT> ${QUESTION}`, { channel, user, waitMs: patience });
      return { ms: performance.now() - since, said, responses: 1 };
    });
    const answers = await Promise.all(asked);
    const took = performance.now() - began;
    await afterwards(standIn);
    for (const { said, replies = said?.replies ?? [], responses } of answers) {
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toContain('**Friday** · ');
      expect(responses).toBe(1);
    }
    expect(complaints(bot)).toEqual([]);
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share: number) => `${times[Math.ceil(times.length * share) - 1]?.toFixed(0)} ms`;
    console.info(
      `200 questions across 50 guilds, ${how}, in ${took.toFixed(0)} ms: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} to the answer`,
    );
  },
);

describe('duplicate event delivery after a resume', () => {
  test('is answered once, also for messages that discord.js no longer remembers', async () => {
    const makeCache = Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 });
    const { standIn } = await startStage({ client: { makeCache } });
    const said = await standIn.say('<@BOT> sources');
    const direct = await standIn.say('sources', { where: 'dm' });
    const turn = await standIn.slash('sources');
    standIn.cutSockets({ repeat: 10 });
    expect(await standIn.until(() => standIn.connections.resumes === 1)).toBe(true);
    await afterwards(standIn);
    expect([said.replies.length, direct.replies.length, turn.responses.length]).toEqual([1, 1, 1]);
    expect(standIn.calls(/callback$/)).toHaveLength(1);
    // The two answers and the one of `afterwards`: Discord was not left to drop what came twice.
    expect(standIn.calls(/^POST .*\/messages$/)).toHaveLength(3);
  });
});

describe('button of a message two versions old', () => {
  const OLD = 'This button is from another version of the bot. Please ask your question again.';

  test.for(['0:page:ask:2', 'page-2', '-1:read:0l0tuam4yx:2', '1:page:dance:2'])(
    '“%s” gets a sentence that says what to do',
    async (customId) => {
      const standIn = await startStandIn();
      const first = await startBot(standIn);
      const turn = await standIn.slash('sources', { source: '003' });
      await first.stop();
      // What an early version might have sent: plain text, a button of a form that is no longer written.
      Object.assign(turn.message, {
        flags: 0,
        content: `${QUESTION} Friday.`,
        components: [
          { type: 1, id: 1, components: [{ type: 2, id: 2, style: 2, label: 'More', custom_id: customId }] },
        ],
      });
      await startBot(standIn);
      const { reply } = await standIn.press(turn, 'More');
      expect(reply).toMatchObject({ text: OLD, ephemeral: true });
      expect(turn.message.content).toBe(`${QUESTION} Friday.`);
    },
  );
});
