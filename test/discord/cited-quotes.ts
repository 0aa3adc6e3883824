import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A quote in a reply and where the reply says that it stands. */
export type CitedQuote = {
  readonly quote: string;
  readonly number: number;
  readonly path: string;
  readonly paragraph: number;
  readonly line: number;
};

const CITATION = /^-# \[(\d+)\] `([^`]+)` ¶(\d+),\sline\s(\d+) ·\s/;

/**
 * Every quote of a reply with its citation, as a member reads it: without the markup and the marks of cutting.
 *
 * @example citedQuotes(turn.reply.text)[0] // { quote: 'Shoigu arrived …', number: 1, path: 'a.txt', paragraph: 3, line: 5 }
 */
export function citedQuotes(reply: string): CitedQuote[] {
  const lines = reply.split('\n');
  return lines.flatMap((line, at) => {
    if (!line.startsWith('> ')) return [];
    const [, number, path = '', paragraph, inFile] = CITATION.exec(lines[at + 1] ?? '') ?? [];
    return [
      {
        quote: asRead(line.slice(2)).replace(/^…\s?|\s?…$/g, ''),
        number: Number(number),
        path,
        paragraph: Number(paragraph),
        line: Number(inFile),
      },
    ];
  });
}

/** Fails unless there are quotes, and each stands in the file, word for word, from the cited line on. */
export function expectWordForWord(quotes: readonly CitedQuote[]): void {
  expect(quotes).not.toEqual([]);
  for (const { quote, path, line, paragraph } of quotes) {
    const text = readFileSync(join('data/articles', path), 'utf8');
    const fromLine = text.split('\n').slice(line - 1);
    expect(onOneLine(fromLine.join(' '))).toContain(onOneLine(quote));
    expect(paragraph).toBeGreaterThan(0);
    // It may begin later in its paragraph, but not in another one: a paragraph is at most a few broken lines.
    expect(onOneLine(fromLine.slice(0, 3).join(' '))).toContain(onOneLine(quote).slice(0, 40));
  }
}

/**
 * Markdown as it is read: bold marks gone, escaped characters themselves.
 *
 * @example asRead('**a** \\*b') // 'a *b'
 */
export function asRead(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])|\*\*/g, (_mark, escaped?: string) => escaped ?? '');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
