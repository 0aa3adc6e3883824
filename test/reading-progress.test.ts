import { expect, test } from 'vitest';
import { type ProgressStream, readingProgress } from '../src/reading-progress.ts';

/** What is written while so many files are read, one every so many milliseconds. */
function written(stream: Omit<ProgressStream, 'write'>, files: number, each: number) {
  const drawn: string[] = [];
  const lines: string[] = [];
  let now = 0;
  const write = (text: string) => drawn.push(text);
  const progress = readingProgress(
    { ...stream, write },
    (line) => lines.push(line),
    () => now,
  );
  for (let done = 0; done < files; done++) {
    now += each;
    progress.show({ done, all: files });
  }
  progress.end();
  return { drawn, lines };
}

test('a terminal shows a bar that is gone when all is read', () => {
  const { drawn, lines } = written({ isTTY: true, columns: 80 }, 1_000, 2);
  expect(lines).toEqual([]);
  expect(drawn.at(-2)?.replace('\r\u001b[K', '')).toMatch(/^Reading articles █{25,30}░{0,5} 9\d\d of 1000$/);
  expect(drawn.at(-1)).toBe('\r\u001b[K');
  expect(drawn.length).toBeLessThan(30);
});

test('a narrow terminal cuts the bar, for a wrapped line would stay', () => {
  for (const line of written({ isTTY: true, columns: 20 }, 1_000, 2).drawn) {
    expect(line.replace('\r\u001b[K', '').length).toBeLessThan(20);
  }
});

test('a small folder shows none', () => {
  expect(written({ isTTY: true, columns: 80 }, 5, 10)).toEqual({ drawn: [], lines: [] });
});

test('elsewhere there is a line every few seconds', () => {
  const { drawn, lines } = written({}, 1_000, 12);
  expect(drawn).toEqual([]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^Reading articles: \d+ of 1000 files\.$/);
});
