import { describe, expect, test } from 'vitest';
import { splitLines } from '../../src/articles/lines.ts';
import { splitParagraphs } from '../../src/articles/paragraphs.ts';
import { wrap } from '../arbitraries/text.ts';

/** First and last line of every paragraph. */
const read = (...lines: string[]) =>
  splitParagraphs(splitLines(lines.join('\n'))).map(({ first, last }) => [first.number, last.number]);

const arrival =
  'Russian Security Council Secretary Sergei Shoigu arrived in Beijing on Sunday to engage in high-level discussions with Chinese Foreign Minister Wang Yi, focusing on security. He stays.';
const reaction =
  'Russian state media confirmed the visit. Moscow and Beijing continue their dialogue, and President Xi Jinping may receive Mr. Shoigu in the Great Hall of the People on Monday. More follows.';
const wrappedArrival = wrap(arrival, 72).split('\n');
const wrappedReaction = wrap(reaction, 72).split('\n');

describe('one paragraph a line', () => {
  test('every line is a paragraph', () => {
    expect(read(arrival, reaction, arrival)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('a line that ends without a full stop before a capital is still its own paragraph', () => {
    expect(read('He is quoted by Interfax', 'The visit goes on.')).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('short lines in the manner of a poem stay apart', () => {
    expect(read('The wind is cold', 'No lamp is lit', 'We wait for night')).toHaveLength(3);
  });
});

test('two headlines of like length are not taken for wrapped text', () => {
  const headlines = [
    'Shoigu meets the Chinese leaders in the capital Beijing',
    'Putin praises the talks of the ministers',
  ];
  expect(read(...headlines, 'He came.')).toHaveLength(3);
});

describe('blank lines', () => {
  test('they part paragraphs even in mid-sentence', () => {
    expect(read('Beijing, Moscow and their neighbours met to speak of the', '', 'crisis.')).toHaveLength(2);
  });

  test('any number of them, with or without spaces, makes no paragraph', () => {
    expect(read('', ' ', 'He came.', '\t', '', 'He left.', '')).toEqual([
      [3, 3],
      [6, 6],
    ]);
  });

  test('nothing but blank lines has no paragraphs', () => {
    expect(read('', ' ', '')).toEqual([]);
  });
});

describe('lines broken in mid-sentence', () => {
  test.each([
    [
      'the next begins in lower case',
      'The Chinese leader commended the positive efforts of Moscow to defuse',
      'the crisis.',
    ],
    [
      'the next begins with a bracket',
      'The leader commended the efforts made by Moscow so far',
      '(and Beijing).',
    ],
    ['it ends with a comma', 'The leader commended the efforts of Moscow so far,', 'Beijing and others.'],
    [
      'it ends with a little word',
      'The talks in the capital were led by the minister of the',
      'Russian side.',
    ],
  ])('are joined when %s', (_, before, after) => {
    expect(read(before, after)).toEqual([[1, 2]]);
  });

  test.each([
    ['a sentence ended', 'He came to Beijing and praised the efforts.', 'the talks went on.'],
    ['a sentence ended in quotation marks', 'He said: “We praise the efforts of all.”', 'the talks went on.'],
    ['a lead-in ended', 'The discussions could have focused on these matters:', 'trade and peace.'],
    ['the first is a heading', 'Shoigu’s Beijing Visit: A Deep Dive', 'is it a courtesy?'],
    ['the next is a list item', 'The talks of the ministers covered the following, and', '• trade'],
    ['the first is short', 'Peace,', 'Trade'],
  ])('are not joined when %s', (_, before, after) => {
    expect(read(before, after)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('text wrapped at 72 characters', () => {
  test('with blank lines between its paragraphs', () => {
    expect(read(...wrappedArrival, '', ...wrappedReaction)).toEqual([
      [1, 3],
      [5, 7],
    ]);
  });

  test('without blank lines, a short last line ends the paragraph', () => {
    expect(read(...wrappedArrival, ...wrappedReaction)).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });

  test('with headings in sentence case straight above the text', () => {
    expect(read('The arrival', ...wrappedArrival, 'The reaction', ...wrappedReaction)).toEqual([
      [1, 1],
      [2, 4],
      [5, 5],
      [6, 8],
    ]);
  });

  test('with a long address on a line of its own', () => {
    const address = `https://example.org/${'a-long-way/'.repeat(8)}`;
    expect(read(...wrappedArrival, '', ...wrappedReaction, '', address)).toEqual([
      [1, 3],
      [5, 7],
      [9, 9],
    ]);
  });

  test('with unwrapped paragraphs beside it', () => {
    expect(read(...wrappedArrival, '', reaction, '', ...wrappedReaction)).toEqual([
      [1, 3],
      [5, 5],
      [7, 9],
    ]);
  });
});

describe('a short text, whose width cannot be told', () => {
  test('a line that goes on in small letters was wrapped', () => {
    expect(
      read('The ferry to Lundey will stop for the winter', 'running on Monday, the company said.'),
    ).toEqual([[1, 2]]);
    expect(
      read('KOLLAVIK, March 3 (NW) - The harbour town of Kollavik has', 'appointed a new keeper.'),
    ).toEqual([[1, 2]]);
  });

  test('a heading does not go on, whatever stands below it', () => {
    expect(read('What the Minister Said About the Long Talks', 'shoigu: nothing.')).toHaveLength(2);
    expect(read('What to bring', 'bottled water')).toHaveLength(2);
  });
});

describe('list items', () => {
  test('every item is its own paragraph', () => {
    expect(read('They spoke of:', '• trade', '• peace', '1. arms')).toHaveLength(4);
  });

  test('lines set deeper than the mark continue the item, whatever they begin with', () => {
    expect(
      read('They spoke of:', '• security in Asia and', '  Europe', '• trade with', '\tthe South'),
    ).toEqual([
      [1, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  test('a line that is not set deeper begins a paragraph', () => {
    expect(read('• security in Asia', 'The talks ended.')).toHaveLength(2);
    expect(read('  • security in Asia', '  The talks ended.')).toHaveLength(2);
  });
});

test('page furniture is left out and parts what it stands between', () => {
  expect(read('He came to Beijing to speak of the crisis and the', 'Advertisement', 'war.')).toEqual([
    [1, 1],
    [3, 3],
  ]);
});
