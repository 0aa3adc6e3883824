import { join } from 'node:path';
import { z } from 'zod';
import { loadModules } from './load-modules.ts';
import { type Command, SUGGESTS } from './model/command.ts';

/** Discord's names and limits: discord-api-docs, interactions/application-commands. */
const name = z.string().regex(/^[a-z0-9_-]{1,32}$/, 'must be 1–32 characters of a–z, 0–9, _ and -');
const description = z.string().min(1).max(100);
const option = z.strictObject({
  name,
  description,
  type: z.enum(['string', 'integer']),
  required: z.boolean(),
  suggests: z.enum(SUGGESTS).optional(),
});

const commandShape = z.strictObject({
  name,
  description,
  options: z
    .array(option)
    // Registration adds one of its own to Discord's 25: `private`.
    .max(24)
    .refine(
      (options) => options.every((each) => each.name !== 'private'),
      'must not hold private: every command has it',
    )
    .refine(
      (options) => new Set(options.map((each) => each.name)).size === options.length,
      'holds a name twice',
    )
    .refine(
      (options) =>
        options.every(
          (each, at) => !each.required || options.slice(0, at).every((before) => before.required),
        ),
      'must begin with the required ones',
    ),
  run: z.function(),
});

const commandSchema = z.custom<Command>().superRefine((value, context) => {
  for (const issue of commandShape.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }
});

/** The project's own commands, beside `src/`. */
export const COMMANDS_FOLDER = join(import.meta.dirname, '..', 'commands');

/**
 * Loads every command of a folder, in the order of their names; a new file there is a new command, and as each is
 * named like its file, no two have the same name.
 *
 * @throws Error naming the path when a file is no command, or its name is not the file's.
 * @example `(await loadCommands()).map(({ name }) => name)` → `['ask', 'help', 'read', …]`
 */
export async function loadCommands(folder: string = COMMANDS_FOLDER): Promise<Command[]> {
  const loaded = await loadModules(folder, commandSchema);
  for (const { path, name: file, value } of loaded) {
    if (value.name !== file) {
      throw new Error(`${path}: the command is named "${value.name}"; it must be named like its file`);
    }
  }
  return loaded.map(({ value }) => value);
}
