import type { ComparedValue, ComparisonAnswer } from '../../model/directory.ts';
import type { Language } from '../languages.ts';
import { DIRECTORY_WORDS } from '../messages/directory.ts';
import { isBlank } from '../one-line.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import {
  buttonRows,
  clampPage,
  pageButtons,
  type ReplyComponent,
  separator,
  textBlock,
} from './components.ts';
import { type Detail, inMostDetail } from './detail.ts';
import { codeSpan, label, listItem, smallPrint } from './inline.ts';
import { openButtons } from './open-buttons.ts';
import { readAsNote } from './question-notes.ts';
import { questionTitle } from './question-title.ts';
import type { ListOptions } from './render-names.ts';

const PASSAGES_PER_PAGE = 3;
const KINDS = ['day', 'figure', 'name'] as const;
const MAX_VALUES = 5;
const MAX_REFERENCES = 3;
const MAX_SILENT = 5;

/**
 * What the sources say on a topic: what several of them say, where they differ, then the best passage of each with its
 * differing words bold; on the last page those that say nothing.
 *
 * @example `renderComparison(answer, { command: 'compare', page: 1, language: 'en' })` → title, agreement, differences, quotes
 */
export function renderComparison(
  answer: ComparisonAnswer,
  { command, page, language, readerUrl }: ListOptions,
): ReplyComponent[] {
  const words = DIRECTORY_WORDS[language];
  const all = citedPassages(answer.ranked, answer.citations);
  const pages = Math.max(1, Math.ceil(all.length / PASSAGES_PER_PAGE));
  const current = clampPage(page, pages);
  const begin = (current - 1) * PASSAGES_PER_PAGE;
  const shown = all.slice(begin, begin + PASSAGES_PER_PAGE);
  const overview = (detail: Detail) => {
    const agreed = valueLines(answer.agreed, detail, language);
    const differing = valueLines(answer.differing, detail, language);
    return [
      ...textBlock(agreed.length === 0 ? [] : [`**${words.agreed}**`, ...agreed]),
      ...textBlock(differing.length === 0 ? [] : [`**≠ ${words.differing}**`, ...differing]),
      ...(agreed.length + differing.length > 0 ? separator({ divider: true }) : []),
    ];
  };
  const draw = (detail: Detail) => [
    ...questionTitle(answer.query.text),
    ...textBlock([readAsNote(answer.query, detail, language)]),
    ...(current === 1 ? overview(detail) : []),
    ...shown.flatMap((passage) => citedPassage(passage, detail, language)),
    ...textBlock([
      current === pages ? silentLine(answer, detail, language) : '',
      smallPrint(words.sources(all.length), pages > 1 ? words.page(current, pages) : ''),
    ]),
    ...buttonRows(
      readButtons(shown, language),
      openButtons(shown, { url: readerUrl, question: answer.query.text }, language),
      pageButtons(command, current, pages, language),
    ),
  ];
  // A quote cut around its differing words could lose what it says on the topic.
  return inMostDetail(draw);
}

/** One line for each kind: `- Days: Friday [1] [2], Sunday [3]`. */
function valueLines(values: readonly ComparedValue[], detail: Detail, language: Language): string[] {
  const words = DIRECTORY_WORDS[language];
  return KINDS.flatMap((kind) => {
    const own = values.filter((value) => value.kind === kind && !isBlank(value.value));
    if (own.length === 0) return [];
    const most = Math.min(MAX_VALUES, detail.boardRows);
    const named = own.slice(0, most).map(({ value, support }) => {
      const numbers = support.slice(0, MAX_REFERENCES).map(({ number }) => `[${number}]`);
      return [`**${label(value, detail.name)}**`, ...numbers, support.length > MAX_REFERENCES ? '…' : '']
        .filter(Boolean)
        .join(' ');
    });
    const more = own.length > most ? [words.more(own.length - most)] : [];
    return [listItem(`${words[kind]}: ${[...named, ...more].join(', ')}`)];
  });
}

function silentLine({ silent }: ComparisonAnswer, detail: Detail, language: Language): string {
  const words = DIRECTORY_WORDS[language];
  if (silent.length === 0) return '';
  const named = silent
    .slice(0, MAX_SILENT)
    .map(({ path }) => codeSpan(path, detail.path))
    .filter((path) => path !== '');
  const more = silent.length - named.length;
  const list = [...named, ...(more > 0 && named.length > 0 ? [words.more(more)] : [])].join(', ');
  return `-# ${words.silent(silent.length)}${list === '' ? '' : `: ${list}`}`;
}
