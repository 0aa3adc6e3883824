import { expect, test } from 'vitest';
import { nameKind } from '../../../src/language/mentions/name-kind.ts';
import { nameMentions } from '../../../src/language/mentions/names.ts';

function kindIn(text: string, name: string) {
  const mention = nameMentions(text).find((candidate) => candidate.text === name);
  return mention && nameKind(mention, text);
}

test.each([
  ['a title in front', 'He met Chinese President Xi Jinping.', 'Xi Jinping', 'person'],
  ['two plain capitalised words', 'Then Anya Petrova spoke.', 'Anya Petrova', 'person'],
  ['a country that acts', 'Then China protested.', 'China', 'country'],
  ['a country where something happens', 'The visit to China went well.', 'China', 'place'],
  ['a word for places', 'They met at the Great Hall of the People.', 'Great Hall of the People', 'place'],
  ['a preposition of place', 'The show is held in Zhuhai.', 'Zhuhai', 'place'],
  ['an acronym', 'Some NATO members protest.', 'NATO', 'organisation'],
  ['a word for organisations', 'He leads the Security Council.', 'Security Council', 'organisation'],
  ['an article in front', 'Then the Huguenots fled.', 'Huguenots', 'organisation'],
  ['a word for events', 'It ended with the Treaty of Paris.', 'Treaty of Paris', 'thing'],
])('%s', (_, text, name, kind) => {
  expect(kindIn(text, name)).toBe(kind);
});
