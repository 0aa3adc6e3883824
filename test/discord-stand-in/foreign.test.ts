import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const ask = { name: 'ask', description: 'Ask' };

test('what a user installed says so: context, owner and where it is', async () => {
  const standIn = await startStandIn();
  const seen: unknown[] = [];
  await startBot(standIn, {
    slash: async (interaction) => {
      const { context, authorizingIntegrationOwners, guildId, guild } = interaction;
      seen.push([context, authorizingIntegrationOwners?.userId, guildId !== null, guild]);
      await interaction.reply('here');
    },
  });
  const { id: owner } = standIn.world.member;
  for (const where of ['foreignGuild', 'groupDm', 'friendsDm'] as const) {
    const { reply } = await standIn.slash('ask', {}, { where });
    expect(reply.text).toBe('here');
    expect(reply.message.interaction_metadata?.authorizing_integration_owners).toEqual({ 1: owner });
  }
  expect(seen).toEqual([
    [0, owner, true, null],
    [2, owner, false, null],
    [2, owner, false, null],
  ]);
});

test('a command that is not for users’ installs is offered to nobody there', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn, { slash: (interaction) => interaction.reply('here') });
  const route = Routes.applicationCommands(standIn.applicationId);
  for (const scope of [{}, { ...EVERYWHERE, integration_types: [0] }, { ...EVERYWHERE, contexts: [0, 1] }]) {
    await client.rest.put(route, { body: [{ ...ask, ...scope }] });
    await expect(standIn.slash('ask', {}, { where: 'groupDm' })).rejects.toThrow('Nobody is offered ask');
  }
  await client.rest.put(route, { body: [{ ...ask, ...EVERYWHERE }] });
  expect((await standIn.slash('ask', {}, { where: 'groupDm' })).reply.text).toBe('here');
});

test('the sixth follow-up: 40094; a message to the channel itself: 50001', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn, {
    slash: async (interaction) => {
      await interaction.reply('once');
      for (let at = 0; at < 6; at++) await interaction.followUp(`${at}`).catch(() => undefined);
    },
  });
  const turn = await standIn.slash('ask', {}, { where: 'groupDm' });
  await standIn.until(() => standIn.violations.length > 0);
  expect(turn.followUps).toHaveLength(5);
  const { channelId } = turn.reply;
  const body = { content: 'hello' };
  await expect(client.rest.post(Routes.channelMessages(channelId), { body })).rejects.toThrow(
    'Missing Access',
  );
  expect(standIn.violations.map(({ code }) => code)).toEqual([40_094, 50_001]);
});
