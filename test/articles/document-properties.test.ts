import { expect, test } from 'vitest';
import { documentProperties } from '../../src/articles/document-properties.ts';

test('what a person wrote is kept', () => {
  expect(documentProperties(' Night ferry\nstays ', 'Ingrid Solheim')).toEqual({
    title: 'Night ferry stays',
    author: 'Ingrid Solheim',
  });
});

test.each([
  ['Microsoft Word - ferry3.doc', 'Administrator'],
  ['Untitled', 'user'],
  ['Document1', 'jdoe42'],
  ['ferry_final.indd', 'python-docx'],
  ['https://courier.example/print', 'desk@courier.example'],
  ['', ''],
  [undefined, 5],
])('what a program put there is not: %j by %j', (title, author) => {
  expect(documentProperties(title, author)).toEqual({});
});
