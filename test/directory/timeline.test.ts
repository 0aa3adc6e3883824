import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import type { DatedRow } from '../../src/model/directory.ts';
import { directoryOf } from './directory-of.ts';

const clips = await openClipbook('data/articles');
const shown = (rows: readonly DatedRow[]) =>
  rows.map(({ value, resolved, mentions }) =>
    [value, resolved, mentions].filter((part) => part !== undefined).join(' '),
  );

test('dates that say their year stand in calendar order, however they are written', () => {
  const { dated, undated } = directoryOf({
    'a.txt': 'It began on 6 April 1652. In the 1640s it rained. It ended in May 1651.',
    'b.txt': 'In 1651 nothing was. On April 6, 1652 it began. In the 17th century it snowed.',
  }).timeline();
  expect(shown(dated)).toEqual([
    'the 17th century 1601 1',
    'the 1640s 1640 1',
    '1651 1651 1',
    'May 1651 1651-05 1',
    '6 April 1652 1652-04-06 2',
  ]);
  expect(undated).toEqual([]);
});

test('a relative date is placed where the catalogue gives the day of publication, else it is undated', () => {
  const { dated, undated } = directoryOf({
    'a.txt': { text: 'He arrived on Friday.', publishedAt: '2025-03-01' },
    'b.txt': 'He left on Sunday.',
    'c.txt': { text: 'On 28 February 2025 he was there.', publishedAt: '2025-03-03' },
  }).timeline();
  expect(shown(dated)).toEqual(['Friday 2025-02-28 2']);
  expect(dated[0]?.sources).toBe(2);
  expect(shown(undated)).toEqual(['Sunday 1']);
});

test('what cannot be placed stands in order of source, a Friday of each its own', () => {
  const { undated } = clips.timeline();
  const paths = undated.map(({ citation }) => citation.path);
  expect(paths).toEqual([...paths].sort());
  expect(undated.filter(({ value }) => value === 'Friday')).toHaveLength(2);
});

test('every date is cited with the sentence that gives it, and numbered through', () => {
  const { dated, undated } = clips.timeline();
  const rows = [...dated, ...undated];
  expect(rows.length).toBeGreaterThan(10);
  for (const [at, { value, ranked, citation }] of rows.entries()) {
    const { text } = ranked.source;
    expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.quote);
    expect(ranked.matches.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
    expect(citation.quote).toContain(value);
    expect(citation.number).toBe(at + 1);
  }
});

test.for([
  'They meet annually at 10 a.m.',
  'It ended in the Cold War.',
  'A day later he left, and the following day she came.',
  'About 1500 troops came.',
  'The past three months were dry.',
])('no date: %s', (text) => {
  expect(directoryOf({ 'a.txt': text }).timeline()).toMatchObject({ dated: [], undated: [] });
});
