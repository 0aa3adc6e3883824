import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { decodeUtf8 } from './decode.ts';
import { type KnownMetadata, metadataFields, metadataOf } from './known-metadata.ts';

/** What the keeper says of the files, by their path below the articles folder. */
export type Catalogue = ReadonlyMap<string, KnownMetadata>;

const CATALOGUE_FILES = ['sources.yaml', 'sources.yml'];

const entry = z.strictObject(metadataFields).partial();

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
    Object.entries(checked.data ?? {}).map(([file, known]) => [file.normalize(), metadataOf(known ?? {})]),
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
