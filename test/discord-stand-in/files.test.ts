import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

const MIB = 1024 * 1024;
const shows = (name: string) => ({
  flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  components: [{ type: 13, file: { url: `attachment://${name}` } }],
});

test('a file beside a response can be downloaded as it was sent', async () => {
  const standIn = await startStandIn();
  const bytes = Buffer.from([0, 255, 13, 10]);
  await startBot(standIn, {
    slash: async (interaction) => {
      await interaction.reply({ ...shows('a.bin'), files: [{ attachment: bytes, name: 'a.bin' }] });
    },
  });
  const { reply } = await standIn.slash('any');
  const [file] = reply.attachments;
  expect(file).toMatchObject({ filename: 'a.bin', size: 4 });
  expect(standIn.download(file ?? { id: '' })).toEqual(bytes);
  expect(standIn.download({ id: '0' })).toBeUndefined();
  expect(standIn.violations).toEqual([]);
});

test('a file component without its file is refused', async () => {
  const standIn = await startStandIn();
  await startBot(standIn, {
    slash: async (interaction) => {
      await interaction.reply(shows('a.bin')).catch(() => interaction.reply('refused'));
    },
  });
  const { reply } = await standIn.slash('any');
  expect(reply.text).toBe('refused');
  expect(standIn.violations).toMatchObject([{ code: 50_035 }]);
});

test('a file of more than 10 MiB is refused', async () => {
  const standIn = await startStandIn();
  const file = (size: number) => ({
    ...shows('a.bin'),
    files: [{ attachment: Buffer.alloc(size), name: 'a.bin' }],
  });
  await startBot(standIn, {
    slash: async (interaction) => {
      await interaction.reply(file(10 * MIB + 1)).catch(() => interaction.reply(file(10 * MIB)));
    },
  });
  const { reply } = await standIn.slash('any');
  expect(reply.attachments[0]?.size).toBe(10 * MIB);
  expect(standIn.violations).toMatchObject([{ code: 40_005 }]);
});

test('what only Discord sets stands in a posted message, and the bot sees no word of it', async () => {
  const standIn = await startStandIn();
  const { client } = await startBot(standIn, {});
  const said = standIn.post({
    content: 'not for the bot',
    sticker_items: [{ id: '1', name: 'wave', format_type: 1 }],
  });
  const channel = await client.channels.fetch(said.message.channel_id);
  const seen = channel?.isTextBased()
    ? await channel.messages.fetch({ message: said.message.id, force: true })
    : undefined;
  expect(seen?.content).toBe('');
  expect(seen?.stickers.size).toBe(1);
});
