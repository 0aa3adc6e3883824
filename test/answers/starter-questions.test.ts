import { describe, expect, test } from 'vitest';
import type { NameToSuggest } from '../../src/answers/names-to-suggest.ts';
import { starterQuestions } from '../../src/answers/starter-questions.ts';
import { openClipbook } from '../../src/clipbook.ts';
import { allAtOnce } from '../../src/slices.ts';

const clips = await openClipbook('data/articles');
const answered = clips.ask('When did Shoigu arrive in Beijing?');
const unanswered = clips.ask('Who is the emperor of Mars?');
const named = (text: string, kind: NameToSuggest['kind'] = 'person') => ({ text, kind, passages: 1 });
const startersOf = (...given: Parameters<typeof starterQuestions>) => allAtOnce(starterQuestions(...given));
const NAMES = [named('Shoigu'), named('Sergei Shoigu'), named('Beijing', 'place'), named('Wang Yi')];

describe('questions to begin with', () => {
  test('are made of the people and places named most, each person once', () => {
    expect(startersOf('who', NAMES, () => answered)).toEqual([
      'Who is Shoigu?',
      'Who met Shoigu?',
      'Who visited Beijing?',
      'Who is Wang Yi?',
      'Who met Wang Yi?',
    ]);
    expect(startersOf('where', NAMES, () => answered)[0]).toBe('Where did Shoigu meet Wang Yi?');
  });

  test('are only such as the clips answer', () => {
    expect(startersOf('question', NAMES, () => unanswered)).toEqual([]);
    const onlyArrivals = (question: string) => (question.includes('arrive') ? answered : unanswered);
    expect(startersOf('when', NAMES, onlyArrivals)).toEqual([
      'When did Shoigu arrive?',
      'When did Wang Yi arrive?',
    ]);
  });

  test('are not such as the clips answer without being sure', () => {
    if (answered.kind !== 'evidence') throw new Error('The clips do not answer.');
    const vague = { ...answered, board: answered.board.map((row) => ({ ...row, score: 0.2 })) };
    expect(startersOf('who', NAMES, () => vague)).toEqual([]);
    const unsure = { ...answered, ranked: answered.ranked.map((each) => ({ ...each, score: 0.3 })) };
    expect(startersOf('who', NAMES, () => unsure)).toEqual([]);
  });

  test('are few, and few are tried, however many names there are', () => {
    const many = Array.from({ length: 100 }, (_, at) => named(`Name${at}`));
    let asked = 0;
    const ask = () => {
      asked++;
      return unanswered;
    };
    startersOf('who', many, ask);
    expect(asked).toBeLessThanOrEqual(12);
    expect(startersOf('who', many, () => answered)).toHaveLength(6);
  });

  test('without people there are none', () => {
    expect(startersOf('who', [named('Beijing', 'place')], () => answered)).toEqual([]);
  });
});
