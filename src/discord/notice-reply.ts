import type { Notice } from '../model/notice.ts';
import { type DiscordReply, discordReply } from '../replies/discord/render-answer.ts';
import { type Language, languageOf } from '../replies/languages.ts';

/**
 * A sentence for whoever used a command, a button or a form, seen by them alone and so in their own language.
 *
 * @param message as data, or in words of that language
 * @example `noticeReply(interaction, { kind: 'source gone' })` → “This article is no longer among the clips. …”
 */
export function noticeReply(
  { locale }: { readonly locale: string },
  message: Notice | string | ((language: Language) => string),
): DiscordReply {
  const language = languageOf(locale);
  const said = typeof message === 'function' ? message(language) : message;
  return discordReply(
    { kind: 'notice', message: said, suggestions: [] },
    { command: 'help', ephemeral: true, language },
  );
}
