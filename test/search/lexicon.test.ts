import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { allAtOnce } from '../../src/slices.ts';
import { articleText, newsWord } from '../arbitraries/text.ts';
import { collection } from '../ranking/collection.ts';

/** A lexicon of these passages. */
function lexiconOf(...passages: string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const text of passages) lexicon.add(text, lexicon.read(text));
  return lexicon;
}

describe('the ids of words', () => {
  test('one word has one id, in whatever form', () => {
    const lexicon = new Lexicon();
    const text = 'Xi met Shoigu, and Shoigu was meeting Xi.';
    expect([...lexicon.add(text, lexicon.read(text))]).toEqual([0, 1, 2, 2, 1, 0]);
    expect(lexicon.idOf('shoigu')).toBe(2);
    expect(lexicon.idOf('putin')).toBeUndefined();
  });

  test('a word that only stands around passages has an id, but is in none', () => {
    const lexicon = lexiconOf('Xi left.');
    expect(lexicon.intern('beij')).toBe(lexicon.idOf('beij'));
    expect(lexicon.weight('beij')).toBe(lexicon.weight('nowher'));
    expect(lexicon.closest('beijin')).toBeUndefined();
  });

  test('a passage counts once for a word, however often it stands there', () => {
    const lexicon = lexiconOf('war war war', 'peace');
    expect(lexicon.weight('war')).toBe(lexicon.weight('peac'));
    expect(lexicon.size).toBe(2);
  });
});

describe('what is counted', () => {
  test('every id is below the count of ids, words around passages included', () => {
    const lexicon = lexiconOf('Xi left.', 'Xi met Shoigu.');
    expect(lexicon.idCount).toBe(4);
    expect(lexicon.intern('xi')).toBe(0);
    expect(lexicon.idCount).toBe(4);
    expect(lexicon.intern('beij')).toBe(4);
    expect(lexicon.idCount).toBe(5);
    expect(lexiconOf().idCount).toBe(0);
  });

  test('a word is in as many passages as hold it, and a word around them or an unknown id in none', () => {
    const lexicon = lexiconOf('war and war', 'war and peace');
    const passagesWith = (stem: string) => lexicon.passagesWith(lexicon.idOf(stem) ?? -1);
    expect([passagesWith('war'), passagesWith('peac')]).toEqual([2, 1]);
    expect([lexicon.passagesWith(lexicon.intern('beij')), lexicon.passagesWith(99)]).toEqual([0, 0]);
  });

  test('an article weighs a word by the articles that hold it, not by its passages', () => {
    const lexicon = lexiconOf('war', 'war', 'war', 'peace');
    const [war, peace] = [lexicon.idOf('war') ?? -1, lexicon.idOf('peac') ?? -1];
    allAtOnce(lexicon.countArticle(Uint32Array.of(war), [], 1));
    allAtOnce(lexicon.countArticle(Uint32Array.of(peace), [], 1));
    expect(lexicon.articleWeight(war)).toBe(lexicon.articleWeight(peace));
    allAtOnce(lexicon.countArticle(Uint32Array.of(peace), [], 1));
    expect(lexicon.articleWeight(war)).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
    expect(lexicon.articleWeight(peace)).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
    expect(lexicon.articleWeight(99)).toBeCloseTo(Math.log(1 + 3.5 / 0.5), 12);
  });

  test('articles do not count as passages, nor ids that were never given as words', () => {
    const lexicon = lexiconOf('war');
    const before = lexicon.weight('war');
    allAtOnce(lexicon.countArticle(Uint32Array.of(0, 99), [], 1));
    expect([lexicon.size, lexicon.idCount, lexicon.weight('war')]).toEqual([1, 1, before]);
  });

  test('agrees with a count over any clips', () => {
    fc.assert(
      fc.property(fc.array(articleText, { minLength: 1, maxLength: 4 }), (texts) => {
        const { index } = collection(
          Object.fromEntries(texts.map((text, at) => [`${at}.txt`, `So it was.\n\n${text}`])),
        );
        const { entries, lexicon } = index;
        const stemsOf = (text: string) => tokenize(text).map(({ stem }) => stem);
        const sources = [...new Set(entries.map(({ source }) => source))];
        const passages = entries.map(({ passage }) => new Set(stemsOf(passage.text)));
        const articles = sources.map((source) => {
          const own = entries.flatMap(({ passage, source: of }) => (of === source ? [passage.text] : []));
          return new Set([source.title, ...own].flatMap(stemsOf));
        });
        expect(articles).toHaveLength(texts.length);
        for (let id = 0; id < lexicon.idCount; id++) {
          const stem = lexicon.stemOf(id);
          const holding = articles.filter((held) => held.has(stem)).length;
          const weight = Math.log(1 + (articles.length - holding + 0.5) / (holding + 0.5));
          expect(lexicon.idOf(stem)).toBe(id);
          expect(lexicon.passagesWith(id)).toBe(passages.filter((held) => held.has(stem)).length);
          expect(lexicon.articleWeight(id)).toBeCloseTo(weight, 12);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the weight of a word', () => {
  test.each([
    ['in one of four passages', 'rare', Math.log(1 + 3.5 / 1.5)],
    ['in all of them', 'talk', Math.log(1 + 0.5 / 4.5)],
    ['in none', 'nowher', Math.log(1 + 4.5 / 0.5)],
  ])('is the inverse passage frequency of BM25: %s', (_, stem, weight) => {
    const lexicon = lexiconOf('rare talks', 'talks', 'talks and talks', 'talks');
    expect(lexicon.weight(stem)).toBeCloseTo(weight, 12);
  });

  test('is positive, and less the more passages hold the word', () => {
    fc.assert(
      fc.property(fc.array(articleText, { minLength: 1, maxLength: 5 }), (passages) => {
        const lexicon = lexiconOf(...passages);
        const counts = new Map<string, number>();
        for (const text of passages) {
          for (const stem of new Set(tokenize(text).map((token) => token.stem)))
            counts.set(stem, (counts.get(stem) ?? 0) + 1);
        }
        const byCount = [...counts].sort(([, a], [, b]) => a - b);
        for (const [at, [stem, count]] of byCount.entries()) {
          const [before, countBefore] = byCount[at - 1] ?? ['an unknown word', 0];
          expect(lexicon.weight(stem)).toBeGreaterThan(0);
          if (count > countBefore) expect(lexicon.weight(stem)).toBeLessThan(lexicon.weight(before));
          else expect(lexicon.weight(stem)).toBe(lexicon.weight(before));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('how a word is written', () => {
  test('is remembered without its possessive ending', () => {
    expect(lexiconOf('Shoigu’s visit').surfaceOf('shoigu')).toBe('Shoigu');
    expect(lexiconOf("Russia's visit").surfaceOf('russia')).toBe('Russia');
  });

  test('prefers lower case for a word that merely began a sentence', () => {
    expect(lexiconOf('Talks began.', 'The talks went on.').surfaceOf('talk')).toBe('talks');
  });

  test('an unknown word is its own stem', () => {
    expect(lexiconOf().surfaceOf('nowher')).toBe('nowher');
  });

  test.each([
    ['always in lower case', ['the talks', 'more talks'], 'talk', true],
    ['at the beginning of one sentence', ['Talks began.', 'more talks'], 'talk', true],
    ['always with a capital', ['Shoigu left.', 'with Shoigu'], 'shoigu', false],
    ['once in haste in lower case', [...Array(5).fill('with China'), 'with china'], 'china', false],
    ['never', ['the talks'], 'nowher', false],
  ])('a word is common or a name: %s', (_, passages, stem, common) => {
    expect(lexiconOf(...passages).isCommon(stem)).toBe(common);
  });
});

describe('a word that only opens sentences', () => {
  const { index } = collection({
    'a.txt': 'Turnout was high. Vasko said so. People thanked Vasko.',
    'b.txt': 'Harbours of the north',
  });

  test('is told from one that has a capital elsewhere, too', () => {
    expect(index.lexicon.onlyOpens('turnout')).toBe(true);
    expect(index.lexicon.onlyOpens('vasko')).toBe(false);
  });

  test('is none in a heading, which is no sentence, and none that is unknown', () => {
    expect(index.lexicon.onlyOpens('harbour')).toBe(false);
    expect(index.lexicon.onlyOpens('nothing')).toBe(false);
  });
});

describe('the known word that a misspelt one stands for', () => {
  test('is the one with the fewest slips', () => {
    const lexicon = lexiconOf('Zelenskyy', 'Selenskyi', 'Selenskyi');
    expect(lexicon.closest('zelensky')?.surface).toBe('Zelenskyy');
    expect(lexicon.closest('selenski')?.surface).toBe('Selenskyi');
  });

  test('then the one in the most passages', () => {
    const lexicon = lexiconOf('Marina', 'Marino', 'Marino');
    expect(lexicon.closest('marine')).toEqual({ stem: 'marino', surface: 'Marino' });
  });

  test('then the first of the alphabet, whichever was read first', () => {
    expect(lexiconOf('Marino', 'Marina').closest('marine')?.surface).toBe('Marina');
    expect(lexiconOf('Marina', 'Marino').closest('marine')?.surface).toBe('Marina');
  });

  test('may have its first letter wrong, but not its first two', () => {
    const lexicon = lexiconOf('Zelenskyy');
    expect(lexicon.closest('selenskyy')?.surface).toBe('Zelenskyy');
    expect(lexicon.closest('salenskyy')).toBeUndefined();
  });

  test('is written as the clips write it', () => {
    expect(lexiconOf('in São Paulo').closest('pualo')).toEqual({ stem: 'paulo', surface: 'Paulo' });
  });

  test.each(['', 'x', 'xi', 'completely', 'beijingologists'])('there is none for %j', (word) => {
    expect(lexiconOf('Xi in Beijing').closest(word)).toBeUndefined();
  });

  test('is a word of the clips, within two slips', () => {
    fc.assert(
      fc.property(fc.array(newsWord, { maxLength: 20 }), fc.stringMatching(/^[a-z]{0,10}$/), (text, word) => {
        const lexicon = lexiconOf(text.join(' '));
        const found = lexicon.closest(word);
        if (found !== undefined) {
          expect(lexicon.idOf(found.stem)).toBeDefined();
          expect(Math.abs(found.surface.length - word.length)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

describe('the known name that one in another romanisation stands for', () => {
  test('is found however far apart they are written', () => {
    const lexicon = lexiconOf('Shoigu met Khrushchev', 'with Shoigu');
    expect(lexicon.sameSound('choigou')).toEqual({ stem: 'shoigu', surface: 'Shoigu' });
    expect(lexicon.sameSound('chruschtschow')?.surface).toBe('Khrushchev');
  });

  test('is the one written most alike, then the one in the most passages', () => {
    const lexicon = lexiconOf('Sergei', 'Sergey', 'Sergey', 'Sergej');
    expect(lexicon.sameSound('serguei')?.surface).toBe('Sergei');
    expect(lexiconOf('with Qaddafi', 'with Gaddafi', 'and Gaddafi').sameSound('kaddafi')?.surface).toBe(
      'Gaddafi',
    );
  });

  test('is one of the passages read so far', () => {
    const lexicon = lexiconOf('Putin left.');
    expect(lexicon.sameSound('selenskyi')).toBeUndefined();
    const later = 'Zelenskyy left.';
    lexicon.add(later, lexicon.read(later));
    expect(lexicon.sameSound('selenskyi')?.surface).toBe('Zelenskyy');
  });

  test.each([
    ['an ordinary word', 'a linnen shirt', 'linen'],
    ['a short name', 'Chen left.', 'shen'],
    ['another name', 'Baden and Patin', 'biden'],
  ])('is not %s', (_, text, asked) => {
    expect(lexiconOf(text).sameSound(asked)).toBeUndefined();
  });

  test('is none that only stands around passages', () => {
    const lexicon = lexiconOf('Xi left.');
    lexicon.intern('shoigu');
    expect(lexicon.sameSound('schoigu')).toBeUndefined();
  });
});
