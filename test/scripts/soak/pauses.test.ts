import { expect, test } from 'vitest';
import { Pauses } from '../../../scripts/soak/pauses.ts';
import { gate } from '../../discord/bot-under-test.ts';

test('many work side by side; whoever wants quiet waits for them, and they for the quiet', async () => {
  const pauses = new Pauses();
  const seen: string[] = [];
  const first = gate();
  const quiet = gate();
  const working = pauses.busy(() => first.opened.then(() => void seen.push('first')));
  await pauses.busy(async () => void seen.push('beside'));
  const quietly = pauses.quietly(() => quiet.opened.then(() => void seen.push('quiet')));
  const after = pauses.busy(async () => void seen.push('after'));
  quiet.open();
  first.open();
  await Promise.all([working, quietly, after]);
  expect(seen).toEqual(['beside', 'first', 'quiet', 'after']);
});

test('work that fails holds up nobody', async () => {
  const pauses = new Pauses();
  await expect(pauses.busy(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(pauses.quietly(() => Promise.reject(new Error('nor this')))).rejects.toThrow('nor this');
  let worked = false;
  await pauses.busy(async () => {
    worked = true;
  });
  expect(worked).toBe(true);
});
