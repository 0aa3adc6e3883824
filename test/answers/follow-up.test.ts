import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUESTION } from '../../src/answers/answer-question.ts';
import { anyText, newsWord } from '../arbitraries/text.ts';
import { collection } from '../ranking/collection.ts';
import { expectAnswerLaws } from './answer-laws.ts';

const clips = collection({
  'a.txt': 'Sergei Shoigu arrived in Beijing on Friday.\n\nSergei Shoigu left Beijing on Sunday.',
  'b.txt': 'Sergei Shoigu arrived in Beijing, state media said.',
});

describe('a question right after another', () => {
  test('is answered as the whole question that it was read as', () => {
    const answer = clips.ask('and when did he leave?', { previous: 'When did Sergei Shoigu arrive?' });
    const whole = clips.ask('When did Sergei Shoigu leave?');
    expect(answer).toEqual({ ...whole, query: { ...whole.query, readFrom: 'and when did he leave?' } });
    expect(answer.kind === 'evidence' && answer.board[0]?.value).toBe('Sunday');
  });

  test('may mean whom the clips name in answer to the question before', () => {
    const { query } = clips.ask('when did he leave?', { previous: 'Who arrived in Beijing?' });
    expect(query.text).toBe('When did Sergei Shoigu leave?');
  });

  test('stays as it is when it needs nothing, or would become too long', () => {
    expect(clips.ask('Who left?', { previous: 'Who arrived?' })).toEqual(clips.ask('Who left?'));
    const long = `When did Shoigu arrive ${'on Friday '.repeat(60)}`;
    const { query } = clips.ask('and where?', { previous: long });
    expect(query).not.toHaveProperty('readFrom');
    const nearly = `Who met Shoigu ${'x'.repeat(LONGEST_QUESTION - 16)}?`;
    expect(clips.ask('when?', { previous: nearly }).query.text).toBe('when?');
  });

  test('keeps every law of an answer, whatever was asked before', () => {
    const question = fc.oneof(
      anyText,
      fc.constantFrom(
        'and when did he leave?',
        'why?',
        'what about Xi?',
        'who was there then?',
        'their plans?',
      ),
    );
    const previous = fc.oneof(
      anyText,
      fc.array(newsWord, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(question, previous, (asked, before) => {
        expectAnswerLaws(clips.ask(asked, { previous: before }), 12);
      }),
    );
  });
});
