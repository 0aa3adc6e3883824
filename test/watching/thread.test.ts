import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { follow } from './follow.ts';

/** Formats that bring a thread down, each in its own way. */
const FORMATS = {
  'package.json': '{ "type": "module" }',
  'text.ts':
    "export default { endings: ['.txt'], read: (bytes) => ({ text: Buffer.from(bytes).toString() }) };",
  'bomb.ts': `export default {
    endings: ['.bomb'],
    read() {
      const grown = [];
      for (;;) grown.push(new Array(1e5).fill(0).map((_, at) => ({ at })));
    },
  };`,
  'endless.ts': "export default { endings: ['.endless'], read: () => { for (;;); } };",
  'wrong.ts': "export default { endings: ['.wrong'], read: () => { throw new TypeError('a bug'); } };",
};

const FILES = { 'a.txt': 'Talks were held in Beijing.', 'z.txt': 'The museum of Galati shows boats.' };

describe('a file that its reader does not survive is named, and the rest is served', () => {
  test.each([
    ['takes all memory', 'm.bomb', 60_000, /^takes more memory to read than there is: split it/],
    ['is read for ever', 'm.endless', 1_500, /^takes too long to read: split it/],
    ['shows a bug', 'm.wrong', 60_000, /^makes its reader fail, which is a bug of Clipbook: see the log/],
  ])('it %s', async (_, path, patience, reason) => {
    const formatsFolder = await temporaryFolder(FORMATS);
    const folder = await temporaryFolder({ ...FILES, [path]: 'x' });
    const bugs: unknown[] = [];
    const notices: string[] = [];
    const { clips, until, textOf } = await follow(folder, {
      formatsFolder,
      memoryMb: 64,
      patience,
      onBug: (error) => bugs.push(error),
      onNotice: (notice) => notices.push(notice),
    });
    expect(clips.sourceCount).toBe(2);
    expect(clips.problems).toEqual([{ path, reason: expect.stringMatching(reason) }]);
    expect(bugs.length + notices.length).toBe(1);
    // The next thread goes on watching, and reads the file when it has changed.
    await writeFile(join(folder, 'a.txt'), 'Talks were held in Minsk.');
    await until(() => textOf('a.txt') === 'Talks were held in Minsk.');
    expect(clips.problems).toHaveLength(1);
  });
});
