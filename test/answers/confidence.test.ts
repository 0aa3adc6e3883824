import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidenceOf, type Signals, signalsOf } from '../../src/answers/confidence.ts';
import type { Intent } from '../../src/model/query.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { rankPassages } from '../../src/search/rank.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { weigh } from '../ranking/weigh.ts';

const { index } = collection({
  'a.txt': {
    title: 'A visit to Zhuhai',
    text: 'Dispute over steel\n\nSergei Shoigu arrived in Beijing on Friday.\n\nHe did not speak of tariffs, said the envoys.',
  },
  'b.txt': 'Trade with Malaysia grew.\n\nThey agreed on steps:\n\n• for tin\n\n• for rubber from Hanoi',
});

function signals(question: string, intent: Intent = 'what', from: PassageIndex = index): Signals {
  const query = weigh(from, question, intent);
  return signalsOf(question, query, rankPassages(from, query));
}

describe('the signals of a question', () => {
  test('without any passage say that all of it is missing', () => {
    expect(signals('Where is Atlantis?', 'where')).toMatchObject({
      unknown: 1,
      missing: 1,
      heaviestMissing: 1,
      sentence: 0,
      density: 0,
      article: 0,
      score: 0,
      typed: 1,
      noType: 1,
      namesMissing: 1,
    });
  });

  test('without words are numbers all the same', () => {
    expect(signals('who is it')).toMatchObject({
      unknown: 0,
      missing: 1,
      heaviestMissing: 0,
      namesMissing: 0,
      namesOnly: 0,
      typed: 0,
    });
  });

  test('say that nothing is missing where one sentence holds all', () => {
    const { unknown, missing, heaviestMissing, namesMissing, sentence } = signals(
      'When did Shoigu arrive in Beijing?',
    );
    expect([unknown, missing, heaviestMissing, namesMissing]).toEqual([0, 0, 0, 0]);
    expect(sentence).toBeCloseTo(1, 12);
  });

  test('tell a word that the clips do not hold from one that only the best passage lacks', () => {
    const unknown = signals('Shoigu arrived Napoleon');
    const lacking = signals('Shoigu arrived Friday Malaysia');
    expect(unknown.unknown).toBeGreaterThan(0);
    expect(unknown.missing).toBeCloseTo(1 / 3, 12);
    expect(unknown.heaviestMissing).toBe(unknown.unknown);
    expect(lacking.unknown).toBe(0);
    expect(lacking.missing).toBeCloseTo(1 / 4, 12);
    expect(lacking.heaviestMissing).toBeGreaterThan(0);
  });

  test.each([
    ['a related word in the text', 'Malaysian trade grew'],
    ['the title', 'Shoigu arrived in Zhuhai'],
    ['the heading', 'Shoigu arrived in a steel dispute'],
    ['the lead-in', 'steps for rubber from Hanoi'],
  ])('do not miss what stands in %s', (_, question) => {
    expect(signals(question).missing).toBe(0);
  });

  test('know whether something of the kind that is asked for stands there', () => {
    expect(signals('When did Shoigu arrive?', 'when').noType).toBe(0);
    expect(signals('How many envoys are there?', 'howMany').noType).toBe(1);
    expect(signals('What did the envoys say?', 'what').noType).toBe(0);
  });

  test.each([
    ['Did Shoigu not speak of tariffs?', 1, 1],
    ['Did Shoigu speak of tariffs?', 0, 0],
    ['Did Shoigu never arrive in Beijing?', 1, 0],
  ])('know what is denied: %s', (question, negated, bothNegated) => {
    expect(signals(question)).toMatchObject({ negated, bothNegated });
  });

  test('know a question of which only names are there', () => {
    expect(signals('Shoigu arrived').namesOnly).toBe(0);
    expect(signals('Shoigu studied chemistry').namesOnly).toBe(1);
    expect(signals('Sergei Shoigu').namesOnly).toBe(0);
  });

  test('count no everyday word as missing', () => {
    const { missing } = signals('Who arrived in Beijing?', 'who');
    expect(signals('Who was actually able to arrive in Beijing?', 'who').missing).toBe(missing);
    expect(signals('Who was brave enough to arrive in Beijing?', 'who').missing).toBeGreaterThan(missing);
  });

  test('count a related word in a sentence as the word itself', () => {
    expect(signals('Malaysian trade grew').sentence).toBeCloseTo(1, 12);
  });

  test('know which of the names are missing, and nothing of other words', () => {
    expect(signals('Shoigu arrived with Napoleon').namesMissing).toBeGreaterThan(0.3);
    expect(signals('Shoigu arrived with elephants').namesMissing).toBe(0);
  });

  test('are of all words of a question that has too many', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}x`);
    const { index } = collection({ 'a.txt': `So ${words.join(' ')}.`, 'b.txt': 'Nothing else.' });
    const told = signals(words.join(' '), 'what', index);
    expect(told).toMatchObject({ missing: 0, unknown: 0 });
    for (const value of Object.values(told)) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('the confidence', () => {
  test('is greater the more of the question the clips hold', () => {
    const [all = 0, some = 0, none = 0] = [
      'When did Shoigu arrive in Beijing?',
      'When did Shoigu study chemistry in Beijing?',
      'When did Napoleon study chemistry?',
    ].map((question) => confidenceOf(signals(question, 'when')));
    expect(all).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(none);
    expect(all).toBeGreaterThan(0.5);
    expect(none).toBeLessThan(0.12);
  });

  test('falls with a missing name, with what is denied and with an answer of another kind', () => {
    const sure = signals('When did Shoigu arrive in Beijing?', 'when');
    for (const name of ['namesMissing', 'negated', 'noType', 'namesOnly'] as const) {
      expect(confidenceOf({ ...sure, [name]: 1 }), name).toBeLessThan(confidenceOf(sure));
    }
  });

  const UNBOUNDED = new Set<keyof Signals>(['article', 'score']);
  const intent = fc.constantFrom<Intent>('who', 'when', 'where', 'howMany', 'what');

  test('is between 0 and 1, as are its signals, over any clips and any question', () => {
    fc.assert(
      fc.property(someClips, someWords, intent, ({ index }, question, intent) => {
        const told = signals(question, intent, index);
        for (const [name, value] of Object.entries(told) as [keyof Signals, number][]) {
          expect(Number.isFinite(value), `${name} is ${value}`).toBe(true);
          if (!UNBOUNDED.has(name)) {
            expect(value, name).toBeGreaterThanOrEqual(0);
            expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
        expect(confidenceOf(told)).toBeGreaterThan(0);
        expect(confidenceOf(told)).toBeLessThan(1);
      }),
      { numRuns: 150 },
    );
  });
});
