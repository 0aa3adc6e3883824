import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Lexicon } from '../../src/search/lexicon.ts';
import { Remembered } from '../../src/search/remembered.ts';

const count = (lexicon: Lexicon, text: string) => lexicon.add(text, lexicon.read(text));

test('is made once for a thing, until the lexicon changes', () => {
  const remembered = new Remembered<object, number>();
  const lexicon = new Lexicon();
  const thing = {};
  let made = 0;
  const get = () => remembered.get(thing, lexicon, () => ++made);
  expect([get(), get()]).toEqual([1, 1]);
  count(lexicon, 'Talks in Beijing');
  expect([get(), get()]).toEqual([2, 2]);
});

test('what one lexicon says is not told of another that has changed as often', () => {
  const remembered = new Remembered<object, string>();
  const [one, other] = [new Lexicon(), new Lexicon()];
  count(one, 'Talks in Beijing');
  count(other, 'A raft in Galati');
  expect(one.version).toBe(other.version);
  const thing = {};
  expect(remembered.get(thing, one, () => 'one')).toBe('one');
  expect(remembered.get(thing, other, () => 'other')).toBe('other');
});

test('a lexicon that nobody needs is forgotten, though the thing is still there and what is known holds the lexicon', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const remembered = new Remembered<object, () => number>();
  const thing = {};
  const forgotten = (() => {
    const lexicon = new Lexicon();
    count(lexicon, 'Talks in Beijing');
    remembered.get(thing, lexicon, () => () => lexicon.size);
    return new WeakRef(lexicon);
  })();
  // A weak reference holds what it refers to until the end of the turn in which it was made.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  expect(forgotten.deref()).toBeUndefined();
  expect(thing).toBeDefined();
});
