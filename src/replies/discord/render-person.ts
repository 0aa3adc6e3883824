import type { Citation } from '../../model/answer.ts';
import type { PersonAnswer } from '../../model/directory.ts';
import type { Language } from '../languages.ts';
import { DIRECTORY_WORDS } from '../messages/directory.ts';
import { isBlank } from '../one-line.ts';
import { citedPassage, citedPassages, readButtons } from './cited-passage.ts';
import { type Button, buttonRows, type ReplyComponent, separator, textBlock } from './components.ts';
import { BRIEF_QUOTE, type Detail, inMostDetail } from './detail.ts';
import { codeSpan, label, smallPrint, unbroken } from './inline.ts';
import { openButtons } from './open-buttons.ts';
import { questionTitle } from './question-title.ts';

const MAX_ROLES = 4;
const MAX_ROLE = 90;
const MAX_SPELLINGS = 8;
const MAX_COMPANY = 6;

/**
 * A person's card: who that is in the words of the articles, other spellings, first and last mention, company, and the best
 * passages with a button to read each.
 *
 * @example `renderPerson(answer, 'en')` → title, roles with where they stand, spellings, company, mentions, quotes, buttons
 */
export function renderPerson(answer: PersonAnswer, language: Language, readerUrl?: string): ReplyComponent[] {
  const words = DIRECTORY_WORDS[language];
  const { listed, roles, first, last, company } = answer;
  const shown = citedPassages(answer.ranked, answer.citations);
  const facts = (detail: Detail) => [
    ...roles
      .slice(0, MAX_ROLES)
      .flatMap((role) => [`“${label(role.quote, MAX_ROLE)}”`, smallPrint(place(role, detail))]),
    fact(words.spellings, listedWithMore(listed.variants, MAX_SPELLINGS, detail, language)),
    fact(
      words.together,
      company
        .filter(({ name }) => !isBlank(name))
        .slice(0, MAX_COMPANY)
        .map(({ name, paragraphs }) => `${label(name, detail.name)} (${paragraphs})`)
        .join(', '),
    ),
    // Of a single mention the passage below says where it stands.
    ...(listed.mentions > 1
      ? [
          smallPrint(`${words.firstMention}: ${place(first, detail)}`),
          smallPrint(`${words.lastMention}: ${place(last, detail)}`),
        ]
      : []),
  ];
  return inMostDetail(
    (detail) => [
      ...questionTitle(listed.name),
      ...textBlock([smallPrint(words.sources(listed.sources), words.mentions(listed.mentions))]),
      ...textBlock(facts(detail)),
      ...(shown.length > 0 ? separator({ divider: true }) : []),
      ...shown.flatMap((passage) => citedPassage(passage, detail, language)),
      ...buttonRows(
        readButtons(shown, language),
        openButtons(shown, { url: readerUrl, question: listed.name }, language),
        [
          readAt(words.firstMention, first),
          ...(listed.mentions > 1 ? [readAt(words.lastMention, last)] : []),
        ],
      ),
    ],
    BRIEF_QUOTE,
  );
}

function fact(name: string, value: string): string {
  return isBlank(value) ? '' : `**${name}:** ${value}`;
}

function place({ path, paragraph }: Citation, detail: Detail): string {
  return [codeSpan(path, detail.path), unbroken(`¶${paragraph}`)].filter(Boolean).join(' ');
}

function listedWithMore(all: readonly string[], most: number, detail: Detail, language: Language): string {
  const telling = all.filter((text) => !isBlank(text));
  const named = telling.slice(0, most).map((text) => label(text, detail.name));
  const more = telling.length - named.length;
  return [...named, ...(more > 0 ? [DIRECTORY_WORDS[language].more(more)] : [])].join(', ');
}

function readAt(name: string, { sourceId, paragraph }: Citation): Button {
  return { label: name, action: { kind: 'read', sourceId, paragraph } };
}
