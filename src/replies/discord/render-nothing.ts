import type { NothingAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { isBlank } from '../one-line.ts';
import { askedTitle } from './asked-title.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import { buttonRows, type ReplyComponent, textBlock } from './components.ts';
import { type Detail, inMostDetail } from './detail.ts';
import { label, listItem, smallPrint } from './inline.ts';
import { readAsNote, unmatchedNote } from './question-notes.ts';

const MAX_NEAREST = 3;

/** What does not answer is shown in short, in characters. */
const MAX_QUOTE = 200;
const MAX_REASON = 300;
const MAX_HEADLINE = 80;

/**
 * An honest miss: the question, why there is no answer, and the nearest passages, marked as no answer; without any,
 * what the clips are about.
 *
 * @example `renderNothing(answer)` → title, “No clip says …”, “Nearest, but it does not answer:”, quotes, buttons
 */
export function renderNothing(answer: NothingAnswer, language?: Language): ReplyComponent[] {
  const { query, reason } = answer;
  const nearest = citedPassages(answer.nearest, answer.citations).slice(0, MAX_NEAREST);
  return inMostDetail((detail) => [
    ...askedTitle(query, language),
    ...textBlock([readAsNote(query, detail)]),
    ...textBlock([label(reason, MAX_REASON), unmatchedNote(unnamed(answer), detail)]),
    ...(nearest.length > 0 ? nearestBlocks(nearest, detail) : headlinesBlock(answer.headlines)),
    ...buttonRows(readButtons(nearest)),
  ]);
}

/** The words found nowhere that the reason does not name already, between quotation marks. */
function unnamed({ reason, unmatched }: NothingAnswer): string[] {
  const names = Array.from(reason.matchAll(/“([^”]*)”/g), ([, name = '']) => name);
  const named = new Set(names.flatMap((name) => [name, ...name.split(/[\s-]+/)]));
  return unmatched.filter((word) => !named.has(word));
}

function nearestBlocks(nearest: ReturnType<typeof citedPassages>, detail: Detail): ReplyComponent[] {
  const brief = { ...detail, quote: Math.min(detail.quote, MAX_QUOTE) };
  return [
    ...textBlock(['Nearest, but it does not answer:']),
    ...nearest.flatMap((passage) => citedPassage(passage, brief)),
  ];
}

function headlinesBlock(headlines: NothingAnswer['headlines']): ReplyComponent[] {
  const titles = headlines.slice(0, MAX_NEAREST).map(({ title }) => listItem(label(title, MAX_HEADLINE)));
  if (titles.every(isBlank)) return [];
  return textBlock(['The clips are about:', ...titles, smallPrint('`/sources` lists all of them')]);
}
