import type { Article } from '../../src/articles/read-article-file.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Span } from '../../src/model/source.ts';

const FIRST_WORDS = 5;
const LAST_WORDS = 4;

/**
 * One article as `test/fixtures/articles/golden.txt` shows it: its path and title, then one line a passage with
 * ordinal, line, kind, first and last words, heading, speaker and the last words of its lead-in.
 *
 * @example `'¶7 line 8 heading | Context of the Visit'`
 */
export function goldenText({ source, passages }: Article): string {
  const quoted = ({ start, end }: Span) => `… ${lastWords(source.text.slice(start, end))}`;
  const row = (passage: Passage) =>
    [
      `¶${passage.ordinal} line ${passage.line} ${passage.kind}`,
      shortened(passage.text),
      ...(passage.heading === undefined ? [] : [`under: ${shortened(passage.heading)}`]),
      ...(passage.speaker === undefined ? [] : [`speaker: ${passage.speaker}`]),
      ...(passage.leadIn === undefined ? [] : [`after: ${quoted(passage.leadIn)}`]),
    ].join(' | ');
  return [`# ${source.path}`, `title: ${source.title}`, ...passages.map(row), ''].join('\n');
}

function shortened(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= FIRST_WORDS + LAST_WORDS) return words.join(' ');
  return `${words.slice(0, FIRST_WORDS).join(' ')} … ${lastWords(text)}`;
}

function lastWords(text: string): string {
  return text.split(/\s+/).slice(-LAST_WORDS).join(' ');
}
