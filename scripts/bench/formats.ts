import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFormats } from '../../src/articles/formats.ts';
import { articlesIn } from '../../src/articles/read-article-file.ts';
import { wholeNumber, wrongCall } from '../../src/evaluation/arguments.ts';
import { markdownTable } from '../../src/evaluation/markdown-table.ts';
import { percentile } from '../../src/evaluation/statistics.ts';
import { runProgram } from '../../src/program.ts';

const USAGE = 'Usage: npm run -s bench:formats -- [--files DIR] [--times N]';
const FIXTURES = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'formats');
const TIMES = { from: 1, to: 100_000 };
const UNTIMED = 3;

/** How fast files of each format are read: in the middle of so many times, after some untimed ones. */
await runProgram(async () => {
  const { files, times } = parseArguments();
  const formats = await loadFormats();
  const rows = [['file', 'KB', 'articles', 'passages', 'ms', 'MB/s', 'passages/s']];
  for (const file of (await readdir(files)).sort()) {
    const format = formats.get(extname(file));
    if (format === undefined) continue;
    const bytes = await readFile(join(files, file));
    const taken: number[] = [];
    let read = await articlesIn(file, { format, bytes });
    for (let time = -UNTIMED; time < times; time++) {
      const began = performance.now();
      read = await articlesIn(file, { format, bytes });
      if (time >= 0) taken.push(performance.now() - began);
    }
    const ms = percentile(taken, 0.5);
    const passages = read.articles.reduce((sum, article) => sum + article.passages.length, 0);
    rows.push([
      file,
      (bytes.length / 1_000).toFixed(1),
      String(read.articles.length),
      String(passages),
      ms.toFixed(2),
      (bytes.length / 1_000 / ms).toFixed(2),
      Math.round((passages / ms) * 1_000).toLocaleString('en'),
    ]);
  }
  process.stdout.write(`${markdownTable(rows)}\n`);
});

function parseArguments(): { files: string; times: number } {
  try {
    const { values } = parseArgs({
      options: {
        files: { type: 'string', default: FIXTURES },
        times: { type: 'string', default: '30' },
      },
    });
    return { files: values.files, times: wholeNumber('--times', values.times, TIMES, USAGE) };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw wrongCall(`${cause.message.split('\n')[0]}`, USAGE);
  }
}
