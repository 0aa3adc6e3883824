import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { jsonDirectory } from '../../src/replies/directory-json.ts';

const clips = await openClipbook('data/articles');
const textOf = new Map(clips.index.entries.map(({ source }) => [source.path, source.text]));

test('people and places with their counts, and where each stands first', () => {
  const people = jsonDirectory(clips.people());
  if (people.list === 'dates') throw new Error('These are no names.');
  expect(people.list).toBe('people');
  expect(people.names[0]).toMatchObject({ name: 'Sergei Shoigu', kind: 'person', sources: 5, mentions: 39 });
  expect(jsonDirectory(clips.places()).list).toBe('places');
  for (const { first } of people.names) {
    expect(textOf.get(first.path)?.slice(first.start, first.end)).toBe(first.text);
  }
});

test('dates in calendar order, and apart those that cannot be placed', () => {
  const dates = jsonDirectory(clips.timeline());
  if (dates.list !== 'dates') throw new Error('These are no dates.');
  expect(dates.dated.map(({ resolved }) => resolved)).toEqual(['2022', '2025-12']);
  expect(dates.undated.every(({ resolved }) => resolved === undefined)).toBe(true);
  expect(dates.undated.map(({ value }) => value)).toContain('Friday');
});
