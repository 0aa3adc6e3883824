import { describe, expect, test } from 'vitest';
import { shownQuotes, unfoundQuotes } from '../../../scripts/soak/quotes.ts';
import { ServedTexts } from '../../../scripts/soak/served-texts.ts';

const REPLY = [
  '### When did he leave?',
  '> Mr. \\*Li\\* **left** on\u00a0Friday. …',
  '-# [1] `wire/a.txt` ¶2, Zeile 3 · undatiert',
  '> … nobody said why.',
  '-# ¶7 of 9',
].join('\n');
const TEXT = 'The visit\n\nMr. *Li* left on\u00a0Friday. In the\nevening nobody said why.';

/** Texts of one article. */
function served(text: string): ServedTexts {
  const texts = new ServedTexts();
  texts.write('wire/a.txt', [{ path: 'wire/a.txt', text }]);
  return texts;
}

describe('the quotes of a reply', () => {
  test('are read without markup and marks of cutting, with the file that is named below', () => {
    expect(shownQuotes(REPLY)).toEqual([
      { quote: 'Mr. *Li* left on\u00a0Friday. …', path: 'wire/a.txt' },
      { quote: '… nobody said why.', path: undefined },
    ]);
    expect(unfoundQuotes(shownQuotes(REPLY), served(TEXT), performance.now())).toEqual([]);
  });

  test('are missed where the article says something else, and where another file is named', () => {
    const later = TEXT.replace('Friday', 'Sunday');
    expect(unfoundQuotes(shownQuotes(REPLY), served(later), performance.now())).toHaveLength(1);
    const elsewhere = shownQuotes(REPLY.replace('wire/a.txt', 'wire/b.txt'));
    expect(unfoundQuotes(elsewhere, served(TEXT), performance.now())).toHaveLength(1);
  });

  test('that hold nothing are none', () => {
    expect(unfoundQuotes(shownQuotes('> …'), served(TEXT), performance.now())).toHaveLength(1);
  });
});

describe('what was served', () => {
  const isHeld = (texts: ServedTexts, word: string, askedAt = performance.now()) =>
    texts.held('wire/a.txt', word, askedAt);

  test('is the old and the new until the bot has read the new', () => {
    const texts = served('old');
    const before = performance.now();
    texts.write('wire/a.txt', [{ path: 'wire/a.txt', text: 'new' }]);
    expect([isHeld(texts, 'old'), isHeld(texts, 'new')]).toEqual([true, true]);
    texts.confirm(performance.now() + 1);
    expect([isHeld(texts, 'old', performance.now() + 1), isHeld(texts, 'new')]).toEqual([false, true]);
    // Whoever asked before may still be answered from it.
    expect(isHeld(texts, 'old', before)).toBe(true);
  });

  test('is still the old where it was changed after the bot began to read', () => {
    const texts = served('old');
    const readAt = performance.now() - 1;
    texts.write('wire/a.txt', []);
    texts.confirm(readAt);
    expect(isHeld(texts, 'old')).toBe(true);
  });

  test('goes with its file, however many articles are in it', () => {
    const texts = new ServedTexts();
    texts.write('a.json', [
      { path: 'a.json#/0', text: 'one' },
      { path: 'a.json#/1', text: 'two' },
    ]);
    texts.write('a.json', []);
    texts.confirm(performance.now() + 1);
    expect(texts.held(undefined, 'two', performance.now() + 1)).toBe(false);
  });
});
