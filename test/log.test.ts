import { describe, expect, test } from 'vitest';
import { createLog, type Log, plainWarnings, rememberErrors } from '../src/log.ts';

/** What a log writes, line by line. */
function written(level: string, secrets: readonly string[], use: (log: Log) => void): string[] {
  const lines: string[] = [];
  use(createLog(level, secrets, { write: (line) => void lines.push(line) }));
  return lines;
}

describe('createLog', () => {
  test('writes one JSON object a line, with the time, and nothing about the machine', () => {
    const [line = '', ...more] = written('info', [], (log) => log.info({ guild: '1' }, 'answered'));
    expect(more).toEqual([]);
    expect(line).toMatch(/^\{.*\}\n$/);
    const { time, ...rest } = JSON.parse(line);
    expect(rest).toEqual({ level: 30, guild: '1', msg: 'answered' });
    expect(new Date(time).toISOString()).toBe(time);
  });

  test.for([
    ['warn', 1],
    ['debug', 3],
    ['silent', 0],
  ] as const)('at level %s writes %i of three lines', ([level, count]) => {
    const lines = written(level, [], (log) => {
      log.debug('asked');
      log.info('answered');
      log.warn('late');
    });
    expect(lines).toHaveLength(count);
  });

  test('an error is written whole: kind, message, stack and cause', () => {
    const error = new TypeError('no such passage', { cause: new Error('an empty file') });
    const [line = ''] = written('info', [], (log) => log.error({ err: error }, 'a request failed'));
    const { err } = JSON.parse(line);
    expect(err).toMatchObject({ type: 'TypeError' });
    expect(err.message).toContain('no such passage');
    expect(err.stack).toContain('log.test.ts');
    expect(err.stack).toContain('an empty file');
  });

  test('a secret is struck out wherever it would stand', () => {
    const secret = 'MTAw.Gabcde.abcdefghijklmnopqrst';
    const text = written('info', [secret], (log) => {
      const cause = new Error(`cause ${secret}`);
      const err = Object.assign(new Error(`error ${secret} ${secret}`, { cause }), { url: `/x/${secret}` });
      log.info(`message ${secret}`);
      log.info({ deep: { inside: [`field ${secret}`], [secret]: 'key' } }, 'fields');
      log.error({ err }, 'error');
      log.child({ bound: secret }).warn('child');
    }).join('');
    expect(text).not.toContain(secret);
    for (const place of ['message', 'field', 'error', 'cause', '/x/']) expect(text).toContain(place);
    expect(text).toContain('[secret]');
  });

  test.for(['with "quotes"', 'with \\ and\nbreak', '$& $1', 'ümlaut 💥'])('so is the secret %j', (secret) => {
    const text = written('info', [secret], (log) => log.info({ secret }, `a${secret}b`)).join('');
    expect(JSON.parse(text)).toMatchObject({ secret: '[secret]', msg: 'a[secret]b' });
  });

  test('of several secrets none is written, and an empty one hides nothing', () => {
    const text = written('info', ['one-secret', '', 'two-secret'], (log) =>
      log.info('one-secret and two-secret'),
    ).join('');
    expect(JSON.parse(text).msg).toBe('[secret] and [secret]');
  });
});

describe('rememberErrors', () => {
  test('remembers the last five errors, newest first, and passes everything on', () => {
    const lines: string[] = [];
    const stream = rememberErrors({ write: (line) => void lines.push(line) });
    const log = createLog('info', ['hush'], stream);
    log.warn('late');
    log.error({ err: new Error('disk full of hush'), reference: '4f9a2c1e' }, 'a request failed');
    expect(stream.recentErrors()).toEqual([
      { at: expect.any(Date), message: 'a request failed disk full of [secret] (4f9a2c1e)' },
    ]);
    for (let at = 1; at <= 6; at++) log.error(`error ${at}`);
    expect(stream.recentErrors().map(({ message }) => message)).toEqual(
      [6, 5, 4, 3, 2].map((at) => `error ${at}`),
    );
    expect(lines).toHaveLength(8);
  });
});

test('plain warnings are sentences for whoever reads between them, and errors stay whole', () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const log = createLog('warn', ['secret-token'], plainWarnings({ write }));
  log.info('not shown');
  log.warn('The port is in use: secret-token.');
  log.error({ err: new Error('broken') }, 'a page failed');
  expect(lines[0]).toBe('The port is in use: [secret].\n');
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ msg: 'a page failed', err: { message: 'broken' } });
  expect(lines).toHaveLength(2);
});
