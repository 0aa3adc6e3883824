import { describe, expect, test } from 'vitest';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { startStage } from './bot-under-test.ts';
import { asRead, citedQuotes, expectWordForWord } from './cited-quotes.ts';

/** Resolves when the bot has had a later message: whatever it meant to say to an earlier one is said. */
async function afterwards(standIn: DiscordStandIn): Promise<void> {
  const { replies } = await standIn.say('help', { where: 'dm', user: standIn.world.otherMember });
  expect(replies).toHaveLength(1);
}

describe.for(['guild', 'otherGuild', 'thread'] as const)('a mention in %s', (where) => {
  test('is answered by a reply to that very message, which pings nobody', async () => {
    const { standIn } = await startStage();
    const { replies } = await standIn.say('<@BOT> When did Shoigu arrive in Beijing?', { where });
    expect(replies).toHaveLength(1);
    const [reply] = replies;
    expect(reply?.text).toContain('### When did Shoigu arrive in Beijing?\n**');
    expect(reply?.text).toContain('**Friday** · ');
    expectWordForWord(citedQuotes(reply?.text ?? ''));
    expect(reply?.pings).toEqual([]);
    expect(reply?.buttons[0]?.label).toBe('Read 1');
  });
});

test.for([
  ['', 'How to ask'],
  ['   ', 'How to ask'],
  ['help', 'How to ask'],
  ['/help', 'How to ask'],
  ['sources', '### 5 sources'],
  ['Sources', '### 5 sources'],
  ['sources 003', '### Chinese-Russian Security Talks in Beijing'],
  ['read 003 2', '\n-# ¶2 of 6'],
  ['/read 003 ¶2', '\n-# ¶2 of 6'],
  ['/who met Shoigu in Kuala Lumpur', '### Who met Shoigu in Kuala Lumpur'],
  ['who', '### 17 people and organisations'],
  ['When', '### 13 dates'],
  ['where', ' places'],
  ['who Sergey Shoigu', '### who Sergey Shoigu'],
  ['/who Sergey Shoigu', '### Sergei Shoigu'],
  ['compare Shoigu in Beijing', '### Shoigu in Beijing'],
  ['who met Xi?', '### who met Xi?'],
  ['when did Shoigu arrive', '### when did Shoigu arrive'],
  ['help me: who met Xi?', '### help me: who met Xi?'],
  ['read', '/read needs a source'],
  ['/dance', 'There is no command /dance. These are the commands: /ask, '],
] as const)('“@bot %s”', async ([text, expected]) => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say(`<@BOT> ${text}`);
  expect(replies.map((reply) => reply.text)).toEqual([expect.stringContaining(expected)]);
});

test.for(['Who met <@BOT> Xi?', 'Who met Xi? <@BOT>', '<@BOT><@BOT> Who met Xi?', 'Who met <@BOT>\nXi?'])(
  'the mention may stand anywhere: “%s”',
  async (text) => {
    const { standIn } = await startStage();
    const { replies } = await standIn.say(text);
    expect(replies[0]?.text).toMatch(/^### Who met Xi\?\n/);
  },
);

test('other members, channels and roles in a question are shown by name', async () => {
  const { standIn } = await startStage();
  const { otherMember } = standIn.world;
  const { channel } = standIn.guild;
  const { replies } = await standIn.say(`<@BOT> did <@${otherMember.id}> in <#${channel.id}> meet Xi?`);
  expect(asRead(replies[0]?.text ?? '')).toContain('### did @ben in #newsroom meet Xi?');
  expect(replies[0]?.pings).toEqual([]);
});

test('the role of the bot instead of the bot: the member is told what to do', async () => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say('<@&BOT> Who met Xi?');
  expect(replies[0]?.text).toContain(
    'you mentioned the role “clipbook”. Please mention the member, or use /ask.',
  );
});

test('the bot and its role in one message: the question is answered', async () => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say('<@&BOT> <@BOT> Who met Xi?');
  expect(replies[0]?.text).toContain('### Who met Xi?');
});

test('a direct message needs no mention, and may have one', async () => {
  const { standIn } = await startStage();
  for (const text of ['Who met Xi?', '<@BOT> Who met Xi?']) {
    const { replies } = await standIn.say(text, { where: 'dm' });
    expect(replies[0]?.text).toMatch(/^### Who met Xi\?\n/);
  }
  expect((await standIn.say('sources', { where: 'dm' })).replies[0]?.text).toContain('### 5 sources');
});

test('a reply to an answer, with the ping left on, is a further question', async () => {
  const { standIn } = await startStage();
  const first = await standIn.say('<@BOT> Who met Xi?');
  const [answer] = first.replies;
  if (answer === undefined) throw new Error('There is no answer.');
  const { replies } = await standIn.say('When did Shoigu arrive?', { replyTo: answer });
  expect(replies[0]?.text).toContain('### When did Shoigu arrive?');
});

test('what is not for the bot is left alone', async () => {
  const { standIn } = await startStage();
  const { otherMember } = standIn.world;
  await standIn.say('Who met Xi?', { waitMs: 0 });
  await standIn.say('@everyone Who met Xi?', { waitMs: 0 });
  await standIn.say('@here clipbook, who met Xi?', { waitMs: 0 });
  await standIn.say(`<@${otherMember.id}> Who met Xi?`, { waitMs: 0 });
  await standIn.say('<@BOT> Who met Xi?', { waitMs: 0, user: { ...otherMember, bot: true } });
  await afterwards(standIn);
  expect(standIn.sentTo('guild')).toEqual([]);
});

test('the bot does not talk to itself', async () => {
  const { standIn } = await startStage();
  const said = await standIn.say('<@BOT> Who met Xi?', { waitMs: 0, user: standIn.world.bot });
  await afterwards(standIn);
  expect(said.replies).toEqual([]);
});

test('a notice to the wrong question is a reply as well', async () => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say('<@BOT> read 003 99');
  expect(replies[0]?.text).toContain('has the paragraphs 1 to 6, not 99');
  expect(replies[0]?.buttons.map(({ label }) => label)).toEqual(['Read ¶6']);
});

test.for([501, 2_000, 6_000])('a message of %i characters gets a sentence', async (length) => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say('Xi!'.repeat(length).slice(0, length), { where: 'dm' });
  expect(replies[0]?.text).toContain('500 is the limit');
});

test('markdown and mass mentions in a message ping nobody', async () => {
  const { standIn } = await startStage();
  const { otherMember } = standIn.world;
  const { replies } = await standIn.say(`<@BOT> **Xi** @everyone <@${otherMember.id}> ||x||`);
  expect(asRead(replies[0]?.text ?? '')).toContain('**Xi** @everyone @ben ||x||');
  expect(replies[0]?.pings).toEqual([]);
  expect(replies[0]?.message.mention_everyone).toBe(false);
});
