import { describe, expect, test } from 'vitest';
import { nameKind } from '../../../src/language/mentions/name-kind.ts';
import { nameMentions } from '../../../src/language/mentions/names.ts';
import { placeMentions } from '../../../src/language/mentions/places.ts';

const written = (text: string, language: string, common: readonly string[] = []) =>
  nameMentions(text, (word) => common.includes(word), language).map(({ text: name, role }) =>
    role === undefined ? name : `${name} (${role})`,
  );

describe('names with capitals', () => {
  test('have the title in front as their role', () => {
    expect(written('El presidente Gabriel Boric viajó a Valparaíso.', 'es')).toEqual([
      'Gabriel Boric (presidente)',
      'Valparaíso',
    ]);
    expect(written('Bundeskanzler Friedrich Merz kam.', 'de')).toEqual(['Friedrich Merz (Bundeskanzler)']);
  });

  test('of German are not the nouns that the clips know', () => {
    expect(written('Retter suchten in Bonn', 'de', ['Retter'])).toEqual(['Bonn']);
  });

  test('have no elided article', () => {
    expect(written("L'Élysée et le bureau d’Emmanuel Macron", 'fr')).toEqual(['Élysée', 'Emmanuel Macron']);
  });

  test('stand apart from the country in front of them in Russian', () => {
    expect(written('Секретарь Совбеза России Сергей Шойгу', 'ru')).toContain(
      'Сергей Шойгу (Секретарь Совбеза России)',
    );
  });

  test('are not dates', () => {
    expect(written('Er kam im Mai 2025 nach Bonn', 'de')).toEqual(['Bonn']);
  });
});

describe('names without capitals', () => {
  test.for([
    ['zh', '外交部长王毅表示，弗拉基米尔·普京将访问北京。', ['王毅 (外交部长)', '弗拉基米尔·普京']],
    ['zh', '这家公司去年的销量增长了。', []],
    ['ja', '玉城デニー知事は比嘉光男さんに会った。', ['玉城デニー (知事)', '比嘉光男 (さん)']],
    ['ja', '沖縄県知事は会見した。', []],
  ] as const)('of %s: %s', ([language, text, names]) => {
    expect(written(text, language)).toEqual(names);
  });
});

test.for([
  ['es', 'Ocurrió en Quintero, cerca de Chile.', ['Quintero', 'Chile']],
  ['ru', 'Он побывал в Куала-Лумпуре и в Китае.', ['Куала-Лумпуре', 'Китае']],
  ['zh', '公司考虑在西班牙建厂。', ['西班牙']],
] as const)('places of %s: %s', ([language, text, places]) => {
  expect(placeMentions(text, language).map(({ text: place }) => place)).toEqual(places);
});

test('a name is a person, an organisation or a place by the words of its language', () => {
  const kind = (name: string, text: string, language: string) => {
    const start = text.indexOf(name);
    return nameKind({ text: name, span: { start, end: start + name.length } }, text, language);
  };
  expect(kind('Universidad de Chile', 'la Universidad de Chile', 'es')).toBe('organisation');
  expect(kind('Москве', 'был в Москве', 'ru')).toBe('place');
  expect(kind('Carlos Galán', 'dijo Carlos Galán', 'es')).toBe('person');
});
