import type { ArticleFormat } from '../article-format.ts';

export default {
  endings: ['.pdf'],
  // pdf.js takes a tenth of a second to load, which only a folder with PDFs should pay for.
  read: async (bytes) => (await import('../pdf/read-pdf.ts')).readPdf(bytes),
} satisfies ArticleFormat;
