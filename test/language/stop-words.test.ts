import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { isStopWord } from '../../src/language/stop-words.ts';

test.each([
  'the',
  'of',
  'us',
  'who',
  'did',
  'she',
  "don't",
  'can’t',
  "she'll",
  'who’s',
  "we're",
  "I'd",
  "let's",
])('says too little: %s', (word) => {
  expect(isStopWord(fold(word))).toBe(true);
});

test.each([
  'beijing',
  'visit',
  'shell',
  'hell',
  'ill',
  'wed',
  'shed',
  'well',
  'id',
  'may',
  'march',
  'us·',
  '',
])('is worth searching for: %j', (word) => {
  expect(isStopWord(word)).toBe(false);
});
