import { describe, expect, test } from 'vitest';
import { missText } from '../../src/replies/messages/misses.ts';
import { collection } from './collection.ts';

const clips = collection({
  'a.txt': 'Sergei Shoigu arrived in Beijing on Friday for talks with Wang Yi about security.',
  'b.txt': 'The price of wheat rose by a third in spring, farmers said.',
  'c.txt': 'The museum of Galati shows boats, nets and 200 stuffed birds.',
});

describe('the clips do not say, and the answer says so', () => {
  test('a name that stands nowhere is named', () => {
    const answer = clips.ask('When did Napoleon arrive in Beijing?');
    expect(answer).toMatchObject({ kind: 'nothing', unmatched: ['Napoleon'] });
    expect(answer.kind === 'nothing' && missText(answer.reason, 'en')).toContain('Napoleon');
  });

  test('the nearest passages come with it, cited like any others', () => {
    const answer = clips.ask('When did Napoleon arrive in Beijing?');
    expect(answer.kind === 'nothing' && answer.nearest[0]?.source.path).toBe('a.txt');
    expect(answer.citations.map(({ number }) => number)).toEqual([1]);
  });

  test('words that stand nowhere are named, each once', () => {
    const answer = clips.ask('quantum chromodynamics, quantum gravity');
    expect(answer).toMatchObject({ kind: 'nothing', unmatched: ['quantum', 'chromodynamics', 'gravity'] });
    expect(answer.citations).toEqual([]);
  });

  test('without anything near, it says what the clips are about', () => {
    const answer = clips.ask('quantum gravity');
    const headlines = answer.kind === 'nothing' ? answer.headlines : [];
    expect(headlines[0]).toEqual({ title: 'a.txt', path: 'a.txt' });
    expect(clips.ask('When did Napoleon arrive in Beijing?')).toMatchObject({ headlines: [] });
    expect(collection({}).ask('quantum gravity')).toMatchObject({ headlines: [] });
  });

  test('an answer names the words that matched nothing, too', () => {
    const answer = clips.ask('Did Shoigu arrive in Beijing for caviar about security?');
    expect(answer).toMatchObject({ kind: 'evidence', unmatched: ['caviar'] });
  });
});

describe('what is no question gets a sentence that helps', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['punctuation', '?!… — “”'],
    ['words that say nothing', 'who is it that was there'],
    ['direction marks', '\u200F\u202E\u2066'],
    ['emoji', '😀'.repeat(100)],
    ['control characters', '\u0000\u001B\u0007'],
    ['lone surrogates', '\uD83D \uDE00'],
  ])('%s', (_, question) => {
    const answer = clips.ask(question);
    expect(answer).toMatchObject({ kind: 'nothing', nearest: [], citations: [], unmatched: [] });
    expect(answer.kind === 'nothing' && missText(answer.reason, 'en')).toMatch(
      /^Please ask with a name or a telling word/,
    );
  });

  test('a question of 501 characters is told how long it is', () => {
    const answer = clips.ask('Shoigu '.repeat(100));
    expect(answer).toMatchObject({ kind: 'nothing', nearest: [] });
    expect(answer.kind === 'nothing' && missText(answer.reason, 'en')).toMatch(/699 characters.*500/);
  });

  test('500 characters are a question', () => {
    const question = `${'Shoigu '.repeat(71)}???`;
    expect(question).toHaveLength(500);
    expect(clips.ask(question).kind).toBe('evidence');
  });

  test('marks around a question do not count, and are not given back', () => {
    const answer = clips.ask(`\u202E  ${'Shoigu '.repeat(70)}${' '.repeat(100)}`);
    expect(answer.kind).toBe('evidence');
    expect(answer.query.text).toBe('Shoigu '.repeat(70).trim());
  });

  test('an empty collection answers, too', () => {
    const answer = collection({}).ask('Who met Shoigu?');
    expect(answer).toMatchObject({ kind: 'nothing', nearest: [], citations: [] });
  });
});
