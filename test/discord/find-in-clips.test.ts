import { setTimeout as sleep } from 'node:timers/promises';
import type { APIEmbed } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { CLAIMS } from '../../src/replies/messages/claims.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { clipbook, startBot, startStage } from './bot-under-test.ts';
import { citedQuotes, expectWordForWord } from './cited-quotes.ts';

const NAME = 'Find in the clips';
const CLAIM = 'Shoigu arrived in Beijing on Friday.';

async function find(standIn: DiscordStandIn, content: string) {
  return standIn.messageCommand(NAME, standIn.post({ content }));
}

/** The lines in bold: the claims that are told of. */
const claimsIn = (text: string) => text.split('\n').filter((line) => /^\*\*.*\*\*$/.test(line));

describe('what a message claims is answered to the presser alone', () => {
  test('a claim that the clips hold: who says so, word for word, with a button to read on', async () => {
    const { standIn } = await startStage();
    const { reply } = await find(standIn, CLAIM);
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(`### ${CLAIMS.en.found}`);
    expect(claimsIn(reply.text)).toEqual([`**${CLAIM}**`]);
    expectWordForWord(citedQuotes(reply.text));
    expect(reply.buttons[0]?.label).toBe('Read 1');
  });

  test('a claim that they do not hold: that they do not say it, and which words stand nowhere', async () => {
    const { standIn } = await startStage();
    const { reply } = await find(standIn, 'Napoleon was exiled to Elba.');
    expect(reply.text).toContain(CLAIMS.en.nothingFound);
    expect(reply.text).toContain('- Napoleon was exiled to Elba.');
    expect(reply.text).toContain('nowhere in the clips: “Napoleon”');
    expect(reply.buttons).toEqual([]);
    expect(reply.ephemeral).toBe(true);
  });

  test('both in one message, in its order', async () => {
    const { standIn } = await startStage();
    const { reply } = await find(
      standIn,
      `Napoleon was exiled to Elba. ${CLAIM} Bitcoin fell by 12% on Tuesday.`,
    );
    expect(claimsIn(reply.text)).toEqual([`**${CLAIM}**`]);
    expect(reply.text).toMatch(/The clips do not say:\n- Napoleon was exiled to Elba\.\n- Bitcoin fell/);
  });

  test('what a passage lacks of the claim is named beside it', async () => {
    const { standIn } = await startStage();
    const { reply } = await find(standIn, 'Shoigu arrived in Beijing on Tuesday.');
    expect(reply.text).toContain('not in this passage: “Tuesday”');
  });
});

test('Read opens the article with the words of that claim strong, and leaves the answer as it was', async () => {
  const { standIn, bot } = await startStage();
  const turn = await find(standIn, `${CLAIM} The visit comes at a delicate moment in global geopolitics.`);
  const before = turn.reply.text;
  await bot.stop();
  await startBot(standIn);
  const last = turn.reply.buttons.at(-1)?.label ?? '';
  const opened = await standIn.press(turn, last);
  expect(opened.reply.id).not.toBe(turn.reply.id);
  expect(turn.reply.text).toBe(before);
  expect(opened.reply.text).toContain('for “The visit comes at a delicate moment in global geopolitics.”');
  expect(opened.reply.text).toMatch(/\*\*delicate/);
});

test('a long message of many sentences, links, quotes, markdown and emoji: the best are found', async () => {
  const { standIn } = await startStage();
  const chatter = 'Nobody at my table could believe what they had for lunch yesterday. ';
  const content = [
    '# Breaking 🔥🔥 <:wow:123456789012345678>',
    `> **${CLAIM}** ||really|| [source](https://a.example/x_y_z)`,
    '- ~~<@123456789012345678>~~ @everyone Shoigu met *Wang Yi* https://b.example/?q=1#x',
    '```js\nconst moscow = "Shoigu";\n```',
    chatter.repeat(40),
  ].join('\n');
  const { reply } = await find(standIn, content.slice(0, 4_000));
  expect(claimsIn(reply.text)).toContain(`**${CLAIM}**`);
  expect(reply.text).toContain('**Shoigu met Wang Yi**');
  expect(reply.text).not.toMatch(/example|const|everyone|wow/);
  expect(reply.pings).toEqual([]);
  expectWordForWord(citedQuotes(reply.text));
});

test('another bot’s embeds, the texts of components and what was forwarded are searched', async () => {
  const { standIn } = await startStage();
  const embeds: APIEmbed[] = [
    { title: 'Wire', description: CLAIM, fields: [{ name: 'More', value: 'Napoleon was exiled to Elba.' }] },
  ];
  const components = [{ type: 17, components: [{ type: 10, content: CLAIM }] }];
  const timestamp = new Date().toISOString();
  const snapshot = {
    message: {
      content: CLAIM,
      type: 0,
      flags: 0,
      embeds: [],
      attachments: [],
      mentions: [],
      timestamp,
      edited_timestamp: null,
    },
  };
  for (const body of [
    { embeds },
    { components, flags: 1 << 15 },
    {
      content: '',
      message_snapshots: [snapshot],
      message_reference: { type: 1, message_id: '1', channel_id: '2' },
    },
  ]) {
    const target = standIn.post(body, { user: standIn.world.otherMember });
    const { reply } = await standIn.messageCommand(NAME, target);
    expect(claimsIn(reply.text)).toEqual([`**${CLAIM}**`]);
  }
});

test.for<[what: string, body: Record<string, unknown>, sentence: string]>([
  ['an empty message', { content: '' }, CLAIMS.en.noText],
  [
    'a sticker',
    { content: '', sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] },
    CLAIMS.en.noText,
  ],
  ['emoji and links alone', { content: '🔥 <:wow:123456789012345678> https://a.example' }, CLAIMS.en.noText],
  ['a greeting', { content: 'Hi all!' }, CLAIMS.en.noClaim],
  ['thanks', { content: 'Thank you so much for the wonderful evening, guys.' }, CLAIMS.en.noClaim],
])('%s gets one sentence', async ([, body, sentence]) => {
  const { standIn } = await startStage();
  const { reply } = await standIn.messageCommand(NAME, standIn.post(body));
  expect(reply.text).toBe(sentence);
  expect(reply.ephemeral).toBe(true);
  expect(reply.buttons).toEqual([]);
});

test.for(['guild', 'otherGuild', 'thread', 'dm', 'foreignGuild', 'groupDm', 'friendsDm'] as const)(
  'works in a %s',
  async (where) => {
    const { standIn } = await startStage();
    const target = standIn.post({ content: CLAIM }, { where });
    const { reply } = await standIn.messageCommand(NAME, target, { where });
    expect(claimsIn(reply.text)).toHaveLength(1);
    expect(reply.channelId).toBe(target.message.channel_id);
    expect(reply.ephemeral).toBe(true);
    const read = await standIn.press(reply, 'Read 1', { where, user: standIn.world.member });
    expect(read.reply.text).toContain(`“${CLAIM}”`);
  },
);

test('works on the bot’s own answers', async () => {
  const { standIn } = await startStage();
  const answer = await standIn.slash('ask', { question: 'When did Shoigu arrive in Beijing?' });
  const { reply } = await standIn.messageCommand(NAME, answer);
  expect(reply.ephemeral).toBe(true);
  expectWordForWord(citedQuotes(reply.text));
});

test('a slow search is deferred, for the presser alone', async () => {
  const claims: typeof clipbook.claims = async (text) => {
    await sleep(1_700);
    return clipbook.claims(text);
  };
  const { standIn } = await startStage({ clips: { ...clipbook, claims } });
  const turn = await find(standIn, CLAIM);
  expect(turn.responses[0]?.type).toBe(5);
  expect(claimsIn(turn.reply.text)).toEqual([`**${CLAIM}**`]);
  expect(turn.reply.ephemeral).toBe(true);
});

test('a bug is one sentence with a reference, for the presser alone', async () => {
  const claims = async () => {
    throw new Error('broken');
  };
  const { standIn } = await startStage({ clips: { ...clipbook, claims } });
  const { reply } = await find(standIn, CLAIM);
  expect(reply.text).toMatch(/something broke on my side.*: [0-9a-f]{8}\.$/);
  expect(reply.ephemeral).toBe(true);
});

test('speaks the language of the member; the quotes stay in the original', async () => {
  const { standIn } = await startStage();
  const { reply } = await standIn.messageCommand(NAME, standIn.post({ content: CLAIM }), { locale: 'fr' });
  expect(reply.text).toContain(CLAIMS.fr.found);
  expect(reply.buttons[0]?.label).toBe('Lire 1');
});

test('is registered with a name in every language, for servers and users, in every context', async () => {
  const { standIn } = await startStage();
  const [command, ...others] = standIn.commands().filter(({ type }) => type === 3);
  expect(others).toEqual([]);
  expect(command).toMatchObject({
    name: NAME,
    description: '',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    name_localizations: {
      de: CLAIMS.de.command,
      'es-ES': CLAIMS.es.command,
      'es-419': CLAIMS.es.command,
      fr: CLAIMS.fr.command,
      'pt-BR': CLAIMS.pt.command,
      ru: CLAIMS.ru.command,
      'zh-CN': CLAIMS.zh.command,
      ja: CLAIMS.ja.command,
    },
  });
});
