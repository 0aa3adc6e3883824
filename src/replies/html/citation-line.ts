import type { Citation, RankedPassage } from '../../model/answer.ts';
import type { SourceMetadata } from '../../model/source.ts';
import { ANSWERS } from '../messages/answers.ts';
import { calendarDate } from '../messages/dates.ts';
import { placeOf as positionIn } from '../messages/positions.ts';
import { READER } from '../messages/reader.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { articleLink, placeOf, type ReaderPlace } from '../reader-links.ts';
import { type Html, html, joined, type Part } from './html.ts';
import { readableSlice } from './readable.ts';
import { atSentence, tellingSentence } from './text-fragment.ts';
import type { View } from './view.ts';

/** So many sources of copies are named. */
const MAX_COPIES = 5;

/**
 * What is known of a source, as one line: who published it and when, or "undated".
 *
 * @example `facts([html`<code>a.txt</code>`, ...published(source, view)])`
 */
export function facts(known: readonly Part[]): Html {
  return joined(
    known
      .filter((fact) => typeof fact !== 'string' || !isBlank(fact))
      // A name that is written from right to left would take the date behind it along.
      .map((fact) => (typeof fact === 'string' ? html`<bdi>${fact}</bdi>` : fact)),
    html`<span class="dot"> · </span>`,
  );
}

/**
 * Publisher and author, where known, and the day of publication.
 *
 * @example `published({ publisher: 'Xinhua', publishedAt: '2025-02-28' }, view)` → `Xinhua`, `<time …>28 February 2025</time>`
 */
export function published(
  { publisher = '', author = '', publishedAt }: SourceMetadata,
  { language }: View,
): Part[] {
  const date = oneLine(calendarDate(publishedAt, language));
  const isMachineReadable = publishedAt !== undefined && /^\d{4}-\d\d-\d\d(?:$|T)/.test(publishedAt);
  return [
    oneLine(publisher),
    oneLine(author),
    isMachineReadable ? html`<time datetime="${publishedAt.slice(0, 10)}">${date}</time>` : date,
  ];
}

/**
 * A link to a place of the reader page; what would be an empty link is named by its paragraph.
 *
 * @example `linkTo({ sourceId: 'k3f9a2xq0d' }, 'Talks', view).markup` → `'<a href="/s/k3f9a2xq0d">Talks</a>'`
 */
export function linkTo(place: ReaderPlace, name: string, { base, language }: View): Html {
  const { paragraph = 1 } = place;
  const shown = isBlank(name) ? ANSWERS[language].readParagraph(paragraph) : oneLine(name);
  return html`<a href="${base}${articleLink(place)}">${shown}</a>`;
}

/**
 * Where a quote stands: a link that opens it, the file, the paragraph, what is known of the source, and the original.
 *
 * @param question what the article is opened with
 * @example `citationLine(ranked, citation, 'Who came?', view)` → `<p class="cite">…`
 */
export function citationLine(ranked: RankedPassage, citation: Citation, question: string, view: View): Html {
  const { source, passage, matches } = ranked;
  const { path, paragraph, title, span } = citation;
  return html`<p class="cite">${facts([
    linkTo(placeOf(ranked, question), isBlank(title) ? path : title, view),
    positionIn(paragraph, citation, view.language),
    ...published(source, view),
    html`<code>${oneLine(path)}</code>`,
    originalLink(
      citation.url,
      readableSlice(source, passage, tellingSentence(source.text, span, matches)),
      view,
    ),
  ])}</p>`;
}

/**
 * A link to the original at a sentence; nothing without a web address.
 *
 * @example `originalLink('https://example.org/a', 'He left.', view)` → `<a href="https://example.org/a#:~:text=He%20left." …>`
 */
export function originalLink(
  url: string | undefined,
  sentence: string,
  { language }: View,
): Html | undefined {
  const address = atSentence(url, sentence);
  if (url === undefined || address === undefined) return undefined;
  // On paper the address stands without the sentence. The original must not learn what was asked, nor reach back.
  return html`<a class="original" href="${address}" rel="noopener noreferrer external" data-address="${oneLine(url)}">${READER[language].original}</a>`;
}

/**
 * Where near-identical passages stand; nothing where there are none.
 *
 * @example `copiesLine(ranked, 'Who came?', view)` → `<p class="also">also in 2 sources: …`
 */
export function copiesLine(
  { source, alsoIn }: RankedPassage,
  question: string,
  view: View,
): Html | undefined {
  if (alsoIn.length === 0) return undefined;
  const words = ANSWERS[view.language];
  const others = new Map(
    alsoIn.filter((copy) => copy.source.id !== source.id).map((copy) => [copy.source.id, copy]),
  );
  const here = alsoIn.filter((copy) => copy.source.id === source.id);
  const linked = (copy: RankedPassage['alsoIn'][number], name: string) =>
    linkTo({ sourceId: copy.source.id, paragraph: copy.passage.ordinal, question }, name, view);
  const named = [...others.values()].slice(0, MAX_COPIES);
  const what = words.also([
    ...(here.length > 0 ? [words.alsoAt('')] : []),
    ...(others.size > 0 ? [words.alsoIn(others.size, '')] : []),
  ]);
  return html`<p class="also">${facts([
    what,
    ...here.map((copy) => linked(copy, `¶${copy.passage.ordinal}`)),
    ...named.map((copy) => linked(copy, `${copy.source.title || copy.source.path} ¶${copy.passage.ordinal}`)),
    others.size > named.length && '…',
  ])}</p>`;
}
