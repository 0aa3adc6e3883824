import type { Language } from '../languages.ts';
import { COMMAND_WORDS } from './command-words.ts';
import { OPTION_WORDS } from './option-words.ts';

/** A name and a description; the name keeps to Discord's rules for names of commands. */
export type NameAndDescription = { readonly name: string; readonly description: string };

/** In every language but English, which stands in the command's own file. */
export type Localised = Readonly<Record<Exclude<Language, 'en'>, NameAndDescription>>;

/**
 * How a command is named and described in a language; `undefined` in English and for one that is not translated.
 *
 * @example `commandWords('ask', 'de')` → `{ name: 'fragen', description: 'Beantwortet …' }`
 */
export function commandWords(command: string, language: Language): NameAndDescription | undefined {
  return inLanguage(COMMAND_WORDS, command, language);
}

/**
 * The same for an option; one that means something else in one command is listed as `command option`.
 *
 * @example `optionWords('ask', 'question', 'de')` → `{ name: 'frage', description: 'Deine Frage …' }`
 */
export function optionWords(
  command: string,
  option: string,
  language: Language,
): NameAndDescription | undefined {
  return (
    inLanguage(OPTION_WORDS, `${command} ${option}`, language) ?? inLanguage(OPTION_WORDS, option, language)
  );
}

/**
 * What members see as a command's name.
 *
 * @example `commandName('ask', 'de')` → `'fragen'`; `commandName('mine', 'de')` → `'mine'`
 */
export function commandName(command: string, language: Language): string {
  return commandWords(command, language)?.name ?? command;
}

/**
 * What members see as an option's name.
 *
 * @example `optionName('ask', 'question', 'de')` → `'frage'`
 */
export function optionName(command: string, option: string, language: Language): string {
  return optionWords(command, option, language)?.name ?? option;
}

/**
 * A command with its options as members see it.
 *
 * @example `commandUsage('/read source [paragraph]', 'de')` → `'/lesen quelle [absatz]'`
 */
export function commandUsage(usage: string, language: Language): string {
  const [, command = ''] = /^\/(\S+)/.exec(usage) ?? [];
  return usage
    .split(' ')
    .map((word, at) =>
      at === 0 && command !== ''
        ? `/${commandName(command, language)}`
        : word.replace(/^\[?([^[\]]+)\]?$/, (all, option: string) =>
            all.replace(option, () => optionName(command, option, language)),
          ),
    )
    .join(' ');
}

function inLanguage(
  words: Readonly<Record<string, Localised>>,
  key: string,
  language: Language,
): NameAndDescription | undefined {
  return language === 'en' || !Object.hasOwn(words, key) ? undefined : words[key]?.[language];
}
