import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { anyText } from '../arbitraries/text.ts';

const telling = (question: string) =>
  parseQuestion(question)
    .tokens.map(({ start, end }) => question.slice(start, end))
    .join(' ');

describe('the words that are looked for', () => {
  test.each([
    ['are not stop words', 'When did Shoigu meet with the leaders?', 'Shoigu meet leaders'],
    ['are not what only says the kind of answer', 'On what day did Shoigu arrive?', 'Shoigu arrive'],
    ['nor “which person”', 'Which person met Xi?', 'met Xi'],
    ['nor “how many”', 'How many visits?', 'visits'],
    ['nor “what kind of”', 'What kind of aircraft?', 'aircraft'],
    ['nor “according to the articles”', 'According to the articles, what does it mean?', 'mean'],
    ['nor “tell me”', 'Tell me about Xi', 'Xi'],
    ['but what is asked for stays', 'Which leader praised Moscow?', 'leader praised Moscow'],
    ['keep the country', 'How many people live in the US?', 'people live US'],
  ])('%s', (_, question, expected) => {
    expect(telling(question)).toBe(expected);
  });

  test('a given intent overrules the question’s own words', () => {
    expect(parseQuestion('Shoigu in Beijing', 'when').intent).toBe('when');
    expect(parseQuestion('Who met Xi?', 'where').intent).toBe('where');
    expect(parseQuestion('Who met Xi?').intent).toBe('who');
  });
});

test('words in quotation marks of any kind are its phrases', () => {
  expect(parseQuestion('What is the “series of important agendas” or "close ties"?').phrases).toEqual([
    'series of important agendas',
    'close ties',
  ]);
  expect(parseQuestion('«bonjour» und „guten Tag“').phrases).toEqual(['bonjour', 'guten Tag']);
  expect(parseQuestion('an "open end and ""').phrases.length).toBeLessThanOrEqual(1);
  expect(parseQuestion('It’s Shoigu’s').phrases).toEqual([]);
});

describe('it asks to have its subject explained', () => {
  test.each([
    'Who is Shoigu?',
    'Who was Sergei Shoigu?',
    'what is strategic ambiguity',
    'What’s NATO?',
    'What was the Cold War?',
    'Who are the Taliban?',
  ])('%s', (question) => {
    expect(parseQuestion(question).asksDefinition).toBe(true);
  });

  test.each([
    'Who is the president of France?',
    'Who is in Beijing?',
    'Who is the prime minister?',
    'Who is the top diplomat?',
    'Who is the boss?',
    'Who met Shoigu?',
    'When was the Cold War?',
    'What is he going to say about all of this now?',
    'Is Shoigu there?',
    '',
  ])('not so: %s', (question) => {
    expect(parseQuestion(question).asksDefinition).toBe(false);
  });
});

test('any text is a question; its words are slices of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseQuestion(text);
      expect(parsed.text).toBe(text);
      let end = 0;
      for (const token of parsed.tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      for (const phrase of parsed.phrases) expect(text).toContain(phrase);
    }),
  );
});

test.each(['who is ', 'a ', '"', 'of the ', 'A.B.'])('500 characters of %j are parsed', (piece) => {
  expect(parseQuestion(piece.repeat(500).slice(0, 500)).text).toHaveLength(500);
});

test('mentions, channels and emoji ask for nothing', () => {
  const { tokens } = parseQuestion('Who met <@81384788765712384> in <#4> <:flag:12345>?');
  expect(tokens.map(({ folded }) => folded)).toEqual(['met']);
});
