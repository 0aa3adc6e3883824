import { describe, expect, test } from 'vitest';
import { clipbook, commands, startStage } from './bot-under-test.ts';
import { asRead, citedQuotes, expectWordForWord } from './cited-quotes.ts';

const BOARD_ROW = /^\*\*.+\*\*(?:, [^·\n]+)? · \d+ sources? \[\d\]/m;
const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const THIRD = { path: '003_5cb6c8682a5d9f49.txt', title: 'Chinese-Russian Security Talks in Beijing' };
const places = ['guild', 'dm', 'thread'] as const;

describe.for(places)('in a %s', (where) => {
  test.for([
    ['ask', ARRIVAL, ['**Friday** · ', '**Sunday** · ']],
    ['when', 'Shoigu arrived in Beijing', ['**Friday** · ', '**Sunday** · ']],
    ['where', 'did Xi meet Shoigu?', ['**Beijing** · ']],
    ['who', 'met Shoigu in Kuala Lumpur?', ['Anwar Ibrahim']],
  ] as const)('/%s shows a board and quotes with their citations', async ([command, question, rows]) => {
    const { standIn } = await startStage();
    const { reply, responses } = await standIn.slash(command, { question }, { where });
    expect(asRead(reply.text.split('\n')[0] ?? '')).toContain(question);
    expect(reply.text).toMatch(BOARD_ROW);
    for (const row of rows) expect(reply.text).toContain(row);
    const quotes = citedQuotes(reply.text);
    expectWordForWord(quotes);
    expect(quotes.map(({ number }) => number)).toEqual(quotes.map((_quote, at) => at + 1));
    expect(reply.buttons.slice(0, quotes.length).map(({ label }) => label)).toEqual(
      quotes.map(({ number }) => `Read ${number}`),
    );
    expect(reply).toMatchObject({ ephemeral: false, thinking: false, pings: [] });
    expect(responses).toHaveLength(1);
  });

  test('/sources lists every article with its file', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('sources', {}, { where });
    const listed = clipbook.sources();
    if (listed.kind !== 'sources') throw new Error('There is no list of sources.');
    expect(reply.text).toContain(`### ${listed.sources.length} sources`);
    for (const { source } of listed.sources) expect(reply.text).toContain(`\`${source.path}\``);
    expect(reply.ephemeral).toBe(false);
  });

  test('/sources with a part of a name shows the card of that article and a button to read it', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('sources', { source: '003' }, { where });
    expect(reply.text).toContain(`### ${THIRD.title}`);
    expect(reply.text).toContain(`\`${THIRD.path}\` ·\u00a06 paragraphs`);
    expect(reply.text).toContain('undated');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Read']);
    expect(reply.ephemeral).toBe(false);
  });

  test.for([
    { values: { source: '003' }, focus: 1, buttons: ['¶2 ›', 'File'] },
    { values: { source: 'security talks', paragraph: 2 }, focus: 2, buttons: ['‹ ¶1', '¶3 ›', 'File'] },
    { values: { source: THIRD.path, paragraph: 6 }, focus: 6, buttons: ['‹ ¶5', 'File'] },
  ])('/read opens the article at ¶$focus', async ({ values, focus, buttons }) => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('read', values, { where });
    expect(reply.text).toContain(`### ${THIRD.title}\n-# \`${THIRD.path}\``);
    expect(reply.text).toContain(`\n-# ¶${focus} of 6 ·\u00a0line ${focus}`);
    expect(reply.buttons.map(({ label }) => label)).toEqual(buttons);
    expect(reply.ephemeral).toBe(false);
  });

  test('/help names every command', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('help', {}, { where });
    for (const { name, description } of commands) {
      expect(reply.text).toMatch(new RegExp(`^- \`/${name}\\b[^\`]*\` — `, 'm'));
      expect(reply.text).toContain(description);
    }
  });

  test.for([
    ['read', { source: 'no such article' }, 'no single source “no such article”'],
    ['sources', { source: '00' }, 'no single source “00”'],
    ['read', { source: '003', paragraph: 99 }, 'paragraphs 1 to 6, not 99'],
    ['read', { source: '003', paragraph: -1 }, 'paragraphs 1 to 6, not -1'],
    ['read', { source: '003', paragraph: 0 }, 'paragraphs 1 to 6, not 0'],
    ['ask', { question: ' ' }, 'Please ask with a name or a telling word'],
    ['who', { question: 'is it?' }, 'Please ask with a name or a telling word'],
    ['when', { question: 'x'.repeat(501) }, '500 is the limit'],
  ] as const)('/%s %j: what is wrong is said to the asker alone', async ([command, values, sentence]) => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash(command, values, { where });
    expect(reply.text).toContain(sentence);
    expect(reply.ephemeral).toBe(true);
  });
});

test('a notice offers what may have been meant, and its button opens that', async () => {
  const { standIn } = await startStage();
  const { reply } = await standIn.slash('read', { source: '003', paragraph: 99 });
  const [offered] = reply.buttons;
  expect(offered?.label).toBe('Read ¶6');
  const { reply: opened } = await standIn.press(reply, 'Read ¶6');
  expect(opened.text).toContain('\n-# ¶6 of 6');
  expect(opened.id).toBe(reply.id);
});

test('a question without an answer is said to be one, for all to see', async () => {
  const { standIn } = await startStage();
  const { reply } = await standIn.slash('ask', { question: 'Who is the emperor of Mars?' });
  expect(reply.text).toContain('The clips never mention “Mars”.');
  expect(reply.ephemeral).toBe(false);
});

test('a question of 500 characters is answered and shown whole', async () => {
  const { standIn } = await startStage();
  const question = `${ARRIVAL} ${'Was it Friday or Sunday? '.repeat(30)}`
    .slice(0, 499)
    .trimEnd()
    .padEnd(500, '?');
  const { reply } = await standIn.slash('ask', { question });
  expect(asRead(reply.text)).toContain(question);
  expectWordForWord(citedQuotes(reply.text));
  expect(reply.ephemeral).toBe(false);
});

test('markdown and mentions in a question are shown as they were typed, and ping nobody', async () => {
  const { standIn } = await startStage();
  const { member, otherMember } = standIn.world;
  const question = `Shoigu **loud** __low__ ||hid|| ~~no~~ \`code\` [a](https://a.example) <@${otherMember.id}> <@!${member.id}> @everyone @here <#1> <:x:1> <t:1> # - > :smile:`;
  for (const where of ['guild', 'dm'] as const) {
    const { reply } = await standIn.slash('ask', { question }, { where });
    const [title = ''] = reply.text.split('\n');
    expect(asRead(title)).toContain(question);
    for (const active of ['<@', '@everyone', '@here', '<#', '<t:', '<:', '||', '](', '~~', '://']) {
      expect(title.replaceAll(/\\./g, '')).not.toContain(active);
    }
    expect(reply.pings).toEqual([]);
    expect(reply.message.mention_everyone).toBe(false);
  }
});

test('many members at once each get their own answer', async () => {
  const { standIn } = await startStage();
  const turns = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      standIn.slash('read', { source: '001', paragraph: at + 1 }, { where: at % 2 === 0 ? 'guild' : 'dm' }),
    ),
  );
  for (const [at, turn] of turns.entries()) expect(turn.reply.text).toContain(`\n-# ¶${at + 1} of `);
});
