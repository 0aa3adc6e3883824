import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { clipsAfter, LastQuestions } from '../src/conversation.ts';
import type { Clips } from '../src/model/command.ts';
import { collection } from './ranking/collection.ts';
import { nothingOf } from './replies/sample-answers.ts';

const { ask } = collection({ 'a.txt': 'Shoigu arrived in Beijing on Friday.' });
const notRun = () => {
  throw new Error('no test here runs it');
};
const clips: Clips = {
  ask,
  sources: () => ({ kind: 'sources', sources: [], problems: [] }),
  read: () => ({ kind: 'notice', message: 'Opened.', suggestions: [] }),
  article: () => undefined,
  help: () => ({ kind: 'notice', message: 'This is how to ask.', suggestions: [] }),
  suggest: () => [],
  file: () => Promise.reject(new Error('no file is asked for')),
  claims: () => Promise.reject(new Error('no claims are asked for')),
  prepare: async () => {},
  people: notRun,
  person: notRun,
  places: notRun,
  timeline: notRun,
  compare: notRun,
};
const ARRIVAL = ask('When did Shoigu arrive?');

/** Questions kept by a clock that a test sets. */
function lastQuestions(options: { forgetAfterMs?: number; limit?: number } = {}) {
  const clock = { ms: 0 };
  return { clock, last: new LastQuestions({ ...options, now: () => clock.ms }) };
}

describe('the last question', () => {
  test('is that of the same conversation', () => {
    const { last } = lastQuestions();
    last.keep('ada', ARRIVAL);
    expect([last.of('ada'), last.of('ben')]).toEqual(['When did Shoigu arrive?', undefined]);
  });

  test('is forgotten after five minutes, and kept anew by the next', () => {
    const { last, clock } = lastQuestions();
    last.keep('ada', ARRIVAL);
    clock.ms = 299_999;
    expect(last.of('ada')).toBe('When did Shoigu arrive?');
    last.keep('ada', ask('Who arrived in Beijing?'));
    clock.ms = 300_000;
    expect(last.of('ada')).toBe('Who arrived in Beijing?');
    clock.ms = 599_999;
    expect(last.of('ada')).toBeUndefined();
  });

  test('leaves the memory soon after that, even where nobody asks any more', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { last, clock } = lastQuestions();
    last.keep('ada', ARRIVAL);
    clock.ms = 299_999;
    vi.advanceTimersByTime(299_999);
    last.keep('ben', ARRIVAL);
    expect(last.size).toBe(2);
    clock.ms = 330_000;
    vi.advanceTimersByTime(30_001);
    expect([last.size, last.of('ben')]).toEqual([1, 'When did Shoigu arrive?']);
    clock.ms = 630_000;
    vi.advanceTimersByTime(300_000);
    expect(last.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is kept for so many only: the one silent longest is forgotten', () => {
    const { last } = lastQuestions({ limit: 2 });
    for (const who of ['ada', 'ben', 'ada', 'eve']) last.keep(who, ARRIVAL);
    expect(['ada', 'ben', 'eve'].filter((who) => last.of(who) !== undefined)).toEqual(['ada', 'eve']);
  });

  test('is not changed by an answer to none', () => {
    const { last } = lastQuestions();
    last.keep('ada', ARRIVAL);
    last.keep('ada', clips.help());
    last.keep('ada', nothingOf('Please ask with a name.'));
    expect(last.of('ada')).toBe('When did Shoigu arrive?');
  });

  test('is the whole one that a follow-up was read as', () => {
    const { last } = lastQuestions();
    last.keep('ada', ask('why did he come?', { previous: 'When did Shoigu arrive?' }));
    expect(last.of('ada')).toBe('Why did Shoigu come?');
  });
});

describe('the clips after a question', () => {
  test('read a follow-up with it, and keep to what else was asked for', () => {
    const after = clipsAfter(clips, 'When did Shoigu arrive?');
    const answer = after.ask('and where?', { limit: 1, intent: 'where' });
    expect(answer.query).toMatchObject({
      text: 'Where did Shoigu arrive?',
      readFrom: 'and where?',
      intent: 'where',
    });
    expect(after.ask('Who arrived?').query).not.toHaveProperty('readFrom');
  });

  test('are the clips themselves when there was none', () => {
    expect(clipsAfter(clips, undefined)).toBe(clips);
  });
});
