import type { SourceProblem } from '../model/source.ts';
import type { ReportedSource, SourceReport, SourceWarning } from '../model/source-report.ts';
import { columnsOf, inColumns, upTo } from './columns.ts';
import { oneLine } from './one-line.ts';
import { PLAIN, type Styles } from './styles.ts';
import { counted } from './wording.ts';

/** A terminal of any size shows so many columns, or wraps them without harm. */
const WIDTH = 100;
const TITLE = 48;
const PUBLISHER = 20;
const DATE = 10;
const LANGUAGE = 8;
const PASSAGES = 8;

/**
 * The table of sources for a terminal: a row each, below it the path and what may be wrong, at the end what is not served.
 *
 * @example `clipsTable(report)` → `'Title … Publisher … Date … Language Passages\nTalks in Beijing …\n  wire/a.txt  ! undated\n…'`
 */
export function clipsTable({ sources, problems }: SourceReport, styles: Styles = PLAIN): string {
  const passages = sources.reduce((sum, source) => sum + source.passages, 0);
  const warnings = sources.reduce((sum, source) => sum + source.warnings.length, 0);
  const minor = problems.filter(({ isMinor }) => isMinor === true);
  const served = `${counted(sources.length, 'article')}, ${counted(passages, 'passage')}`;
  const notServed = problems.length - minor.length;
  return [
    styles.bold(row('Title', 'Publisher', 'Date', 'Language', 'Passages')),
    ...sources.flatMap((source) => sourceLines(source, styles)),
    ...(problems.length === 0 ? [] : ['', ...problemLines(problems)]),
    '',
    `${served} · ${counted(warnings + minor.length, 'warning')} · ${counted(notServed, 'error')}`,
  ].join('\n');
}

/**
 * What is not served, a line or more each: ✗ where something is lost by it, ! where not.
 *
 * @example `problemLines([{ path: 'scan.mp3', reason: 'has an ending …' }])` → `['✗ scan.mp3 has an ending ….']`
 */
export function problemLines(problems: readonly SourceProblem[]): string[] {
  return problems.flatMap(({ path, reason, isMinor }) =>
    wrapped(`${isMinor === true ? '!' : '✗'} ${oneLine(path)} ${oneLine(reason)}.`),
  );
}

/**
 * A warning in words.
 *
 * @example `warningText({ kind: 'near-copy', of: 'a.txt' })` → `'near-copy of a.txt'`
 */
export function warningText(warning: SourceWarning): string {
  if (warning.kind === 'near-copy') return `near-copy of ${oneLine(warning.of)}`;
  return warning.kind === 'encoding' ? `read as ${warning.encoding}, not UTF-8` : 'undated';
}

function sourceLines({ source, passages, warnings }: ReportedSource, styles: Styles): string[] {
  const { title, publisher = '', publishedAt = '', language = '', path } = source;
  const texts = [title, publisher, publishedAt.slice(0, DATE), language].map(oneLine);
  const place = `  ${upTo(oneLine(path), WIDTH - 2)}`;
  const first = row(texts[0] ?? '', texts[1] ?? '', texts[2] ?? '', texts[3] ?? '', String(passages));
  if (warnings.length === 0) return [first, styles.dim(place)];
  const warned = `! ${warnings.map(warningText).join(' · ')}`;
  return columnsOf(place) + 2 + columnsOf(warned) <= WIDTH
    ? [first, `${styles.dim(place)}  ${warned}`]
    : [first, styles.dim(place), ...wrapped(`  ${warned}`)];
}

function row(title: string, publisher: string, date: string, language: string, passages: string): string {
  return [
    inColumns(title, TITLE),
    inColumns(publisher, PUBLISHER),
    inColumns(date, DATE),
    inColumns(language, LANGUAGE),
    passages.padStart(PASSAGES),
  ].join(' ');
}

/** Cut between words, or within one that is longer than a line; the lines behind the first are indented. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S)\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= WIDTH) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = `    ${word}`;
      while (columnsOf(line) > WIDTH) {
        const fits = upTo(line, WIDTH).slice(0, -1);
        lines.push(fits);
        line = `    ${line.slice(fits.length)}`;
      }
    }
  }
  return [...lines, line];
}
