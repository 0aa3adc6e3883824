import { type Client, Events, type PermissionsString, type ThreadChannel } from 'discord.js';
import { expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

/** Resolves when the client has been told of an event. */
function told(client: Client, event: string): Promise<unknown> {
  return new Promise((resolve) => client.once(event, resolve));
}

test('a thread started on a message bears its id, and its words stay hidden without a mention', async () => {
  const standIn = await startStandIn();
  const heard: string[] = [];
  const { client } = await startBot(standIn, { message: async ({ content }) => heard.push(content) });
  const said = await standIn.say('<@BOT> one', { waitMs: 0 });
  const created = told(client, Events.ThreadCreate);
  const thread = standIn.places.startThread(said);
  const seen = (await created) as ThreadChannel;
  expect(seen.id).toBe(said.message.id);
  expect((await seen.fetchStarterMessage())?.id).toBe(said.message.id);
  await standIn.say('two', { channel: thread, waitMs: 0 });
  await standIn.say('<@BOT> three', { channel: thread, waitMs: 0 });
  await expect.poll(() => heard).toEqual([`<@${standIn.botId}> one`, '', `<@${standIn.botId}> three`]);
});

test('an archived thread is opened by a message, a locked one refuses it (160005)', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn);
  const thread = standIn.places.startThread(await standIn.say('one', { waitMs: 0 }));
  const send = () => client.rest.post(`/channels/${thread.id}/messages`, { body: { content: 'hi' } });
  standIn.places.archive(thread);
  await send();
  expect(thread.state?.archived).toBe(false);
  standIn.places.archive(thread, { locked: true });
  await expect(send()).rejects.toMatchObject({ code: 160_005 });
});

test.for<[PermissionsString, number, boolean]>([
  ['SendMessages', 50_013, false],
  ['ViewChannel', 50_001, false],
  ['ReadMessageHistory', 160_002, true],
])('without %s a message is refused (%i)', async ([permission, code, isReply]) => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn);
  const { channel } = standIn.guild;
  const { message } = await standIn.say('one', { waitMs: 0 });
  standIn.places.forbid(channel, permission);
  const body = { content: 'hi', ...(isReply && { message_reference: { message_id: message.id } }) };
  const sending = client.rest.post(`/channels/${channel.id}/messages`, { body });
  await expect(sending).rejects.toMatchObject({ code });
});

test('a channel that is deleted, and a guild that removes the bot, are gone for it', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn);
  const post = (id: string) => client.rest.post(`/channels/${id}/messages`, { body: { content: 'hi' } });
  const deleted = told(client, Events.ChannelDelete);
  standIn.places.remove(standIn.guild.channel);
  await deleted;
  await expect(post(standIn.guild.channel.id)).rejects.toMatchObject({ code: 10_003 });
  const removed = told(client, Events.GuildDelete);
  standIn.places.removeBotFrom(standIn.otherGuild);
  await removed;
  await expect(post(standIn.otherGuild.channel.id)).rejects.toMatchObject({ code: 50_001 });
});
