import type { getDocumentProxy } from 'unpdf';
import { UserError } from '../../errors.ts';
import type { ArticleContent } from '../article-format.ts';
import { textOf } from '../text-builder.ts';
import { vocabularyOf } from './join-lines.ts';
import { type PdfItem, pageWords, type Word } from './page-words.ts';
import { type PdfBlock, pdfBlocks } from './pdf-blocks.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { readingOrder } from './reading-order.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { turnedIfVertical } from './vertical-words.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

const MOST_PAGES = 1_000;
const MOST_CHARACTERS = 5_000_000;
/** Shares of the letters that are none: a font that does not say which ones it shows. */
const MOST_UNKNOWN = 0.3;

/**
 * The article of a PDF file: its text in the order in which it is read, with the page on which each paragraph begins.
 *
 * @throws UserError `NO_PDF`, `PASSWORD`, `TOO_LONG`, `NO_TEXT` or `NO_LETTERS`
 * @example `await readPdf(bytes)` → `{ text: 'Harbour town votes …', extractedFrom: 'PDF', blocks: [{ kind: 'heading', page: 1, … }, …] }`
 */
export async function readPdf(bytes: Uint8Array): Promise<ArticleContent> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > MOST_PAGES) throw tooLong();
    const pages = withoutRunningHeads(await readPages(document));
    const columns = pages.map(readingOrder);
    const lines = columns.flat().flatMap((column) => column.lines.map((line) => line.text));
    const blocks = pdfBlocks(columns, vocabularyOf(lines));
    checkLetters(blocks);
    return { ...textOf(blocks), metadata: await pdfMetadata(document), extractedFrom: 'PDF' };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes away, and writes what it finds odd to the terminal unless told not to.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new UserError('PASSWORD', 'is locked with a password: save it without one', { cause });
    }
    throw noPdf(cause);
  }
}

async function readPages(document: PdfDocument): Promise<Word[][]> {
  const pages: Word[][] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const words = await readPage(document, number);
    characters += words.reduce((sum, word) => sum + word.text.length, 0);
    if (characters > MOST_CHARACTERS) throw tooLong();
    pages.push(words);
  }
  return pages;
}

async function readPage(document: PdfDocument, number: number): Promise<Word[]> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = pageWords(
      items.filter((item): item is typeof item & PdfItem => 'str' in item),
      page.getViewport({ scale: 1 }).transform,
    );
    page.cleanup();
    return [...turnedIfVertical(words)];
  } catch (cause) {
    throw new UserError('NO_PDF', `is damaged on page ${number}: save it again from where it was made`, {
      cause,
    });
  }
}

function checkLetters(blocks: readonly PdfBlock[]): void {
  const text = blocks.map((block) => block.text).join('');
  if (!/[\p{L}\p{N}]/u.test(text) && !/[\p{Co}\uFFFD]/u.test(text)) {
    throw new UserError(
      'NO_TEXT',
      'has no text, only pictures of pages: run it through text recognition (OCR) first',
    );
  }
  const unknown = text.match(/[\p{Co}\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * text.length) {
    throw new UserError(
      'NO_LETTERS',
      'does not say which letters its fonts show: run it through text recognition (OCR) first',
    );
  }
}

function noPdf(cause: unknown): UserError {
  return new UserError('NO_PDF', 'is no PDF, or a damaged one: save it again from where it was made', {
    cause,
  });
}

function tooLong(): UserError {
  return new UserError(
    'TOO_LONG',
    `has more than ${MOST_PAGES} pages or ${MOST_CHARACTERS / 1_000_000} million characters: split it`,
  );
}
