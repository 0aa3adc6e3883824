import { expect, test } from 'vitest';
import type { HasMessage } from '../discord-stand-in/people.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { clipbook, commands, startBot, startStage, startStandIn } from './bot-under-test.ts';
import { citedQuotes, expectWordForWord } from './cited-quotes.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const asks = (standIn: DiscordStandIn) => standIn.slash('ask', { question: ARRIVAL });

/** Rewrites the id of the first button, as if another version of the bot had sent the message. */
function tamper({ message }: HasMessage, customId: string): void {
  const row = message.components?.find((component) => component.type === 1);
  const [button] = row?.components ?? [];
  if (button === undefined || !('custom_id' in button)) throw new Error('There is no button.');
  button.custom_id = customId;
}

test('Read opens the cited paragraph for the presser alone', async () => {
  const { standIn } = await startStage();
  const turn = await asks(standIn);
  const [quote] = citedQuotes(turn.reply.text);
  const before = turn.reply.text;
  for (const user of [standIn.world.member, standIn.world.otherMember]) {
    const { reply } = await standIn.press(turn, 'Read 1', { user });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(`\`${quote?.path}\``);
    expect(reply.text).toContain(`\n-# ¶${quote?.paragraph} of `);
    expect(reply.text).toContain(`line ${quote?.line}`);
  }
  expect(turn.reply.text).toBe(before);
});

test('the paragraphs before and after take its place in the same message', async () => {
  const { standIn } = await startStage();
  const card = await standIn.slash('sources', { source: '003' });
  const opened = await standIn.press(card, 'Read');
  expect(opened.reply.text).toContain('¶1 of 6');
  const next = await standIn.press(opened, '¶2 ›');
  expect(next.reply.id).toBe(opened.reply.id);
  expect(opened.reply.text).toContain('¶2 of 6');
  await standIn.press(opened, '¶3 ›');
  await standIn.press(opened, '‹ ¶2');
  expect(opened.reply.text).toContain('¶2 of 6');
  expect(opened.reply.ephemeral).toBe(true);
  expect(standIn.sentTo('guild')).toHaveLength(2);
});

test('an article that was opened for all is not turned for all', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('read', { source: '003', paragraph: 2 });
  const pressed = await standIn.press(turn, '¶3 ›');
  expect(pressed.reply.ephemeral).toBe(true);
  expect(pressed.reply.text).toContain('¶3 of 6');
  expect(turn.reply.text).toContain('¶2 of 6');
});

test('the asker turns the page for all, there and back', async () => {
  const { standIn } = await startStage();
  const turn = await asks(standIn);
  const first = turn.reply.text;
  expect(first).toContain('page 1 of ');
  const pressed = await standIn.press(turn, 'More ›');
  expect(pressed.reply.id).toBe(turn.reply.id);
  expect(turn.reply.text).toContain(`### ${ARRIVAL}`);
  expect(turn.reply.text).toContain('page 2 of ');
  expectWordForWord(citedQuotes(turn.reply.text));
  expect(citedQuotes(turn.reply.text)[0]?.number).toBe(4);
  await standIn.press(turn, '‹ Back');
  expect(turn.reply.text).toBe(first);
});

test('anybody else is shown the page alone, and turns on from there', async () => {
  const { standIn } = await startStage();
  const user = standIn.world.otherMember;
  const turn = await asks(standIn);
  const pressed = await standIn.press(turn, 'More ›', { user });
  expect(pressed.reply).toMatchObject({ ephemeral: true });
  expect(pressed.reply.text).toContain('page 2 of ');
  expect(turn.reply.text).toContain('page 1 of ');
  await standIn.press(pressed, '‹ Back', { user });
  expect(pressed.reply.text).toContain('page 1 of ');
  const read = await standIn.press(pressed, 'Read 1', { user });
  expect(read.reply.id).not.toBe(pressed.reply.id);
  expect(read.reply.ephemeral).toBe(true);
});

test.for([
  ['the board of a /when', 'when', { question: 'Shoigu arrived in Beijing' }],
  ['a question full of markdown', 'ask', { question: `**${ARRIVAL}** ~~<@1>~~ \\_ #` }],
  ['a question of 500 characters', 'ask', { question: ARRIVAL.repeat(20).slice(0, 500) }],
] as const)('the next page of %s is the answer to the same question', async ([, command, values]) => {
  const { standIn } = await startStage();
  const turn = await standIn.slash(command, values);
  const [title] = turn.reply.text.split('\n');
  await standIn.press(turn, 'More ›');
  expect(turn.reply.text.split('\n')[0]).toBe(title);
  expect(turn.reply.text).toContain('page 2 of ');
});

test('pages of a reply to a mention: the asker turns them for all, anybody else alone', async () => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say(`<@BOT> ${ARRIVAL}`);
  const [reply] = replies;
  if (reply === undefined) throw new Error('There is no reply.');
  const other = await standIn.press(reply, 'More ›', { user: standIn.world.otherMember });
  expect(other.reply.ephemeral).toBe(true);
  expect(other.reply.id).not.toBe(reply.id);
  const own = await standIn.press(reply, 'More ›');
  expect(own.reply.id).toBe(reply.id);
  expect(own.reply.text).toContain('page 2 of ');
  expect((await standIn.press(reply, 'Read 4')).reply.ephemeral).toBe(true);
});

test('buttons in a direct message work in the same way', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL }, { where: 'dm' });
  await standIn.press(turn, 'More ›');
  expect(turn.reply.text).toContain('page 2 of ');
  const { replies } = await standIn.say(ARRIVAL, { where: 'dm' });
  const [reply] = replies;
  if (reply === undefined) throw new Error('There is no reply.');
  expect((await standIn.press(reply, 'More ›')).reply.id).toBe(reply.id);
  expect((await standIn.press(reply, 'Read 4')).reply.text).toContain('### ');
});

test('every button works after the bot was stopped and another was started', async () => {
  const standIn = await startStandIn();
  const first = await startBot(standIn);
  const turn = await asks(standIn);
  const opened = await standIn.press(turn, 'Read 1');
  const { replies } = await standIn.say(`<@BOT> ${ARRIVAL}`);
  await first.stop();
  await startBot(standIn);
  await standIn.press(turn, 'More ›');
  expect(turn.reply.text).toContain('page 2 of ');
  expect((await standIn.press(turn, 'Read 4')).reply.ephemeral).toBe(true);
  const [next] = opened.reply.buttons;
  const turned = await standIn.press(opened, next?.label ?? '');
  expect(turned.reply.id).toBe(opened.reply.id);
  const [reply] = replies;
  if (reply === undefined) throw new Error('There is no reply.');
  expect((await standIn.press(reply, 'More ›')).reply.text).toContain('page 2 of ');
});

test.for(['0:read:abc:1', '2:read:0l0tuam4yx:2', 'next', '1:page:ask:0', '1:page:dance:2', '💥', '1:read::'])(
  'a button “%s” of another version gets a sentence',
  async (customId) => {
    const { standIn } = await startStage();
    const turn = await asks(standIn);
    const before = turn.reply.text;
    tamper(turn, customId);
    const { reply } = await standIn.press(turn, customId);
    expect(reply.text).toBe(
      'This button is from another version of the bot. Please ask your question again.',
    );
    expect(reply.ephemeral).toBe(true);
    expect(turn.reply.text).toBe(before);
  },
);

test('a page button on a message without its question gets a sentence', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('sources', { source: '003' });
  tamper(turn, '1:page:ask:2');
  const { reply } = await standIn.press(turn, '1:page:ask:2');
  expect(reply.text).toContain('another version of the bot');
});

test('a button to an article or a paragraph that is gone gets a sentence', async () => {
  const { standIn } = await startStage();
  const turn = await asks(standIn);
  tamper(turn, '1:read:zzzzzzzzzz:1');
  const { reply: gone } = await standIn.press(turn, '1:read:zzzzzzzzzz:1');
  expect(gone.text).toBe('This article is no longer among the clips. Please ask your question again.');
  const [first] = citedQuotes(turn.reply.text);
  const card = clipbook.sources(first?.path);
  if (card.kind !== 'source') throw new Error('There is no such article.');
  const customId = `1:read:${card.summary.source.id}:999`;
  tamper(turn, customId);
  const { reply } = await standIn.press(turn, customId);
  expect(reply.text).toContain('not 999');
  expect(reply.buttons).toHaveLength(1);
  expect(reply.ephemeral).toBe(true);
});

test('a page beyond the last is the last', async () => {
  const { standIn } = await startStage();
  const turn = await asks(standIn);
  tamper(turn, '1:page:ask:99');
  await standIn.press(turn, '1:page:ask:99');
  expect(turn.reply.text).toMatch(/page (\d+) of \1$/m);
});

test('the list of sources is turned without a question', async () => {
  const listed = clipbook.sources();
  if (listed.kind !== 'sources') throw new Error('There is no list of sources.');
  const many = {
    ...listed,
    sources: Array.from({ length: 25 }, () => listed.sources)
      .flat()
      .slice(0, 25),
  };
  const clips = { ...clipbook, sources: () => many };
  const { standIn } = await startStage({ clips, commands });
  const turn = await standIn.slash('sources');
  expect(turn.reply.text).toContain('page 1 of 4');
  await standIn.press(turn, 'More ›');
  expect(turn.reply.text).toContain('page 2 of 4');
  const other = await standIn.press(turn, 'More ›', { user: standIn.world.otherMember });
  expect(other.reply.text).toContain('page 3 of 4');
  await standIn.press(other, '‹ Back', { user: standIn.world.otherMember });
  expect(other.reply.text).toContain('page 2 of 4');
});

test.each(['1:read', '2:match'])(
  'a button %s of an older message works on, whatever else the message holds',
  async (form) => {
    const { standIn } = await startStage();
    const turn = await asks(standIn);
    const [first] = citedQuotes(turn.reply.text);
    const card = clipbook.sources(first?.path);
    if (card.kind !== 'source') throw new Error('There is no such article.');
    const customId = `${form}:${card.summary.source.id}:${first?.paragraph}`;
    tamper(turn, customId);
    const { reply } = await standIn.press(turn, customId);
    expect(reply.text).toContain(`¶${first?.paragraph} of `);
    expect(reply.ephemeral).toBe(true);
  },
);

test.each(['2:claim:%:1:9', '2:share:%:1'])(
  'a button %s without the text it refers to still opens what it names',
  async (form) => {
    const { standIn } = await startStage();
    const card = clipbook.sources('003');
    if (card.kind !== 'source') throw new Error('There is no such article.');
    const turn = await standIn.slash('sources', { source: '003' });
    const customId = form.replace('%', card.summary.source.id);
    tamper(turn, customId);
    const { reply } = await standIn.press(turn, customId);
    expect(reply.text).toMatch(/¶1/);
  },
);
