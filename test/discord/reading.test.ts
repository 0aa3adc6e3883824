import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { MAX_FILE_BYTES } from '../../src/replies/discord/discord-limits.ts';
import { READING } from '../../src/replies/messages/reading.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { PERMISSIONS } from '../discord-stand-in/world-payloads.ts';
import { commands, startBot, startStage } from './bot-under-test.ts';
import { citedQuotes, expectWordForWord } from './cited-quotes.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const PLACE = /¶(\d+) of (\d+)/;

async function reading(standIn: DiscordStandIn, button = 'Read 1') {
  return standIn.press(await standIn.slash('ask', { question: ARRIVAL }), button);
}

const labelsOf = ({ reply }: { readonly reply: { readonly buttons: readonly { label: string }[] } }) =>
  reply.buttons.map(({ label }) => label);

/** The bot with a copy of the clips that a test may change. */
async function stageWithCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'clips-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('data/articles', folder, { recursive: true });
  const clips = await openClipbook(folder, commands);
  return { folder, ...(await startStage({ clips })) };
}

test('Read shows the words of the question strong, and says which match of the question it is', async () => {
  const { standIn } = await startStage();
  const { reply } = await reading(standIn);
  expect(reply.text).toMatch(/^> .*\*\*Shoigu/m);
  expect(reply.text).toMatch(/^-# match \d+ of \d+ for “When did Shoigu arrive in Beijing\?”$/m);
  expect(reply.ephemeral).toBe(true);
});

test('match › and ‹ Match jump to the other matches of the question, in the same message', async () => {
  const { standIn } = await startStage();
  const opened = await reading(standIn);
  const start = opened.reply.text;
  const way = labelsOf(opened).includes('Match ›') ? ['Match ›', '‹ Match'] : ['‹ Match', 'Match ›'];
  const [there = '', back = ''] = way;
  const moved = await standIn.press(opened, there);
  expect(moved.reply.id).toBe(opened.reply.id);
  expect(PLACE.exec(moved.reply.text)?.[1]).not.toBe(PLACE.exec(start)?.[1]);
  expect(moved.reply.text).toMatch(/^-# match \d+ of /m);
  expect(moved.reply.text).toMatch(/^> .*\*\*/m);
  await standIn.press(opened, back);
  expect(opened.reply.text).toBe(start);
});

test('every match of the article is reached, each once, and then there is no further one', async () => {
  const { standIn } = await startStage();
  const opened = await reading(standIn);
  while (labelsOf(opened).includes('‹ Match')) await standIn.press(opened, '‹ Match');
  const seen = [PLACE.exec(opened.reply.text)?.[1]];
  while (labelsOf(opened).includes('Match ›')) {
    await standIn.press(opened, 'Match ›');
    seen.push(PLACE.exec(opened.reply.text)?.[1]);
  }
  const [, total] = /match \d+ of (\d+)/.exec(opened.reply.text) ?? [];
  expect(seen).toHaveLength(Number(total));
  expect(new Set(seen).size).toBe(seen.length);
});

test('the paragraphs before and after keep the question, also after a restart of the bot', async () => {
  const { standIn, bot } = await startStage();
  const opened = await reading(standIn);
  const next = labelsOf(opened).find((label) => /^¶\d+ ›$/.test(label)) ?? '';
  await bot.stop();
  await startBot(standIn);
  await standIn.press(opened, next);
  expect(opened.reply.text).toContain(`“${ARRIVAL}”`);
  expect(labelsOf(opened)).toContain('‹ Match');
});

test.for([`**${ARRIVAL}** “quoted” ~~<@1>~~ \\_ #`, `${ARRIVAL} `.repeat(20).slice(0, 499).trim()])(
  'a reading keeps a question full of markdown or of 500 characters: %s',
  async (question) => {
    const { standIn } = await startStage();
    const turn = await standIn.slash('ask', { question });
    const opened = await standIn.press(turn, 'Read 1');
    const note = opened.reply.text.split('\n').find((line) => line.startsWith('-# match'));
    const next = labelsOf(opened).find((label) => /Match/.test(label)) ?? '';
    await standIn.press(opened, next);
    const after = opened.reply.text.split('\n').find((line) => line.startsWith('-# match'));
    expect(after?.replace(/\d+ of/, '')).toBe(note?.replace(/\d+ of/, ''));
  },
);

test('an article that was opened without a question has no matches to jump to', async () => {
  const { standIn } = await startStage();
  const opened = await standIn.press(await standIn.slash('sources', { source: '003' }), 'Read');
  expect(labelsOf(opened)).toEqual(['¶2 ›', 'File', 'Share']);
  expect(opened.reply.text).not.toContain('match');
});

test('File hands out the original file as it is, to the presser alone', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const opened = await standIn.press(turn, 'Read 1');
  const { reply } = await standIn.press(opened, 'File');
  const [path = ''] = citedQuotes(turn.reply.text).map((quote) => quote.path);
  const [file] = reply.attachments;
  expect(reply.ephemeral).toBe(true);
  expect(file?.filename).toBe(path);
  expect(standIn.download(file ?? { id: '' })).toEqual(await readFile(join('data/articles', path)));
  expect(opened.reply.attachments).toEqual([]);
});

test('a file that was removed or grew beyond 10 MiB gets one sentence', async () => {
  const { standIn, folder } = await stageWithCopy();
  const turn = await standIn.slash('read', { source: '003' });
  const file = join(folder, '003_5cb6c8682a5d9f49.txt');
  await truncate(file, MAX_FILE_BYTES + 1);
  const large = await standIn.press(turn, 'File');
  expect(large.reply.text).toBe(READING.en.fileTooLarge(10));
  await rm(file);
  const gone = await standIn.press(turn, 'File');
  expect(gone.reply.text).toBe(READING.en.fileGone);
  for (const { reply } of [large, gone]) {
    expect(reply.attachments).toEqual([]);
    expect(reply.ephemeral).toBe(true);
  }
});

test('a file of exactly 10 MiB is handed out', async () => {
  const { standIn, folder } = await stageWithCopy();
  const turn = await standIn.slash('read', { source: '003' });
  await writeFile(join(folder, '003_5cb6c8682a5d9f49.txt'), Buffer.alloc(MAX_FILE_BYTES, 'a'));
  const { reply } = await standIn.press(turn, 'File');
  expect(reply.attachments[0]?.size).toBe(MAX_FILE_BYTES);
});

test('the file of an article that takes long to read is deferred and still arrives', async () => {
  const { clips, ...rest } = await slowFiles();
  const { standIn } = await startStage({ clips, ...rest });
  const turn = await standIn.slash('read', { source: '003' });
  const { reply, responses } = await standIn.press(turn, 'File');
  expect(responses[0]?.type).toBe(5);
  expect(reply.attachments).toHaveLength(1);
  expect(reply.ephemeral).toBe(true);
});

async function slowFiles() {
  const clips = await openClipbook('data/articles', commands);
  const file: typeof clips.file = async (...wanted) => {
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    return clips.file(...wanted);
  };
  return { clips: { ...clips, file } };
}

test('Share posts the passage with its citation and who shared it, publicly', async () => {
  const { standIn } = await startStage();
  const user = standIn.world.otherMember;
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const opened = await standIn.press(turn, 'Read 1', { user });
  const { reply } = await standIn.press(opened, 'Share', { user });
  expect(reply.ephemeral).toBe(false);
  expectWordForWord(citedQuotes(reply.text));
  expect(reply.text).toContain(`-# shared by <@${user.id}>`);
  expect(reply.text).toContain('**Shoigu');
  expect(reply.pings).toEqual([]);
  expect(standIn.sentTo('guild').at(-1)?.id).toBe(reply.id);
  const read = await standIn.press(reply, 'Read 1');
  expect(read.reply.ephemeral).toBe(true);
});

test.for(['dm', 'thread'] as const)('Share and File work in a %s', async (where) => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL }, { where });
  const opened = await standIn.press(turn, 'Read 1');
  const shared = await standIn.press(opened, 'Share');
  expect(shared.reply.ephemeral).toBe(false);
  expect(shared.reply.channelId).toBe(turn.reply.channelId);
  expect((await standIn.press(opened, 'File')).reply.attachments).toHaveLength(1);
});

test.for(['foreignGuild', 'groupDm'] as const)(
  'in a %s, where only the user installed the app, Share posts and File arrives all the same',
  async (where) => {
    const { standIn } = await startStage();
    const opened = await openedFromAMessage(standIn, where);
    const shared = await standIn.press(opened, 'Share', { where });
    expect(shared.reply.ephemeral).toBe(false);
    expectWordForWord(citedQuotes(shared.reply.text));
    expect((await standIn.press(opened, 'File', { where })).reply.attachments).toHaveLength(1);
  },
);

test('where members may not use external apps, Discord would hide what is shared: one sentence says so', async () => {
  const { standIn } = await startStage();
  const where = 'foreignGuild';
  const opened = await openedFromAMessage(standIn, where);
  const permissions = String(BigInt(PERMISSIONS) & ~PermissionFlagsBits.UseExternalApps);
  const { reply } = await standIn.press(opened, 'Share', { where, permissions });
  expect(reply.text).toBe(READING.en.mayNotShare);
  expect(reply.ephemeral).toBe(true);
});

async function openedFromAMessage(standIn: DiscordStandIn, where: 'foreignGuild' | 'groupDm') {
  const target = standIn.post({ content: 'Shoigu arrived in Beijing on Friday.' }, { where });
  const found = await standIn.messageCommand('Find in the clips', target, { where });
  return standIn.press(found, 'Read 1', { where });
}

test('whoever may not write in the channel cannot post through the bot, and reads one sentence', async () => {
  const { standIn } = await startStage();
  const without = (bit: bigint) => String(BigInt(PERMISSIONS) & ~bit);
  for (const [where, bit] of [
    ['guild', PermissionFlagsBits.SendMessages],
    ['thread', PermissionFlagsBits.SendMessagesInThreads],
  ] as const) {
    const turn = await standIn.slash('ask', { question: ARRIVAL }, { where });
    const opened = await standIn.press(turn, 'Read 1');
    const { reply } = await standIn.press(opened, 'Share', { permissions: without(bit) });
    expect(reply.text).toBe(READING.en.mayNotShare);
    expect(reply.ephemeral).toBe(true);
  }
});

test('where Discord refuses the shared passage, the presser reads one sentence', async () => {
  const { standIn } = await startStage();
  const opened = await reading(standIn);
  const refusal = { status: 403, code: 50_013, message: 'Missing Permissions' };
  standIn.misbehave({ route: /callback$/, with: refusal, times: 1 });
  const { reply } = await standIn.press(opened, 'Share');
  expect(reply.text).toBe(READING.en.mayNotShare);
  expect(reply.ephemeral).toBe(true);
});

test('only who reads alone is offered to share', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('read', { source: '003' });
  expect(labelsOf(turn)).toEqual(['¶2 ›', 'File']);
});

test('buttons and sentences speak the language of the presser, the quote does not', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const { reply } = await standIn.press(turn, 'Read 1', { locale: 'de' });
  expect(reply.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['Datei', 'Teilen']));
  expect(reply.text).toContain('**Shoigu');
});

test.for(['2:match:zzzzzzzzzz:1', '2:share:zzzzzzzzzz:1', '2:file:zzzzzzzzzz'])(
  'the button %s to an article that is gone gets a sentence',
  async (customId) => {
    const { standIn } = await startStage();
    const opened = await reading(standIn);
    const before = opened.reply.text;
    const row = opened.message.components?.find(({ type }) => type === 1);
    if (row && 'components' in row) Object.assign(row.components[0] ?? {}, { custom_id: customId });
    const { reply } = await standIn.press(opened, customId);
    expect(reply.text).toBe('This article is no longer among the clips. Please ask your question again.');
    expect(reply.ephemeral).toBe(true);
    expect(opened.reply.text).toBe(before);
  },
);
