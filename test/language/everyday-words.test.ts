import { expect, test } from 'vitest';
import { isEveryday } from '../../src/language/everyday-words.ts';
import { stem } from '../../src/language/stem.ts';
import { stems } from '../../src/language/tokenize.ts';

test.each(['going', 'went', 'people', 'able', 'called', 'originally', 'names', 'wondering'])(
  '“%s” stands in texts on anything',
  (word) => {
    expect(isEveryday(stem(word))).toBe(true);
  },
);

test.each(['inquiry', 'flood', 'minister', 'started', 'left', 'state', 'war', 'Beijing', '2025', ''])(
  '“%s” tells what a text is about',
  (word) => {
    expect(isEveryday(stems(word)[0] ?? '')).toBe(false);
  },
);
