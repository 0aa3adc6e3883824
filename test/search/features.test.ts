import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/model/query.ts';
import { answerFeatures, type Candidate, candidatesOf, type Features } from '../../src/search/features.ts';
import { findWords } from '../../src/search/found-words.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import type { WeighedQuery } from '../../src/search/weighed-query.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { type Articles, collection } from '../ranking/collection.ts';
import { type Asked, weigh } from '../ranking/weigh.ts';

const candidates = (index: PassageIndex, query: WeighedQuery) => candidatesOf(query, index.search(query, 40));

/** The features of the passage that holds some text, answer included. */
function featuresOf(
  articles: Articles,
  part: string,
  question: string,
  intent: Intent = 'what',
  asked?: Asked,
): Features {
  const { index } = collection(articles);
  const query = weigh(index, question, intent, asked);
  const candidate = candidates(index, query).find(({ hit }) => hit.entry.passage.text.includes(part));
  if (candidate === undefined) throw new Error(`“${part}” was not found`);
  return { ...candidate.features, ...answerFeatures(query, candidate, index.lexicon) };
}

const VISIT =
  'Talks began. Sergei Shoigu arrived in Beijing on Friday, and he was met by envoys. Shoigu then left for Hanoi.';

describe('the words of a question in one passage', () => {
  test('in one sentence are all in the best sentence', () => {
    const { bestSentence, twoSentences, relativeBm25, relativeSentence, rarest, names } = featuresOf(
      { 'a.txt': VISIT, 'b.txt': 'Beijing is large.' },
      'arrived',
      'Shoigu arrived in Beijing',
    );
    expect(bestSentence).toBeCloseTo(1, 12);
    expect(twoSentences).toBeCloseTo(1, 12);
    expect([relativeBm25, relativeSentence, rarest, names]).toEqual([1, 1, 1, 1]);
  });

  test('in two sentences that follow each other are in these two', () => {
    const two = featuresOf({ 'a.txt': VISIT }, 'arrived', 'arrived Hanoi');
    expect(two.bestSentence).toBeLessThan(1);
    expect(two.twoSentences).toBeCloseTo(1, 12);
    const apart = featuresOf({ 'a.txt': VISIT }, 'arrived', 'talks Hanoi');
    expect(apart.twoSentences).toBeLessThan(1);
  });

  test('in the first sentence count there', () => {
    expect(featuresOf({ 'a.txt': VISIT }, 'arrived', 'talks began').firstSentence).toBeCloseTo(1, 12);
    expect(featuresOf({ 'a.txt': VISIT }, 'arrived', 'Shoigu').firstSentence).toBe(0);
  });

  test('that the clips do not hold leave a share missing', () => {
    const { bestSentence } = featuresOf({ 'a.txt': VISIT }, 'arrived', 'Shoigu Napoleon');
    expect(bestSentence).toBeGreaterThan(0);
    expect(bestSentence).toBeLessThan(0.5);
  });

  test('that come back count as repeated, up to the fourth time', () => {
    const repeats = (times: number) =>
      featuresOf({ 'a.txt': `Yaks ${'and tin '.repeat(times)}grew.` }, 'Yaks', 'tin').repeats;
    expect([1, 2, 3, 4, 9].map(repeats)).toEqual([
      0,
      expect.closeTo(1 / 3, 12),
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
    ]);
  });

  test('are dense in a short passage, but not for being the only one', () => {
    const density = (text: string) => featuresOf({ 'a.txt': text }, 'yaks', 'yaks').density;
    expect(density('The yaks!')).toBeCloseTo(1 / 8, 12);
    expect(density(`The yaks ${'ate grain '.repeat(20)}.`)).toBeCloseTo(1 / 41, 12);
  });

  test('are partly names, and every passage is as good where there are none', () => {
    const clips = { 'a.txt': 'The envoys met Shoigu.', 'b.txt': 'The envoys met nobody. All envoys rest.' };
    expect(featuresOf(clips, 'Shoigu', 'envoys Shoigu').names).toBe(1);
    expect(featuresOf(clips, 'nobody', 'envoys Shoigu').names).toBe(0);
    expect(featuresOf(clips, 'nobody', 'envoys met').names).toBe(0.5);
  });

  test('may be there as related words, which count where their own word is missing', () => {
    const clips = { 'a.txt': 'The US sent envoys.', 'b.txt': 'The US sent American tin.' };
    expect(featuresOf(clips, 'envoys', 'American envoys').related).toBeGreaterThan(0);
    expect(featuresOf(clips, 'American', 'American tin').related).toBe(0);
  });

  test('in a phrase are found as such', () => {
    const asked = { phrases: ['Sergei Shoigu'] };
    expect(featuresOf({ 'a.txt': VISIT }, 'arrived', 'Sergei Shoigu', 'what', asked).phrases).toBe(1);
    expect(featuresOf({ 'a.txt': VISIT }, 'arrived', 'Sergei Shoigu').phrases).toBe(0);
  });
});

describe('what stands around a passage', () => {
  const LIST = 'They agreed on steps:\n\n• on tin\n\n• on rubber';

  test('counts in a lead-in for the words that the passage lacks', () => {
    expect(featuresOf({ 'a.txt': LIST }, 'on tin', 'agreed steps').leadIn).toBeCloseTo(1, 12);
    expect(featuresOf({ 'a.txt': LIST }, 'on tin', 'tin').leadIn).toBe(0);
    const repeated = { 'a.txt': 'They agreed on steps:\n\n• steps on tin' };
    expect(featuresOf(repeated, 'on tin', 'steps').leadIn).toBe(0);
  });

  test('counts in the paragraphs before and after, but not in those of another article', () => {
    const clips = { 'a.txt': 'Yaks came.\n\nHorses neighed.\n\nGoats left.', 'b.txt': 'Sheep slept.' };
    expect(featuresOf(clips, 'Horses', 'yaks horses goats').neighbours).toBeCloseTo(2 / 3, 12);
    expect(featuresOf(clips, 'Goats', 'goats sheep').neighbours).toBe(0);
    expect(featuresOf(clips, 'Sheep', 'goats sheep').neighbours).toBe(0);
  });

  test('tells a heading and a question from prose', () => {
    const clips = {
      'a.txt': 'Talks in Beijing\n\nThe talks in Beijing went on.',
      'b.txt': 'Who wants talks in Beijing?',
    };
    const [heading, prose, question] = ['Talks in', 'went on', 'Who wants'].map((part) =>
      featuresOf(clips, part, 'talks in Beijing'),
    );
    expect([heading?.heading, prose?.heading, prose?.question, question?.question]).toEqual([1, 0, 0, 1]);
  });

  test('grows with the length, up to that of a very long paragraph', () => {
    const length = (words: number) =>
      featuresOf({ 'a.txt': `Yaks ${'ate '.repeat(words)}.` }, 'Yaks', 'yaks').length;
    expect(length(5)).toBeLessThan(length(50));
    expect(length(50)).toBeLessThan(1);
    expect(length(600)).toBe(1);
  });
});

describe('what a passage says to a question', () => {
  test.each<[string, Intent, string, number]>([
    ['a date to when', 'when', 'When did Shoigu arrive in Beijing?', 1],
    ['a name that is news to who', 'who', 'Who arrived in Beijing?', 1],
    ['no figure to how many', 'howMany', 'How many envoys met Shoigu?', 0],
    ['nothing of its kind to what', 'what', 'What did Shoigu do?', 0],
  ])('%s', (_, intent, question, expected) => {
    const { answerType, answerNear } = featuresOf({ 'a.txt': VISIT }, 'arrived', question, intent);
    expect(answerType).toBe(expected);
    expect(answerNear > 0).toBe(expected === 1);
  });

  test('is nothing where it only repeats the question’s names', () => {
    const { answerType } = featuresOf(
      { 'a.txt': 'Then Shoigu met Xi.' },
      'Xi',
      'Who is Shoigu to Xi?',
      'who',
    );
    expect(answerType).toBe(0);
  });

  test('is more when the question’s words are near', () => {
    const near = featuresOf({ 'a.txt': VISIT }, 'arrived', 'When did Shoigu arrive?', 'when').answerNear;
    const far = featuresOf({ 'a.txt': VISIT }, 'arrived', 'When were there envoys?', 'when').answerNear;
    const elsewhere = featuresOf({ 'a.txt': VISIT }, 'arrived', 'When was Hanoi?', 'when').answerNear;
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(elsewhere);
    expect(elsewhere).toBe(0);
  });

  test('explains the subject where that is asked', () => {
    const clips = { 'a.txt': 'Sergei Shoigu, the secretary of the council, left.', 'b.txt': 'Shoigu left.' };
    const definition = (part: string, asksDefinition: boolean) =>
      featuresOf(clips, part, 'Who is Shoigu?', 'who', { asksDefinition }).definition;
    expect(definition('secretary', true)).toBe(1);
    expect(definition('Shoigu left', true)).toBe(0);
    expect(definition('secretary', false)).toBe(0);
  });
});

describe('over any clips and any question', () => {
  const intent = fc.constantFrom<Intent>('who', 'when', 'where', 'howMany', 'what');
  const UNBOUNDED = new Set<keyof Features>(['bm25', 'article']);
  /** A word beside a mention counts for its distance and once more for its sentence. */
  const MOST = 1.05 + 1e-9;

  function expectBounds(features: Features): void {
    for (const [name, value] of Object.entries(features) as [keyof Features, number][]) {
      expect(Number.isFinite(value), `${name} is ${value}`).toBe(true);
      expect(value, name).toBeGreaterThanOrEqual(0);
      if (!UNBOUNDED.has(name))
        expect(value, name).toBeLessThanOrEqual(name === 'answerNear' ? MOST : 1 + 1e-9);
    }
    expect(features.firstSentence).toBeLessThanOrEqual(features.bestSentence + 1e-9);
    expect(features.bestSentence).toBeLessThanOrEqual(features.twoSentences + 1e-9);
    expect(features.orderedPairs).toBeLessThanOrEqual(features.pairs + 1e-9);
    if (features.answerType === 0) expect(features.answerNear).toBe(0);
  }

  test('features are finite and, but for scores, between 0 and 1', () => {
    fc.assert(
      fc.property(
        someClips,
        someWords,
        intent,
        fc.boolean(),
        ({ index }, question, intent, asksDefinition) => {
          const query = weigh(index, question, intent, { asksDefinition, phrases: [question] });
          const found = candidates(index, query);
          for (const candidate of found) {
            expectBounds({ ...candidate.features, ...answerFeatures(query, candidate, index.lexicon) });
          }
          const best = (name: keyof Features) => Math.max(...found.map(({ features }) => features[name]));
          if (found.length > 0) expect(best('relativeBm25')).toBe(1);
          if (found.some(({ features }) => features.bestSentence > 0))
            expect(best('relativeSentence')).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('candidates are the hits in their order, each with its own words', () => {
    fc.assert(
      fc.property(someClips, someWords, ({ index }, question) => {
        const query = weigh(index, question);
        const hits = index.search(query, 10);
        const found: Candidate[] = candidatesOf(query, hits);
        expect(found.map(({ hit }) => hit)).toEqual(hits);
        for (const each of found) expect(each.found).toEqual(findWords(query, each.hit.entry));
      }),
      { numRuns: 60 },
    );
  });
});
