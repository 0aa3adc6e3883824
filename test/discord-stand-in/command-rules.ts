import { ApplicationCommandType } from 'discord.js';
import type { FormIssue } from './discord-error.ts';
import { isJson, type Json, lengthOf, objectsIn } from './json.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const TOO_LONG = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 100 or fewer in length.' };
const SUBCOMMAND_TYPES = [1, 2];

/**
 * What a schema cannot say about one application command, at its place in the body.
 *
 * Source, in discord-api-docs: interactions/application-commands.mdx ("Naming", "Options", limits).
 *
 * @example commandIssues({ name: 'Ask', description: 'x' }, [0]) // the name must be lowercase
 */
export function commandIssues(command: Json, path: FormIssue['path']): FormIssue[] {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  if (type !== ApplicationCommandType.ChatInput) return contextMenuIssues(command, path);
  const tooLarge: FormIssue = {
    path,
    code: 'APPLICATION_COMMAND_TOO_LARGE',
    message: 'Command exceeds maximum size (8000)',
  };
  return [
    ...nameIssues(command, path),
    ...descriptionIssues(command, path),
    ...optionIssues(command, path),
    ...(commandLength(command) > 8000 ? [tooLarge] : []),
  ];
}

/**
 * What is wrong with a whole set of commands: repeated names.
 *
 * @example duplicateNames([{ name: 'ask' }, { name: 'ask' }]) // one issue, at [1, 'name']
 */
export function duplicateNames(commands: readonly Json[]): FormIssue[] {
  const seen = new Set<string>();
  return commands.flatMap((command, index) => {
    const key = `${command.type ?? ApplicationCommandType.ChatInput}:${command.name}`;
    const repeated = seen.has(key);
    seen.add(key);
    const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
    const message = 'Application command names must be unique';
    return repeated ? [{ path: [index, 'name'], code, message }] : [];
  });
}

/**
 * The characters Discord counts towards 8,000: names, descriptions and values, with the longest translation of each.
 *
 * @example commandLength({ name: 'ask', description: 'Ask' }) // 6
 */
export function commandLength(command: Json): number {
  const own = ['name', 'description', 'value'].reduce((sum, field) => sum + longest(command, field), 0);
  const parts = [...objectsIn(command, 'options'), ...objectsIn(command, 'choices')];
  return parts.reduce((sum, part) => sum + commandLength(part), own);
}

/**
 * Choices whose text value is over 100 characters; the schema lets 6,000 pass.
 *
 * @example choiceIssues([{ name: 'x', value: 'y'.repeat(101) }], ['data', 'choices']) // one issue
 */
export function choiceIssues(choices: readonly Json[], path: FormIssue['path']): FormIssue[] {
  return choices.flatMap((choice, index) =>
    lengthOf(choice, 'value') > 100 ? [{ path: [...path, index, 'value'], ...TOO_LONG }] : [],
  );
}

function longest(command: Json, field: string): number {
  const localizations = command[`${field}_localizations`];
  const texts = [command[field], ...(isJson(localizations) ? Object.values(localizations) : [])];
  return Math.max(0, ...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
}

function contextMenuIssues(command: Json, path: FormIssue['path']): FormIssue[] {
  const forbidden = (field: string): FormIssue => ({
    path: [...path, field],
    code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
    message: `Context menu commands cannot have ${field}`,
  });
  return [
    ...(command.description ? [forbidden('description')] : []),
    ...(objectsIn(command, 'options').length > 0 ? [forbidden('options')] : []),
  ];
}

function nameIssues(command: Json, path: FormIssue['path']): FormIssue[] {
  const { name, name_localizations: translations } = command;
  const isValid = (text: unknown) =>
    typeof text === 'string' && NAME.test(text) && text === text.toLowerCase();
  const code = 'APPLICATION_COMMAND_INVALID_NAME';
  const issue = (...at: string[]): FormIssue => ({
    path: [...path, ...at],
    code,
    message: 'Command name is invalid',
  });
  const translated = isJson(translations) ? Object.entries(translations) : [];
  return [
    ...(isValid(name) ? [] : [issue('name')]),
    ...translated
      .filter(([, text]) => text !== null && !isValid(text))
      .map(([locale]) => issue('name_localizations', locale)),
  ];
}

function descriptionIssues(command: Json, path: FormIssue['path']): FormIssue[] {
  const message = 'Must be between 1 and 100 in length.';
  return command.description
    ? []
    : [{ path: [...path, 'description'], code: 'BASE_TYPE_BAD_LENGTH', message }];
}

function optionIssues(parent: Json, path: FormIssue['path']): FormIssue[] {
  const options = objectsIn(parent, 'options');
  const names = new Set<unknown>();
  let optionalSeen = false;
  return options.flatMap((option, index) => {
    const here = [...path, 'options', index];
    const problem = (code: string, message: string): FormIssue => ({ path: here, code, message });
    const choices = choiceIssues(objectsIn(option, 'choices'), [...here, 'choices']);
    const issues = [...nameIssues(option, here), ...choices, ...optionIssues(option, here)];
    if (names.has(option.name)) {
      issues.push(problem('APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE', 'Option names must be unique'));
    }
    if (option.required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      issues.push(problem('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message));
    }
    if (option.autocomplete && objectsIn(option, 'choices').length > 0) {
      const message = 'Autocomplete options cannot have choices';
      issues.push(problem('APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', message));
    }
    names.add(option.name);
    optionalSeen ||= !option.required && !SUBCOMMAND_TYPES.includes(Number(option.type));
    return issues;
  });
}
