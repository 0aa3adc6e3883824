import type { NothingAnswer } from '../../model/answer.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import { buttonRow, type ReplyComponent, textBlock } from './components.ts';
import { type Detail, inMostDetail } from './detail.ts';
import { label, titleOf } from './inline.ts';
import { questionNotes } from './question-notes.ts';
import { questionTitle } from './question-title.ts';

const MAX_NEAREST = 3;

/** What does not answer is shown in short, in characters. */
const MAX_QUOTE = 200;
const MAX_REASON = 300;

/**
 * An honest miss: the question, why there is no answer, and the nearest passages, marked as no answer.
 *
 * @example `renderNothing(answer)` → title, “No clip says …”, “Nearest, but it does not answer:”, quotes, buttons
 */
export function renderNothing(answer: NothingAnswer): ReplyComponent[] {
  const nearest = citedPassages(answer.nearest, answer.citations).slice(0, MAX_NEAREST);
  const heading = nearest.length === 0 ? '' : 'Nearest, but it does not answer:';
  return inMostDetail((detail) => {
    const brief = { ...detail, quote: Math.min(detail.quote, MAX_QUOTE) };
    return [
      ...questionTitle(answer.query.text),
      ...textBlock([
        label(answer.reason, MAX_REASON),
        ...questionNotes(answer.query.readAs, answer.unmatched, detail),
      ]),
      ...textBlock([heading]),
      ...textBlock(headlines(answer, detail)),
      ...nearest.flatMap((passage) => citedPassage(passage, brief)),
      ...buttonRow(readButtons(nearest)),
    ];
  });
}

function headlines(answer: NothingAnswer, detail: Detail): string[] {
  const titles = answer.headlines
    .slice(0, MAX_NEAREST)
    .map(({ title }) => `• ${titleOf(title, detail.name)}`);
  return titles.length === 0 ? [] : ['The clips are about:', ...titles];
}
