import { expect, test } from 'vitest';
import { stemIn } from '../../src/language/stem-in.ts';
import { synonymsAbroad } from '../../src/language/synonyms-abroad.ts';

test.for([
  ['de', 'Beben', 'Erdbeben'],
  ['es', 'sismo', 'terremoto'],
  ['fr', 'séisme', 'tremblement'],
  ['pt', 'roubo', 'assalto'],
  ['ru', 'наводнение', 'паводок'],
  ['zh', '遇难', '死亡'],
  ['ja', '火災', '火事'],
] as const)('in %s “%s” may be said as “%s”', ([language, word, other]) => {
  expect(synonymsAbroad(stemIn(word, language), language)).toContain(stemIn(other, language));
});

test('most words have none, and so have languages that are not known', () => {
  expect(synonymsAbroad(stemIn('Teppich', 'de'), 'de')).toEqual([]);
  expect(synonymsAbroad('maa@fi', 'fi')).toEqual([]);
});
