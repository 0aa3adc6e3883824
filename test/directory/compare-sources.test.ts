import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import type { ComparedValue } from '../../src/model/directory.ts';
import { directoryOf } from './directory-of.ts';

const clips = await openClipbook('data/articles');
const three = directoryOf({
  'a.txt': 'The fleet left Rotterdam on Friday with 14 ships, Admiral De Ruyter said.',
  'b.txt': 'The fleet left Rotterdam on Friday with 12 ships.',
  'c.txt': 'The fleet left Rotterdam on Sunday, Admiral Jan Tromp said.',
  'd.txt': 'The museum of Galati shows boats and nets.',
});
const shown = (values: readonly ComparedValue[]) =>
  values.map(
    ({ kind, value, support }) =>
      `${kind} ${value} ${support
        .map(({ path }) => path)
        .sort()
        .join(' ')}`,
  );

function compared(directory: Pick<typeof clips, 'compare'>, topic: string) {
  const answer = directory.compare(topic);
  if (answer.kind !== 'comparison') throw new Error(`${topic}: ${answer.reason}`);
  return answer;
}

test('one best passage of each source, each of another', () => {
  const { ranked, citations } = compared(clips, 'Shoigu’s arrival in Beijing');
  expect(ranked.length).toBeGreaterThan(2);
  expect(new Set(ranked.map(({ source }) => source.id)).size).toBe(ranked.length);
  for (const [at, { source }] of ranked.entries()) {
    const citation = citations[at];
    expect(source.text.slice(citation?.span.start, citation?.span.end)).toBe(citation?.quote);
  }
});

test('what several sources give is agreed', () => {
  expect(shown(compared(three, 'fleet left Rotterdam').agreed)).toEqual(['day Friday a.txt b.txt']);
});

test('figures, days and names that one gives where another gives others differ, and are marked', () => {
  const { differing, ranked } = compared(three, 'fleet left Rotterdam');
  expect(shown(differing)).toEqual(
    expect.arrayContaining(['day Sunday c.txt', 'figure 14 ships a.txt', 'figure 12 ships b.txt']),
  );
  const marked = ranked.map(({ source, matches }) =>
    matches.map(({ start, end }) => source.text.slice(start, end)),
  );
  expect(marked.flat()).toEqual(expect.arrayContaining(['14 ships', '12 ships', 'Sunday']));
  expect(marked.flat()).not.toContain('Friday');
});

test('sources that say nothing are named', () => {
  expect(compared(three, 'fleet left Rotterdam').silent.map(({ path }) => path)).toEqual(['d.txt']);
  const { ranked, silent } = compared(clips, 'Anwar Ibrahim in Kuala Lumpur');
  expect(ranked.length + silent.length).toBe(5);
});

test('a source that only shares a common word with a name of the topic says nothing on it', () => {
  const { silent } = compared(
    directoryOf({
      'a.txt': 'The Black Death reached Norway in 1349.',
      'b.txt': 'After his death nobody came.',
    }),
    'the Black Death in Norway',
  );
  expect(silent.map(({ path }) => path)).toEqual(['b.txt']);
});

test.for(['', 'Napoleon at Waterloo', '?', '💥'])('a topic of which the clips say nothing: “%s”', (topic) => {
  expect(clips.compare(topic).kind).toBe('nothing');
});
