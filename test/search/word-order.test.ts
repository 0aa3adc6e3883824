import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from '../../src/search/found-words.ts';
import { closeness, phraseShare, runShares } from '../../src/search/word-order.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { entryAt, weigh, weighLiterally } from '../ranking/weigh.ts';

const { index } = collection({
  'a.txt':
    'The Security Council met.\n\nThe Council on security.\n\nSecurity matters, and so the old council says.\n\nSecurity, old council!',
});
const [IN_ORDER, TURNED, APART, ONE_BETWEEN] = [0, 1, 2, 3];

const shares = (question: string, at: number) => {
  const query = weigh(index, question);
  return runShares(query, findWords(query, entryAt(index, at)));
};
const inPassage = (question: string, at: number) => {
  const query = weigh(index, question);
  return closeness(query, findWords(query, entryAt(index, at)));
};

describe('the runs of a question’s words', () => {
  test('a pair in the order of the question counts either way', () => {
    expect(shares('security council', IN_ORDER)).toEqual({ pairs: 1, orderedPairs: 1, triples: 0 });
  });

  test('a pair the other way round is no pair in order', () => {
    expect(shares('security council', TURNED)).toEqual({ pairs: 1, orderedPairs: 0, triples: 0 });
  });

  test('a pair with a word between is no pair in order', () => {
    expect(shares('security council', ONE_BETWEEN)).toEqual({ pairs: 1, orderedPairs: 0, triples: 0 });
  });

  test('words far apart are no pair', () => {
    expect(shares('security council', APART).pairs).toBe(0);
  });

  test('an unknown word between two words parts them', () => {
    expect(shares('security zebra council', IN_ORDER).pairs).toBe(0);
  });

  test('one word has no neighbours', () => {
    expect(shares('security', IN_ORDER)).toEqual({ pairs: 0, orderedPairs: 0, triples: 0 });
  });

  test('three words count as such only side by side and in order', () => {
    expect(shares('security council met', IN_ORDER).triples).toBe(1);
    expect(shares('met security council', IN_ORDER).triples).toBe(0);
    expect(shares('security old council', ONE_BETWEEN).triples).toBe(1);
    expect(shares('security old council', APART).triples).toBe(0);
    const { index } = collection({ 'a.txt': 'The security old wooden council.' });
    const query = weigh(index, 'security old council');
    expect(runShares(query, findWords(query, entryAt(index))).triples).toBe(0);
  });

  test('one run of two is a share of what it weighs', () => {
    const { pairs, orderedPairs } = shares('security council matters', IN_ORDER);
    expect(pairs).toBeGreaterThan(0);
    expect(pairs).toBeLessThan(1);
    expect(orderedPairs).toBe(pairs);
  });
});

describe('closeness', () => {
  test('words are closer the fewer stand between them', () => {
    const near = inPassage('security council', IN_ORDER);
    const between = inPassage('security council', ONE_BETWEEN);
    const far = inPassage('security council', APART);
    expect(near).toBeGreaterThan(between);
    expect(between).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0);
    expect(near).toBeLessThanOrEqual(1);
  });

  test('does not ask for an order', () => {
    expect(inPassage('security council', TURNED)).toBe(inPassage('council security', TURNED));
    expect(inPassage('security council', TURNED)).toBe(inPassage('security council', IN_ORDER));
  });

  test('a word alone is close to nothing', () => {
    expect(inPassage('security zebra', IN_ORDER)).toBe(0);
    expect(inPassage('security', IN_ORDER)).toBe(0);
    expect(inPassage('', IN_ORDER)).toBe(0);
  });

  test('a word that is asked and stands there twice is not close to itself', () => {
    const { index } = collection({ 'a.txt': 'Security, security and more security, says nobody.' });
    const query = weigh(index, 'security security');
    expect(closeness(query, findWords(query, entryAt(index)))).toBe(0);
  });
});

describe('phrases', () => {
  const share = (phrases: readonly string[], at: number) =>
    phraseShare(weigh(index, phrases.join(' '), 'what', { phrases }), entryAt(index, at));

  test.each([
    ['all of it stands there word for word', ['Security Council'], IN_ORDER, 1],
    ['endings and stop words aside', ['the councils met'], IN_ORDER, 1],
    ['not the other way round', ['security council'], TURNED, 0],
    ['not with a word between', ['security council'], ONE_BETWEEN, 0],
    ['a half of two', ['security council', 'old council'], IN_ORDER, 0.5],
    ['one that the clips cannot hold is left out', ['security council', 'zebra council'], IN_ORDER, 1],
    ['there are none', [], IN_ORDER, 0],
  ])('%s', (_, phrases, at, expected) => {
    expect(share(phrases, at)).toBe(expected);
  });

  test('a phrase that begins twice is found where it goes on', () => {
    const { index } = collection({ 'a.txt': 'The old old council.' });
    expect(phraseShare(weigh(index, '', 'what', { phrases: ['old council'] }), entryAt(index))).toBe(1);
  });
});

describe('over any clips and any question', () => {
  test('every share is between 0 and 1, and a stricter run is never the greater share', () => {
    fc.assert(
      fc.property(someClips, someWords, ({ index }, question) => {
        const query = weigh(index, question, 'what', { phrases: [question, question.slice(0, 12)] });
        for (const entry of index.entries) {
          const found = findWords(query, entry);
          const { pairs, orderedPairs, triples } = runShares(query, found);
          const all = [pairs, orderedPairs, triples, closeness(query, found), phraseShare(query, entry)];
          for (const share of all) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(orderedPairs).toBeLessThanOrEqual(pairs + 1e-9);
          if (orderedPairs === 0) expect(triples).toBe(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  const distinctWords = fc.uniqueArray(fc.stringMatching(/^[bcdfgklmnprtvwz]{5}$/), {
    minLength: 3,
    maxLength: 12,
  });

  test('a text of the question’s words in its order holds all of its runs', () => {
    fc.assert(
      fc.property(distinctWords, (words) => {
        const { index } = collection({ 'a.txt': `x${words.join(' ')} ${words.join(' ')} end` });
        const query = weighLiterally(index, words.join(' '));
        fc.pre(query.slots.length === words.length);
        const found = findWords(query, entryAt(index));
        const { pairs, orderedPairs, triples } = runShares(query, found);
        for (const share of [pairs, orderedPairs, triples]) expect(share).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
  });

  test('two words side by side are nearly as close as can be, and closer than with any word between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (between) => {
        const { index } = collection({
          'a.txt': 'Tin rubber.',
          'b.txt': `Tin ${'grain '.repeat(between)}rubber.`,
        });
        const query = weighLiterally(index, 'tin rubber');
        const [near = 0, far = 0] = index.entries.map((entry) => closeness(query, findWords(query, entry)));
        expect(near).toBeGreaterThanOrEqual(0.75);
        expect(far).toBeLessThan(near);
        expect(far).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
