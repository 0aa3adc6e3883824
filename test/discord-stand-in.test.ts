import { ApplicationCommandOptionType, type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, test, vi } from 'vitest';
import { startBot, startStandIn } from './discord-stand-in/test-bot.ts';

const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const nextButton = { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next:1' }] };

describe('logging in', () => {
  test('shows the client its guilds, channels and thread', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    expect(client.user.id).toBe(standIn.botId);
    expect(client.application.id).toBe(standIn.applicationId);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Newsroom', 'Reading Group']);
    expect(client.channels.cache.get(standIn.guild.thread.id)?.isThread()).toBe(true);
    expect(standIn.violations).toEqual([]);
  });

  test('gives each shard its guild, and each interaction to the shard of its guild', async () => {
    const standIn = await startStandIn({ shards: 2 });
    const shards: number[] = [];
    const { client } = await startBot(
      standIn,
      {
        slash: async (interaction) => {
          shards.push(interaction.guild?.shardId ?? -1);
          await interaction.reply('hi');
        },
      },
      { shards: 'auto' },
    );
    await standIn.slash('ask', {}, { where: 'guild' });
    await standIn.slash('ask', {}, { where: 'otherGuild' });
    expect(client.ws.shards.size).toBe(2);
    expect(shards).toEqual([0, 1]);
  });

  test('a second client finds the messages and commands of the first', async () => {
    const standIn = await startStandIn();
    const first = await startBot(standIn, {
      slash: (interaction) => interaction.reply({ content: 'page 1', components: [nextButton] }),
    });
    await first.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
    const turn = await standIn.slash('ask');
    await first.client.destroy();
    const second = await startBot(standIn, { button: (button) => button.update('page 2') });
    expect((await second.client.application.commands.fetch()).map(({ name }) => name)).toEqual(['ask']);
    await standIn.press(turn, 'Next');
    expect(turn.reply.text).toBe('page 2');
    expect(standIn.violations).toEqual([]);
  });
});

describe('interactions', () => {
  test('an interaction that nobody answers is over at the deadline', async () => {
    const standIn = await startStandIn({ responseDeadlineMs: 50 });
    await startBot(standIn);
    const turn = await standIn.slash('ask');
    expect(turn.unanswered).toBe(true);
    expect(() => turn.reply).toThrow('no reply to ask');
  });

  test('options arrive with the types a member gives them', async () => {
    const standIn = await startStandIn();
    const { errors } = await startBot(standIn, {
      slash: async (interaction) => {
        const { options } = interaction;
        const read = [
          options.getString('question', true),
          options.getInteger('limit', true),
          options.getBoolean('private', true),
          options.getNumber('weight', true),
        ];
        await interaction.reply(`${interaction.locale} ${read.join(' ')}`);
      },
    });
    const turn = await standIn.slash(
      'ask',
      { question: 'who', limit: 3, private: true, weight: 2 },
      { locale: 'de', optionTypes: { weight: ApplicationCommandOptionType.Number } },
    );
    expect(errors).toEqual([]);
    expect(turn.reply.content).toBe('de who 3 true 2');
    expect(turn.initialResponseMs).toBeLessThan(1_000);
    expect(turn.responses).toHaveLength(1);
  });

  test.for(['guild', 'dm', 'thread'] as const)(
    'a deferred reply becomes V2 on its edit (%s)',
    async (where) => {
      const standIn = await startStandIn();
      await startBot(standIn, {
        slash: async (interaction) => {
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await interaction.editReply({ flags: V2, components: [text('found'), nextButton] });
          expect((await interaction.fetchReply()).flags.has(V2)).toBe(true);
          await interaction.followUp('and more');
        },
      });
      const turn = await standIn.slash('ask', { question: 'who' }, { where });
      expect(await standIn.until(() => turn.followUps.length > 0)).toBe(true);
      expect(turn.reply).toMatchObject({ text: 'found', ephemeral: true, thinking: false, flags: V2 | 64 });
      expect(turn.reply.components).toMatchObject([{ id: 1 }, { id: 2, components: [{ id: 3 }] }]);
      expect(turn.followUps[0]?.text).toBe('and more');
      expect(standIn.calls(/PATCH .*%40original/)).toHaveLength(1);
      expect(standIn.calls(/callback$/)[0]?.authorization).toBeUndefined();
      expect(standIn.violations).toEqual([]);
    },
  );

  test('the first follow-up after a deferral takes its place', async () => {
    const standIn = await startStandIn();
    await startBot(standIn, {
      slash: async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp('found');
      },
    });
    const turn = await standIn.slash('ask');
    expect(turn.reply.content).toBe('found');
    expect(turn.followUps).toEqual([]);
  });

  test('withResponse returns the message', async () => {
    const standIn = await startStandIn();
    let returned: string | undefined;
    await startBot(standIn, {
      slash: async (interaction) => {
        const response = await interaction.reply({ content: 'hi', withResponse: true });
        returned = response.resource?.message?.id;
      },
    });
    const turn = await standIn.slash('ask');
    await vi.waitFor(() => expect(returned).toBe(turn.reply.id));
  });

  test('autocomplete sends what is being typed and returns the choices', async () => {
    const standIn = await startStandIn();
    await startBot(standIn, {
      autocomplete: async (interaction) => {
        const { name, value } = interaction.options.getFocused(true);
        await interaction.respond([{ name: `${name}: ${value}`, value }]);
      },
    });
    const choices = await standIn.autocomplete('ask', { question: 'sho' }, 'question');
    expect(choices).toEqual([{ name: 'question: sho', value: 'sho' }]);
  });

  test('a button carries its whole message and may update it, or reply beside it', async () => {
    const standIn = await startStandIn();
    await startBot(standIn, {
      slash: (interaction) =>
        interaction.reply({
          flags: V2,
          components: [{ type: 17, components: [text('page 1'), nextButton] }],
        }),
      button: async (button) => {
        expect(button.message.flags.has(V2)).toBe(true);
        await button.update({ components: [text(`${button.customId} by ${button.user.username}`)] });
        await button.followUp({ content: 'turned', flags: MessageFlags.Ephemeral });
      },
    });
    const turn = await standIn.slash('ask');
    expect(turn.reply.buttons).toEqual([{ label: 'Next', customId: 'next:1', disabled: false }]);
    const pressed = await standIn.press(turn, 'Next', { user: standIn.world.otherMember });
    expect(pressed.reply.id).toBe(turn.reply.id);
    expect(turn.reply.text).toBe('next:1 by ben');
    await standIn.until(() => pressed.followUps.length > 0);
    expect(pressed.followUps[0]?.ephemeral).toBe(true);
    await expect(standIn.press(turn, 'Next')).rejects.toThrow('No component "Next"');
    expect(standIn.violations).toEqual([]);
  });

  test('a message command brings the message, a modal brings the texts', async () => {
    const standIn = await startStandIn();
    const label = { type: 18, label: 'Question', component: { type: 4, custom_id: 'q', style: 1 } };
    const answer = async (interaction: Interaction) => {
      if (interaction.isMessageContextMenuCommand()) {
        const title = interaction.targetMessage.content;
        await interaction.showModal({ custom_id: 'm', title, components: [label] });
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(interaction.fields.getTextInputValue('q'));
      }
    };
    const { errors } = await startBot(standIn, { other: answer });
    const said = await standIn.say('Talks in Beijing', { waitMs: 0 });
    const turn = await standIn.messageCommand('Ask about this', said);
    const submitted = await standIn.submitModal(turn, { q: 'who' });
    expect(errors).toEqual([]);
    expect(turn.modal?.title).toBe('Talks in Beijing');
    expect(submitted.reply.content).toBe('who');
    expect(standIn.violations).toEqual([]);
  });
});
