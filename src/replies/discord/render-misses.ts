import { type APIFileComponent, ComponentType } from 'discord.js';
import type { Kept } from '../../model/keeper.ts';
import type { Language } from '../languages.ts';
import { SETTINGS_WORDS } from '../messages/clips-settings.ts';
import { questionSetOf } from '../question-set.ts';
import { buttonRows, clampPage, separator, textBlock } from './components.ts';
import { codeSpan, label, smallPrint } from './inline.ts';
import type { DiscordReply } from './render-answer.ts';
import { ago, keepersReply } from './render-clips.ts';

/** Five entries of these lengths, each character escaped, fit into one message. */
const ENTRIES_PER_PAGE = 5;
const MAX_QUESTION = 120;
const MAX_WHY = 120;
const MAX_PATH = 50;

/** The name under which the question set is attached. */
const FILE_NAME = 'misses.jsonl';

/** A reply with a file beside it, as discord.js takes it. */
export type ReplyWithFile = Omit<DiscordReply, 'components'> & {
  readonly components: (DiscordReply['components'][number] | APIFileComponent)[];
  readonly files: { readonly attachment: Buffer; readonly name: string }[];
};

/**
 * A page of what members did not find or found wrong, newest first; pages count from 1, and the nearest is shown.
 *
 * @example `renderMisses(keeper.kept(guildId), 1, 'en')` → title, entries, small print, buttons
 */
export function renderMisses(
  kept: readonly Kept[],
  page: number | undefined,
  language: Language,
): DiscordReply {
  const words = SETTINGS_WORDS[language];
  if (kept.length === 0) return keepersReply(textBlock([words.nothingKept]));
  const pages = Math.ceil(kept.length / ENTRIES_PER_PAGE);
  const current = clampPage(page, pages);
  const first = (current - 1) * ENTRIES_PER_PAGE;
  const to = (sign: string, target: number) =>
    target < 1 || target > pages ? [] : [{ label: sign, action: { kind: 'misses', page: target } as const }];
  return keepersReply([
    ...textBlock([`### ${words.notFound}`]),
    ...kept.slice(first, first + ENTRIES_PER_PAGE).flatMap((each) => textBlock(linesOf(each, language))),
    ...(pages > 1 ? separator({ divider: true }) : []),
    ...textBlock([pages > 1 ? smallPrint(`${current} / ${pages}`) : '']),
    ...buttonRows([...to('‹', current - 1), ...to('›', current + 1)]),
  ]);
}

/**
 * All that is kept as a file in the format of `npm run eval`.
 *
 * @example `renderExport(keeper.kept(guildId), 'en')` → a sentence and `misses.jsonl`
 */
export function renderExport(kept: readonly Kept[], language: Language): DiscordReply | ReplyWithFile {
  const words = SETTINGS_WORDS[language];
  if (kept.length === 0) return keepersReply(textBlock([words.nothingKept]));
  const reply = keepersReply(textBlock([words.exported]));
  return {
    ...reply,
    components: [
      ...reply.components,
      { type: ComponentType.File, file: { url: `attachment://${FILE_NAME}` } } as APIFileComponent,
    ],
    files: [{ attachment: Buffer.from(questionSetOf(kept)), name: FILE_NAME }],
  };
}

function linesOf(kept: Kept, language: Language): string[] {
  const words = SETTINGS_WORDS[language];
  const question = label(kept.question, MAX_QUESTION) || '?';
  const asker = kept.userId === undefined ? '' : `<@${kept.userId}>`;
  if (kept.kind === 'miss') {
    const times = kept.times > 1 ? `${kept.times} ×` : '';
    return [`**${question}**`, smallPrint(words.noAnswer, times, ago(kept.at), asker)];
  }
  const why = label(kept.why, MAX_WHY);
  return [
    `**${question}**`,
    why === '' ? '' : `> ${why}`,
    smallPrint(words.wrongPassage, codeSpan(kept.path, MAX_PATH), `¶${kept.paragraph}`, ago(kept.at), asker),
  ];
}
