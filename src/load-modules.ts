import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';

/** The default export of one file, checked. */
export type LoadedModule<T> = { readonly path: string; readonly name: string; readonly value: T };

/**
 * Loads the default export of every `.ts` file of a folder, in the order of their names.
 *
 * @throws Error naming the path of the first file whose default export does not fit the schema.
 * @example `await loadModules('commands', commandSchema)` → `[{ path: 'commands/ask.ts', name: 'ask', value: … }, …]`
 */
export async function loadModules<T>(folder: string, schema: z.ZodType<T>): Promise<LoadedModule<T>[]> {
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
  const loaded: LoadedModule<T>[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    const checked = schema.safeParse(module.default);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const where = issue?.path.join('.');
      throw new Error(
        `${path}: the default export ${where ? `has a wrong "${where}": ` : 'is wrong: '}${issue?.message}`,
      );
    }
    loaded.push({ path, name: file.slice(0, -'.ts'.length), value: checked.data });
  }
  return loaded;
}
