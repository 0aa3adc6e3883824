import { readInWorker } from '../../../src/articles/worker/read-in-worker.ts';

const { text } = await readInWorker(
  new URL('./readers.ts', import.meta.url),
  'readUpperCase',
  Buffer.from('talks'),
  { seconds: 30, megabytes: 1_000 },
);
process.stdout.write(text);
