import type { Citation } from '../model/answer.ts';
import type {
  ComparedValue,
  ComparisonAnswer,
  DatedRow,
  DirectoryAnswer,
  ListedName,
  PersonAnswer,
  TimelineAnswer,
} from '../model/directory.ts';
import { DIRECTORY_WORDS, dateIn } from './messages/directory.ts';
import { placeOf } from './messages/positions.ts';
import { oneLine } from './one-line.ts';
import type { Styles } from './styles.ts';

/** A terminal scrolls, but nobody reads a thousand names. */
const MOST_ROWS = 40;
const words = DIRECTORY_WORDS.en;

/**
 * People, places, a person's card, the timeline or a comparison as text for a terminal.
 *
 * @param quotes passages with their citations, as the terminal shows them
 * @example `directoryText(answer, styles, quotes)` → `'3 places\n  1. Beijing · 5 sources · 32 mentions\n…'`
 */
export function directoryText(
  answer: DirectoryAnswer,
  styles: Styles,
  quotes: (answer: PersonAnswer | ComparisonAnswer) => readonly string[],
): string {
  switch (answer.kind) {
    case 'people':
      return list(answer.names, words.people(answer.names.length), words.nobody, styles);
    case 'places':
      return list(answer.names, words.places(answer.names.length), words.nowhere, styles);
    case 'timeline':
      return timeline(answer, styles);
    case 'person':
      return [person(answer, styles), ...quotes(answer)].join('\n\n');
    case 'comparison':
      return [...comparison(answer, styles), ...quotes(answer), silent(answer, styles)]
        .filter(Boolean)
        .join('\n\n');
  }
}

function list(names: readonly ListedName[], heading: string, none: string, { bold, dim }: Styles): string {
  if (names.length === 0) return none;
  const rows = names.slice(0, MOST_ROWS).map(({ name, role, sources, mentions }, at) => {
    const about = role === undefined ? '' : `, ${oneLine(role)}`;
    const counts = dim(`· ${words.sources(sources)} · ${words.mentions(mentions)}`);
    return `${String(at + 1).padStart(3)}. ${bold(oneLine(name))}${about} ${counts}`;
  });
  return [bold(heading), ...rows, ...moreLine(names.length, dim)].join('\n');
}

function timeline({ dated, undated }: TimelineAnswer, { bold, dim }: Styles): string {
  const all = [...dated, ...undated];
  if (all.length === 0) return words.never;
  const row = ({ value, resolved, sources, mentions, citation }: DatedRow) => {
    const isPlaced = resolved !== undefined && !/\d{4}|centur/i.test(value);
    const day = isPlaced ? `${dateIn('en', resolved)} (“${oneLine(value)}”)` : oneLine(value);
    const counts = mentions > 1 ? `${words.sources(sources)} · ${words.mentions(mentions)} · ` : '';
    return `  ${bold(day)} ${dim(`· ${counts}${place(citation)}`)}\n    ${oneLine(citation.quote)}`;
  };
  const apart = undated.slice(0, Math.max(0, MOST_ROWS - dated.length));
  return [
    bold(words.timeline(all.length)),
    ...dated.slice(0, MOST_ROWS).map(row),
    ...(apart.length > 0 ? [bold(words.undated), ...apart.map(row)] : []),
    ...moreLine(all.length, dim),
  ].join('\n');
}

function moreLine(count: number, dim: Styles['dim']): string[] {
  return count > MOST_ROWS ? [dim(words.more(count - MOST_ROWS))] : [];
}

function person({ listed, roles, first, last, company }: PersonAnswer, { bold, dim }: Styles): string {
  const counts = dim(`· ${words.sources(listed.sources)} · ${words.mentions(listed.mentions)}`);
  const spellings = listed.variants.map(oneLine).join(', ');
  const together = company.map(({ name, paragraphs }) => `${oneLine(name)} (${paragraphs})`).join(', ');
  return [
    `${bold(oneLine(listed.name))} ${counts}`,
    ...roles.map((role) => `  “${oneLine(role.quote)}” ${dim(place(role))}`),
    ...(spellings === '' ? [] : [`${words.spellings}: ${spellings}`]),
    `${words.firstMention}: ${place(first)}`,
    ...(listed.mentions > 1 ? [`${words.lastMention}: ${place(last)}`] : []),
    ...(together === '' ? [] : [`${words.together}: ${together}`]),
  ].join('\n');
}

function comparison({ agreed, differing }: ComparisonAnswer, { bold }: Styles): string[] {
  return [
    agreed.length === 0 ? '' : [bold(words.agreed), ...agreed.map(compared)].join('\n'),
    differing.length === 0 ? '' : [bold(`≠ ${words.differing}`), ...differing.map(compared)].join('\n'),
  ];
}

function compared({ kind, value, support }: ComparedValue): string {
  return `  ${words[kind]}: ${oneLine(value)} ${support.map(({ number }) => `[${number}]`).join(' ')}`;
}

function silent({ silent: sources }: ComparisonAnswer, { dim }: Styles): string {
  if (sources.length === 0) return '';
  return dim(`${words.silent(sources.length)}: ${sources.map(({ path }) => oneLine(path)).join(', ')}`);
}

function place(citation: Citation): string {
  return `${oneLine(citation.path)} ${placeOf(citation.paragraph, citation, 'en')}`;
}
