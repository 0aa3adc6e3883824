import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import { words } from '../../src/language/tokenize.ts';
import type { Intent } from '../../src/model/query.ts';
import { tokenIdsOf } from '../../src/search/indexed-article.ts';
import { MiniSearchIndex } from '../../src/search/minisearch-index.ts';
import { anyText, articleText, newsWord } from '../arbitraries/text.ts';
import { type Collection, collection } from '../ranking/collection.ts';
import { expectAnswerLaws } from './answer-laws.ts';

const intent = fc.option(fc.constantFrom<Intent>('who', 'when', 'where', 'howMany', 'what'), {
  nil: undefined,
});
const limit = fc.integer({ min: 1, max: 15 });
const options = fc.record({ intent, limit }).map(({ intent, limit }) => ({
  limit,
  ...(intent !== undefined && { intent }),
}));

const questionWord = fc.constantFrom('Who', 'When', 'Where', 'How many', 'Which leader', 'What is', '');

/** A question word and a few words, some of them words of news. */
const newsQuestion = fc
  .tuple(questionWord, fc.array(newsWord, { minLength: 1, maxLength: 8 }))
  .map(([first, rest]) => `${[first, ...rest].join(' ')}?`);

const anyQuestion = fc.oneof(
  { weight: 4, arbitrary: newsQuestion },
  { weight: 2, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'constructor __proto__ toString',
      'hasOwnProperty',
      '(.*)+$ \\d [a-z',
      'AND OR NOT',
    ),
  },
);

const someClips: fc.Arbitrary<Collection> = fc
  .array(fc.oneof({ weight: 3, arbitrary: articleText }, { weight: 1, arbitrary: anyText }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((texts) => collection(Object.fromEntries(texts.map((text, at) => [`${at}.txt`, text]))));

describe('over any clips and any question', () => {
  test('an answer keeps its laws and never throws', () => {
    fc.assert(
      fc.property(
        someClips,
        fc.array(anyQuestion, { minLength: 1, maxLength: 4 }),
        options,
        (clips, asked, how) => {
          for (const question of asked) expectAnswerLaws(clips.ask(question, how), how.limit);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('a passage asked as a question holds no unknown word and finds something', () => {
    fc.assert(
      fc.property(someClips, fc.nat(), (clips, which) => {
        const entry = clips.index.entries[which % Math.max(1, clips.index.entries.length)];
        const question = entry?.passage.text ?? '';
        fc.pre(question.length <= 500 && entry !== undefined && tokenIdsOf(entry).length > 0);
        const answer = clips.ask(question, { limit: 1_000 });
        const ranked = answer.kind === 'evidence' ? answer.ranked : answer.nearest;
        const shown = ranked.flatMap(({ passage, alsoIn }) => [
          passage,
          ...alsoIn.map((copy) => copy.passage),
        ]);
        expect(answer.unmatched).toEqual([]);
        expect(shown.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('over the articles of the project', () => {
  const index = new MiniSearchIndex();
  let vocabulary: string[] = [];

  beforeAll(async () => {
    const { articles } = await readArticles('data/articles');
    for (const { source, passages } of articles) {
      index.add(source, passages);
      vocabulary.push(...words(source.text).map(({ start, end }) => source.text.slice(start, end)));
    }
    vocabulary = [...new Set(vocabulary)];
  });

  /** A question word and some words of the articles in any order, some with a letter lost. */
  const salad = fc
    .tuple(questionWord, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 })), { minLength: 1, maxLength: 9 }))
    .map(([first, picks]) => {
      const rest = picks.map(([pick, slip]) => {
        const word = vocabulary[pick % vocabulary.length] ?? '';
        return slip < 3 ? word.slice(0, slip + 1) + word.slice(slip + 2) : word;
      });
      return [first, ...rest].join(' ');
    });

  test('an answer to any salad of their words keeps its laws', () => {
    fc.assert(
      fc.property(salad, options, (question, how) => {
        expectAnswerLaws(answerQuestion(index, question, how), how.limit);
      }),
      { numRuns: 300 },
    );
  });

  test('the same question twice has the same answer', () => {
    fc.assert(
      fc.property(salad, options, (question, how) => {
        expect(answerQuestion(index, question, how)).toEqual(answerQuestion(index, question, how));
      }),
      { numRuns: 60 },
    );
  });

  test('a smaller limit shows the first of the same passages', () => {
    fc.assert(
      fc.property(salad, limit, (question, few) => {
        const places = (count: number) => {
          const answer = answerQuestion(index, question, { limit: count });
          return (answer.kind === 'evidence' ? answer.ranked : answer.nearest).map(
            ({ passage }) => passage.id,
          );
        };
        expect(places(few)).toEqual(places(15).slice(0, few));
      }),
      { numRuns: 60 },
    );
  });
});
