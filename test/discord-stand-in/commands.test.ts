import { expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

const ASK = {
  name: 'ask',
  name_localizations: { de: 'frage' },
  description: 'Ask the clips',
  contexts: [0, 1],
  integration_types: [0],
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: true },
    { type: 4, name: 'limit', description: 'How many', required: false },
  ],
};

test('commands come back as Discord stores them, with defaults filled in', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn);
  await client.application.commands.set([ASK, { name: 'Ask about this', type: 3 }]);
  const [ask, menu] = standIn.commands();
  expect(ask).toMatchObject({
    application_id: standIn.applicationId,
    type: 1,
    default_member_permissions: null,
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
    contexts: [0, 1],
  });
  expect(ask?.options?.[0]).toMatchObject({ required: true, autocomplete: true, name_localizations: null });
  expect(ask?.options?.[1]).not.toHaveProperty('required');
  expect(menu).toMatchObject({ type: 3, description: '' });
  const fetched = await client.application.commands.fetch({ withLocalizations: true });
  expect(fetched.get(ask?.id ?? '')?.nameLocalizations).toEqual({ de: 'frage' });
  const plain = await client.application.commands.fetch();
  expect(plain.get(ask?.id ?? '')?.nameLocalizations).toBeNull();
  expect(standIn.violations).toEqual([]);
});

test('a command keeps its id by its name, whether set, created, edited or deleted', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn);
  const { commands } = client.application;
  await commands.set([ASK]);
  const [first] = standIn.commands();
  await commands.set([{ ...ASK, description: 'Ask anew' }]);
  await commands.create(ASK);
  await commands.edit(first?.id ?? '', { description: 'Ask again' });
  expect(standIn.commands()).toMatchObject([{ id: first?.id, description: 'Ask again' }]);
  expect(standIn.commands()[0]?.version).not.toBe(first?.version);
  await commands.delete(first?.id ?? '');
  expect(standIn.commands()).toEqual([]);
  expect(standIn.calls('PUT /applications')).toHaveLength(2);
});

test('the commands of a guild are its own, and their option types are used', async () => {
  const standIn = await startStandIn();
  const list = {
    type: 1,
    name: 'list',
    description: 'x',
    options: [{ type: 10, name: 'weight', description: 'x' }],
  };
  const { client, errors } = await startBot(standIn, {
    slash: async (interaction) => {
      const weight = interaction.options.getNumber('weight', true);
      await interaction.reply(`${interaction.options.getSubcommand()} ${weight}`);
    },
  });
  await client.application.commands.set(
    [{ name: 'sources', description: 'x', options: [list] }],
    standIn.guild.id,
  );
  expect(standIn.commands()).toEqual([]);
  expect(standIn.commands(standIn.guild.id)).toMatchObject([{ name: 'sources', guild_id: standIn.guild.id }]);
  const turn = await standIn.slash('sources list', { weight: 2 });
  expect(errors).toEqual([]);
  expect(turn.reply.text).toBe('list 2');
});
