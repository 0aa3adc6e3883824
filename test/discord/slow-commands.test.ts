import { expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Misbehaviour } from '../discord-stand-in/misbehave.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import type { Turn } from '../discord-stand-in/turn.ts';
import { type BotUnderTest, clipbook, gate, startBot, startStandIn } from './bot-under-test.ts';

/** Types of a first response (discord-api-docs, interactions/receiving-and-responding). */
const DEFERRED = 5;
const DEFERRED_UPDATE = 6;

const QUESTION = 'When did Shoigu arrive in Beijing?';
const APOLOGY = /^Sorry, something broke on my side\. /;
const notice: Answer = { kind: 'notice', message: 'There is no such thing.', suggestions: [] };

/** A stage whose commands wait, once `slowDown` was called, until so many first responses have been accepted. */
type SlowStage = {
  readonly standIn: DiscordStandIn;
  readonly bot: BotUnderTest;
  readonly slowDown: (firstResponses: number) => void;
};

async function startSlowStage(expectViolations = false): Promise<SlowStage> {
  const standIn = await startStandIn({ expectViolations });
  let awaited = 0;
  let before = 0;
  const accepted = () => standIn.calls(/callback$/).filter(({ status = 500 }) => status < 500).length;
  const slow = (name: string, answer: () => Answer) => ({
    name,
    description: 'Takes its time',
    options: [{ name: 'question', description: 'What to ask', type: 'string', required: false }] as const,
    run: () => standIn.until(() => accepted() >= before + awaited).then(answer),
  });
  let isBroken = false;
  const bot = await startBot(standIn, {
    commands: [
      slow('ask', () => clipbook.ask(QUESTION)),
      slow('notice', () => notice),
      slow('broken', () => {
        if (isBroken) throw new Error('broken');
        isBroken = true;
        return clipbook.ask(QUESTION);
      }),
    ],
  });
  return {
    standIn,
    bot,
    slowDown: (firstResponses) => {
      awaited = firstResponses;
      before = accepted();
      isBroken = true;
    },
  };
}

function firstResponse({ responses }: Turn): number | undefined {
  expect(responses).toHaveLength(1);
  return responses[0]?.type;
}

test('a slow command is deferred, and what it says takes the place of “is thinking”', async () => {
  const { standIn, slowDown } = await startSlowStage();
  slowDown(4);
  const [answer, inDm, refusal, broken] = await Promise.all([
    standIn.slash('ask'),
    standIn.slash('ask', {}, { where: 'dm' }),
    standIn.slash('notice'),
    standIn.slash('broken'),
  ]);
  for (const turn of [answer, inDm, refusal, broken]) {
    expect(firstResponse(turn)).toBe(DEFERRED);
    expect(turn.reply).toMatchObject({ thinking: false, ephemeral: false, pings: [] });
    expect(turn.followUps).toEqual([]);
  }
  expect(answer.reply.text).toContain(`### ${QUESTION}`);
  expect(inDm.reply.text).toBe(answer.reply.text);
  expect(refusal.reply.text).toBe('There is no such thing.');
  expect(broken.reply.text).toMatch(APOLOGY);
  expect(standIn.sentTo('guild')).toHaveLength(3);
});

test('a slow page: for the asker the message changes in the end, anybody else is shown it alone', async () => {
  const { standIn, slowDown } = await startSlowStage();
  const user = standIn.world.otherMember;
  const turn = await standIn.slash('ask');
  const doomed = await standIn.slash('broken');
  const doomedText = doomed.reply.text;
  slowDown(3);
  const [own, other, broken] = await Promise.all([
    standIn.press(turn, 'More ›'),
    standIn.press(turn, 'More ›', { user }),
    standIn.press(doomed, 'More ›'),
  ]);
  expect(firstResponse(own)).toBe(DEFERRED_UPDATE);
  expect(own.reply.id).toBe(turn.reply.id);
  expect(turn.reply.text).toContain('page 2 of ');
  expect(firstResponse(other)).toBe(DEFERRED);
  expect(other.reply).toMatchObject({ ephemeral: true, thinking: false });
  expect(other.reply.text).toContain('page 2 of ');
  expect(firstResponse(broken)).toBe(DEFERRED_UPDATE);
  expect(doomed.reply.text).toBe(doomedText);
  expect(broken.followUps).toMatchObject([{ ephemeral: true, text: expect.stringMatching(APOLOGY) }]);
});

test('a deferral that meets a fault: the answer arrives once all the same', async () => {
  const cases: readonly (readonly [fault: Misbehaviour, violations: readonly number[]])[] = [
    [{ status: 500, afterAccepting: true }, [40_060]],
    [{ hangUp: true, afterAccepting: true }, [40_060]],
    [{ hangUp: true }, []],
  ];
  const check = async (
    [fault, violations]: (typeof cases)[number],
    { standIn, bot, slowDown }: SlowStage,
  ) => {
    standIn.misbehave({ route: /callback$/, with: fault });
    slowDown(1);
    const turn = await standIn.slash('ask');
    await bot.log.line('answered');
    expect(firstResponse(turn)).toBe(DEFERRED);
    expect(turn.reply.text).toContain(`### ${QUESTION}`);
    expect(turn.reply.thinking).toBe(false);
    expect(standIn.sentTo('guild')).toHaveLength(1);
    expect(standIn.violations.map(({ code }) => code)).toEqual(violations);
  };
  await Promise.all(cases.map(async (each) => check(each, await startSlowStage(true))));
});

test('a slow answer to a mention comes late, but comes', async () => {
  const { opened, open } = gate();
  const standIn = await startStandIn();
  const command = { name: 'test', description: 'Waits', options: [], run: () => opened.then(() => notice) };
  await startBot(standIn, { commands: [command] });
  const said = await standIn.say('<@BOT> test', { waitMs: 0 });
  expect(said.replies).toEqual([]);
  open();
  expect(await standIn.until(() => said.replies.length > 0)).toBe(true);
  expect(said.replies.map(({ text }) => text)).toEqual(['There is no such thing.']);
});
