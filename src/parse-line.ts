import type { Command, OptionValues } from './model/command.ts';
import type { Notice } from './model/notice.ts';

/** What a line of text asks for. */
export type ParsedLine =
  | { readonly kind: 'empty' | 'quit' }
  | { readonly kind: 'command'; readonly command: Command; readonly options: OptionValues }
  | { readonly kind: 'mistake'; readonly message: Notice };

/** Plain text means this command. */
const DEFAULT_COMMAND = 'ask';

/**
 * Reads one line that a person typed: `/command words …`, or plain text, which is a question.
 *
 * The words fill the command's options in order; a number at the end goes to an integer option at the end, and the last
 * text option takes all that is left.
 *
 * @example `'/read 003 2'` → command `read` with `{ source: '003', paragraph: 2 }`
 */
export function parseLine(line: string, commands: readonly Command[]): ParsedLine {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  if (/^\/(?:quit|exit|q)$/i.test(text)) return { kind: 'quit' };
  const [, name = DEFAULT_COMMAND, rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(text) ?? [
    undefined,
    undefined,
    text,
  ];
  const command = commands.find((candidate) => candidate.name === name.toLowerCase());
  if (command === undefined) {
    const names = commands.map((candidate) => candidate.name);
    return { kind: 'mistake', message: { kind: 'no such command', name, commands: names } };
  }
  const options = optionValues(command, rest.trim());
  const missing = command.options.find((option) => option.required && options[option.name] === undefined);
  if (missing !== undefined) {
    return {
      kind: 'mistake',
      message: { kind: 'option missing', command: command.name, option: missing.name },
    };
  }
  return { kind: 'command', command, options };
}

function optionValues(command: Command, text: string): OptionValues {
  const values: Record<string, string | number> = {};
  let rest = text;
  const last = command.options.at(-1);
  if (last?.type === 'integer') {
    const number = /^(?:(.*)\s)?¶?(-?\d{1,9})$/s.exec(rest);
    const takesAll = command.options.length === 1;
    if (number?.[2] !== undefined && (takesAll || number[1])) {
      values[last.name] = Number(number[2]);
      rest = number[1] ?? '';
    }
  }
  const texts = command.options.filter((option) => option.type === 'string');
  for (const [at, option] of texts.entries()) {
    const cut = at === texts.length - 1 ? rest.length : rest.search(/\s|$/);
    const value = rest.slice(0, cut).trim();
    if (value !== '') values[option.name] = value;
    rest = rest.slice(cut).trim();
  }
  return values;
}
