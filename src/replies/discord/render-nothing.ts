import type { NothingAnswer } from '../../model/answer.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { commandName } from '../messages/commands.ts';
import { missText } from '../messages/misses.ts';
import { isBlank } from '../one-line.ts';
import { askedTitle } from './asked-title.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import { buttonRows, type ReplyComponent, textBlock } from './components.ts';
import { type Detail, inMostDetail } from './detail.ts';
import { label, listItem, smallPrint } from './inline.ts';
import { openButtons } from './open-buttons.ts';
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
export function renderNothing(
  answer: NothingAnswer,
  language: Language = 'en',
  readerUrl?: string,
): ReplyComponent[] {
  const { query, reason } = answer;
  const nearest = citedPassages(answer.nearest, answer.citations).slice(0, MAX_NEAREST);
  return inMostDetail((detail) => [
    ...askedTitle(query, language),
    ...textBlock([readAsNote(query, detail, language)]),
    ...textBlock([
      label(missText(reason, language), MAX_REASON),
      unmatchedNote(unnamed(answer), detail, language),
    ]),
    ...(nearest.length > 0
      ? nearestBlocks(nearest, detail, language)
      : headlinesBlock(answer.headlines, language)),
    ...buttonRows(
      readButtons(nearest, language),
      openButtons(nearest, { url: readerUrl, question: query.text }, language),
    ),
  ]);
}

/** The words found nowhere that the reason does not name already. */
function unnamed({ reason, unmatched }: NothingAnswer): string[] {
  const names = typeof reason !== 'string' && 'words' in reason ? reason.words : [];
  const named = new Set(names.flatMap((name) => [name, ...name.split(/[\s-]+/)]));
  return unmatched.filter((word) => !named.has(word));
}

function nearestBlocks(
  nearest: ReturnType<typeof citedPassages>,
  detail: Detail,
  language: Language,
): ReplyComponent[] {
  const brief = { ...detail, quote: Math.min(detail.quote, MAX_QUOTE) };
  return [
    ...textBlock([ANSWERS[language].nearest]),
    ...nearest.flatMap((passage) => citedPassage(passage, brief, language)),
  ];
}

function headlinesBlock(headlines: NothingAnswer['headlines'], language: Language): ReplyComponent[] {
  const titles = headlines.slice(0, MAX_NEAREST).map(({ title }) => listItem(label(title, MAX_HEADLINE)));
  if (titles.every(isBlank)) return [];
  const { clipsAreAbout, listsAll } = ANSWERS[language];
  const all = smallPrint(listsAll(`\`/${commandName('sources', language)}\``));
  return textBlock([clipsAreAbout, ...titles, all]);
}
