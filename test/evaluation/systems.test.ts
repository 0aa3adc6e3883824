import { describe, expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import {
  clipbookSystem,
  plainMiniSearch,
  type System,
  stemmedMiniSearch,
} from '../../src/evaluation/systems.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

const wire =
  'Sergei Shoigu arrived in Beijing on Friday and met President Xi Jinping for two hours of talks on trade.';

async function systems(): Promise<Record<'clipbook' | 'plain' | 'stemmed', System>> {
  const clips = await openClipbook(
    await temporaryFolder({
      'a.txt': `${wire}\n\nThe harbour museum shows boats.\n`,
      'b.txt': `${wire}\n\nThe weather was fine.\n`,
    }),
  );
  return {
    clipbook: clipbookSystem(clips.index),
    plain: plainMiniSearch(clips.index),
    stemmed: stemmedMiniSearch(clips.index),
  };
}

const paths = (system: System, question: string) =>
  system
    .ask(question)
    .passages.map(({ found, copies }) => [found.source.path, ...copies.map(({ source }) => source.path)]);

describe('Clipbook', () => {
  test('gives passages with their copies, the board with its variants, and quotes with what stands there', async () => {
    const { clipbook } = await systems();
    const said = clipbook.ask('When did Shoigu arrive in Beijing?');
    expect(said.refused).toBe(false);
    expect(said.passages[0]?.found.passage.text).toBe(wire);
    expect(paths(clipbook, 'When did Shoigu arrive in Beijing?')[0]?.sort()).toEqual(['a.txt', 'b.txt']);
    expect(said.board?.[0]?.[0]).toBe('Friday');
    expect(said.quotes).toHaveLength(said.passages.length);
    for (const { text, slice } of said.quotes) expect(text).toBe(slice);
    expect(said.confidence).toBeGreaterThan(0);
    expect(said.confidence).toBeLessThanOrEqual(1);
  });

  test('refuses with the nearest passages and without a board', async () => {
    const { clipbook } = await systems();
    const said = clipbook.ask('Who owns the harbour restaurant in Galati?');
    expect(said).toMatchObject({ refused: true, board: [] });
    expect(said.passages[0]?.found.passage.text).toContain('harbour');
  });

  test('refuses what the clips never mention, with no confidence and no passage', async () => {
    const { clipbook } = await systems();
    expect(clipbook.ask('Napoleon')).toMatchObject({
      refused: true,
      passages: [],
      confidence: 0,
      quotes: [],
    });
  });

  test('is asked at most as long a question as it takes', async () => {
    const { clipbook } = await systems();
    expect(clipbook.ask(`When did Shoigu arrive in Beijing? ${'!'.repeat(1_000)}`).refused).toBe(false);
  });
});

describe('MiniSearch', () => {
  test('as it comes finds words as they are written', async () => {
    const { plain } = await systems();
    expect(paths(plain, 'museum')).toEqual([['a.txt']]);
    expect(paths(plain, 'museums')).toEqual([]);
    expect(plain.name).toBe('MiniSearch, defaults');
  });

  test('with stop words and stems finds other forms, and nothing by “the” alone', async () => {
    const { plain, stemmed } = await systems();
    expect(paths(stemmed, 'the museums')).toEqual([['a.txt']]);
    expect(paths(stemmed, 'the')).toEqual([]);
    expect(paths(plain, 'the')).not.toEqual([]);
  });

  test('has neither board nor quotes, shows every copy, and refuses only when it finds nothing', async () => {
    const { plain, stemmed } = await systems();
    for (const system of [plain, stemmed]) {
      const said = system.ask('Shoigu');
      expect(said).toMatchObject({ quotes: [], refused: false });
      expect(said).not.toHaveProperty('board');
      expect(said.passages.map(({ found }) => found.source.path)).toEqual(['a.txt', 'b.txt']);
      expect(said.confidence).toBeGreaterThan(0);
      expect(system.ask('Napoleon')).toMatchObject({ passages: [], refused: true, confidence: 0 });
    }
  });
});

test('every system gives at most ten passages and a time', async () => {
  const many = Array.from({ length: 30 }, (_, at) => `Harbour ${'boat '.repeat(at)}number ${at}.`).join(
    '\n\n',
  );
  const clips = await openClipbook(await temporaryFolder({ 'a.txt': many }));
  for (const make of [clipbookSystem, plainMiniSearch, stemmedMiniSearch]) {
    const { passages, milliseconds } = make(clips.index).ask('harbour');
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.length).toBeLessThanOrEqual(10);
    expect(Number.isFinite(milliseconds)).toBe(true);
  }
});
