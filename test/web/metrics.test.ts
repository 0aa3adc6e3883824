import { describe, expect, test } from 'vitest';
import { clipbook, startReader } from './reader-under-test.ts';

/** The value of a sample; its labels in any order. */
function sample(text: string, name: string, labels: Record<string, string> = {}): number | undefined {
  const line = text
    .split('\n')
    .find(
      (each) =>
        (each.startsWith(`${name} `) || each.startsWith(`${name}{`)) &&
        Object.entries(labels).every(([key, value]) => each.includes(`${key}="${value}"`)),
    );
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('/healthz', () => {
  test('says that the clips are served, and how many there are', async () => {
    const { get } = await startReader();
    const { status, headers, body } = await get('/healthz');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(body)).toEqual({
      status: 'ok',
      sources: clipbook.sourceCount,
      passages: clipbook.index.entries.length,
    });
  });

  test('says how the bot is connected, where there is one', async () => {
    const { get, metrics } = await startReader();
    metrics.gateway('reconnecting');
    const { status, body } = await get('/healthz');
    expect([status, JSON.parse(body).gateway]).toEqual([200, 'reconnecting']);
  });
});

describe('/metrics', () => {
  test('counts questions by place, command and outcome, and how long they took', async () => {
    const { get, metrics } = await startReader();
    await get('/?q=When+did+Shoigu+arrive%3F');
    await get('/?q=Who+is+the+emperor+of+Mars%3F');
    await get('/?q=/who+Shoigu');
    metrics.served({ where: 'discord', command: 'ask', outcome: 'answered', seconds: 0.2 });
    const { headers, body } = await get('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const questions = (labels: Record<string, string>) => sample(body, 'clipbook_questions_total', labels);
    expect(questions({ where: 'web', command: 'ask', outcome: 'answered' })).toBe(1);
    expect(questions({ where: 'web', command: 'ask', outcome: 'nothing' })).toBe(1);
    expect(questions({ where: 'web', command: 'who', outcome: 'answered' })).toBe(1);
    expect(questions({ where: 'discord', command: 'ask', outcome: 'answered' })).toBe(1);
    const took = (labels: Record<string, string>) => sample(body, 'clipbook_answer_seconds_bucket', labels);
    expect(took({ where: 'discord', command: 'ask', le: '0.1' })).toBe(0);
    expect(took({ where: 'discord', command: 'ask', le: '0.25' })).toBe(1);
    expect(sample(body, 'clipbook_answer_seconds_count', { where: 'web', command: 'ask' })).toBe(2);
  });

  test('says what is served, what the process uses, and how the bot is connected', async () => {
    const { get, metrics } = await startReader();
    const before = (await get('/metrics')).body;
    expect(sample(before, 'clipbook_sources')).toBe(clipbook.sourceCount);
    expect(sample(before, 'clipbook_passages')).toBe(clipbook.index.entries.length);
    expect(sample(before, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(sample(before, 'clipbook_gateway_state', { state: 'ready' })).toBeUndefined();
    metrics.gateway('connecting');
    metrics.gateway('ready');
    const { body } = await get('/metrics');
    expect(sample(body, 'clipbook_gateway_state', { state: 'ready' })).toBe(1);
    expect(sample(body, 'clipbook_gateway_state', { state: 'connecting' })).toBe(0);
  });

  test('is not for whoever comes through the public address, unless they know the token', async () => {
    const url = 'https://clips.example.org';
    const open = await startReader({ url });
    expect((await open.get('/metrics')).status).toBe(200);
    expect((await open.get('/metrics', { Host: 'clips.example.org' })).status).toBe(404);
    expect((await open.get('/metrics', { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
    const closed = await startReader({ url, token: 'correct-horse-battery' });
    const headers = { Host: 'clips.example.org', Authorization: 'Bearer correct-horse-battery' };
    expect((await closed.get('/metrics', headers)).status).toBe(200);
  });

  test('what anybody asks makes no series of its own', async () => {
    const { get } = await startReader();
    for (let asked = 0; asked < 20; asked++) await get(`/?q=/command${asked}+x`);
    const { body } = await get('/metrics');
    const series = body.split('\n').filter((line) => line.startsWith('clipbook_questions_total{'));
    expect(series).toHaveLength(1);
  });
});
