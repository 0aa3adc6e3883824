import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clipsCommandBody } from '../../src/discord/clips-command.ts';
import { watchFolder } from '../../src/watching/watch-folder.ts';
import { shardOf } from '../discord-stand-in/snowflake.ts';
import { expectFits } from '../replies/discord/reply-body.ts';
import { commands, commandThat, gate, startStage } from './bot-under-test.ts';
import { startDesk } from './desk-under-test.ts';

const MISS = 'Who is Napoleon Bonaparte?';
const MAY_NOT = 'This is for members who may manage the server.';
/** Everything a usual member may, which is not to manage the server. */
const MEMBER = String(1n << 11n);

test('/clips is registered for servers, for those who may manage them, once', async () => {
  const stage = await startDesk();
  await stage.restart();
  const registered = stage.standIn.commands().find(({ name }) => name === 'clips');
  expect(registered).toMatchObject({
    default_member_permissions: '32',
    contexts: [0],
    integration_types: [0],
  });
  expect(registered?.options?.map(({ name }) => name)).toEqual([
    'status',
    'reload',
    'forget',
    'misses',
    'settings',
  ]);
  expect(stage.standIn.calls('PUT /applications')).toHaveLength(1);
  expect(clipsCommandBody('guild')).not.toHaveProperty('contexts');
});

test('without a desk there is no /clips', async () => {
  const { standIn } = await startStage();
  expect(standIn.commands().map(({ name }) => name)).not.toContain('clips');
  expect((await standIn.slash('clips status')).reply.text).toContain('no longer there');
});

test.for(['status', 'reload', 'misses', 'settings', 'forget'])(
  '/clips %s is refused to a member who may not manage the server, whatever Discord lets through',
  async (name) => {
    const { standIn, desk } = await startDesk();
    desk.keeper.addMiss({ guildId: standIn.guild.id, question: 'secret', reason: '', userId: '1' });
    const { reply } = await standIn.slash(`clips ${name}`, {}, { permissions: MEMBER });
    expect(reply).toMatchObject({ text: MAY_NOT, ephemeral: true });
    expect(desk.keeper.kept(standIn.guild.id)).toHaveLength(1);
  },
);

test('/clips in a direct message is a sentence', async () => {
  const { standIn } = await startDesk();
  expect((await standIn.slash('clips status', {}, { where: 'dm' })).reply.text).toBe(
    'This works in servers only.',
  );
});

test('/clips status: sources, passages, memory, age of the index, last errors', async () => {
  const broken = commandThat(() => {
    throw new Error('the wheel came off');
  });
  const { standIn, reloadable } = await startDesk({ bot: { commands: [...commands, broken] } });
  const before = await standIn.slash('clips status');
  expect(before.reply.ephemeral).toBe(true);
  expect(before.reply.text).toContain('No errors since the start.');
  const apology = await standIn.slash('test');
  const reference = /reference: (\w+)/.exec(apology.reply.text)?.[1];
  const { reply } = await standIn.slash('clips status');
  const { sourceCount, index } = reloadable.clips;
  expect(reply.text).toContain(`- Articles: ${sourceCount}\n- Passages: ${index.entries.length}\n`);
  expect(reply.text).toMatch(/- Articles read: <t:\d{10}:R>/);
  expect(reply.text).toMatch(/- Memory: \d+ MB/);
  expect(reply.text).toMatch(/Last errors\*\*\n- <t:\d+:R> .*the wheel came off \(\w+\)/);
  expect(reply.text).toContain(String(reference));
});

test('/clips reload reads the folder again and says what changed', async () => {
  const { standIn, folder } = await startDesk();
  const question = 'Who painted the lighthouse of Vlissingen?';
  const first = await standIn.slash('clips reload');
  expect(first.reply).toMatchObject({ ephemeral: true, thinking: false });
  expect(first.reply.text).toContain('Nothing has changed.');
  await writeFile(
    join(folder, 'new.txt'),
    'Lighthouse\nMaria Jansen painted the lighthouse of Vlissingen on Friday.',
  );
  await writeFile(
    join(folder, '000_a2aec293ba2a04bc.txt'),
    'Another text\nAltogether another text stands here.',
  );
  await writeFile(join(folder, 'scan.pdf'), '%PDF');
  await rm(join(folder, '002_d85049abae734bae.txt'));
  const { reply } = await standIn.slash('clips reload');
  expect(reply.text).toContain('**New: 1**\n- `new.txt`');
  expect(reply.text).toContain('**Changed: 1**\n- `000_a2aec293ba2a04bc.txt`');
  expect(reply.text).toContain('**Gone: 1**\n- `002_d85049abae734bae.txt`');
  expect(reply.text).toContain('**Not readable: 1**\n- `scan.pdf`');
  expect((await standIn.slash('ask', { question })).reply.text).toContain('Maria Jansen');
  const status = await standIn.slash('clips status');
  expect(status.reply.text).toContain('Articles: 5');
});

test('answers come from the old index until the new one is complete; concurrent reloads coalesce', async () => {
  const { opened, open } = gate();
  let reads = 0;
  const { standIn, folder } = await startDesk({
    open(path, options) {
      const watched = watchFolder(path, options);
      const look = async () => {
        reads += 1;
        if (reads > 1) await opened;
        return watched.look();
      };
      return { ...watched, look };
    },
  });
  await writeFile(join(folder, 'new.txt'), 'Lighthouse\nMaria Jansen painted the lighthouse of Vlissingen.');
  const reloads = [standIn.slash('clips reload'), standIn.slash('clips reload')];
  await standIn.until(() => standIn.calls(/callback$/).length === 2);
  const meanwhile = await standIn.slash('sources');
  expect(meanwhile.reply.text).toContain('### 5 sources');
  open();
  for (const { reply } of await Promise.all(reloads)) expect(reply.text).toContain('New: 1');
  expect(reads).toBe(2);
  expect((await standIn.slash('sources')).reply.text).toContain('### 6 sources');
});

test('a folder that can be read no longer leaves the old articles in place', async () => {
  const { standIn, folder } = await startDesk();
  await rm(folder, { recursive: true });
  const { reply } = await standIn.slash('clips reload');
  expect(reply.text).toContain('the bot goes on answering from the old ones');
  expect(reply.text).toContain('There is no folder');
  expect((await standIn.slash('sources')).reply.text).toContain('### 5 sources');
});

test('/clips misses: questions without an answer by command and by mention, newest first', async () => {
  const { standIn } = await startDesk();
  expect((await standIn.slash('clips misses')).reply.text).toContain('Nothing is kept');
  await standIn.slash('ask', { question: MISS });
  await standIn.slash('ask', { question: 'When did Shoigu arrive in Beijing?' });
  await standIn.slash('ask', { question: 'the of' });
  await standIn.say('<@BOT> Who won the chess olympiad in Reykjavik?');
  await standIn.slash('who', { question: MISS }, { user: standIn.world.otherMember });
  await standIn.slash('ask', { question: 'Where is Atlantis?' }, { where: 'dm' });
  await standIn.slash('ask', { question: 'Who is Hannibal Barca?' }, { where: 'otherGuild' });
  const { reply } = await standIn.slash('clips misses');
  expect(reply.ephemeral).toBe(true);
  const titles = reply.text.split('\n').filter((line) => line.startsWith('**'));
  expect(titles).toEqual([`**${MISS}**`, '**Who won the chess olympiad in Reykjavik?**']);
  expect(reply.text).toContain('2 ×');
  expect(reply.text).not.toContain('<@');
});

test('a question asked in a server that the bot is not in is not kept', async () => {
  const { standIn, desk } = await startDesk();
  await standIn.slash('ask', { question: MISS }, { where: 'foreignGuild' });
  const { guildId = '' } = standIn.world.foreign.foreignGuild;
  expect(desk.keeper.kept(guildId)).toEqual([]);
  expect(desk.keeper.kept(undefined)).toEqual([]);
});

test('who asked is shown only where user ids are turned on', async () => {
  const { standIn } = await startDesk({ userIds: true });
  await standIn.slash('ask', { question: MISS });
  const { reply } = await standIn.slash('clips misses');
  expect(reply.text).toContain(`<@${standIn.world.member.id}>`);
  expect(reply.pings).toEqual([]);
});

test('/clips misses is paged, also after a restart, and for managers alone', async () => {
  const stage = await startDesk();
  const { standIn } = stage;
  const guildId = standIn.guild.id;
  for (let at = 1; at <= 12; at++)
    stage.desk.keeper.addMiss({ guildId, question: `Question ${at}`, reason: '', userId: '1' });
  const turn = await standIn.slash('clips misses');
  expect(turn.reply.text).toContain('**Question 12**');
  expect(turn.reply.text).toContain('1 / 3');
  await stage.restart();
  const pressed = await standIn.press(turn, '›');
  expect(pressed.reply.id).toBe(turn.reply.id);
  expect(turn.reply.text).toContain('**Question 7**');
  await standIn.press(turn, '›');
  expect(turn.reply.text).toContain('3 / 3');
  expect(turn.reply.buttons.map(({ label }) => label)).toEqual(['‹']);
  const refused = await standIn.press(turn, '‹', { permissions: MEMBER });
  expect(refused.reply.text).toBe(MAY_NOT);
});

test('a page of /clips misses whose message can take none is shown to the presser alone', async () => {
  const { standIn, desk } = await startDesk({ discord: { expectViolations: true } });
  for (let at = 1; at <= 12; at++)
    desk.keeper.addMiss({ guildId: standIn.guild.id, question: `Question ${at}`, reason: '', userId: '1' });
  const button = { type: 2, id: 2, style: 2, label: '›', custom_id: '1:misses:2' };
  const plain = standIn.post(
    { content: 'What the bot once said.', components: [{ type: 1, id: 1, components: [button] }] },
    { user: standIn.world.bot },
  );
  const besidePlain = await standIn.press(plain, '›');
  expect(besidePlain.reply).toMatchObject({
    ephemeral: true,
    text: expect.stringContaining('**Question 7**'),
  });
  expect(standIn.violations).toEqual([]);

  const turn = await standIn.slash('clips misses');
  const pressing = standIn.press(turn, '›');
  standIn.unsay(turn);
  expect((await pressing).reply.text).toContain('**Question 7**');
});

test('the bot’s home shows the reports from direct messages', async () => {
  const { standIn, desk } = await startDesk({ guildId: '100000000000000001' });
  const report = { question: 'Who?', path: 'a.txt', paragraph: 1, quote: 'He.', why: 'No.', userId: '1' };
  desk.keeper.addReport(report);
  expect((await standIn.slash('clips misses')).reply.text).toContain('Nothing is kept');
  const home = await startDesk({ guildId: standIn.guild.id });
  home.desk.keeper.addReport(report);
  expect((await home.standIn.slash('clips misses')).reply.text).toContain('> No.');
});

test('the only server of one process among several is not the bot’s home', async () => {
  const { standIn, desk } = await startDesk({ bot: { shards: { list: [0], count: 2 } } });
  desk.keeper.addReport({ question: '?', path: 'a', paragraph: 1, quote: 'A.', why: 'No.', userId: '1' });
  const [server, ...more] = standIn.world.guilds.filter(({ id }) => shardOf(id, 2) === 0);
  expect(more).toEqual([]);
  const misses = await standIn.slash(
    'clips misses',
    {},
    { channel: server?.channel ?? standIn.guild.channel },
  );
  expect(misses.reply.text).toContain('Nothing is kept');
});

test('/clips misses with export attaches a question set', async () => {
  const { standIn, desk } = await startDesk();
  const guildId = standIn.guild.id;
  expect((await standIn.slash('clips misses', { export: true })).reply.attachments).toEqual([]);
  desk.keeper.addMiss({ guildId, question: MISS, reason: 'No.', userId: '1' });
  const { reply } = await standIn.slash('clips misses', { export: true });
  expect(reply.attachments).toMatchObject([{ filename: 'misses.jsonl' }]);
  expect(reply.components.at(-1)).toMatchObject({ type: 13, file: { url: 'attachment://misses.jsonl' } });
  expect(reply.ephemeral).toBe(true);
});

test('/clips forget deletes what is kept of this server', async () => {
  const { standIn, desk } = await startDesk();
  desk.keeper.addMiss({ guildId: standIn.guild.id, question: MISS, reason: '', userId: '1' });
  desk.keeper.addMiss({ guildId: standIn.otherGuild.id, question: MISS, reason: '', userId: '1' });
  expect((await standIn.slash('clips forget')).reply.text).toBe('Deleted: 1');
  expect(desk.keeper.kept(standIn.guild.id)).toEqual([]);
  expect(desk.keeper.kept(standIn.otherGuild.id)).toHaveLength(1);
});

test('a miss that cannot be kept costs nobody the answer', async () => {
  const { standIn, desk, bot } = await startDesk();
  desk.keeper.addMiss = () => {
    throw new Error('disk full');
  };
  expect((await standIn.slash('ask', { question: MISS })).reply.text).toContain('never mention');
  expect(bot.log.raw()).toContain('a question without an answer could not be kept');
});

test('every reply of /clips fits Discord, whatever is kept', async () => {
  const { renderMisses } = await import('../../src/replies/discord/render-misses.ts');
  const kept = Array.from({ length: 5 }, (_, id) => ({
    kind: 'report' as const,
    id,
    question: '*'.repeat(500),
    path: '`'.repeat(300),
    paragraph: 999_999,
    quote: '',
    why: '_界'.repeat(250),
    at: new Date(0),
    userId: '1'.repeat(20),
  }));
  expectFits(renderMisses(kept, 1, 'ru'));
});
