import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/model/query.ts';
import { isNews, nearness, typedMentions } from '../../src/search/answer-type.ts';
import { findWords } from '../../src/search/found-words.ts';
import type { IndexedPassage } from '../../src/search/indexed-article.ts';
import { collection } from '../ranking/collection.ts';
import { entryAt, weigh } from '../ranking/weigh.ts';

const TEXT = 'On Friday, Xi Jinping met Shoigu in Zhuhai for six hours. Rain fell on Sunday in Hanoi.';
const { index } = collection({ 'a.txt': TEXT, 'b.txt': 'Nothing else happened in the rain.' });
const entry = entryAt(index);

const mentions = (intent: Intent) => typedMentions(entry, intent, index.lexicon);
const query = (question: string, intent: Intent = 'who') => weigh(index, question, intent);

describe('what a passage has to say to a kind of question', () => {
  test.each<[Intent, string[]]>([
    ['who', ['Xi Jinping', 'Shoigu', 'Zhuhai', 'Hanoi']],
    ['when', ['Friday', 'Sunday']],
    ['where', ['Zhuhai', 'Hanoi']],
    ['howMany', ['six hours']],
    ['what', []],
  ])('%s', (intent, found) => {
    expect(mentions(intent).map(({ mention }) => mention.text)).toEqual(found);
  });

  test('knows the words, the sentence and the stems of a mention', () => {
    expect(
      mentions('who').map(({ from, to, sentence, stems }) => ({ from, to, sentence, stems })),
    ).toMatchObject([
      { from: 1, to: 3, sentence: 0, stems: ['xi', 'jinp'] },
      { from: 4, to: 5, sentence: 0, stems: ['shoigu'] },
      { sentence: 0, stems: ['zhuhai'] },
      { sentence: 1, stems: ['hanoi'] },
    ]);
  });

  test('counts words and sentences from the beginning of its own passage', () => {
    const { index } = collection({ 'a.txt': `Long before that, it rained. Nobody came.\n\n${TEXT}` });
    const places = (entry: IndexedPassage) =>
      typedMentions(entry, 'when', index.lexicon).map(({ from, to, sentence }) => ({ from, to, sentence }));
    expect(places(entryAt(index, 1))).toEqual(
      mentions('when').map(({ from, to, sentence }) => ({ from, to, sentence })),
    );
  });

  test('is the same for one kind of question whatever was asked before', () => {
    const before = mentions('when');
    expect(mentions('who')).not.toEqual(before);
    expect(mentions('when')).toEqual(before);
  });

  test('a word that is mostly written in lower case is no name where it begins a sentence', () => {
    const { index } = collection({ 'a.txt': 'Rain fell.', 'b.txt': 'More rain fell in Hanoi.' });
    const found = index.entries.flatMap((each) => typedMentions(each, 'who', index.lexicon));
    expect(found.map(({ mention }) => mention.text)).toEqual(['Hanoi']);
  });
});

describe('nearness', () => {
  const near = (question: string, name: string) => {
    const mention = mentions('who').find((each) => each.mention.text === name);
    if (mention === undefined) return Number.NaN;
    return nearness(mention, findWords(query(question), entry), query(question));
  };

  test('is greater the closer the question’s words stand', () => {
    expect(near('met', 'Xi Jinping')).toBeGreaterThan(near('met', 'Zhuhai'));
    expect(near('met in Zhuhai', 'Shoigu')).toBeGreaterThan(near('met', 'Zhuhai'));
  });

  test('does not reach into another sentence', () => {
    expect(near('met', 'Hanoi')).toBe(0);
    expect(near('rain', 'Zhuhai')).toBe(0);
    expect(near('rain', 'Hanoi')).toBeGreaterThan(0);
  });

  test('a date belongs to the words before it rather than to those behind', () => {
    const { index } = collection({ 'a.txt': 'Robinson met on Friday and Gallagher met.' });
    const entry = entryAt(index);
    const [friday] = typedMentions(entry, 'when', index.lexicon);
    if (friday === undefined) throw new Error('the date is missing');
    const near = (question: string, intent: Intent) => {
      const asked = weigh(index, question, intent);
      return nearness(friday, findWords(asked, entry), asked);
    };
    expect(near('Gallagher', 'what')).toBeGreaterThan(near('Robinson', 'what'));
    expect(near('Gallagher', 'when')).toBeLessThan(near('Robinson', 'when'));
  });

  test('is none without the words', () => {
    expect(near('Napoleon', 'Shoigu')).toBe(0);
    expect(near('', 'Shoigu')).toBe(0);
    expect(near('met', 'Shoigu')).toBeGreaterThan(0);
  });
});

test('a mention is news when it says more than the question', () => {
  const [xi, shoigu] = mentions('who');
  if (xi === undefined || shoigu === undefined) throw new Error('the names are missing');
  expect(isNews(xi, query('Who met Shoigu?'))).toBe(true);
  expect(isNews(shoigu, query('Who met Shoigu?'))).toBe(false);
  expect(isNews(xi, query('What did Xi do?'))).toBe(true);
});
