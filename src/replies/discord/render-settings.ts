import type { ServerSettings } from '../../model/keeper.ts';
import { type Language, languageOf } from '../languages.ts';
import { SETTINGS_WORDS } from '../messages/clips-settings.ts';
import { textBlock } from './components.ts';
import { listItem } from './inline.ts';
import type { DiscordReply } from './render-answer.ts';
import { keepersReply } from './render-clips.ts';

/** What the languages call themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
  ru: 'Русский',
  zh: '中文',
  ja: '日本語',
};

/** A mention of a channel has at most 23 characters; these fit beside everything else. */
const MAX_CHANNELS = 50;

/**
 * What is set for a server.
 *
 * @example `renderSettings({ channels: ['1'], isPrivate: true, language: 'de' }, 'en')` → title, three lines
 */
export function renderSettings(settings: ServerSettings, language: Language): DiscordReply {
  const words = SETTINGS_WORDS[language];
  const { channels, isPrivate } = settings;
  const named = channels.slice(0, MAX_CHANNELS).map((id) => `<#${id}>`);
  const places = named.length === 0 ? words.everyChannel : named.join(' ');
  const spoken =
    settings.language === undefined ? words.membersOwn : LANGUAGE_NAMES[languageOf(settings.language)];
  return keepersReply(
    textBlock([
      `### ${words.settings}`,
      listItem(`${words.mentionsIn}: ${places}${channels.length > MAX_CHANNELS ? ' …' : ''}`),
      listItem(`${words.commandAnswers}: ${isPrivate ? words.forTheAsker : words.forAll}`),
      listItem(`${words.language}: ${spoken}`),
    ]),
  );
}
