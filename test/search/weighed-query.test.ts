import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { weighQuery, weightHeld, weightStretched } from '../../src/search/weighed-query.ts';
import { collection } from '../ranking/collection.ts';

const { lexicon } = collection({
  'a.txt': 'Xi Jinping met Shoigu.\n\nXi met Putin.\n\nXi spoke about trade, and spoke well.',
}).index;

const read = (question: string) => readTerms(question, tokenize(question), lexicon);
const weigh = (question: string, asksDefinition = false) =>
  weighQuery(read(question).terms, 'who', asksDefinition, lexicon);
const weightOf = (question: string, ...stems: string[]) =>
  weightHeld(
    weigh(question),
    stems.map((stem) => lexicon.idOf(stem) ?? -1),
  );

describe('a question’s words weigh', () => {
  test('more the rarer they are', () => {
    expect(weightOf('Xi Putin', 'putin')).toBeGreaterThan(weightOf('Xi Putin', 'xi'));
  });

  test('what their passages say, and once', () => {
    expect(weightOf('Xi Xi Xi', 'xi')).toBe(lexicon.weight('xi'));
    expect(weightOf('Xi', 'xi', 'xi')).toBe(lexicon.weight('xi'));
    expect(weigh('Xi Xi').total).toBe(lexicon.weight('xi'));
  });

  test('less when they were misspelt', () => {
    expect(weightOf('Shiogu', 'shoigu')).toBeLessThan(weightOf('Shoigu', 'shoigu'));
  });

  test('in the total even where no passage holds them', () => {
    expect(weigh('Xi Napoleon').total).toBeGreaterThan(lexicon.weight('xi') + lexicon.weight('putin'));
    expect(weightOf('Xi Napoleon', 'xi', 'putin')).toBe(lexicon.weight('xi'));
  });

  test('all of the total for a passage that holds them all', () => {
    expect(weightOf('Xi met Putin', 'xi', 'meet', 'putin')).toBeCloseTo(weigh('Xi met Putin').total);
  });

  test('nothing when there are none', () => {
    expect(weigh('who is it')).toMatchObject({ total: 0, ids: [], slots: 0 });
  });
});

describe('names and figures', () => {
  test('are what an answer can hardly do without', () => {
    const words = weigh('Who met Xi or Napoleon in 2022?').words;
    expect(words.map(({ isName }) => isName)).toEqual([false, true, true, true]);
    expect(words.map(({ id }) => id)).toEqual(
      ['meet', 'xi', 'napoleon', '2022'].map((stem) => lexicon.idOf(stem)),
    );
  });
});

describe('a related word', () => {
  const { lexicon: news } = collection({
    'a.txt': 'The US sent envoys.',
    'b.txt': 'Imperialist powers met.',
    'c.txt': 'A jet will be showcased.',
  }).index;
  const query = (question: string) =>
    weighQuery(readTerms(question, tokenize(question), news).terms, 'what', false, news);
  const stretchedWeight = (question: string, ...stems: string[]) => {
    const ids = stems.map((stem) => news.idOf(stem) ?? -1);
    return weightStretched(query(question), ids);
  };

  test('fills the slot of the word that it stands for, and counts less', () => {
    expect(stretchedWeight('American envoys', 'us·')).toBeGreaterThan(0);
    expect(stretchedWeight('US envoys', 'us·')).toBeGreaterThan(stretchedWeight('American envoys', 'us·'));
  });

  test('counts nothing where only literal words do', () => {
    expect(weightHeld(query('American envoys'), [news.idOf('us·') ?? -1])).toBe(0);
  });

  test('is found by derivation, and by its beginning where the word itself is unknown', () => {
    expect(stretchedWeight('imperialism', 'imperialist')).toBeGreaterThan(0);
    expect(stretchedWeight('what was shown', 'showcas')).toBeGreaterThan(0);
  });
});

describe('the subject that is to be explained', () => {
  test('is the last word, as the clips write it', () => {
    expect(weigh('Who is xi jinping?', true).subject).toBe('Jinping');
    expect(weigh('Who is shiogu?', true).subject).toBe('Shoigu');
  });

  test('is absent when no passage holds it, or nothing is to be explained', () => {
    expect(weigh('Who is Napoleon?', true)).not.toHaveProperty('subject');
    expect(weigh('Who met Shoigu?')).not.toHaveProperty('subject');
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
