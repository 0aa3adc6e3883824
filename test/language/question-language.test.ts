import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionLanguage } from '../../src/language/question-language.ts';

const ALL = ['en', 'de', 'es', 'fr', 'pt', 'ru', 'zh', 'ja'];
const nowhere = () => false;

describe('the language of a question', () => {
  test.for([
    ['Who met Xi?', 'en'],
    ['Was Shoigu in Beijing?', 'en'],
    ['Was sagte der Minister?', 'de'],
    ['¿Quién llegó?', 'es'],
    ['Qui est Shoigu ?', 'fr'],
    ['Quem se reuniu com Xi?', 'pt'],
    ['Кто приехал в Пекин?', 'ru'],
    ['谁见了习近平？', 'zh'],
    ['誰がXiに会いましたか？', 'ja'],
    ['Putin', 'en'],
  ] as const)('“%s” is asked in %s', ([question, language]) => {
    expect(questionLanguage(question, ALL, nowhere)).toBe(language);
  });

  test('English clips are asked in English, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        expect(questionLanguage(question, ['en'], () => true)).toBe('en');
      }),
    );
  });

  test('is told by the words of the clips where no little word is there', () => {
    const holds = (word: string, language: string) => word === 'Erdbeben' && language === 'de';
    expect(questionLanguage('Erdbeben Chile', ['en', 'de'], holds)).toBe('de');
  });

  test('is the main one where nothing tells', () => {
    expect(questionLanguage('Shoigu Putin', ['de', 'en'], nowhere)).toBe('de');
  });

  test('may be English where no clip is', () => {
    expect(questionLanguage('When did he arrive?', ['de'], nowhere)).toBe('en');
  });

  test('in kanji alone is Japanese where no clip is Chinese', () => {
    expect(questionLanguage('台風被害', ['en', 'ja'], nowhere)).toBe('ja');
  });
});
