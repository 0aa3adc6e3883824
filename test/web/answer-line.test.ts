import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Command } from '../../src/model/command.ts';
import type { Served } from '../../src/model/observer.ts';
import { answerLine } from '../../src/web/answer-line.ts';
import { clipbook, commands } from './reader-under-test.ts';

function answererWith(run: Command['run']) {
  const told: Omit<Served, 'seconds'>[] = [];
  const own: Command = { name: 'own', description: 'Its own', options: [], run };
  const served = ({ seconds: _, ...rest }: Served) => void told.push(rest);
  return { told, reader: { clips: clipbook, commands: [...commands, own], metrics: { served } } };
}
const never = () => new Promise<Answer>(() => {});

describe('a line', () => {
  test.each([
    ['When did Shoigu arrive?', 'ask', 'answered'],
    ['Who is the emperor of Mars?', 'ask', 'nothing'],
    ['/who Shoigu', 'who', 'answered'],
    ['/nonsense', 'other', 'notice'],
    ['/read nothing-like-it', 'read', 'notice'],
  ])('%s is told as %s: %s', async (line, command, outcome) => {
    const { told, reader } = answererWith(never);
    await answerLine(line, reader);
    expect(told).toEqual([{ where: 'web', command, outcome }]);
  });

  test('that takes too long is given up', async () => {
    const { told, reader } = answererWith(never);
    expect(await answerLine('/own', reader, 20)).toBeUndefined();
    expect(told).toEqual([{ where: 'web', command: 'own', outcome: 'undelivered' }]);
  });

  test('that fails is told, and fails', async () => {
    const { told, reader } = answererWith(() => {
      throw new Error('broken');
    });
    await expect(answerLine('/own', reader)).rejects.toThrow('broken');
    expect(told).toEqual([{ where: 'web', command: 'own', outcome: 'failed' }]);
  });

  test.each(['', '  ', '/quit'])('%j asks nothing and lists the sources', async (line) => {
    const { told, reader } = answererWith(never);
    expect((await answerLine(line, reader))?.kind).toBe('sources');
    expect(told).toEqual([]);
  });
});
