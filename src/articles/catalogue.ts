import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { SourceMetadata } from '../model/source.ts';

/** What the keeper says of the files, by their path below the articles folder. */
export type Catalogue = ReadonlyMap<string, SourceMetadata & { readonly title?: string }>;

const CATALOGUE_FILE = 'sources.yaml';

/** YAML reads an unquoted date as text, but a bare year as a number. */
const isoDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((date) => /^\d{4}(?:-\d{2}(?:-\d{2}(?:T.+)?)?)?$/.test(date) && !Number.isNaN(Date.parse(date)), {
    message: 'must be a date such as 2025-02-28',
  });

const entry = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    author: z.string().min(1),
    published: isoDate,
    url: z.url({ protocol: /^https?$/ }),
  })
  .partial();

const catalogueSchema = z.record(z.string(), entry).nullable();

/**
 * Reads `sources.yaml` from the articles folder or from the folder around it; without one the catalogue is empty.
 *
 * @throws UserError `BAD_CATALOGUE` naming the file and the first thing wrong in it.
 * @example `a.txt: { publisher: Reuters, published: 2025-02-28 }` → `Map { 'a.txt' → { publisher: 'Reuters', publishedAt: '2025-02-28' } }`
 */
export async function readCatalogue(articlesFolder: string): Promise<Catalogue> {
  for (const folder of [articlesFolder, dirname(articlesFolder)]) {
    const path = join(folder, CATALOGUE_FILE);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw new UserError('BAD_CATALOGUE', `${path} cannot be read: ${error.message}.`, { cause: error });
    });
    if (text !== undefined) return parseCatalogue(path, text);
  }
  return new Map();
}

function parseCatalogue(path: string, text: string): Catalogue {
  const checked = catalogueSchema.safeParse(parseYaml(path, text));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue?.path.length ? `"${issue.path.join('" → "')}"` : 'it';
    throw new UserError('BAD_CATALOGUE', `${path} has a mistake: ${where}: ${issue?.message}.`);
  }
  return new Map(
    Object.entries(checked.data ?? {}).map(([file, { title, publisher, author, published, url }]) => [
      file,
      {
        ...(title !== undefined && { title }),
        ...(publisher !== undefined && { publisher }),
        ...(author !== undefined && { author }),
        ...(published !== undefined && { publishedAt: published }),
        ...(url !== undefined && { url }),
      },
    ]),
  );
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text, { schema: 'core' });
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    const [line] = cause.message.split('\n');
    throw new UserError('BAD_CATALOGUE', `${path} is not YAML: ${line?.replace(/:$/, '')}.`, { cause });
  }
}
