import type { ListedName, PeopleAnswer, PlacesAnswer } from '../../model/directory.ts';
import type { Language } from '../languages.ts';
import { commandName } from '../messages/commands.ts';
import { DIRECTORY_WORDS } from '../messages/directory.ts';
import { isBlank } from '../one-line.ts';
import { buttonRows, clampPage, pageButtons, type ReplyComponent, textBlock } from './components.ts';
import { label, smallPrint } from './inline.ts';

/** As many rows of two lines as a phone's screen shows. */
const PER_PAGE = 10;
const MAX_NAME = 60;
const MAX_ROLE = 80;
const MAX_VARIANTS = 2;
const MAX_VARIANT = 24;

/** How the list is drawn: `command` is what its page buttons run again. */
export type ListOptions = {
  readonly command: string;
  readonly page: number | undefined;
  readonly language: Language;
  /** The public address of the reader page, if it has one. */
  readonly readerUrl?: string | undefined;
};

/**
 * A page of the people and organisations, or of the places, of the clips, each with its place in the whole list.
 *
 * @example `renderNames(answer, { command: 'who', page: 1, language: 'en' })` → heading, `**1.** **Sergei Shoigu**, …`, buttons
 */
export function renderNames(
  { kind, names }: PeopleAnswer | PlacesAnswer,
  { command, page, language }: ListOptions,
): ReplyComponent[] {
  const words = DIRECTORY_WORDS[language];
  const shown = names.filter(({ name }) => !isBlank(name));
  if (shown.length === 0) return textBlock([kind === 'people' ? words.nobody : words.nowhere]);
  const pages = Math.ceil(shown.length / PER_PAGE);
  const current = clampPage(page, pages);
  const begin = (current - 1) * PER_PAGE;
  const rows = shown.slice(begin, begin + PER_PAGE).map((name, at) => row(name, begin + at + 1, language));
  const heading = kind === 'people' ? words.people(shown.length) : words.places(shown.length);
  return [
    ...textBlock([`### ${heading}`]),
    ...textBlock(rows.flat()),
    ...textBlock([
      smallPrint(
        pages > 1 ? words.page(current, pages) : '',
        kind === 'people' ? words.cardHint(commandName('who', language)) : '',
      ),
    ]),
    ...buttonRows(pageButtons(command, current, pages, language)),
  ];
}

/** The number is bold, not a list's: Discord would renumber and indent that. */
function row(
  { name, variants, role, sources, mentions }: ListedName,
  place: number,
  language: Language,
): string[] {
  const words = DIRECTORY_WORDS[language];
  const about = isBlank(role ?? '') ? '' : `, ${label(role ?? '', MAX_ROLE)}`;
  const others = variants
    .filter((variant) => !isBlank(variant) && variant.length <= MAX_VARIANT && !name.includes(variant))
    .slice(0, MAX_VARIANTS)
    .map((variant) => label(variant, MAX_VARIANT));
  return [
    `**${place}.** **${label(name, MAX_NAME)}**${about}`,
    smallPrint(words.sources(sources), words.mentions(mentions), others.join(', ')),
  ];
}
