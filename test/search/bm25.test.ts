import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stems } from '../../src/language/tokenize.ts';
import { articleScore, passageScore } from '../../src/search/bm25.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { type Articles, collection } from '../ranking/collection.ts';
import { entryAt, weigh, weighLiterally } from '../ranking/weigh.ts';

const AVERAGE_LENGTH = 8;

/** What the first passages of some articles, and the articles, score for a question. */
function scores(articles: Readonly<Record<string, string>>, question: string) {
  // The path would be the title, and be counted in the length of the article.
  const titled = Object.entries(articles).map(([path, text]) => [path, { title: 'News', text }]);
  const { index } = collection(Object.fromEntries(titled));
  const query = weighLiterally(index, question);
  const firsts = Object.keys(articles).map((path) => {
    const entry = index.entries.find(({ source }) => source.path === path);
    return entry ?? entryAt(index, index.entries.length);
  });
  return {
    passages: firsts.map((entry) => passageScore(query, entry, AVERAGE_LENGTH)),
    articles: firsts.map(({ article }) => articleScore(query, article, AVERAGE_LENGTH, index.lexicon)),
  };
}

const FILLERS = ['grain', 'tin', 'rubber', 'copper'] as const;
const ASKED = ['Shoigu', 'Beijing', 'envoy'] as const;
const filler = fc.constantFrom(...FILLERS);
const asked = fc.constantFrom(...ASKED);
const text = fc.array(fc.oneof(filler, asked), { minLength: 1, maxLength: 15 });
const textOf = (words: readonly string[]) => `So ${words.join(' ')}.`;
const question = fc.uniqueArray(asked, { minLength: 1 });
/** All words stand somewhere, so that each weighs something. */
const REST = textOf([...FILLERS, ...ASKED]);

describe('the score of a passage and of an article', () => {
  test('is 0 without any of the question’s words', () => {
    const { passages, articles } = scores({ 'a.txt': 'Tin and rubber.', 'b.txt': REST }, 'Shoigu Napoleon');
    expect([passages[0], articles[0]]).toEqual([0, 0]);
    expect(passages[1]).toBeGreaterThan(0);
    expect(articles[1]).toBeGreaterThan(0);
  });

  test('is 0 for a question without words', () => {
    expect(scores({ 'a.txt': REST }, 'the of')).toEqual({ passages: [0], articles: [0] });
  });

  test('grows when a filling word gives way to one of the question', () => {
    fc.assert(
      fc.property(text, filler, asked, question, (words, other, word, asking) => {
        fc.pre(asking.includes(word));
        const both = { 'a.txt': textOf([...words, other]), 'b.txt': textOf([...words, word]), 'c.txt': REST };
        const { passages, articles } = scores(both, asking.join(' '));
        expect(passages[1]).toBeGreaterThan(passages[0] ?? Number.NaN);
        expect(articles[1]).toBeGreaterThan(articles[0] ?? Number.NaN);
      }),
      { numRuns: 80 },
    );
  });

  test('falls with every further word that is not the question’s, but not to 0', () => {
    fc.assert(
      fc.property(text, filler, question, (words, other, asking) => {
        const both = { 'a.txt': textOf(words), 'b.txt': textOf([...words, other]), 'c.txt': REST };
        const { passages, articles } = scores(both, asking.join(' '));
        const holds = words.some((word) => asking.some((each) => each === word));
        if (!holds) expect([passages[1], articles[1]]).toEqual([0, 0]);
        else {
          expect(passages[1]).toBeLessThan(passages[0] ?? Number.NaN);
          expect(articles[1]).toBeLessThan(articles[0] ?? Number.NaN);
          expect(passages[1]).toBeGreaterThan(0);
          expect(articles[1]).toBeGreaterThan(0);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('grows less with every further occurrence, and more with another of the question’s words', () => {
    const once = textOf(['Shoigu', 'tin', 'tin', 'tin']);
    const twice = textOf(['Shoigu', 'Shoigu', 'tin', 'tin']);
    const thrice = textOf(['Shoigu', 'Shoigu', 'Shoigu', 'tin']);
    const another = textOf(['Shoigu', 'Beijing', 'tin', 'tin']);
    const clips = {
      'a.txt': once,
      'b.txt': twice,
      'c.txt': thrice,
      'd.txt': another,
      'e.txt': 'Beijing, Beijing. Beijing!',
    };
    for (const [first = 0, second = 0, third = 0, other = 0] of Object.values(
      scores(clips, 'Shoigu Beijing'),
    )) {
      expect(third - second).toBeLessThan(second - first);
      expect(third - second).toBeGreaterThan(0);
      expect(other).toBeGreaterThan(third);
    }
  });

  test('does not depend on the order of the words or of what was scored before', () => {
    fc.assert(
      fc.property(text, question, (words, asking) => {
        const clips = { 'a.txt': textOf(words), 'b.txt': textOf(words.toReversed()), 'c.txt': REST };
        const { passages, articles } = scores(clips, asking.join(' '));
        expect(passages[1]).toBe(passages[0]);
        expect(articles[1]).toBe(articles[0]);
        expect(scores(clips, asking.join(' '))).toEqual({ passages, articles });
      }),
      { numRuns: 40 },
    );
  });
});

describe('what stands around a passage', () => {
  const score = (articles: Articles, text: string, question: string) => {
    const { index } = collection(articles);
    const entry = index.entries.find(({ passage }) => passage.text.includes(text));
    return entry === undefined ? Number.NaN : passageScore(weigh(index, question), entry, AVERAGE_LENGTH);
  };

  test('counts, but the less the further away it is', () => {
    const clips = {
      'a.txt': 'Talks in Beijing\n\nThey agreed on rules for rubber:\n\n• on copper and on tin',
    };
    const item = 'copper and on tin';
    const own = score(clips, item, 'copper');
    const leadIn = score(clips, item, 'rubber');
    const heading = score(
      { 'a.txt': 'Talks in Beijing\n\nThey agreed on copper and on tin.' },
      item,
      'Beijing',
    );
    expect(own).toBeGreaterThan(leadIn);
    expect(leadIn).toBeGreaterThan(heading);
    expect(heading).toBeGreaterThan(0);
  });

  test('does not count when it is the title, which counts for the article', () => {
    const { index } = collection({
      'a.txt': { title: 'Talks in Beijing', text: 'Talks in Beijing\n\nThey agreed on tin.' },
      'b.txt': 'Nothing was said of rubber.',
    });
    const query = weighLiterally(index, 'Beijing');
    const entry = entryAt(index, 1);
    expect(passageScore(query, entry, AVERAGE_LENGTH)).toBe(0);
    expect(articleScore(query, entry.article, AVERAGE_LENGTH, index.lexicon)).toBeGreaterThan(0);
  });
});

test('over any clips and any question, only what holds a word of the question scores', () => {
  fc.assert(
    fc.property(someClips, someWords, ({ index }, question) => {
      const query = weighLiterally(index, question);
      const wanted = new Set(stems(question));
      const holds = (text: string | undefined) => stems(text ?? '').some((stem) => wanted.has(stem));
      for (const entry of index.entries) {
        const { passage, source, article } = entry;
        const leadIn = passage.leadIn && source.text.slice(passage.leadIn.start, passage.leadIn.end);
        const heading = passage.heading === source.title ? undefined : passage.heading;
        const score = passageScore(query, entry, AVERAGE_LENGTH);
        const whole = articleScore(query, article, AVERAGE_LENGTH, index.lexicon);
        expect(score > 0).toBe([passage.text, leadIn, heading].some(holds));
        expect(Number.isFinite(score) && Number.isFinite(whole)).toBe(true);
        if (holds(passage.text) || holds(source.title)) expect(whole).toBeGreaterThan(0);
      }
    }),
    { numRuns: 100 },
  );
});
