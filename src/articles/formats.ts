import { join } from 'node:path';
import { z } from 'zod';
import { loadModules } from '../load-modules.ts';
import type { ArticleFormat } from './article-format.ts';

/** The formats by the file endings that they read. */
export type Formats = ReadonlyMap<string, ArticleFormat>;

const FORMATS_FOLDER = join(import.meta.dirname, 'formats');

const formatSchema = z.custom<ArticleFormat>(
  (value) =>
    z
      .object({ endings: z.array(z.string().regex(/^\.[a-z0-9]+$/)).min(1), read: z.function() })
      .safeParse(value).success,
  'must be { endings: [".txt", …], read(bytes) }',
);

/**
 * Loads every format of a folder, by default those of Clipbook.
 *
 * @throws Error naming the file when a format is wrong or reads an ending that another reads.
 * @example `(await loadFormats()).get('.txt')` → `{ endings: ['.txt', '.text'], read }`
 */
export async function loadFormats(folder: string = FORMATS_FOLDER): Promise<Formats> {
  const formats = new Map<string, ArticleFormat>();
  for (const { path, value } of await loadModules(folder, formatSchema)) {
    for (const ending of value.endings) {
      if (formats.has(ending)) throw new Error(`${path}: another format reads ${ending} already`);
      formats.set(ending, value);
    }
  }
  return formats;
}

/**
 * The endings that can be read, as a sentence names them.
 *
 * @example `'.html, .md or .txt'`
 */
export function endingsOf(formats: Formats): string {
  const endings = [...formats.keys()];
  const last = endings.at(-1) ?? '';
  return endings.length < 2 ? last : `${endings.slice(0, -1).join(', ')} or ${last}`;
}
