import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/model/query.ts';
import { askedAbroad } from '../../src/questions/asked-abroad.ts';
import { deniesIn, parseAbroad } from '../../src/questions/parse-abroad.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';

describe('what a question asks for', () => {
  test.for<[string, string, Intent]>([
    ['de', 'In welchem Jahr wurde das Haus gebaut?', 'when'],
    ['de', 'Welche Ministerin trat zurück?', 'who'],
    ['de', 'In welcher Stadt brannte es?', 'where'],
    ['de', 'Wie hoch ist der Schaden?', 'howMany'],
    ['de', 'Was sagte er?', 'what'],
    ['es', '¿En qué ciudad vive?', 'where'],
    ['es', '¿Qué día llegó?', 'when'],
    ['es', '¿Cuánto costó?', 'howMany'],
    ['es', '¿Qué dijo?', 'what'],
    ['fr', 'Quelle ministre a démissionné ?', 'who'],
    ['fr', 'En quelle année ?', 'when'],
    ['fr', 'Quelle est la valeur du butin ?', 'howMany'],
    ['pt', 'Em que cidade aconteceu?', 'where'],
    ['pt', 'O que ela disse?', 'what'],
    ['ru', 'В каком году это было?', 'when'],
    ['ru', 'Какой министр приехал?', 'who'],
    ['ru', 'В каком городе прорвало дамбу?', 'where'],
    ['ru', 'Почему он уехал?', 'what'],
    ['zh', '哪位教授反对？', 'who'],
    ['zh', '他什么时候到的？', 'when'],
    ['zh', '为什么？', 'what'],
    ['ja', '何人が死亡しましたか？', 'howMany'],
    ['ja', 'どの都市ですか？', 'where'],
    ['ja', 'なぜですか？', 'what'],
  ])('%s: %s', ([language, question, intent]) => {
    expect(parseAbroad(question, undefined, language).intent).toBe(intent);
  });

  test('a command overrules it, and a language that is not known asks what', () => {
    expect(parseAbroad('Wer kam?', 'when', 'de').intent).toBe('when');
    expect(parseAbroad('Kuka tuli?', undefined, 'fi').intent).toBe('what');
  });
});

test('the question word is not searched for', () => {
  expect(
    parseAbroad('Wann kam Schoigu in Peking an?', undefined, 'de').tokens.map(({ stem }) => stem),
  ).toEqual(['komm@de', 'schoigu@de', 'peking@de']);
});

test('names are told from nouns', () => {
  expect(parseAbroad('Wann traf Friedrich Merz den Minister?', undefined, 'de').names).toEqual([
    'Friedrich Merz',
  ]);
  expect(parseAbroad('¿Cuándo llegó Boric a Chile?', undefined, 'es').names).toEqual(['Boric', 'Chile']);
});

test('only a name wants to be explained, not an office', () => {
  expect(parseAbroad('Wer ist Sergej Schoigu?', undefined, 'de').asksDefinition).toBe(true);
  expect(parseAbroad('Wer ist Bundeskanzler?', undefined, 'de').asksDefinition).toBe(false);
});

test('what is counted stands behind the question word', () => {
  expect(askedAbroad(parseQuestion('¿Cuántas personas murieron?', undefined, 'es')).counted).toBe(
    'person@es',
  );
  expect(askedAbroad(parseQuestion('¿Quién llegó?', undefined, 'es')).counted).toBeUndefined();
});

test('a denial is heard in the language', () => {
  expect(deniesIn('Wer kam nicht?', 'de')).toBe(true);
  expect(deniesIn('Wer kam?', 'de')).toBe(false);
  expect(deniesIn('Кто не приехал?', 'ru')).toBe(true);
  expect(deniesIn('Kuka ei tullut?', 'fi')).toBe(false);
});

test('every word keeps its place, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('de', 'es', 'fr', 'pt', 'ru', 'zh', 'ja', 'fi'),
      (text, language) => {
        for (const { start, end } of parseAbroad(text, undefined, language).tokens) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

test('a German verb is joined with its prefix at the end', () => {
  const joined = (question: string) =>
    parseAbroad(question, undefined, 'de').tokens.map((token) => token.joined);
  expect(joined('Wann fängt der Streik an?')).toEqual(['anfang@de', undefined]);
  expect(joined('Wann beginnt der Streik?')).toEqual([undefined, undefined]);
});
