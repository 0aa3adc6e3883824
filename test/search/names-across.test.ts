import { describe, expect, test } from 'vitest';
import { namesAcross } from '../../src/search/names-across.ts';
import { collection } from '../ranking/collection.ts';

const { lexicon } = collection({
  'a.txt': { language: 'en', text: 'Sergei Shoigu met Xi in Beijing. The minister of Gazprom left Moscow.' },
  'b.txt': { language: 'de', text: 'Sergej Schoigu reiste nach Peking zu Gazprom. Der Minister blieb.' },
}).index;
const held = ['en', 'de', 'ru'];

describe('a name in other languages of the clips', () => {
  test.for([
    ['Шойгу', 'ru', ['shoigu', 'schoigu@de']],
    ['Пекине', 'ru', ['beij', 'peking@de']],
    ['Gazprom', 'de', ['gazprom']],
  ] as const)('“%s” (%s)', ([written, language, stems]) => {
    expect(namesAcross(written, language, held, lexicon).sort()).toEqual([...stems].sort());
  });

  test('an ordinary word is none', () => {
    expect(namesAcross('Minister', 'de', held, lexicon)).toEqual([]);
  });

  test('there is none where the clips have one language', () => {
    expect(namesAcross('Shoigu', 'en', ['en'], lexicon)).toEqual([]);
  });
});
