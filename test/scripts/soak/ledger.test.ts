import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Ledger, saidFaults, turnFaults } from '../../../scripts/soak/ledger.ts';
import { startBot, startStandIn } from '../../discord-stand-in/test-bot.ts';

const PATIENCE_MS = 3_000;

/** What a soak says of a bot that answers a command like this. */
async function faultsOf(slash: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  const standIn = await startStandIn({ responseDeadlineMs: 400 });
  await startBot(standIn, { slash });
  const turn = await standIn.slash('ask', {}, { waitMs: 400 });
  return { standIn, turn, faults: turnFaults(turn, PATIENCE_MS) };
}

describe('an interaction', () => {
  test('that is answered once is well', async () => {
    expect((await faultsOf((asked) => asked.reply('hi'))).faults).toEqual([]);
  });

  test('that is deferred and answered once is well, also when the answer was sent twice', async () => {
    const { standIn, faults, turn } = await faultsOf(async (asked) => {
      await asked.deferReply();
      await asked.editReply('hi');
    });
    expect(faults).toEqual([]);
    turn.record.edits += 1;
    expect(turnFaults(turn, PATIENCE_MS)).toEqual([]);
    expect(standIn.violations).toEqual([]);
  });

  test('that nobody answers is noticed', async () => {
    expect((await faultsOf(async () => {})).faults).toEqual(['never acknowledged']);
  });

  test('that is left thinking is noticed', async () => {
    expect((await faultsOf((asked) => asked.deferReply())).faults).toEqual(['left thinking']);
  });

  test('that is answered twice is noticed, however', async () => {
    const twice = await faultsOf(async (asked) => {
      await asked.reply('hi');
      await asked.followUp('hi');
    });
    await twice.standIn.until(() => twice.turn.followUps.length > 0);
    expect(turnFaults(twice.turn, PATIENCE_MS)).toEqual(['answered twice']);
    const changed = await faultsOf(async (asked) => {
      await asked.reply('hi');
      await asked.editReply('well');
    });
    await changed.standIn.until(() => changed.turn.record.edits > 0);
    expect(turnFaults(changed.turn, PATIENCE_MS)).toEqual(['answered twice']);
    const both = await faultsOf(async (asked) => {
      await asked.deferReply();
      await asked.editReply('hi');
      await asked.followUp('hi');
    });
    await both.standIn.until(() => both.turn.followUps.length > 0);
    expect(turnFaults(both.turn, PATIENCE_MS)).toEqual(['answered twice']);
  });

  test('that is acknowledged too late is noticed', async () => {
    const { turn } = await faultsOf((asked) => asked.reply('hi'));
    expect(turnFaults(turn, -1)).toEqual(['acknowledged too late']);
  });

  test('of a button that turns its page is well', async () => {
    const standIn = await startStandIn();
    const row = { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }] };
    await startBot(standIn, {
      slash: (asked) => asked.reply({ content: 'hi', components: [row] }),
      button: async (pressed: ButtonInteraction) => {
        await pressed.deferUpdate();
        await pressed.editReply('page 2');
      },
    });
    const turn = await standIn.press(await standIn.slash('ask'), 'More');
    expect(turnFaults(turn, PATIENCE_MS)).toEqual([]);
  });
});

describe('a message', () => {
  test.each([
    [0, ['never answered']],
    [1, []],
    [2, ['answered twice']],
  ])('with %i replies', async (count, faults) => {
    const standIn = await startStandIn();
    await startBot(standIn, {
      message: async (message) => {
        for (let at = 0; at < count; at++) await message.reply(`${at}`);
      },
    });
    const said = await standIn.say('<@BOT> hi', { waitMs: count === 0 ? 300 : 5_000 });
    await standIn.until(() => said.replies.length === count);
    expect(saidFaults(said)).toEqual(faults);
  });
});

test('what comes late is judged when it would have come, and what fails often is counted', () => {
  const ledger = new Ledger();
  let answers = 1;
  for (let at = 0; at < 5; at++) ledger.asked('/ask', at, () => (answers > 1 ? ['answered twice'] : []));
  ledger.settle();
  answers = 2;
  expect(ledger.reasons).toEqual([]);
  ledger.settle(true);
  expect(ledger.reasons).toEqual([
    ...Array.from({ length: 3 }, () => 'answered twice: /ask'),
    'answered twice: 2 more of this kind.',
  ]);
  expect(ledger.times.get('/ask')).toEqual([0, 1, 2, 3, 4]);
  ledger.settle(true);
  expect(ledger.reasons).toHaveLength(4);
});
