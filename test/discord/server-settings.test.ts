import { expect, test } from 'vitest';
import { commands, commandThat, gate } from './bot-under-test.ts';
import { startDesk } from './desk-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';

test('/clips settings shows what holds, to its user alone', async () => {
  const { standIn } = await startDesk();
  const { reply } = await standIn.slash('clips settings');
  expect(reply.ephemeral).toBe(true);
  expect(reply.text).toBe(
    [
      '### Settings of this server',
      '- Mentions are answered in: every channel',
      '- Answers to commands are seen by: everybody',
      '- Language of what everybody sees: the asker’s own; for mentions, the one that the server prefers',
    ].join('\n'),
  );
});

test('mentions are answered in the channels that are set, and in their threads', async () => {
  const stage = await startDesk();
  const { standIn } = stage;
  const { channel } = standIn.guild;
  const elsewhere = '100000000000000001';
  stage.desk.keeper.setSettings(standIn.guild.id, { channels: [elsewhere], isPrivate: false });
  const ignored = await standIn.say(`<@BOT> ${ARRIVAL}`, { waitMs: 300 });
  const thread = await standIn.say(`<@BOT> ${ARRIVAL}`, { where: 'thread', waitMs: 300 });
  expect([...ignored.replies, ...thread.replies]).toEqual([]);
  expect((await standIn.slash('ask', { question: ARRIVAL })).reply.text).toContain('Friday');
  expect((await standIn.say(`<@BOT> ${ARRIVAL}`, { where: 'otherGuild' })).replies).toHaveLength(1);
  expect((await standIn.say(ARRIVAL, { where: 'dm' })).replies).toHaveLength(1);
  const { reply } = await standIn.slash('clips settings', { 'add-channel': channel.id });
  expect(reply.text).toContain(`Mentions are answered in: <#${elsewhere}> <#${channel.id}>`);
  await stage.restart();
  expect((await standIn.say(`<@BOT> ${ARRIVAL}`)).replies).toHaveLength(1);
  expect((await standIn.say(`<@BOT> ${ARRIVAL}`, { where: 'thread' })).replies).toHaveLength(1);
  const removed = await standIn.slash('clips settings', { 'remove-channel': channel.id });
  expect(removed.reply.text).toContain(`answered in: <#${elsewhere}>\n`);
});

test('private by default: the answers to commands are seen by the asker alone, and by everybody again', async () => {
  const { standIn } = await startDesk();
  const set = await standIn.slash('clips settings', { answers: 'private' });
  expect(set.reply.text).toContain('seen by: the asker alone');
  expect((await standIn.slash('ask', { question: ARRIVAL })).reply.ephemeral).toBe(true);
  expect((await standIn.slash('ask', { question: ARRIVAL }, { where: 'otherGuild' })).reply.ephemeral).toBe(
    false,
  );
  await standIn.slash('clips settings', { answers: 'public' });
  expect((await standIn.slash('ask', { question: ARRIVAL })).reply.ephemeral).toBe(false);
});

test('what a member says with the option private goes before the server’s default', async () => {
  const { standIn } = await startDesk();
  await standIn.slash('clips settings', { answers: 'private' });
  const open = await standIn.slash('ask', { question: ARRIVAL, private: false });
  expect(open.reply.ephemeral).toBe(false);
});

test('a private answer that takes long is deferred in private', async () => {
  const { opened, open } = gate();
  const slow = commandThat(async ({ clips }) => {
    await opened;
    return clips.help();
  });
  const { standIn } = await startDesk({ bot: { commands: [...commands, slow] } });
  await standIn.slash('clips settings', { answers: 'private' });
  const asking = standIn.slash('test');
  await standIn.until(() => standIn.calls(/callback$/).length === 2);
  open();
  const turn = await asking;
  expect(turn.reply).toMatchObject({ ephemeral: true, thinking: false });
});

test('settings survive a restart', async () => {
  const stage = await startDesk();
  await stage.standIn.slash('clips settings', { answers: 'private', language: 'ja' });
  await stage.restart();
  const { reply } = await stage.standIn.slash('clips settings');
  expect(reply.text).toContain('日本語');
  expect(reply.text).toContain('the asker alone');
});

test('settings that cannot be read keep nobody from being answered', async () => {
  const { standIn, desk, bot } = await startDesk();
  desk.keeper.settings = () => {
    throw new Error('disk on fire');
  };
  expect((await standIn.say(`<@BOT> ${ARRIVAL}`)).replies[0]?.text).toContain('Friday');
  expect(bot.log.raw()).toContain('the settings of a server could not be read');
});
