import type { Candidate } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { COUNTS } from '../messages/counts.ts';
import { writtenDate } from '../messages/dates.ts';
import { isBlank } from '../one-line.ts';
import { inRunningText } from '../wording.ts';
import type { Detail } from './detail.ts';
import { label } from './inline.ts';

/** More references than this tell nobody anything. */
const MAX_REFERENCES = 3;

/** Other spellings are shown while they stay a remark. */
const MAX_VARIANTS = 2;
const MAX_VARIANT = 20;

/**
 * The rows of the answer board, best first: what the sources say, who says it in them, and how many of them do.
 *
 * @example `boardRows([friday], detail)` → `['**Friday** · 2 sources [1] [2]']`
 */
export function boardRows(board: readonly Candidate[], detail: Detail, language: Language): string[] {
  return board
    .filter((candidate) => !isBlank(candidate.value))
    .slice(0, detail.boardRows)
    .map((candidate) => {
      const role = isBlank(candidate.role ?? '') ? '' : `, ${label(candidate.role ?? '', detail.name)}`;
      const day =
        candidate.resolved === undefined
          ? ''
          : ` (${label(writtenDate(candidate.resolved, language), detail.name)})`;
      const speaker = isBlank(candidate.speaker ?? '')
        ? ''
        : ANSWERS[language].saidBy(inRunningText(label(candidate.speaker ?? '', detail.name)));
      const row = `**${label(candidate.value, detail.name)}**${role}${day}${variants(candidate, detail)}`;
      return `${row}${speaker} · ${COUNTS[language].sources(candidate.sources)} ${references(candidate)}`.trimEnd();
    });
}

/** Short spellings that say more than the value with a word added or left out. */
function variants({ value, variants }: Candidate, detail: Detail): string {
  const known = value.toLowerCase();
  const telling = variants.filter((variant) => {
    const spelling = variant.toLowerCase();
    return variant.length <= MAX_VARIANT && !known.includes(spelling) && !spelling.includes(known);
  });
  if (telling.length === 0) return '';
  return ` (${telling
    .slice(0, MAX_VARIANTS)
    .map((variant) => label(variant, detail.name))
    .join(', ')})`;
}

function references({ support }: Candidate): string {
  const numbers = [...new Set(support.map((citation) => citation.number))].sort((a, b) => a - b);
  const shown = numbers.slice(0, MAX_REFERENCES).map((number) => `[${number}]`);
  return [...shown, ...(numbers.length > shown.length ? ['…'] : [])].join(' ');
}
