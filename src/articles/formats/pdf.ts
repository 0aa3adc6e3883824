import type { ArticleFormat } from '../article-format.ts';

/** A PDF of 20 MB can hold streams that unpack to 20 GB. */
const LIMITS = { seconds: 60, megabytes: 768 };

export default {
  endings: ['.pdf'],
  read: async (bytes) => {
    const { readInWorker } = await import('../worker/read-in-worker.ts');
    return readInWorker(new URL('../pdf/read-pdf.ts', import.meta.url), 'readPdf', bytes, LIMITS);
  },
} satisfies ArticleFormat;
