import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { filledBy, literalIn } from '../../src/search/found-words.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { MOST_SLOTS, weighQuery, weightOf } from '../../src/search/weighed-query.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { collection } from '../ranking/collection.ts';
import { entryAt, termOf, weigh } from '../ranking/weigh.ts';

const { index } = collection({
  'a.txt': 'Xi Jinping met Shoigu.\n\nXi met Putin.\n\nXi spoke about trade, and spoke well.',
});
const { lexicon } = index;

const read = (question: string) => readTerms(question, tokenize(question), lexicon);
const ask = (question: string, asksDefinition = false) => weigh(index, question, 'who', { asksDefinition });
/** What a question’s words weigh in a passage that holds these. */
const weightHeld = (question: string, ...stems: string[]) => {
  const query = ask(question);
  const ids = Uint32Array.from(stems, (stem) => lexicon.idOf(stem) ?? lexicon.idCount);
  return weightOf(query, literalIn(query, ids));
};

describe('a question’s words weigh', () => {
  test('more the rarer they are', () => {
    expect(weightHeld('Xi Putin', 'putin')).toBeGreaterThan(weightHeld('Xi Putin', 'xi'));
  });

  test('what their passages say, and once', () => {
    expect(weightHeld('Xi Xi Xi', 'xi')).toBe(lexicon.weight('xi'));
    expect(weightHeld('Xi', 'xi', 'xi')).toBe(lexicon.weight('xi'));
    expect(ask('Xi Xi').total).toBe(lexicon.weight('xi'));
  });

  test('less when they were misspelt', () => {
    expect(weightHeld('Shiogu', 'shoigu')).toBeLessThan(weightHeld('Shoigu', 'shoigu'));
  });

  test('little where they stand in texts on anything, unless they are names', () => {
    const { index } = collection({
      'a.txt': 'They worked in Riga.\n\nMr Young sang.',
      'b.txt': 'Tin.\n\nRubber.',
    });
    const many = collection({ 'c.txt': Array.from({ length: 90 }, () => 'Tin fell.').join('\n\n') });
    const weights = (from: typeof index, question: string) =>
      weigh(from, question, 'what').slots.map(({ weight }) => weight);
    const [worked, riga, young] = weights(index, 'worked Riga Young');
    expect(worked).toBeLessThanOrEqual(Math.log(5));
    expect(riga).toBe(young);
    const { slots, scoring } = weigh(index, 'worked Riga Young', 'what');
    expect(scoring.map(({ weight }) => weight)).toEqual(slots.map(({ weight }) => weight));
    expect(slots.map(({ isEveryday }) => isEveryday)).toEqual([true, false, false]);
    const [able, strange] = weights(many.index, 'able strange');
    expect(able).toBe(Math.log(5));
    expect(strange).toBeGreaterThan(2 * Math.log(5));
  });

  test('in the total even where no passage holds them', () => {
    expect(ask('Xi Napoleon').total).toBeGreaterThan(lexicon.weight('xi') + lexicon.weight('putin'));
    expect(weightHeld('Xi Napoleon', 'xi', 'putin')).toBe(lexicon.weight('xi'));
  });

  test('all of the total for a passage that holds them all', () => {
    expect(weightHeld('Xi met Putin', 'xi', 'meet', 'putin')).toBeCloseTo(ask('Xi met Putin').total);
  });

  test('nothing when there are none', () => {
    expect(ask('who is it')).toMatchObject({ total: 0, slots: [], filling: [], scoring: [], names: 0 });
    expect(weightOf(ask('who is it'), 0)).toBe(0);
  });
});

describe('names and figures', () => {
  test('are what an answer can hardly do without', () => {
    const { slots, names } = ask('Who met Xi or Napoleon in 2022?');
    expect(slots.map(({ isName }) => isName)).toEqual([false, true, true, true]);
    expect(slots.map(({ surface }) => surface)).toEqual(['met', 'Xi', 'Napoleon', '2022']);
    expect(slots.map(({ id }) => id)).toEqual(
      ['meet', 'xi', 'napoleon', '2022'].map((stem) => lexicon.idOf(stem)),
    );
    expect(names).toBe(0b1110);
  });
});

describe('a related word', () => {
  const { index: newsIndex } = collection({
    'a.txt': 'The US sent envoys.',
    'b.txt': 'Imperialist powers met.',
    'c.txt': 'A jet will be showcased.',
  });
  const { lexicon: news } = newsIndex;
  const idsOf = (stem: string) => Uint32Array.of(news.idOf(stem) ?? news.idCount);
  /** What a word weighs in the slots that it fills. */
  const stretchedWeight = (question: string, stem: string) => {
    const { filling } = weigh(newsIndex, question);
    const fills = filling.find(({ id }) => id === news.idOf(stem))?.fills ?? [];
    return fills.reduce((sum, { weight }) => sum + weight, 0);
  };

  test('fills the slot of the word that it stands for, and counts less', () => {
    expect(stretchedWeight('American envoys', 'us·')).toBeGreaterThan(0);
    expect(stretchedWeight('US envoys', 'us·')).toBeGreaterThan(stretchedWeight('American envoys', 'us·'));
  });

  test('counts nothing where only literal words do', () => {
    const query = weigh(newsIndex, 'American envoys');
    expect(weightOf(query, literalIn(query, idsOf('us·')))).toBe(0);
    expect(filledBy(query, idsOf('us·'))).toBe(0b1);
  });

  test('is found by derivation, and by its beginning where the word itself is unknown', () => {
    expect(stretchedWeight('imperialism', 'imperialist')).toBeGreaterThan(0);
    expect(stretchedWeight('what was shown', 'showcas')).toBeGreaterThan(0);
  });
});

describe('the subject that is to be explained', () => {
  const explained = (question: string, text: string) => ask(question, true).explanation?.test(text);

  test('is the last word, as the clips write it', () => {
    expect(explained('Who is xi jinping?', 'Xi Jinping, the president, left.')).toBe(true);
    expect(explained('Who is xi jinping?', 'Xi, the president, left.')).toBe(false);
    expect(explained('Who is shiogu?', 'Shoigu, the secretary, left.')).toBe(true);
    expect(explained('Who is shiogu?', 'Shiogu, the secretary, left.')).toBe(false);
  });

  test('is no ordinary word where a person is asked for', () => {
    expect(ask('Who met?', true)).not.toHaveProperty('explanation');
    expect(weigh(index, 'What is trade?', 'what', { asksDefinition: true })).toHaveProperty('explanation');
  });

  test('is absent when no passage holds it, or nothing is to be explained', () => {
    expect(ask('Who is Napoleon?', true)).not.toHaveProperty('explanation');
    expect(ask('Who met Shoigu?')).not.toHaveProperty('explanation');
  });
});

describe('the terms of a question', () => {
  test('are read as the clips know them', () => {
    expect(read('Shoigu met Napoleon').terms).toMatchObject([
      { stem: 'shoigu', surface: 'Shoigu', weight: 1, known: true },
      { stem: 'meet', surface: 'met', weight: 1, known: true },
      { stem: 'napoleon', surface: 'Napoleon', weight: 1, known: false },
    ]);
  });

  test('keep what was written when they were corrected', () => {
    const { terms, readAs } = read('shiogu');
    expect(terms).toMatchObject([{ stem: 'shoigu', surface: 'shiogu', known: true }]);
    expect(readAs).toEqual([{ from: 'shiogu', to: 'Shoigu' }]);
  });
});

describe('a question of very many words', () => {
  const words = Array.from({ length: 45 }, (_, at) => `w${String.fromCharCode(97 + (at % 26))}${at}x`);
  // The later a word, the more passages hold it.
  const { index: wordy } = collection(
    Object.fromEntries(
      words.map((_, at) => [
        `${String(at).padStart(2, '0')}.txt`,
        `So ${words.slice(words.length - 1 - at).join(' ')}.`,
      ]),
    ),
  );

  test('keeps the rarest 31, in its order, and is answered with them', () => {
    for (const asked of [words, words.toReversed()]) {
      const query = weigh(wordy, asked.join(' '));
      const rarest = new Set(words.slice(0, MOST_SLOTS));
      expect(query.slots.map(({ surface }) => surface)).toEqual(asked.filter((word) => rarest.has(word)));
      const all = 2 ** MOST_SLOTS - 1;
      expect(weightOf(query, all)).toBeCloseTo(query.total, 9);
      expect(wordy.search(query, 3)[0]?.entry).toBe(entryAt(wordy, words.length - 1));
    }
  });

  test('keeps words that no passage holds, which tell the most', () => {
    const { slots } = weigh(wordy, ['Napoleon', ...words].join(' '));
    expect(slots).toHaveLength(MOST_SLOTS);
    expect(slots[0]?.surface).toBe('Napoleon');
  });
});

describe('quoted phrases', () => {
  test('are the words’ ids in order; one with an unknown word or with none is left out', () => {
    const { phrases } = weigh(index, 'x', 'what', {
      phrases: ['Xi Jinping', 'Xi Napoleon', 'of the', 'met'],
    });
    expect(phrases).toEqual([['xi', 'jinp'].map((stem) => lexicon.idOf(stem)), [lexicon.idOf('meet')]]);
  });
});

describe('over any clips and any question', () => {
  test('a set of slots weighs the sum of its words, and all of them no more than the total', () => {
    fc.assert(
      fc.property(someClips, someWords, fc.nat({ max: 2 ** MOST_SLOTS - 1 }), ({ index }, question, set) => {
        const query = weigh(index, question);
        const naive = query.slots
          .filter((_, slot) => Math.floor(set / 2 ** slot) % 2 === 1)
          .reduce((sum, { id, literalWeight }) => sum + (id === undefined ? 0 : literalWeight), 0);
        expect(weightOf(query, set)).toBeCloseTo(naive, 9);
        expect(weightOf(query, 2 ** MOST_SLOTS - 1)).toBeLessThanOrEqual(query.total + 1e-9);
        expect(query.total === 0).toBe(query.slots.length === 0);
      }),
      { numRuns: 150 },
    );
  });

  test('slots are the distinct words in order; each known one is filled by itself, and heaviest so', () => {
    fc.assert(
      fc.property(someClips, someWords, ({ index }, question) => {
        const { terms } = readTerms(question, tokenize(question), index.lexicon);
        const distinct = [...new Set(terms.map(({ stem }) => stem))];
        fc.pre(distinct.length <= MOST_SLOTS);
        const { slots, filling, stems } = weigh(index, question);
        expect(slots.map(({ id }) => id)).toEqual(distinct.map((stem) => index.lexicon.idOf(stem)));
        expect([...stems]).toEqual(distinct);
        for (const { id, filled, fills } of filling) {
          expect(fills.reduce((set, { slot }) => set | (1 << slot), 0)).toBe(filled);
          for (const { slot, weight } of fills) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(slots[slot]?.weight ?? 0);
            if (slots[slot]?.id === id) expect(weight).toBe(slots[slot]?.literalWeight);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a lighter term counts less, and only where it stands itself', () => {
    const of = (weight: number) => weighQuery([termOf('trade', weight)], 'what', false, lexicon);
    expect(weightOf(of(0.5), 1)).toBeCloseTo(weightOf(of(1), 1) / 2, 12);
    expect(of(0.5).total).toBe(of(1).total);
  });
});
