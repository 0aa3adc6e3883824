import { expect, test } from 'vitest';
import { Ledger } from '../../../scripts/soak/ledger.ts';
import { LogWatch } from '../../../scripts/soak/log-watch.ts';

/** What is made of lines of a log. */
function read(...lines: (object | string)[]) {
  const ledger = new Ledger();
  const log = new LogWatch(ledger);
  for (const line of lines) log.read(typeof line === 'string' ? line : JSON.stringify(line));
  return { log, reasons: ledger.reasons };
}

test('requests are counted by their outcome', () => {
  const { log, reasons } = read(
    { level: 30, outcome: 'answered', msg: 'answered' },
    { level: 30, outcome: 'answered', msg: 'answered' },
    { level: 30, outcome: 'nothing', msg: 'nothing' },
    { level: 30, msg: 'Ready' },
    '',
  );
  expect(Object.fromEntries(log.outcomes)).toEqual({ answered: 2, nothing: 1 });
  expect(reasons).toEqual([]);
});

test('what a soak brings about is counted, and any other warning is told', () => {
  const { log, reasons } = read(
    { level: 40, msg: 'lost the connection to Discord: reconnecting' },
    { level: 40, msg: '⚠ wire/broken.json is not JSON.' },
    { level: 40, msg: 'the answer came too late: Discord had stopped waiting' },
  );
  expect(log.warnings).toBe(2);
  expect(reasons).toEqual([expect.stringMatching(/^a warning in the log: .*came too late/)]);
});

test('an error is told, and so is whatever is printed beside the log', () => {
  const { reasons } = read(
    { level: 50, msg: '⚠ a request failed', err: { message: 'off by one' } },
    '(node:1) MaxListenersExceededWarning: Possible EventEmitter memory leak',
  );
  expect(reasons).toEqual([
    expect.stringMatching(/^an error in the log: .*off by one/),
    expect.stringMatching(/^printed beside the log: .*MaxListeners/),
  ]);
});
