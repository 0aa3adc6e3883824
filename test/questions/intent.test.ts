import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/model/query.ts';
import { intentOf } from '../../src/questions/intent.ts';
import { anyText } from '../arbitraries/text.ts';

const QUESTIONS: Readonly<Record<Intent, readonly string[]>> = {
  who: [
    'Who met Xi Jinping?',
    'Whom did Shoigu meet?',
    'Whose visit was it?',
    'By whom was he received?',
    'With whom did he talk?',
    'To whom did he give it?',
    'Against whom is it aimed?',
    'Which leader praised Moscow?',
    'Which Chinese leader praised Moscow?',
    'Which Russian official met Xi?',
    'Which news agency reported the meeting?',
    'What company built it?',
    'Name the minister who met Shoigu',
    'Who’s Shoigu?',
    'who',
  ],
  when: [
    'When did Shoigu arrive?',
    'When’s the next visit?',
    'On what day did he arrive?',
    'On which date did they meet?',
    'In what year did the war begin?',
    'In what month and year was it?',
    'What year was it?',
    'What time is the meeting?',
    'What was the date of the visit?',
    'How long ago did they meet?',
    'Since when is he the secretary?',
    'Until when is he there?',
    'When and where did they meet?',
    'When exactly did they meet, and who came?',
  ],
  where: [
    'Where did they meet?',
    'From where did he come?',
    'In which city did they meet?',
    'In what country was he?',
    'At which place was it signed?',
    'Which country hosted them?',
    'Which two countries signed it?',
    'What city is it in?',
    'Where’s Zhuhai?',
  ],
  howMany: [
    'How many visits were there?',
    'How much did it cost?',
    'How long did the meeting last?',
    'For how long did they talk?',
    'How often did he come?',
    'How old is he?',
    'How far is it?',
    'What percentage of them left?',
    'At what speed does it fly?',
    'What is the population of China?',
    'What was the length of the meeting?',
  ],
  what: [
    'What did Xi say?',
    'What is strategic ambiguity?',
    'What happened on Friday?',
    'What happened when Shoigu arrived?',
    'What did he do in Beijing?',
    'What kind of aircraft is it?',
    'What role did Shoigu play?',
    'Why did he go?',
    'How did they travel?',
    'How does China see it?',
    'Did Shoigu meet Xi?',
    'Is it true?',
    'List the countries',
    'zhuhai jet',
    'Which',
    '???',
    '',
  ],
};

describe.each(Object.entries(QUESTIONS))('%s', (intent, questions) => {
  test.each(questions)('%s', (question) => {
    expect(intentOf(question)).toBe(intent);
  });
});

describe('the question is found wherever it stands', () => {
  test.each([
    ['behind a preamble', 'According to TASS, when did Shoigu arrive?', 'when'],
    ['behind a clause', 'After the talks in Beijing, where did he fly?', 'where'],
    ['behind a sentence', 'The war began in 2022. Who decided to send troops?', 'who'],
    [
      'behind a long story',
      `${'Shoigu visited China again. '.repeat(12)}How many visits were there?`,
      'howMany',
    ],
    ['in a request', 'Please tell me when he arrived.', 'when'],
    ['in a polite request', 'I would like to know who met Xi.', 'who'],
    ['in another question', 'Do you know where he went?', 'where'],
    ['in capitals', 'WHEN DID HE ARRIVE', 'when'],
    ['over a line break', 'What\nyear was it?', 'when'],
  ])('%s', (_, question, intent) => {
    expect(intentOf(question)).toBe(intent);
  });

  test.each([
    ['Which premier opened the harbour?', 'who'],
    ['Which head of government did Shoigu meet?', 'who'],
    ['Which defence chief resigned?', 'who'],
    ['Which head wind did the plane meet?', 'what'],
    ['Which chief aim does he name?', 'what'],
  ])('an office asks who: %s → %s', (question, intent) => {
    expect(intentOf(question)).toBe(intent);
  });

  test('the first question word of a sentence decides', () => {
    expect(intentOf('In the interview, what does Petrova say about who benefits?')).toBe('what');
    expect(intentOf('Who said when it began?')).toBe('who');
  });

  test('“when” may begin a clause that asks nothing', () => {
    expect(intentOf('When Shoigu arrived, who received him?')).toBe('who');
    expect(intentOf('When a cell divides, what happens?')).toBe('what');
  });

  test('the last sentence decides over those before it', () => {
    expect(intentOf('Who met Xi? When was that?')).toBe('when');
  });
});

test.each([
  'Wer hat Xi getroffen?',
  '¿Quién se reunió con Xi?',
  'Quand est-il arrivé ?',
  'Кто встретил Си?',
  '谁会见了习近平？',
  'من التقى شي؟',
])('a question in another language asks for no special kind of thing: %s', (question) => {
  expect(intentOf(question)).toBe('what');
});

test('a word that merely holds a question word is none', () => {
  expect(intentOf('The WHO’s whole whereabouts whenever somehow')).not.toBe('when');
  expect(intentOf('whole whereabouts whenever somehow')).toBe('what');
});

test('any text has an intent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Object.keys(QUESTIONS)).toContain(intentOf(text));
    }),
  );
});

describe('a few words without a question word', () => {
  test.each([
    ['who', 'calloway biggest shareholder?'],
    ['who', 'Malaysian prime minister?'],
    ['who', 'boss of the dockers union'],
    ['who', 'mayor of Riga?'],
    ['when', 'cup final date?'],
    ['when', 'last time they won the cup?'],
    ['where', 'venue of the summit'],
    ['howMany', 'cup final attendance?'],
    ['howMany', 'tram line cost?'],
    ['howMany', 'price tag for the plant'],
    ['howMany', 'mayor’s age?'],
    ['what', 'zhuhai jet'],
    ['what', 'Wagner group'],
    ['what', 'visit of the president'],
    ['what', 'Is he the mayor?'],
    ['what', 'did they meet the owner?'],
    ['what', 'He came to Beijing to talk with the minister and then met the president?'],
  ] as const)('%s: %s', (intent, question) => {
    expect(intentOf(question)).toBe(intent);
  });
});
