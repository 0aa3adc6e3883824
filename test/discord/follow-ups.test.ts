import { describe, expect, test } from 'vitest';
import type { HasMessage } from '../discord-stand-in/people.ts';
import type { Reply } from '../discord-stand-in/reply.ts';
import type { Said } from '../discord-stand-in/said.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { startBot, startStage, startStandIn } from './bot-under-test.ts';
import { asRead } from './cited-quotes.ts';

const ARRIVAL = 'When did Sergei Shoigu arrive in Beijing?';
const FOLLOW_UP = 'and when did he leave?';
const READ = /^-# Read as:\n### When did Sergei Shoigu leave\?\n/;

function onlyReply({ replies }: Said): Reply {
  expect(replies).toHaveLength(1);
  const [reply] = replies;
  if (reply === undefined) throw new Error('There is no reply.');
  return reply;
}

/** Resolves when the bot has had a later message: whatever it meant to say to an earlier one is said. */
async function afterwards(standIn: DiscordStandIn): Promise<void> {
  onlyReply(await standIn.say('help', { where: 'dm', user: standIn.world.otherMember }));
}

describe.for(['guild', 'thread', 'dm'] as const)('in a %s', (where) => {
  test('right after, a follow-up is read with the names of the question before, and says so', async () => {
    const { standIn } = await startStage();
    const first = onlyReply(await standIn.say(`<@BOT> ${ARRIVAL}`, { where }));
    expect(first.text).not.toContain('Read as');
    expect(onlyReply(await standIn.say(`<@BOT> ${FOLLOW_UP}`, { where })).text).toMatch(READ);
    const third = onlyReply(await standIn.say('<@BOT> what about Xi?', { where }));
    expect(third.text).toMatch(/^-# Read as:\n### When did Xi leave\?\n/);
  });

  test('a slash command follows a mention, and a mention a slash command', async () => {
    const { standIn } = await startStage();
    await standIn.say(`<@BOT> ${ARRIVAL}`, { where });
    expect((await standIn.slash('ask', { question: FOLLOW_UP }, { where })).reply.text).toMatch(READ);
    await standIn.slash('who', { question: 'met Shoigu in Kuala Lumpur?' }, { where });
    const said = onlyReply(await standIn.say('<@BOT> and in Beijing?', { where }));
    expect(said.text).toMatch(/^-# Read as:\n### Who met Shoigu in Beijing\?\n/);
  });
});

test('a reply to the answer of a mention is read with its question, whoever replies and whatever they asked since', async () => {
  const { standIn } = await startStage();
  const answer = onlyReply(await standIn.say(`<@BOT> ${ARRIVAL}`));
  await standIn.say('<@BOT> Who met Anwar Ibrahim?');
  for (const user of [standIn.world.member, standIn.world.otherMember]) {
    expect(onlyReply(await standIn.say(FOLLOW_UP, { replyTo: answer, user })).text).toMatch(READ);
  }
});

test('replies to replies go on: each answer bears its whole question', async () => {
  const { standIn } = await startStage();
  let answer: HasMessage = onlyReply(await standIn.say(`<@BOT> ${ARRIVAL}`));
  for (const [text, read] of [
    [FOLLOW_UP, 'When did Sergei Shoigu leave?'],
    ['why?', 'Why did Sergei Shoigu leave?'],
    ['what about Xi Jinping?', 'Why did Xi Jinping leave?'],
  ] as const) {
    const reply = onlyReply(await standIn.say(text, { replyTo: answer }));
    expect(reply.text).toContain(`-# Read as:\n### ${read}\n`);
    answer = reply;
  }
});

test('a reply with a mention to the answer of a slash command is read with its question', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const user = standIn.world.otherMember;
  expect(onlyReply(await standIn.say(`<@BOT> ${FOLLOW_UP}`, { replyTo: turn, user })).text).toMatch(READ);
});

test('a reply without a mention to the answer of a slash command arrives empty: one sentence says to mention the bot', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const said = await standIn.say(FOLLOW_UP, { replyTo: turn });
  expect(asRead(onlyReply(said).text)).toBe(
    'Discord hides from me what you reply to a slash command: please mention @clipbook in your message.',
  );
  expect(onlyReply(said).pings).toEqual([]);
  // A talk about the answer is not disturbed again.
  const again = await standIn.say('I see', { replyTo: turn, waitMs: 0 });
  await afterwards(standIn);
  expect(again.replies).toEqual([]);
});

test('a reply survives a restart of the bot, what was only remembered does not', async () => {
  const standIn = await startStandIn();
  const first = await startBot(standIn);
  const answer = onlyReply(await standIn.say(`<@BOT> ${ARRIVAL}`));
  await first.stop();
  await startBot(standIn);
  expect(onlyReply(await standIn.say(`<@BOT> ${FOLLOW_UP}`)).text).not.toContain('Read as');
  expect(onlyReply(await standIn.say(FOLLOW_UP, { replyTo: answer })).text).toMatch(READ);
});

test('the buttons of a follow-up work after a restart: the title is the whole question', async () => {
  const standIn = await startStandIn();
  const first = await startBot(standIn);
  await standIn.say('<@BOT> Who met Shoigu in Kuala Lumpur?');
  const answer = onlyReply(await standIn.say('<@BOT> and in Beijing?'));
  await first.stop();
  await startBot(standIn);
  const turned = await standIn.press(answer, 'More ›');
  expect(turned.reply.text).toMatch(/^### Who met Shoigu in Beijing\?\n/);
  expect(turned.reply.text).toContain('page 2 of ');
});

test('another member, or another channel, is another conversation', async () => {
  const { standIn } = await startStage();
  await standIn.say(`<@BOT> ${ARRIVAL}`);
  const elsewhere = [
    await standIn.say(`<@BOT> ${FOLLOW_UP}`, { user: standIn.world.otherMember }),
    await standIn.say(`<@BOT> ${FOLLOW_UP}`, { where: 'thread' }),
    await standIn.say(FOLLOW_UP, { where: 'dm' }),
  ];
  for (const said of elsewhere) expect(onlyReply(said).text).not.toContain('Read as');
});

test('what was asked in private is not told to all by a follow-up, and is used in private', async () => {
  const { standIn } = await startStage();
  await standIn.slash('ask', { question: ARRIVAL, private: true });
  expect(onlyReply(await standIn.say(`<@BOT> ${FOLLOW_UP}`)).text).not.toContain('Read as');
  await standIn.slash('ask', { question: ARRIVAL, private: true });
  const { reply } = await standIn.slash('ask', { question: FOLLOW_UP, private: true });
  expect(reply.text).toMatch(READ);
  expect(reply.ephemeral).toBe(true);
});

test('a question that needs nothing from the one before stays as it is', async () => {
  const { standIn } = await startStage();
  await standIn.say(`<@BOT> ${ARRIVAL}`);
  const reply = onlyReply(await standIn.say('<@BOT> Who met Anwar Ibrahim?'));
  expect(reply.text).toMatch(/^### Who met Anwar Ibrahim\?\n/);
});

describe('in a thread started on an answer', () => {
  test('a mention is read with the question of the answer, also after a restart', async () => {
    const standIn = await startStandIn();
    const first = await startBot(standIn);
    const turn = await standIn.slash('ask', { question: ARRIVAL });
    const thread = standIn.places.startThread(turn);
    const user = standIn.world.otherMember;
    const said = await standIn.say(`<@BOT> ${FOLLOW_UP}`, { channel: thread, user });
    expect(onlyReply(said).text).toMatch(READ);
    await first.stop();
    await startBot(standIn);
    const again = await standIn.say(`<@BOT> ${FOLLOW_UP}`, { channel: thread, user });
    expect(onlyReply(again).text).toMatch(READ);
  });

  test('the mention may be left out in a reply, where Discord delivers the text', async () => {
    const { standIn } = await startStage();
    const thread = standIn.places.startThread(await standIn.slash('ask', { question: ARRIVAL }));
    const answer = onlyReply(await standIn.say('<@BOT> where?', { channel: thread }));
    expect(answer.text).toMatch(/^-# Read as:\n### Where did Sergei Shoigu arrive in Beijing\?\n/);
    const reply = onlyReply(await standIn.say('what about Xi?', { replyTo: answer }));
    expect(reply.text).toMatch(/^-# Read as:\n### Where did Xi arrive in Beijing\?\n/);
  });

  test('any other message without a mention arrives empty there, too, and is left alone', async () => {
    const { standIn } = await startStage();
    const thread = standIn.places.startThread(await standIn.slash('ask', { question: ARRIVAL }));
    const said = await standIn.say(FOLLOW_UP, { channel: thread, waitMs: 0 });
    await afterwards(standIn);
    expect(said.replies).toEqual([]);
  });

  test('a starter message that cannot be read names nothing, and the question is answered', async () => {
    const { standIn } = await startStage({ discord: { expectViolations: true } });
    const question = await standIn.say('What do you think of Shoigu?', { waitMs: 0 });
    const thread = standIn.places.startThread(question);
    standIn.unsay(question);
    const said = await standIn.say('<@BOT> Who met Xi?', { channel: thread });
    expect(onlyReply(said).text).toMatch(/^### Who met Xi\?\n/);
  });
});
