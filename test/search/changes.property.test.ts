import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { createSuggester } from '../../src/answers/suggest.ts';
import { readPassages } from '../../src/articles/passages.ts';
import { clipsDirectory } from '../../src/directory/clips-directory.ts';
import { fold } from '../../src/language/fold.ts';
import { stem } from '../../src/language/stem.ts';
import { stems, words } from '../../src/language/tokenize.ts';
import type { Source } from '../../src/model/source.ts';
import type { MakeIndex, PassageIndex } from '../../src/search/passage-index.ts';
import { rankPassages } from '../../src/search/rank.ts';
import { someWords } from '../arbitraries/collections.ts';
import { anyText, articleText } from '../arbitraries/text.ts';
import { weigh } from '../ranking/weigh.ts';
import { IMPLEMENTATIONS } from './implementations.ts';

type Version = Pick<Source, 'path' | 'title' | 'text' | 'language'>;

const path = fc.constantFrom('a.txt', 'b.txt', 'b/c.txt', 'B.txt', 'ä.txt');
/** Words of one beginning, and words that are names in one text and none in another, in any order. */
const relatedWords = fc
  .shuffledSubarray([
    ...['Kremlin', 'Kremlinology', 'Kremlinka', 'Kremlinovo'],
    ...['March', 'march', 'Shoigu', 'shoigu', 'Choigu', 'Talks', 'talks'],
  ])
  .map((words) => `It was ${words.join(' and ')} that met Li in 1999.`);
const version: fc.Arbitrary<Version> = fc
  .record({
    path,
    title: fc.constantFrom('Context of the Visit', 'Talks in Beijing', 'adn', 'Ministers'),
    text: fc.oneof({ weight: 4, arbitrary: articleText }, { weight: 1, arbitrary: anyText }),
    last: relatedWords,
    spoken: fc.constantFrom({}, {}, { language: 'de' }, { language: 'ru' }),
  })
  .map(({ text, last, spoken, ...rest }) => ({ ...rest, ...spoken, text: `${text}\n\n${last}` }));

/** An article that is put (new, or in the place of an older version), or one that is removed. */
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ put: version }) },
  { weight: 1, arbitrary: fc.record({ remove: path }) },
);
const question = fc.oneof(someWords, fc.constantFrom('march talks', 'Kremlins march', 'met Li', 'Shoigoo'));

const idOf = (of: string) =>
  `${[...of].map((char) => char.charCodeAt(0).toString(36)).join('')}0000000000`.slice(0, 10);
const sourceOf = (version: Version): Source => ({ id: idOf(version.path), ...version });

function put(index: PassageIndex, version: Version): void {
  const source = sourceOf(version);
  index.remove(source.id);
  index.add(source, readPassages(source.id, source));
}

function freshIndex(make: MakeIndex, versions: readonly Version[]): PassageIndex {
  const index = make();
  const inOrder = [...versions].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const version of inOrder) put(index, version);
  return index;
}

/** All that can be asked of an index; ids of words are its own affair. */
function everything(index: PassageIndex, questions: readonly string[], asked: readonly string[]) {
  const { lexicon } = index;
  const suggest = createSuggester(
    index,
    index.articles.map(({ source }) => source),
  );
  const { people, places, timeline } = clipsDirectory(index);
  return {
    passages: index.entries.map(({ passage }) => passage),
    size: [index.size, lexicon.size, index.languages],
    hits: questions.map((question) =>
      index
        .search(weigh(index, question), 40)
        .map(({ entry, score, articleScore }) => [entry.passage.id, score, articleScore]),
    ),
    ranked: questions.map((question) =>
      rankPassages(index, weigh(index, question)).map(({ entry, score, features }) => [
        entry.passage.id,
        score,
        features,
      ]),
    ),
    answers: questions.flatMap((question) => [
      answerQuestion(index, question),
      answerQuestion(index, `Who ${question}?`),
      answerQuestion(index, `When ${question}?`),
    ]),
    words: asked.map((word) => [
      word,
      lexicon.idOf(stem(word)) !== undefined,
      lexicon.holds(stem(word)),
      lexicon.weight(stem(word)),
      lexicon.surfaceOf(stem(word)),
      lexicon.isCommon(stem(word)),
      lexicon.derivedFrom(stem(word)),
      lexicon.closest(word),
      lexicon.sameSound(word),
      lexicon.articleWeight(lexicon.idOf(stem(word)) ?? -1),
    ]),
    suggested: ['', 'shoigu ', 'who is b', 'talks'].map((typed) => [
      suggest('question', typed),
      suggest('source', typed),
    ]),
    directory: [people(), places(), timeline()],
  };
}

const misspelt = (word: string) => `${word.slice(0, 2)}${word.slice(3)}`;

describe.each(IMPLEMENTATIONS)('$name', ({ make, runs }) => {
  describe('after any additions, changes and removals', () => {
    test('an index answers as one that is made afresh of the articles that are left', () => {
      fc.assert(
        fc.property(
          fc.array(step, { minLength: 1, maxLength: 10 }),
          fc.array(question, { minLength: 1, maxLength: 4 }),
          (steps, questions) => {
            const index = make();
            const left = new Map<string, Version>();
            for (const each of steps) {
              if ('put' in each) {
                put(index, each.put);
                left.set(each.put.path, each.put);
              } else expect(index.remove(idOf(each.remove))).toBe(left.delete(each.remove));
              // What is remembered of this state must not be told of the next.
              for (const asked of questions) answerQuestion(index, `Who ${asked}?`);
            }
            const texts = steps.map((each) => ('put' in each ? each.put.text : ''));
            const known = texts.flatMap((text) => words(text).map(({ folded }) => folded)).slice(0, 60);
            const asked = [
              ...new Set([...known, ...known.map(misspelt), fold('Choigou'), 'kremlin', 'kremlinolog']),
            ];
            expect(everything(index, questions, asked)).toEqual(
              everything(freshIndex(make, [...left.values()]), questions, asked),
            );
          },
        ),
        { numRuns: runs },
      );
    }, 120_000);

    test('nothing is left of what was removed', () => {
      fc.assert(
        fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
          const index = make();
          for (const each of versions) put(index, each);
          for (const { path } of versions) index.remove(idOf(path));
          expect([index.size, index.lexicon.size, index.entries, index.articles]).toEqual([0, 0, [], []]);
          for (const { title, text } of versions) {
            for (const each of [...stems(title), ...stems(text)])
              expect(index.lexicon.idOf(each)).toBeUndefined();
          }
        }),
        { numRuns: runs },
      );
    });
  });

  test('ids of forgotten words are given again: changes without end need no more of them', () => {
    const index = make();
    for (let at = 0; at < 50; at++) {
      put(index, { path: 'a.txt', title: 'A', text: `Talks w${at}x w${at}y w${at}z.` });
    }
    expect(index.lexicon.idCount).toBeLessThan(15);
  });

  test('removing what is not there changes nothing', () => {
    const index = freshIndex(make, [{ path: 'a.txt', title: 'A', text: 'Xi met Shoigu.' }]);
    const { version } = index.lexicon;
    expect(index.remove('nowhere000')).toBe(false);
    expect([index.size, index.lexicon.version]).toEqual([1, version]);
  });
});
