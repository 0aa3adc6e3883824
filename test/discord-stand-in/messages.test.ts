import { GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

describe('messages', () => {
  const echo = {
    message: (message: { content: string; reply(t: string): Promise<unknown> }) =>
      message.reply(`“${message.content}”`),
  };

  test('text reaches the bot in DMs and mentions, and nowhere else', async () => {
    const standIn = await startStandIn();
    await startBot(standIn, echo);
    const mention = await standIn.say('<@BOT> hello');
    expect(mention.replies[0]?.text).toBe(`“<@${standIn.botId}> hello”`);
    expect(mention.replies[0]?.pings).toContain(standIn.world.member.id);
    expect((await standIn.say('hello', { where: 'dm' })).replies[0]?.text).toBe('“hello”');
    expect((await standIn.say('<@BOT>', { where: 'thread' })).replies).toHaveLength(1);
    expect((await standIn.say('among ourselves')).replies[0]?.text).toBe('“”');
    expect((await standIn.say('and?', { replyTo: mention.replies[0] ?? mention })).replies[0]?.text).toBe(
      '“and?”',
    );
    expect(standIn.violations).toEqual([]);
  });

  test('a reply to a slash response arrives empty', async () => {
    const standIn = await startStandIn();
    await startBot(standIn, { ...echo, slash: (interaction) => interaction.reply('found') });
    const turn = await standIn.slash('ask');
    expect((await standIn.say('and?', { replyTo: turn })).replies[0]?.text).toBe('“”');
  });

  test('the role of the bot is not the bot: its mention arrives without the text', async () => {
    const standIn = await startStandIn();
    const seen: string[][] = [];
    await startBot(standIn, {
      message: async ({ content, mentions, guild, client }) => {
        const role = guild?.roles.botRoleFor(client.user);
        seen.push([content, ...mentions.roles.keys(), role?.id ?? 'no role']);
      },
    });
    await standIn.say('<@&BOT> hello', { waitMs: 0 });
    const { botRoleId } = standIn.guild;
    await expect.poll(() => seen).toEqual([['', botRoleId, botRoleId]]);
  });

  test('an enforced nonce makes the second message the first, whatever it says and wherever it goes', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const channels = [standIn.guild.channel, standIn.guild.channel, standIn.otherGuild.channel];
    const sent = channels.map(async ({ id }, at) => {
      const channel = client.channels.cache.get(id);
      if (!channel?.isSendable()) throw new Error(`There is no channel ${id}.`);
      return channel.send({ content: `try ${at}`, nonce: '7', enforceNonce: true });
    });
    const ids = new Set((await Promise.all(sent)).map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(standIn.sentTo('guild')).toMatchObject([{ content: 'try 0', message: { nonce: '7' } }]);
    expect(standIn.sentTo('otherGuild')).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  test('a nonce that is not enforced, or another one, makes another message', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const channel = client.channels.cache.get(standIn.guild.channel.id);
    if (!channel?.isSendable()) throw new Error('There is no channel.');
    await channel.send({ content: 'one', nonce: '7', enforceNonce: true });
    await channel.send({ content: 'two', nonce: '7' });
    await channel.send({ content: 'three', nonce: '8', enforceNonce: true });
    expect(standIn.sentTo('guild').map(({ content }) => content)).toEqual(['one', 'two', 'three']);
    expect(standIn.violations).toEqual([]);
  });

  test('a DM needs the channel partial and the intent', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn, echo, { partials: [] });
    expect((await standIn.say('hello', { where: 'dm', waitMs: 100 })).replies).toEqual([]);
    await client.destroy();
    await startBot(standIn, echo, { intents: GatewayIntentBits.Guilds });
    expect((await standIn.say('hello', { where: 'dm', waitMs: 100 })).replies).toEqual([]);
  });

  test('a message can carry files, be edited, fetched and deleted', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const channel = await client.channels.fetch(standIn.guild.channel.id);
    if (!channel?.isSendable()) throw new Error('not a text channel');
    const sent = await channel.send({
      content: 'one',
      files: [{ attachment: Buffer.from('{}'), name: 'a.json' }],
    });
    await sent.edit('two');
    expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('two');
    expect(standIn.sentTo('guild')[0]).toMatchObject({
      content: 'two',
      attachments: [{ filename: 'a.json', size: 2 }],
    });
    await sent.delete();
    expect(standIn.sentTo('guild')).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  test('allowed mentions decide who is pinged', async () => {
    const standIn = await startStandIn();
    const allowedMentions = { parse: [], repliedUser: false };
    await startBot(standIn, { message: (message) => message.reply(message.content) }, { allowedMentions });
    const said = await standIn.say('<@BOT> thanks');
    expect(said.replies[0]?.pings).toEqual([]);
  });
});
