import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { SourceMetadata } from '../model/source.ts';
import { decodeUtf8 } from './decode.ts';

/** What the keeper says of the files, by their path below the articles folder. */
export type Catalogue = ReadonlyMap<string, SourceMetadata & { readonly title?: string }>;

const CATALOGUE_FILES = ['sources.yaml', 'sources.yml'];

/** A year, a month, a day or a moment; `Date.parse` would take the 30th of February for a day in March. */
const isoForms = z.union([
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
  z.iso.date(),
  z.iso.datetime({ offset: true, local: true }),
]);

/** YAML reads an unquoted date as text, but a bare year as a number. */
const isoDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((date) => isoForms.safeParse(date).success, { message: 'must be a date such as 2025-02-28' });

const entry = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    author: z.string().min(1),
    published: isoDate,
    url: z.url({ protocol: /^https?$/ }),
    language: z
      .string()
      .regex(/^[A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*$/, { message: 'must be a language such as en or pt-BR' })
      .transform((language) => language.replaceAll('_', '-')),
  })
  .partial();

/** A file name without anything behind it is an entry that says nothing yet. */
const catalogueSchema = z
  .record(z.string(), entry.nullable(), {
    error: 'must be a list of file names, each with what is known of it',
  })
  .nullable();

/**
 * Reads `sources.yaml` (or `.yml`) from the articles folder or from the folder around it; without one the catalogue is empty.
 *
 * @throws UserError `BAD_CATALOGUE` naming the file and the first thing wrong in it.
 * @example `a.txt: { publisher: Reuters, published: 2025-02-28 }` → `Map { 'a.txt' → { publisher: 'Reuters', publishedAt: '2025-02-28' } }`
 */
export async function readCatalogue(articlesFolder: string): Promise<Catalogue> {
  const folders = [articlesFolder, dirname(resolve(articlesFolder))];
  for (const path of folders.flatMap((folder) => CATALOGUE_FILES.map((file) => join(folder, file)))) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw new UserError('BAD_CATALOGUE', `${path} cannot be read: ${error.message}.`, { cause: error });
    });
    if (bytes !== undefined) return parseCatalogue(path, textOf(path, bytes));
  }
  return new Map();
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new UserError('BAD_CATALOGUE', `${path} is not UTF-8 text: save it as UTF-8.`, { cause });
  }
}

function parseCatalogue(path: string, text: string): Catalogue {
  const checked = catalogueSchema.safeParse(parseYaml(path, text));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue?.path.length ? `"${issue.path.join('" → "')}"` : 'it';
    throw new UserError('BAD_CATALOGUE', `${path} has a mistake: ${where}: ${issue?.message}.`);
  }
  return new Map(
    Object.entries(checked.data ?? {}).map(([file, known]) => {
      const { title, publisher, author, published, url, language } = known ?? {};
      return [
        file.normalize(),
        {
          ...(title !== undefined && { title }),
          ...(publisher !== undefined && { publisher }),
          ...(author !== undefined && { author }),
          ...(published !== undefined && { publishedAt: published }),
          ...(url !== undefined && { url }),
          ...(language !== undefined && { language }),
        },
      ];
    }),
  );
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''), { schema: 'core', logLevel: 'error' });
  } catch (cause) {
    const [line] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new UserError('BAD_CATALOGUE', `${path} is not YAML: ${line?.replace(/:$/, '')}.`, { cause });
  }
}
