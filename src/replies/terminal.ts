import type {
  Answer,
  Candidate,
  Citation,
  ClaimsAnswer,
  EvidenceAnswer,
  NothingAnswer,
  NoticeAnswer,
  RankedPassage,
  ReadingAnswer,
  SourceAnswer,
  SourcesAnswer,
} from '../model/answer.ts';
import type { Query } from '../model/query.ts';
import type { Span } from '../model/source.ts';
import { ANSWERS } from './messages/answers.ts';
import { CLAIMS } from './messages/claims.ts';
import { calendarDate, writtenDate } from './messages/dates.ts';
import { followUpMessages } from './messages/follow-up.ts';
import { missText } from './messages/misses.ts';
import { noticeText } from './messages/notices.ts';
import { placeOf } from './messages/positions.ts';
import { breaksAsSpaces, joinSpaces, oneLine } from './one-line.ts';
import { PLAIN, type Styles } from './styles.ts';
import { directoryText } from './terminal-directory.ts';
import { helpText } from './terminal-help.ts';
import { counted, inRunningText } from './wording.ts';

const { saidBy, readParagraph } = ANSWERS.en;

/** How many passages one screen holds. */
const SHOWN = 3;

/**
 * An answer as text for a terminal or a pipe, without a line break at its end.
 *
 * @param shown how many passages at most
 * @example `terminalReply(answer)` → `'Friday · 2 sources [1] [2]\n\n[1] Sergei Shoigu, …'`
 */
export function terminalReply(answer: Answer, styles: Styles = PLAIN, shown: number = SHOWN): string {
  switch (answer.kind) {
    case 'evidence':
      return evidence(answer, styles, shown);
    case 'nothing':
      return nothing(answer, styles, shown);
    case 'sources':
      return sources(answer, styles);
    case 'source':
      return source(answer, styles);
    case 'reading':
      return reading(answer, styles);
    case 'claims':
      return claims(answer, styles);
    case 'help':
      return helpText(answer, styles);
    case 'notice':
      return notice(answer);
    default:
      return directoryText(answer, styles, (shownWith) =>
        quotes(shownWith.ranked, shownWith.citations, styles, shownWith.ranked.length),
      );
  }
}

function evidence(
  { query, board, ranked, citations, unmatched }: EvidenceAnswer,
  styles: Styles,
  shown: number,
): string {
  const sources = new Set(
    ranked.flatMap(({ source, alsoIn }) => [source.id, ...alsoIn.map((copy) => copy.source.id)]),
  );
  return [
    notes(query, unmatched, styles),
    board.map((row) => boardRow(row, styles)).join('\n'),
    ...quotes(ranked, citations, styles, shown),
    styles.dim(
      `${counted(ranked.length, 'passage')} in ${counted(sources.size, 'source')}${hidden(ranked, citations, shown)}`,
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The board cites them, so a reader must be able to find them. */
function hidden(ranked: readonly RankedPassage[], citations: readonly Citation[], shown: number): string {
  const places = citations
    .slice(shown, ranked.length)
    .map(({ number, path, paragraph }) => `[${number}] ${oneLine(path)} ¶${paragraph}`);
  return places.length === 0 ? '' : `; not quoted here: ${places.join(', ')}`;
}

function nothing(
  { query, reason, unmatched, nearest, headlines, citations }: NothingAnswer,
  styles: Styles,
  shown: number,
): string {
  return [
    styles.bold(oneLine(missText(reason, 'en'))),
    notes(query, unmatched, styles),
    nearest.length > 0 ? 'Nearest, but it does not answer:' : '',
    headlines.length > 0
      ? ['The clips are about:', ...headlines.map(({ title }) => `  ${oneLine(title)}`)].join('\n')
      : '',
    ...quotes(nearest, citations, styles, shown),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function notes(
  { text, readFrom, readAs, stretched }: Query,
  unmatched: readonly string[],
  { dim }: Styles,
): string {
  const lines = [
    ...(readFrom === undefined ? [] : [dim(`${followUpMessages.en.readAs} ${oneLine(text)}`)]),
    ...readAs.map(({ from, to }) => dim(`Read “${oneLine(from)}” as “${oneLine(to)}”.`)),
    ...stretched.map(({ from, to }) => dim(`Read “${oneLine(from)}” also as “${oneLine(to)}”.`)),
  ];
  if (unmatched.length > 0) {
    lines.push(dim(`Nowhere in the clips: ${unmatched.map((word) => `“${oneLine(word)}”`).join(', ')}.`));
  }
  return lines.join('\n');
}

function boardRow(
  { value, role, resolved, speaker, sources, support }: Candidate,
  { bold, dim }: Styles,
): string {
  const numbers = support.map(({ number }) => `[${number}]`).join(' ');
  const about = role === undefined ? '' : `, ${oneLine(role)}`;
  const day = resolved === undefined ? '' : ` (${writtenDate(resolved)})`;
  const said = speaker === undefined ? '' : saidBy(inRunningText(oneLine(speaker)));
  return `${bold(oneLine(value))}${about}${day}${said} ${dim(`· ${counted(sources, 'source')} ${numbers}`)}`;
}

function quotes(
  ranked: readonly RankedPassage[],
  citations: readonly Citation[],
  styles: Styles,
  shown: number,
): string[] {
  return ranked.slice(0, shown).flatMap((passage, place) => {
    const citation = citations[place];
    return citation === undefined
      ? []
      : [`${quote(passage, styles)}\n${citationLine(citation, passage, styles)}`];
  });
}

function quote({ source, passage, excerpt, matches }: RankedPassage, styles: Styles): string {
  const before = excerpt.start > passage.span.start ? '… ' : '';
  const after = excerpt.end < passage.span.end ? ' …' : '';
  return `${before}${highlighted(source.text, excerpt, matches, styles)}${after}`;
}

function highlighted(text: string, shown: Span, matches: readonly Span[], { match }: Styles): string {
  const clean = (start: number, end: number) => breaksAsSpaces(text.slice(start, end));
  let marked = '';
  let at = shown.start;
  for (const { start, end } of matches) {
    if (start < at || end > shown.end) continue;
    marked += clean(at, start) + match(clean(start, end));
    at = end;
  }
  return joinSpaces(marked + clean(at, shown.end));
}

function citationLine(
  citation: Citation,
  { alsoIn, source }: RankedPassage,
  { dim, heading }: Styles,
): string {
  const { number, path, paragraph, title, publisher, publishedAt, url } = citation;
  const place = heading(`[${number}] ${oneLine(path)} ${placeOf(paragraph, citation, 'en')}`);
  const about = facts(title, publisher, calendarDate(publishedAt), url);
  const elsewhere = alsoIn.map(
    (copy) =>
      `${copy.source.id === source.id ? '' : `${oneLine(copy.source.path)} `}¶${copy.passage.ordinal}`,
  );
  return `${place}${dim(` · ${about}${elsewhere.length > 0 ? ` · also ${elsewhere.join(', ')}` : ''}`)}`;
}

function sources({ sources: summaries, problems }: SourcesAnswer, { bold, dim }: Styles): string {
  const rows = summaries.map(({ source: { path, title, publisher, publishedAt }, paragraphs }) => {
    const about = facts(path, counted(paragraphs, 'paragraph'), publisher, calendarDate(publishedAt));
    return `${bold(oneLine(title))}\n  ${dim(about)}`;
  });
  const faults = problems.map(({ path, reason }) => `⚠ ${oneLine(path)} ${oneLine(reason)}.`);
  return [...rows, ...faults].join('\n');
}

function source({ summary }: SourceAnswer, { bold, dim }: Styles): string {
  const { path, title, publisher, author, publishedAt, url } = summary.source;
  const paragraphs = counted(summary.paragraphs, 'paragraph');
  const about = facts(path, paragraphs, publisher, author, calendarDate(publishedAt), url);
  return `${bold(oneLine(title))}\n${dim(about)}\n\n${oneLine(summary.opening)} …`;
}

/** What is known of a source, on one line. */
function facts(...known: readonly (string | undefined)[]): string {
  return known
    .map((fact = '') => oneLine(fact))
    .filter(Boolean)
    .join(' · ');
}

function reading(
  { source: { title, path }, passages, focus, total }: ReadingAnswer,
  { bold, dim, heading }: Styles,
): string {
  const paragraphs = passages.map(({ ordinal, kind, text }) => {
    const isHeading = kind === 'heading' || kind === 'headline';
    const mark = ordinal === focus ? heading(`▶ ¶${ordinal}`) : dim(`  ¶${ordinal}`);
    return `${mark} ${isHeading ? bold(oneLine(text)) : oneLine(text)}`;
  });
  return [`${bold(oneLine(title))}\n${dim(oneLine(path))}`, ...paragraphs, dim(`¶${focus} of ${total}`)].join(
    '\n\n',
  );
}

function claims({ claims, others, problem }: ClaimsAnswer, styles: Styles): string {
  const words = CLAIMS.en;
  if (problem !== undefined) return words[problem];
  const told = claims.map(({ text, evidence, unmatched }) => {
    const passages = evidence.flatMap(({ ranked, citation, missing }) => [
      ...quotes([ranked], [citation], styles, 1),
      missing.length === 0 ? '' : styles.dim(words.notInPassage(listed(missing))),
    ]);
    const nowhere = unmatched.length === 0 ? '' : ` ${words.nowhere(listed(unmatched))}`;
    const none = evidence.length > 0 ? '' : styles.dim(`The clips do not say so.${nowhere}`);
    return [styles.bold(oneLine(text)), ...passages, none].filter(Boolean).join('\n');
  });
  return [...told, others > 0 ? styles.dim(words.others(others)) : ''].filter(Boolean).join('\n\n');
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `“${oneLine(text)}”`).join(', ');
}

function notice({ message, suggestions }: NoticeAnswer): string {
  const labels = suggestions.map(({ label, paragraph }) => oneLine(label ?? readParagraph(paragraph)));
  return [oneLine(noticeText(message, 'en')), ...labels.map((label) => `  ${label}`)].join('\n');
}
