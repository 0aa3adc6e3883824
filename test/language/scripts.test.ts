import { expect, test } from 'vitest';
import { mainScript, scriptOf } from '../../src/language/scripts.ts';

test.for([
  ['Shoigu arrived', 'Latin'],
  ['Shoigu прибыл в Пекин', 'Cyrillic'],
  ['习近平会见Shoigu', 'Han'],
  ['台風が上陸した', 'Kana'],
  ['한국', 'Hangul'],
  ['ไทย', 'Thai'],
  ['हिन्दी', 'Other'],
] as const)('“%s” is written in %s', ([text, script]) => {
  expect(mainScript(text)).toBe(script);
});

test('a name in kana makes Chinese no Japanese', () => {
  expect(mainScript('这家名叫カメ的公司去年在上海和北京建立了三座新的工厂')).toBe('Han');
});

test('figures and marks are in no script', () => {
  expect(mainScript('12 %, 2025')).toBeUndefined();
});

test('a language without an entry is written in Latin letters', () => {
  expect(['de', 'ru', 'ja', 'xx'].map(scriptOf)).toEqual(['Latin', 'Cyrillic', 'Kana', 'Latin']);
});
