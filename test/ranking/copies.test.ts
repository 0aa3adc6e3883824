import { describe, expect, test } from 'vitest';
import { collection } from './collection.ts';

const WIRE =
  'The ferry Aurora ran aground near the lighthouse of Sulina, and its passengers were taken ashore by fishing boats.';

/** Where each passage shown stands, and where its copies are. */
const places = (clips: ReturnType<typeof collection>, question: string) =>
  clips
    .passages(question)
    .map(({ source, alsoIn }) => [source.path, ...alsoIn.map((copy) => copy.source.path)]);

describe('near-identical passages take one place', () => {
  test('the others stand with the first, in order', () => {
    const clips = collection({
      'a.txt': WIRE,
      'b.txt': WIRE,
      'c.txt': 'Near the lighthouse, the sea was calm.',
      'd.txt': WIRE,
    });
    expect(places(clips, 'Where did the ferry Aurora run aground?')[0]).toEqual(['a.txt', 'b.txt', 'd.txt']);
  });

  test('although a word or two were changed by an editor', () => {
    const clips = collection({
      'a.txt': WIRE,
      'b.txt': `${WIRE.replace('ran aground', 'was stranded')} Wow.`,
    });
    expect(places(clips, 'ferry Aurora Sulina')).toEqual([['a.txt', 'b.txt']]);
  });

  test('although each paper wrote its own dateline', () => {
    const clips = collection({
      'a.txt': `SULINA, March 3 (Reuters) - ${WIRE}`,
      'b.txt': `Sulina, Romania (AP) — ${WIRE}`,
      'c.txt': `BUCHAREST, 4 Mar. 2021: ${WIRE}`,
    });
    expect(places(clips, 'ferry Aurora Sulina')[0]?.toSorted()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('within one article, too', () => {
    const clips = collection({ 'a.txt': `${WIRE}\n\nThe wind was strong.\n\n${WIRE}` });
    const [first] = clips.passages('ferry Aurora Sulina');
    expect(first?.passage.ordinal).toBe(1);
    expect(first?.alsoIn.map(({ passage }) => passage.ordinal)).toEqual([3]);
  });

  test('a row of the board counts the sources of all copies, and cites the place they share', () => {
    const answer = collection({ 'a.txt': WIRE, 'b.txt': WIRE, 'c.txt': WIRE }).ask(
      'Where did the ferry Aurora run aground?',
      { intent: 'where' },
    );
    expect(answer.kind === 'evidence' && answer.ranked.length).toBe(1);
    for (const row of answer.kind === 'evidence' ? answer.board : []) {
      expect(row.sources).toBe(3);
      expect(row.support.map(({ path }) => path)).toEqual(['a.txt']);
    }
  });
});

describe('passages keep their own places', () => {
  test('when their figures differ: 12 and 21 passengers are two reports', () => {
    const report = (count: number) => WIRE.replace('its passengers', `its ${count} passengers`);
    const clips = collection({ 'a.txt': report(12), 'b.txt': report(21), 'c.txt': report(12) });
    expect(places(clips, 'How many passengers had the ferry Aurora?')).toEqual([
      ['a.txt', 'c.txt'],
      ['b.txt'],
    ]);
  });

  test('when they are about the same in other words', () => {
    const clips = collection({
      'a.txt': WIRE,
      'b.txt': 'Fishermen saved everyone on board when the Aurora hit a sandbank in the mouth of the river.',
    });
    expect(places(clips, 'Aurora')).toHaveLength(2);
  });

  test('when they are too short to tell', () => {
    const clips = collection({ 'a.txt': 'The Aurora sank.', 'b.txt': 'The Aurora sank.' });
    expect(places(clips, 'Aurora')).toEqual([['a.txt'], ['b.txt']]);
  });
});

test('a copy does not use up the limit', () => {
  const clips = collection({ 'a.txt': WIRE, 'b.txt': WIRE, 'c.txt': 'The Aurora is a ferry.' });
  const answer = clips.ask('Aurora ferry', { limit: 2 });
  expect(answer.kind === 'evidence' && answer.ranked.map(({ alsoIn }) => alsoIn.length).sort()).toEqual([
    0, 1,
  ]);
});
