import { describe, expect, test, vi } from 'vitest';
import type { GatewayState, Served } from '../../src/model/observer.ts';
import { commands, commandThat, startStage } from './bot-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';

/** Remembers what it is told. */
function witness() {
  const requests: Served[] = [];
  const states: GatewayState[] = [];
  return {
    requests,
    states,
    observer: {
      served: (served: Served) => void requests.push(served),
      gateway: (state: GatewayState) => void states.push(state),
    },
  };
}

describe('the observer is told of every request', () => {
  test('by command and outcome, and how long it took', async () => {
    const { requests, observer } = witness();
    const broken = commandThat(() => {
      throw new Error('broken');
    }, 'broken');
    const { standIn } = await startStage({ observer, commands: [...commands, broken] });
    await standIn.slash('ask', { question: ARRIVAL });
    await standIn.slash('who', { question: 'is the emperor of Mars?' });
    await standIn.slash('read', { source: 'nothing-like-it' });
    await standIn.slash('broken');
    await standIn.say(`<@BOT> ${ARRIVAL}`);
    const turn = await standIn.slash('when', { question: ARRIVAL });
    await standIn.press(turn, 'Read 1');
    await vi.waitFor(() => expect(requests).toHaveLength(7), 5_000);
    expect(requests.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual([
      'ask answered',
      'who nothing',
      'read notice',
      'broken failed',
      'ask answered',
      'when answered',
      'read answered',
    ]);
    for (const { where, seconds } of requests) {
      expect(where).toBe('discord');
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(20);
    }
  });

  test('also of one that is refused by a limit, and of an answer that nobody saw', async () => {
    const { requests, observer } = witness();
    const { standIn } = await startStage({ observer, limits: { memberPerMinute: 2, serverPerMinute: 0 } });
    standIn.misbehave({
      route: /callback$/,
      with: { status: 404, code: 10_062, message: 'Unknown interaction' },
    });
    await standIn.slash('help', {}, { waitMs: 0 });
    await standIn.slash('help', {}, { waitMs: 0 });
    await vi.waitFor(() => expect(requests).toHaveLength(2), 5_000);
    expect(requests.map(({ outcome }) => outcome).sort()).toEqual(['refused by limit', 'undelivered']);
  });
});

test('the observer is told how the bot is connected', async () => {
  const { states, observer } = witness();
  const { standIn, bot } = await startStage({ observer });
  await vi.waitFor(() => expect(states).toContain('ready'), 5_000);
  standIn.cutSockets();
  await bot.log.line('connected to Discord again');
  expect(states[0]).toBe('connecting');
  expect(states.slice(1)).toEqual(['ready', 'reconnecting', 'ready']);
});
