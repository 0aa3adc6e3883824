import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { connect, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fileGate } from '../../src/web/file-gate.ts';
import { clipbook, idOf, startReader } from './reader-under-test.ts';

const answer = () => new ServerResponse(new IncomingMessage(new Socket()));

test('one client gets three files at once, all together eight', () => {
  const { enter } = fileGate();
  const letIn = (client: string) => Array.from({ length: 5 }, () => enter(client, answer()));
  expect(letIn('ada')).toEqual([true, true, true, false, false]);
  expect(letIn('ben')).toEqual([true, true, true, false, false]);
  expect(letIn('cleo')).toEqual([true, true, false, false, false]);
});

test('a place is free again once an answer has gone out or was broken off', () => {
  const { enter } = fileGate();
  const answers = [answer(), answer(), answer()];
  for (const each of answers) expect(enter('ada', each)).toBe(true);
  expect(enter('ada', answer())).toBe(false);
  answers[0]?.emit('close');
  expect(enter('ada', answer())).toBe(true);
  expect(enter('ada', answer())).toBe(false);
});

test('whoever has gone already takes no place', () => {
  const { enter } = fileGate();
  const gone = answer();
  gone.destroy();
  expect(enter('ada', gone)).toBe(false);
  expect(Array.from({ length: 3 }, () => enter('ada', answer()))).toEqual([true, true, true]);
});

test('an answer that takes too long is given up', async () => {
  const { enter } = fileGate(1);
  const slow = answer();
  expect(enter('ada', slow)).toBe(true);
  await expect.poll(() => slow.destroyed).toBe(true);
});

test('files that nobody takes in do not fill the memory: the next one waits', async () => {
  const file = async () => ({ path: 'a.txt', bytes: Buffer.alloc(32 * 1_024 * 1_024, 'a') });
  const { get, port } = await startReader({ clips: { ...clipbook, file } });
  const path = `/s/${idOf('003')}/raw`;
  const idle = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const socket = connect(port, '127.0.0.1');
      onTestFinished(() => void socket.destroy());
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
      await once(socket, 'readable');
      return socket;
    }),
  );
  const { status, headers } = await get(path);
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe('10');
  expect((await get(`/s/${idOf('003')}`)).status).toBe(200);
  for (const socket of idle) socket.destroy();
  await expect.poll(async () => (await get(path, {}, { method: 'HEAD' })).status).toBe(200);
});
