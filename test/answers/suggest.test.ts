import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSuggester } from '../../src/answers/suggest.ts';
import { openClipbook } from '../../src/clipbook.ts';
import type { Suggests } from '../../src/model/command.ts';
import type { Source } from '../../src/model/source.ts';
import { someClips, someWords } from '../arbitraries/collections.ts';
import { anyText } from '../arbitraries/nasty-text.ts';
import { collection } from '../ranking/collection.ts';

const QUESTIONS = ['question', 'who', 'when', 'where'] as const;
const clips = await openClipbook('data/articles');
const values = (what: Suggests, typed: string) => clips.suggest(what, typed).map(({ value }) => value);

const source = (path: string, title: string): Source => ({ id: `id-${path.length}`, path, title, text: '' });
const SOURCES = [
  source('wire/001_talks.txt', 'Talks in Beijing'),
  source('wire/002_visit.txt', 'Élysée: a visit'),
  source('elsewhere/003.txt', 'Beijing, again'),
  source(`${'deep/'.repeat(30)}004.txt`, 'A deep one'),
];
const suggestSource = (typed: string) => createSuggester(collection({}).index, SOURCES)('source', typed);
const titles = (typed: string) => suggestSource(typed).map(({ label }) => label.split(' · ')[0]);

describe('a question that is being typed', () => {
  test('is completed by the names of the clips that its last word begins', () => {
    const [typed, first, second] = values('when', 'when did sho');
    expect([typed, first, second]).toEqual(['when did sho', 'when did Shoigu', 'when did Sergei Shoigu']);
  });

  test('is completed by a name of which several words have been typed', () => {
    expect(values('question', 'who met wang y')).toEqual(['who met wang y', 'who met Wang Yi']);
    expect(values('question', 'sergei ')).toEqual(['sergei', 'Sergei Shoigu']);
  });

  test('is completed by topics, behind names and whole questions', () => {
    expect(values('question', 'diplomatic act')).toContain('Recent Diplomatic Activity');
    const offered = values('when', 'when did sho');
    const whole = offered.indexOf('When did Shoigu arrive?');
    expect(whole).toBeGreaterThan(offered.indexOf('when did Sergei Shoigu'));
    expect(offered.indexOf('when did Shoigu’s Visit to Beijing')).toBeGreaterThan(whole);
  });

  test('goes on with names, people first, behind a word that begins none', () => {
    expect(values('when', 'when did ').slice(0, 2)).toEqual(['when did', 'when did Shoigu']);
    expect(values('who', 'who is').slice(0, 2)).toEqual(['who is', 'who is Shoigu']);
  });

  test('is left alone where it ends, and where nothing begins like this', () => {
    expect(values('question', 'When did Shoigu arrive?')).toEqual(['When did Shoigu arrive?']);
    expect(values('question', 'zzzz')).toEqual(['zzzz']);
  });

  test('is never cut: one that is too long to be offered is left to be typed', () => {
    expect(values('question', `${'long '.repeat(30)}sho`)).toEqual([]);
  });

  test.each(QUESTIONS)('an empty one (%s) starts with questions that the clips answer', (what) => {
    const starters = values(what, '');
    expect(starters.length).toBeGreaterThanOrEqual(3);
    for (const question of starters) {
      const answer = clips.ask(question, what === 'question' ? {} : { intent: what });
      expect(answer.kind).toBe('evidence');
    }
    expect(values(what, starters[0]?.slice(0, 8) ?? '')).toContain(starters[0]);
  });

  test('clips without names start with nothing', () => {
    expect(createSuggester(collection({}).index, [])('question', '')).toEqual([]);
  });
});

describe('a source that is being typed', () => {
  test.each([
    ['', ['Talks in Beijing', 'Élysée: a visit', 'Beijing, again', 'A deep one']],
    ['beij', ['beij', 'Talks in Beijing', 'Beijing, again']],
    ['beij tal', ['beij tal', 'Talks in Beijing']],
    ['ELYSEE', ['ELYSEE', 'Élysée: a visit']],
    ['002', ['002', 'Élysée: a visit']],
    ['wire/001', ['wire/001', 'Talks in Beijing']],
    ['eijing', ['eijing']],
    ['///', ['///']],
  ])(
    '%j finds by the beginning of any word of title and path, whatever the case and accents',
    (typed, found) => {
      expect(titles(typed)).toEqual(found);
    },
  );

  test('stands for its path, and for its id where the path is too long', () => {
    expect(suggestSource('talks')[1]?.value).toBe('wire/001_talks.txt');
    expect(suggestSource('deep')[1]?.value).toBe('id-157');
  });

  test('every value that is offered opens its source', () => {
    for (const { value } of clips.suggest('source', '')) expect(clips.sources(value).kind).toBe('source');
  });
});

test('whatever is typed: at most 25, each value once and of 1 to 100 characters, what was typed first', () => {
  const what = fc.constantFrom<Suggests>(...QUESTIONS, 'source');
  const sources = fc.array(fc.tuple(anyText, anyText), { maxLength: 30 });
  fc.assert(
    fc.property(someClips, sources, what, fc.oneof(someWords, anyText), ({ index }, named, kind, typed) => {
      const known = named.map(([path, title], at) => ({ id: `id${at}`, path, title, text: '' }));
      const offered = createSuggester(index, known)(kind, typed);
      expect(offered.length).toBeLessThanOrEqual(25);
      expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
      for (const { value } of offered) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(100);
      }
      // Half a surrogate pair is no letter, and is not sent back.
      const plain = typed.replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
      if (plain !== '' && plain.length <= 100) expect(offered[0]?.value).toBe(plain);
    }),
    { numRuns: 60 },
  );
});

test('the same letters get the same answer from memory', () => {
  expect(clips.suggest('when', 'when did sho')).toBe(clips.suggest('when', 'when did sho'));
});
