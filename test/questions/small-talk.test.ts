import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { withoutSmallTalk } from '../../src/questions/small-talk.ts';
import { anyText } from '../arbitraries/text.ts';

const left = (text: string, language = 'en') =>
  withoutSmallTalk(text, language)
    .replace(/[\s,，、¿]+/gu, ' ')
    .trim();

describe('what people say around a question falls away', () => {
  test.each([
    ['does anyone know who met Xi?', 'who met Xi?'],
    ['anyone know what Shoigu said', 'what Shoigu said'],
    ['Do you guys know when the strike began?', 'when the strike began?'],
    ['hey, can someone please tell me where he landed?', 'where he landed?'],
    ['Hello everyone! Who won the cup?', 'Who won the cup?'],
    ['any idea who Shoigu met', 'who Shoigu met'],
    ['I was wondering why they left', 'why they left'],
    ["I'd like to know who resigned", 'who resigned'],
    ['tell me about the tram line', 'the tram line'],
    ['quick question: when did it start?', 'when did it start?'],
    ['um so who won again', 'so who won again'],
    ['lol who is that', 'who is that'],
    ['Clipbook, who met Shoigu?', 'who met Shoigu?'],
    ['who tf is Shoigu', 'who is Shoigu'],
    ['What the hell happened in Riga?', 'What happened in Riga?'],
    ['What do we know about the mayor?', 'What the mayor?'],
    ['do u know who he met', 'who he met'],
    ['when exactly did he land, thanks!', 'when did he land'],
    ['where did he go? pls', 'where did he go?'],
    ['who is he, anyone know?', 'who is he'],
    ['who is he, anyone?', 'who is he'],
    ['whos the mayor', 'who the mayor'],
    ['Wheres the port?', 'Where the port?'],
    ['How come he left?', 'he left?'],
  ])('%s', (question, expected) => {
    expect(left(question)).toBe(expected);
  });

  test.each([
    ['de', 'Hallo, weiß jemand, wann Schoigu in Peking war?', 'wann Schoigu in Peking war?'],
    ['de', 'Könnt ihr mir bitte sagen, wer kam?', 'wer kam?'],
    ['es', '¿Alguien sabe quién vino?', 'quién vino?'],
    ['es', 'hola, me puedes decir cuándo llegó por favor', 'cuándo llegó'],
    ['fr', 'Est-ce que quelqu’un sait qui est venu ?', 'qui est venu ?'],
    ['fr', 'Bonjour, pouvez-vous me dire qui est venu, svp', 'qui est venu'],
    ['pt', 'Alguém sabe quem chegou?', 'quem chegou?'],
    ['ru', 'Привет, кто-нибудь знает, когда прибыл Шойгу?', 'когда прибыл Шойгу?'],
    ['ru', 'Подскажите, пожалуйста, кто встретился с Си', 'кто встретился с Си'],
    ['zh', '请问绍伊古什么时候到北京？', '绍伊古什么时候到北京？'],
    ['ja', 'ショイグがいつ来たか教えてください', 'ショイグがいつ来たか'],
  ])('%s: %s', (language, question, expected) => {
    expect(left(question, language)).toBe(expected);
  });
});

test.each([
  'Who knows Shoigu?',
  'Did anyone know about the leak before Monday?',
  'Hello Kitty and the OK Corral',
  'OK Corral shooting',
  'What did U Thant say?',
  'Please Please Me',
  'Who told anyone?',
  'Any news on the strike?',
  'Whose shoes are these',
])('what is asked for stays: %s', (question) => {
  expect(withoutSmallTalk(question, 'en')).toBe(question);
});

test.each(['hello', 'thanks!', 'please', 'does anyone know?', 'lol'])('nothing is asked: %s', (text) => {
  expect(parseQuestion(text).tokens).toEqual([]);
});

test('what is left stands where it stood', () => {
  const around = fc.constantFrom(
    'hey ',
    'does anyone know ',
    'pls, ',
    ' lol',
    ' thanks!',
    'whos ',
    ' u ',
    '',
  );
  const language = fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'ru', 'zh', 'ja', 'sv');
  fc.assert(
    fc.property(around, anyText, around, language, (before, question, after, language) => {
      const text = before + question + after;
      const rest = withoutSmallTalk(text, language);
      expect(rest).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) expect([text[at], ' ']).toContain(rest[at]);
    }),
  );
});

test('the question is shown as it was asked, and read without its surroundings', () => {
  const question = 'hey, does anyone know who didnt meet Shoigu lol';
  const { text, intent, tokens, names, isNegated } = parseQuestion(question);
  expect(text).toBe(question);
  expect(tokens.map(({ start, end }) => question.slice(start, end))).toEqual(['meet', 'Shoigu']);
  expect([intent, names, isNegated]).toEqual(['who', ['Shoigu'], true]);
});

test('a long text is read in no time worth naming', () => {
  for (const text of [
    'hey '.repeat(1_500),
    'who '.repeat(1_500),
    'does anyone '.repeat(500),
    ', '.repeat(3_000),
  ])
    expect(withoutSmallTalk(text, 'en')).toHaveLength(text.length);
});
