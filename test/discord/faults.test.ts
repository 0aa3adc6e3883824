import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Misbehaviour } from '../discord-stand-in/misbehave.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { commandThat, gate, startStage } from './bot-under-test.ts';

const APOLOGY = /^Sorry, something broke on my side\. .* this reference: ([0-9a-f]{8})\.$/;
const done: Answer = { kind: 'notice', message: 'Done.', suggestions: [] };

/** Resolves when the bot has said something else to somebody else. */
async function stillAnswers(standIn: DiscordStandIn): Promise<void> {
  const user = standIn.world.otherMember;
  expect((await standIn.say('help', { where: 'dm', user })).replies[0]?.text).toContain('How to ask');
}

describe('a command that fails', () => {
  const broken: readonly [what: string, run: () => Answer | Promise<Answer>][] = [
    [
      'throws',
      () => {
        throw new TypeError('no such passage');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('no such passage'))],
    ['returns what is no answer', () => ({ kind: 'no such passage' }) as unknown as Answer],
  ];

  test.for(broken)('%s: one apology with the reference under which the log has it whole', async ([, run]) => {
    const { standIn, bot } = await startStage({ commands: [commandThat(run)] });
    const turn = await standIn.slash('test');
    const said = await standIn.say('<@BOT> test');
    expect(said.replies).toHaveLength(1);
    expect(turn.responses).toHaveLength(1);
    expect(turn.reply.ephemeral).toBe(true);
    for (const text of [turn.reply.text, said.replies[0]?.text ?? '']) {
      const [, reference] = APOLOGY.exec(text) ?? [];
      const logged = bot.log.lines().filter((line) => line.reference === reference);
      expect(logged).toMatchObject([{ level: 50, err: { type: 'TypeError' } }]);
      expect(JSON.stringify(logged)).toMatch(/"stack":".*\\n {4}at /);
    }
    expect(bot.log.lines().filter(({ level }) => level >= 50)).toHaveLength(2);
  });

  test('throws something that is no error: an apology all the same', async () => {
    const { standIn, bot } = await startStage({ commands: [commandThat(() => Promise.reject('lost'))] });
    const turn = await standIn.slash('test');
    expect(turn.reply.text).toMatch(APOLOGY);
    expect(bot.log.raw()).toContain('"err":"lost"');
  });

  test('has the token in its error: the token is neither in the log nor in the reply', async () => {
    let token = '';
    const tells = commandThat(() => {
      const error = new Error(`refused: Bot ${token}`, { cause: new Error(token) });
      return Promise.reject(Object.assign(error, { headers: { authorization: `Bot ${token}` } }));
    });
    const { standIn, bot } = await startStage({ commands: [tells] });
    token = standIn.token;
    const turn = await standIn.slash('test');
    const said = await standIn.say('<@BOT> test');
    expect(bot.log.raw()).toContain('refused: Bot [secret]');
    for (const text of [bot.log.raw(), turn.reply.text, said.replies[0]?.text]) {
      expect(text).not.toContain(token);
    }
  });

  test('fails on a page button: the apology is for the presser, the message stays', async () => {
    let isBroken = false;
    const question = { kind: 'sources', sources: [], problems: [] } as const;
    const { standIn } = await startStage({
      commands: [
        commandThat(() => {
          if (isBroken) throw new Error('broken');
          return question;
        }, 'ask'),
      ],
    });
    const turn = await standIn.slash('ask');
    isBroken = true;
    turn.message.components = [
      { type: 1, components: [{ type: 2, style: 2, label: '›', custom_id: '1:page:ask:2' }] },
    ];
    const pressed = await standIn.press(turn, '›');
    expect(pressed.reply.text).toMatch(APOLOGY);
    expect(pressed.reply).toMatchObject({ ephemeral: true });
    expect(pressed.reply.id).not.toBe(turn.reply.id);
  });

  test('is no longer loaded: the member is told what there is', async () => {
    const { standIn, bot } = await startStage();
    const turn = await standIn.slash('gone');
    expect(turn.reply.text).toContain('The command /gone is no longer there.');
    expect(turn.reply.ephemeral).toBe(true);
    expect(bot.log.lines().filter(({ level }) => level >= 50)).toEqual([]);
  });
});

const passing: readonly [what: string, fault: Misbehaviour, times?: number][] = [
  ['429', { status: 429, retryAfter: 0.05 }],
  ['a global 429', { status: 429, retryAfter: 0.05, global: true }],
  ['500', { status: 500 }],
  ['502 three times', { status: 502 }, 3],
  ['a connection reset', { hangUp: 'reset' }],
  ['a hang-up', { hangUp: true }],
  ['two hang-ups', { hangUp: true }, 2],
  ['a slow answer', { delayMs: 200 }],
];
const accepted: typeof passing = [
  ['500 after accepting', { status: 500, afterAccepting: true }],
  ['503 three times after accepting', { status: 503, afterAccepting: true }, 3],
  ['a connection reset after accepting', { hangUp: 'reset', afterAccepting: true }],
  ['a hang-up after accepting', { hangUp: true, afterAccepting: true }],
];

describe.for([...passing, ...accepted])('%s', ([, fault, times = 1]) => {
  test('on a mention: answered in the end, once', async () => {
    const { standIn, bot } = await startStage();
    standIn.misbehave({ route: /^POST .*\/messages$/, times, with: fault });
    await standIn.say('<@BOT> sources');
    await bot.log.line('answered');
    expect(standIn.sentTo('guild').map(({ text }) => text)).toEqual([
      expect.stringContaining('### 5 sources'),
    ]);
    expect(bot.log.lines().filter(({ level }) => level >= 40)).toEqual([]);
  });

  test('on a slash command: answered in the end, once', async () => {
    const { standIn, bot } = await startStage({ discord: { expectViolations: true } });
    standIn.misbehave({ route: /callback$/, times, with: fault });
    const turn = await standIn.slash('sources');
    await bot.log.line('answered');
    expect(turn.reply.text).toContain('### 5 sources');
    expect(turn.responses).toHaveLength(1);
    expect(turn.followUps).toEqual([]);
    expect(bot.log.lines().filter(({ level }) => level >= 40)).toEqual([]);
    const alreadyAcknowledged = 'afterAccepting' in fault ? Array.from({ length: 1 }, () => 40_060) : [];
    expect([...new Set(standIn.violations.map(({ code }) => code))]).toEqual(alreadyAcknowledged);
  });
});

describe('what cannot be delivered', () => {
  test('a reply that Discord keeps failing: an apology, and the log has the error', async () => {
    const { standIn, bot } = await startStage();
    standIn.misbehave({ route: /^POST .*\/messages$/, times: 4, with: { status: 500 } });
    const said = await standIn.say('<@BOT> sources');
    expect(said.replies.map(({ text }) => text)).toEqual([expect.stringMatching(APOLOGY)]);
    expect(bot.log.lines().filter(({ level }) => level >= 50)).toHaveLength(1);
  });

  test('neither the reply nor the apology: two lines in the log, and the bot goes on', async () => {
    const { standIn, bot } = await startStage();
    standIn.misbehave({ route: /^POST .*\/messages$/, times: 8, with: { status: 500 } });
    await standIn.say('<@BOT> sources', { waitMs: 0 });
    await bot.log.line('the apology could not be delivered');
    await stillAnswers(standIn);
    expect(standIn.sentTo('guild')).toEqual([]);
  });

  test('a first response that comes too late is a warning in the log, and the bot goes on', async () => {
    const { standIn, bot } = await startStage({
      discord: { responseDeadlineMs: 100, expectViolations: true },
    });
    standIn.misbehave({ route: /callback$/, with: { delayMs: 200 } });
    const turn = await standIn.slash('sources');
    expect(turn.unanswered).toBe(true);
    expect(await bot.log.line('too late')).toMatchObject({ level: 40, request: '/sources' });
    expect(standIn.violations.map(({ code }) => code)).toEqual([10_062]);
    expect(bot.log.lines().filter(({ level }) => level >= 50)).toEqual([]);
    expect((await standIn.slash('help')).reply.text).toContain('How to ask');
  });

  test.for([
    [403, 50_013, 'Missing Permissions'],
    [403, 50_001, 'Missing Access'],
    [403, 50_007, 'Cannot send messages to this user'],
  ] as const)('no permission to write (%i %i): a warning that says so', async ([status, code, message]) => {
    const { standIn, bot } = await startStage();
    standIn.misbehave({ route: /^POST .*\/messages$/, with: { status, code, message } });
    await standIn.say('<@BOT> sources', { waitMs: 0 });
    expect(await bot.log.line('check its permissions')).toMatchObject({ level: 40, request: 'mention' });
    await stillAnswers(standIn);
    expect(standIn.sentTo('guild')).toEqual([]);
  });

  test('a channel that is gone: a warning that says so', async () => {
    const { standIn, bot } = await startStage();
    const gone = { status: 404, code: 10_003, message: 'Unknown Channel' };
    standIn.misbehave({ route: /^POST .*\/messages$/, with: gone });
    await standIn.say('<@BOT> sources', { waitMs: 0 });
    expect(await bot.log.line('is gone')).toMatchObject({ level: 40 });
    await stillAnswers(standIn);
  });
});

test('a message that was deleted meanwhile is answered without being replied to', async () => {
  const { opened, open } = gate();
  const { standIn } = await startStage({ commands: [commandThat(() => opened.then(() => done))] });
  const said = await standIn.say('<@BOT> test', { waitMs: 0 });
  standIn.unsay(said);
  open();
  expect(await standIn.until(() => standIn.sentTo('guild').length > 0)).toBe(true);
  expect(standIn.sentTo('guild')).toMatchObject([{ text: 'Done.' }]);
  expect(standIn.sentTo('guild')[0]?.message.message_reference).toBeUndefined();
});

test('without the permission to read the history the answer is sent, not replied', async () => {
  const { standIn, bot } = await startStage();
  const message = 'Cannot reply without permission to read message history';
  standIn.misbehave({ route: /^POST .*\/messages$/, with: { status: 400, code: 160_002, message } });
  await standIn.say('<@BOT> sources', { waitMs: 0 });
  await bot.log.line('answered');
  expect(standIn.sentTo('guild')).toMatchObject([{ text: expect.stringContaining('### 5 sources') }]);
  expect(standIn.sentTo('guild')[0]?.message.message_reference).toBeUndefined();
});
