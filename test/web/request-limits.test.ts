import { describe, expect, test } from 'vitest';
import { requestLimits } from '../../src/web/request-limits.ts';

describe('pages', () => {
  test('may be asked for half a minute’s worth at once, then as time goes by', () => {
    let now = 0;
    const { wait } = requestLimits(60, () => now);
    const storm = () => Array.from({ length: 40 }, () => wait('ada')).filter((ms) => ms === 0).length;
    expect(storm()).toBe(30);
    expect(wait('ada')).toBe(1_000);
    now = 10_000;
    expect(storm()).toBe(10);
  });

  test('of one client do not shut the page for another', () => {
    const { wait } = requestLimits(60, () => 0);
    for (let asked = 0; asked < 5_000; asked++) wait('ada');
    expect(wait('ben')).toBe(0);
  });

  test('of very many clients are limited together', () => {
    const { wait } = requestLimits(60, () => 0);
    const letIn = Array.from({ length: 1_000 }, (_, client) => wait(`client ${client}`)).filter(
      (ms) => ms === 0,
    );
    expect(letIn).toHaveLength(300);
  });

  test('are without limit where the keeper sets none', () => {
    const { wait } = requestLimits(0, () => 0);
    expect(Math.max(...Array.from({ length: 1_000 }, () => wait('ada')))).toBe(0);
  });
});

test('a token may be wrong ten times, then once in six seconds', () => {
  let now = 0;
  const { waitAfterWrongToken, wrongToken } = requestLimits(0, () => now);
  for (let tries = 0; tries < 10; tries++) {
    expect(waitAfterWrongToken('ada')).toBe(0);
    wrongToken('ada');
  }
  expect(waitAfterWrongToken('ada')).toBe(6_000);
  expect(waitAfterWrongToken('ben')).toBe(0);
  now = 6_000;
  expect(waitAfterWrongToken('ada')).toBe(0);
});
