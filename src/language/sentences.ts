import type { Span } from '../model/source.ts';
import { tongueOf } from './tongues.ts';

/** They stand before a name, and a name may look like the beginning of a sentence ("Gen. He Weidong"). */
const TITLES = new Set(
  'mr mrs ms messrs dr prof st gen col lt sgt capt cmdr maj adm brig sen rep gov pres hon rev fr'.split(' '),
);

const ABBREVIATIONS = new Set(
  `sr jr sec inc ltd co corp bros vs etc al no nos vol pp fig eq dept univ assn est approx
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun`.split(/\s+/),
);

/**
 * A sentence end: its marks, closing quotes or brackets, then a gap or a glued capital ("Asia.On"); Chinese and
 * Japanese marks need neither. Beginning only where no mark stands before keeps a long row of dots linear.
 */
const END = /[。！？]+["'”’»)\]」』）》]*|(?<![.!?…])([.!?…]+)(["'”’»)\]]*)(?=(\s+)|(\p{Lu}\p{Ll})|$)/gu;

/**
 * The sentences of a text as half-open spans in order; together they hold every character that is not white space.
 *
 * Abbreviations ("Mr.", "U.S.", "Nov.", initials) do not end a sentence; "U.S." and "Nov." do when a word follows
 * that begins one. `Intl.Segmenter` would end one at each of them, and would see none where the space is missing.
 *
 * @param language ISO 639-1
 * @example `sentences('Mr. Li left.He is back.')` → `[{ start: 0, end: 12 }, { start: 12, end: 23 }]`
 */
export function sentences(text: string, language = 'en'): Span[] {
  const isAbbreviation = language === 'en' ? () => false : abbreviationsIn(language);
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, end, match) || isAbbreviation(text, match.index, end)) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** "3. März": a German ordinal, like an abbreviation, ends no sentence. */
const ORDINAL = /(?<![\p{L}\p{N}.,])\d{1,2}$/u;
const MONTH =
  /^\.\s*(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Platz|Liga)/u;
const LONGEST_ABBREVIATION = 8;

function abbreviationsIn(language: string): (text: string, at: number, end: number) => boolean {
  const known = new Set(
    tongueOf(language)
      ?.abbreviations.split(' ')
      .filter((word) => word !== ''),
  );
  return (text, at, end) => {
    if (text.slice(at, end) !== '.') return false;
    const before = text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at);
    if (ORDINAL.test(before) && MONTH.test(text.slice(at, at + 20))) return true;
    const [word = ''] = /(?<!\p{L})\p{L}+$/u.exec(before) ?? [];
    return known.has(word.toLowerCase()) && !/^\.\s*$/u.test(text.slice(at));
  };
}

function endsSentence(text: string, marksAt: number, end: number, match: RegExpExecArray): boolean {
  const [, marks, closing = '', gap, glued] = match;
  if (marks === undefined) return true;
  if (glued === undefined && gap === undefined) return true;
  if (marks === '.') {
    const before = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, marksAt - 20), marksAt))?.[0] ?? '';
    const isInitial = /^\p{Lu}$/u.test(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before);
    if (TITLES.has(before.toLowerCase()) || (isInitial && before.length === 1)) return false;
    if (isInitial || ABBREVIATIONS.has(before.toLowerCase())) {
      return startsNewSentence(text, end + (gap?.length ?? 0));
    }
    if (glued !== undefined) return /\p{Ll}$/u.test(before);
    // Clips are typed in haste: after a whole word the full stop counts, even where a capital is missing.
    if (closing === '' && /\p{Ll}{4}$/u.test(before)) return true;
  }
  const next = text.slice(end + (gap?.length ?? 0)).match(/^["'“‘«([]*(.)/u)?.[1];
  return next === undefined || !/\p{Ll}/u.test(next);
}

/** After "U.S." or "Corp." only a word that rarely follows it inside a sentence tells that a new one begins. */
function startsNewSentence(text: string, at: number): boolean {
  return /^(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That|These|Those|However|Meanwhile)\s/u.test(
    text.slice(at, at + 12),
  );
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const first = start + piece.indexOf(trimmed);
  spans.push({ start: first, end: first + trimmed.length });
}
