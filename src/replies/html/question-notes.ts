import type { Query } from '../../model/query.ts';
import { ANSWERS } from '../messages/answers.ts';
import { followUpMessages } from '../messages/follow-up.ts';
import { READER } from '../messages/reader.ts';
import { listed, quoted } from '../messages/typography.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { type Html, html } from './html.ts';
import type { View } from './view.ts';

/**
 * The question as the title of its answer, with what it was read as: after the question before it, and which of its words
 * were taken for typing errors or for related words.
 *
 * @example `askedTitle(answer.query, view)` → `<h1>When did Shoigu arrive?</h1>`
 */
export function askedTitle({ text, readFrom, readAs, stretched }: Query, { language }: View): Html {
  const words = ANSWERS[language];
  const shown = (word: string) => quoted(oneLine(word), language);
  const pairs = [
    ...readAs.map(({ from, to }) => words.pair(shown(from), shown(to))),
    ...stretched.map(({ from, to }) => words.alsoPair(shown(from), shown(to))),
  ];
  return html`${readFrom !== undefined && html`<p class="note">${followUpMessages[language].readAs}</p>`}
<h1>${isBlank(text) ? READER[language].question : oneLine(text)}</h1>
${pairs.length > 0 && html`<p class="note">${words.readAs(listed(pairs, pairs.length, language))}</p>`}`;
}

/**
 * Words of the question that stand in no clip; nothing when there are none.
 *
 * @example `unmatchedNote(['zeppelin'], view)` → `<p class="note">nowhere in the clips: “zeppelin”</p>`
 */
export function unmatchedNote(unmatched: readonly string[], { language }: View): Html | undefined {
  if (unmatched.length === 0) return undefined;
  const shown = unmatched.map((word) => quoted(oneLine(word), language));
  return html`<p class="note">${ANSWERS[language].nowhere(listed(shown, shown.length, language))}</p>`;
}
