import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readInWorker } from '../../../src/articles/worker/read-in-worker.ts';

const READERS = new URL('./readers.ts', import.meta.url);
const LIMITS = { seconds: 30, megabytes: 2_000 };

const read = (name: string, text: string, limits = LIMITS) =>
  readInWorker(READERS, name, Buffer.from(text), limits);

test('gives what the function gives', async () => {
  expect(await read('readUpperCase', 'talks')).toEqual({ text: 'TALKS' });
});

test('several files at once are read one after the other', async () => {
  const texts = ['a', 'b', 'c', 'd'];
  expect(await Promise.all(texts.map((text) => read('readUpperCase', text)))).toEqual(
    texts.map((text) => ({ text: text.toUpperCase() })),
  );
});

test('the program goes on while a file is read', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  await read('readForHalfASecond', '');
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});

test('a program that has nothing else to do ends by itself', async () => {
  const program = join(import.meta.dirname, 'read-and-end.ts');
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program]);
  expect(stdout + stderr).toBe('TALKS');
});

describe('a file that cannot be read', () => {
  test('is refused with the reason of the function', async () => {
    await expect(read('refuse', '')).rejects.toMatchObject({
      name: 'UserError',
      code: 'NO_TEXT',
      message: 'has no text',
    });
  });

  test('is given up when it takes too long, and the next is read', async () => {
    await expect(read('readForever', '', { ...LIMITS, seconds: 1 })).rejects.toMatchObject({
      name: 'UserError',
      code: 'TOO_HEAVY',
    });
    expect(await read('readUpperCase', 'next')).toEqual({ text: 'NEXT' });
  });

  test.each(['fillHeap', 'fillBuffers'])('is given up when it takes too much memory (%s)', async (name) => {
    await expect(read(name, '', { ...LIMITS, megabytes: 300 })).rejects.toMatchObject({
      name: 'UserError',
      code: 'TOO_HEAVY',
    });
    expect(await read('readUpperCase', 'next')).toEqual({ text: 'NEXT' });
  });
});

test('an error that is no fault of the file stays a bug', async () => {
  await expect(read('crash', '')).rejects.toThrow(TypeError);
  await expect(read('nothingOfThisName', '')).rejects.toThrow('exports no function');
});
