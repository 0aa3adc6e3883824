import type { Citation } from '../../model/answer.ts';
import type {
  DatedRow,
  ListedName,
  PeopleAnswer,
  PersonAnswer,
  PlacesAnswer,
  TimelineAnswer,
} from '../../model/directory.ts';
import { COUNTS } from '../messages/counts.ts';
import { writtenDate } from '../messages/dates.ts';
import { DIRECTORY_WORDS } from '../messages/directory.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { askLink } from '../reader-links.ts';
import { citationLine, facts, linkTo } from './citation-line.ts';
import { citedPassages, quoteOf } from './cited-passage.ts';
import { type Html, html, joined, type Part } from './html.ts';
import { pageOf } from './page-links.ts';
import type { View } from './view.ts';

const NAMES_PER_PAGE = 60;
const DATES_PER_PAGE = 30;
const MAX_VARIANTS = 4;

/**
 * The people and organisations, or the places, of the clips, a page of them; a person's name leads to its card, a place's
 * to its passages.
 *
 * @example `renderNames(answer, view)` → `<h1>24 people and organisations</h1><ol class="names">…`
 */
export function renderNames({ kind, names }: PeopleAnswer | PlacesAnswer, view: View): Html {
  const words = DIRECTORY_WORDS[view.language];
  const shown = names.filter(({ name }) => !isBlank(name));
  const count = kind === 'people' ? words.people : words.places;
  if (shown.length === 0) return html`<h1>${kind === 'people' ? words.nobody : words.nowhere}</h1>`;
  const { rows, first, links } = pageOf(shown, NAMES_PER_PAGE, view);
  return html`<h1>${count(shown.length)}</h1>
<ol class="names" start="${first + 1}">${rows.map((name) => nameRow(name, kind === 'people' ? '/who ' : '', view))}</ol>
${links}`;
}

function nameRow(listed: ListedName, command: string, view: View): Html {
  const { name, variants, role = '', sources, mentions, first } = listed;
  const words = DIRECTORY_WORDS[view.language];
  const others = variants.filter((variant) => !isBlank(variant) && !name.includes(variant));
  return html`
<li><p><a href="${view.base}${askLink(`${command}${oneLine(name)}`)}">${oneLine(name)}</a>${!isBlank(role) && `, ${oneLine(role)}`}</p>
<p class="cite">${facts([
    words.sources(sources),
    words.mentions(mentions),
    others.slice(0, MAX_VARIANTS).map(oneLine).join(', '),
    html`${words.firstMention}: ${mention(first, name, view)}`,
  ])}</p></li>`;
}

/** A link to where somebody is named, with the name marked there. */
function mention({ sourceId, paragraph, title, path }: Citation, name: string, view: View): Html {
  return linkTo({ sourceId, paragraph, question: name }, `${title || path} ¶${paragraph}`, view);
}

/**
 * A person's card: who that is in the words of the articles, other spellings, first and last mention, company, and the best
 * passages.
 *
 * @example `renderPerson(answer, view)` → `<h1>Sergei Shoigu</h1><dl>…</dl>…`
 */
export function renderPerson(
  { listed, roles, first, last, company, ranked, citations }: PersonAnswer,
  view: View,
): Html {
  const words = DIRECTORY_WORDS[view.language];
  const fact = (name: string, values: readonly Part[]) =>
    values.length > 0 && html`<div><dt>${name}</dt><dd>${joined(values, ', ')}</dd></div>`;
  return html`<h1>${isBlank(listed.name) ? words.name : oneLine(listed.name)}</h1>
<p class="cite">${facts([words.sources(listed.sources), words.mentions(listed.mentions)])}</p>
${roles.length > 0 && html`<ul class="roles">${roles.map((role) => html`<li><q class="slice">${role.quote}</q> <span class="cite">${mention(role, listed.name, view)}</span></li>`)}</ul>`}
<dl class="facts">
${fact(
  words.spellings,
  listed.variants.map(oneLine).filter((variant) => !isBlank(variant)),
)}
${fact(words.firstMention, [mention(first, listed.name, view)])}
${listed.mentions > 1 && fact(words.lastMention, [mention(last, listed.name, view)])}
${fact(
  words.together,
  company
    .filter(({ name }) => !isBlank(name))
    .map(
      ({ name, paragraphs }) =>
        html`<a href="${view.base}${askLink(`/who ${oneLine(name)}`)}">${oneLine(name)}</a> (${paragraphs})`,
    ),
)}
</dl>
${ranked.length > 0 && html`<h2 class="count">${COUNTS[view.language].passages(ranked.length)}</h2>`}
${citedPassages(ranked, citations, listed.name, view)}`;
}

/**
 * All dates of the clips, a page of them, each with the passage that gives it first; last those that cannot be placed.
 *
 * @example `renderTimeline(answer, view)` → `<h1>12 dates</h1><ol class="timeline">…`
 */
export function renderTimeline({ dated, undated }: TimelineAnswer, view: View): Html {
  const words = DIRECTORY_WORDS[view.language];
  const all = [...dated, ...undated];
  if (all.length === 0) return html`<h1>${words.never}</h1>`;
  const { rows, links } = pageOf(all, DATES_PER_PAGE, view);
  const placed = rows.filter(({ resolved }) => resolved !== undefined);
  const others = rows.filter(({ resolved }) => resolved === undefined);
  const list = (some: readonly DatedRow[], heading: (day: Html) => Html) =>
    html`<ol class="timeline">${some.map((row) => dateRow(row, heading, view))}</ol>`;
  return html`<h1>${words.timeline(all.length)}</h1>
${placed.length > 0 && list(placed, (day) => html`<h2>${day}</h2>`)}
${others.length > 0 && html`<h2 class="count">${words.undated}</h2>${list(others, (day) => html`<h3>${day}</h3>`)}`}
${links}`;
}

function dateRow(
  { value, resolved, sources, mentions, ranked, citation }: DatedRow,
  heading: (day: Html) => Html,
  view: View,
): Html {
  const words = DIRECTORY_WORDS[view.language];
  // A date that gives its year says itself when it was.
  const isPlaced = resolved !== undefined && !/\d{4}|centur/i.test(value);
  const day = isPlaced
    ? html`${oneLine(writtenDate(resolved, view.language))} <span class="variants">(“${oneLine(value)}”)</span>`
    : html`${oneLine(value)}`;
  return html`
<li>${heading(day)}
${mentions > 1 && html`<p class="cite">${facts([words.sources(sources), words.mentions(mentions)])}</p>`}
${quoteOf(ranked, citation)}
${citationLine(ranked, citation, value, view)}</li>`;
}
