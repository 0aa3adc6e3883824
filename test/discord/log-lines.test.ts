import { describe, expect, test } from 'vitest';
import { commandThat, startStage } from './bot-under-test.ts';

const INFO = 30;
const QUESTION = 'When did Shoigu arrive in Beijing?';

describe('one line in the log for each request', () => {
  test.for([
    ['ask', { question: QUESTION }, 'answered'],
    ['ask', { question: 'Who is the emperor of Mars?' }, 'nothing'],
    ['read', { source: 'no such article' }, 'notice'],
  ] as const)('/%s %j: %s', async ([name, values, outcome]) => {
    const { standIn, bot } = await startStage();
    const turn = await standIn.slash(name, values);
    const line = await bot.log.line(outcome);
    expect(line).toMatchObject({ id: turn.id, request: `/${name}`, guild: standIn.guild.id, outcome });
    expect(line.ms).toEqual(expect.any(Number));
    const own = bot.log.lines().filter(({ id, level }) => id === turn.id && level >= INFO);
    expect(own).toHaveLength(1);
  });

  test('a mention, and a direct message without a server', async () => {
    const { standIn, bot } = await startStage();
    const said = await standIn.say(`<@BOT> ${QUESTION}`);
    expect(await bot.log.line('answered')).toMatchObject({
      id: said.message.id,
      request: 'mention',
      guild: standIn.guild.id,
      outcome: 'answered',
    });
    await standIn.say('Who is the emperor of Mars?', { where: 'dm' });
    expect(await bot.log.line('nothing')).toMatchObject({
      guild: null,
      request: 'mention',
      outcome: 'nothing',
    });
  });

  test('a button', async () => {
    const { standIn, bot } = await startStage();
    const turn = await standIn.slash('ask', { question: QUESTION });
    const pressed = await standIn.press(turn, 'More ›');
    await standIn.until(() => bot.log.lines().some(({ id }) => id === pressed.id));
    const own = bot.log.lines().filter(({ id, level }) => id === pressed.id && level >= INFO);
    expect(own).toMatchObject([{ request: '1:page:ask:2', outcome: 'answered' }]);
  });

  test('an answer that nobody saw is a warning', async () => {
    const { standIn, bot } = await startStage();
    standIn.misbehave({
      route: /callback$/,
      with: { status: 404, code: 10_062, message: 'Unknown interaction' },
    });
    await standIn.slash('help', {}, { waitMs: 0 });
    expect(await bot.log.line('the answer came too late')).toMatchObject({ outcome: 'too late', level: 40 });
  });

  test('a bug', async () => {
    const broken = commandThat(() => {
      throw new Error('broken');
    });
    const { standIn, bot } = await startStage({ commands: [broken] });
    await standIn.slash('test');
    expect(await bot.log.line('a request failed')).toMatchObject({
      request: '/test',
      outcome: 'failed',
      ms: expect.any(Number),
    });
  });
});

test('what members ask stands in the log at level debug only', async () => {
  const { standIn, bot } = await startStage();
  const secret = 'Shoigu xylophone';
  await standIn.slash('ask', { question: secret });
  await standIn.say(`<@BOT> ${secret}`);
  await standIn.autocomplete('ask', { question: secret }, 'question');
  await bot.log.line('suggested');
  const lines = bot.log.lines().filter((line) => JSON.stringify(line).includes('xylophone'));
  expect(lines).toHaveLength(2);
  for (const { level } of lines) expect(level).toBeLessThan(INFO);
});
