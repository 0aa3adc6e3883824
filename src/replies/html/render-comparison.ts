import type { ComparedValue, ComparisonAnswer } from '../../model/directory.ts';
import { DIRECTORY_WORDS } from '../messages/directory.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { linkTo } from './citation-line.ts';
import { citedPassages } from './cited-passage.ts';
import { type Html, html, joined } from './html.ts';
import { askedTitle } from './question-notes.ts';
import type { View } from './view.ts';

const KINDS = ['day', 'figure', 'name'] as const;

/**
 * What the sources say on a topic: what several of them say, where they differ, the best passage of each, and those that
 * say nothing.
 *
 * @example `renderComparison(answer, view)` → `<h1>…</h1><section class="board">…`
 */
export function renderComparison(
  { query, agreed, differing, ranked, citations, silent }: ComparisonAnswer,
  view: View,
): Html {
  const words = DIRECTORY_WORDS[view.language];
  return html`${askedTitle(query, view)}
${values(words.agreed, agreed, view)}
${values(`≠ ${words.differing}`, differing, view)}
<h2 class="count">${words.sources(ranked.length)}</h2>
${citedPassages(ranked, citations, query.text, view)}
${
  silent.length > 0 &&
  html`<p class="note">${words.silent(silent.length)}: ${joined(
    silent.map((source) => linkTo({ sourceId: source.id }, source.title || source.path, view)),
    ', ',
  )}</p>`
}`;
}

function values(name: string, all: readonly ComparedValue[], { language }: View): Html | undefined {
  const words = DIRECTORY_WORDS[language];
  const rows = KINDS.flatMap((kind) => {
    const own = all.filter((value) => value.kind === kind && !isBlank(value.value));
    return own.length === 0
      ? []
      : [html`<li><p>${words[kind]}: ${joined(own.map(reference), ', ')}</p></li>`];
  });
  return rows.length === 0
    ? undefined
    : html`<section class="board"><h2>${name}</h2><ul>${rows}</ul></section>`;
}

function reference({ value, support }: ComparedValue): Html {
  const numbers = support.map(({ number }) => html`<a href="#c${number}">[${number}]</a>`);
  return html`<b>${oneLine(value)}</b> ${joined(numbers, ' ')}`;
}
