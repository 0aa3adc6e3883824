import { describe, expect, test } from 'vitest';
import type { NameToSuggest } from '../../src/answers/names-to-suggest.ts';
import { starterQuestions } from '../../src/answers/starter-questions.ts';
import { openClipbook } from '../../src/clipbook.ts';

const clips = await openClipbook('data/articles');
const answered = clips.ask('When did Shoigu arrive in Beijing?');
const unanswered = clips.ask('Who is the emperor of Mars?');
const named = (text: string, kind: NameToSuggest['kind'] = 'person') => ({ text, kind, passages: 1 });
const NAMES = [named('Shoigu'), named('Sergei Shoigu'), named('Beijing', 'place'), named('Wang Yi')];

describe('questions to begin with', () => {
  test('are made of the people and places named most, each person once', () => {
    expect(starterQuestions('who', NAMES, () => answered)).toEqual([
      'Who is Shoigu?',
      'Who met Shoigu?',
      'Who visited Beijing?',
      'Who is Wang Yi?',
      'Who met Wang Yi?',
    ]);
    expect(starterQuestions('where', NAMES, () => answered)[0]).toBe('Where did Shoigu meet Wang Yi?');
  });

  test('are only such as the clips answer', () => {
    expect(starterQuestions('question', NAMES, () => unanswered)).toEqual([]);
    const onlyArrivals = (question: string) => (question.includes('arrive') ? answered : unanswered);
    expect(starterQuestions('when', NAMES, onlyArrivals)).toEqual([
      'When did Shoigu arrive?',
      'When did Wang Yi arrive?',
    ]);
  });

  test('are not such as the clips answer without being sure', () => {
    if (answered.kind !== 'evidence') throw new Error('The clips do not answer.');
    const vague = { ...answered, board: answered.board.map((row) => ({ ...row, score: 0.2 })) };
    expect(starterQuestions('who', NAMES, () => vague)).toEqual([]);
    const unsure = { ...answered, ranked: answered.ranked.map((each) => ({ ...each, score: 0.3 })) };
    expect(starterQuestions('who', NAMES, () => unsure)).toEqual([]);
  });

  test('are few, and few are tried, however many names there are', () => {
    const many = Array.from({ length: 100 }, (_, at) => named(`Name${at}`));
    let asked = 0;
    const ask = () => {
      asked++;
      return unanswered;
    };
    starterQuestions('who', many, ask);
    expect(asked).toBeLessThanOrEqual(12);
    expect(starterQuestions('who', many, () => answered)).toHaveLength(6);
  });

  test('without people there are none', () => {
    expect(starterQuestions('who', [named('Beijing', 'place')], () => answered)).toEqual([]);
  });
});
