import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse, YAMLError } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { decodeUtf8 } from './decode.ts';
import { type KnownMetadata, metadataFields, metadataOf } from './known-metadata.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** What the keeper says of some articles. */
export type CatalogueEntry = KnownMetadata;

/** What the keeper says of the articles, by path or pattern of paths below their folder, in the order of the file. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** A catalogue as it lies on the disk. */
export type CatalogueFile = { readonly file: string; readonly bytes: Uint8Array };

const CATALOGUE_FILES = ['sources.yaml', 'sources.yml'];

const entry = z.strictObject(metadataFields).partial();

/** A file name without anything behind it is an entry that says nothing yet. */
const catalogueSchema = z
  .record(z.string(), entry.nullable(), {
    error: 'must be a list of file names, each with what is known of it',
  })
  .nullable();

/**
 * Where a catalogue may lie, in the order in which it is looked for.
 *
 * @example `cataloguePlaces('data/articles')[0]` → `'data/articles/sources.yaml'`
 */
export function cataloguePlaces(articlesFolder: string): string[] {
  const folders = [articlesFolder, dirname(resolve(articlesFolder))];
  return folders.flatMap((folder) => CATALOGUE_FILES.map((name) => join(folder, name)));
}

/**
 * Finds `sources.yaml` (or `.yml`) in the articles folder or in the folder around it.
 *
 * @throws UserError `BAD_CATALOGUE` naming the file, when it is there and cannot be read.
 * @example `await findCatalogue('data/articles')` → `{ file: 'data/sources.yaml', bytes }`
 */
export async function findCatalogue(articlesFolder: string): Promise<CatalogueFile | undefined> {
  for (const file of cataloguePlaces(articlesFolder)) {
    try {
      return { file, bytes: await readFile(file) };
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') continue;
      throw new UserError('BAD_CATALOGUE', `${file} cannot be read: ${message}.`, { cause });
    }
  }
  return undefined;
}

/**
 * Reads the catalogue of an articles folder; without one it is empty.
 *
 * @throws UserError `BAD_CATALOGUE` naming the file and the first thing wrong in it.
 * @example `a.txt: { publisher: Reuters, published: 2025-02-28 }` → `Map { 'a.txt' → { publisher: 'Reuters', publishedAt: '2025-02-28' } }`
 */
export async function readCatalogue(articlesFolder: string): Promise<Catalogue> {
  const found = await findCatalogue(articlesFolder);
  return found === undefined ? new Map() : parseCatalogue(found);
}

/**
 * Reads what a catalogue says.
 *
 * @throws UserError `BAD_CATALOGUE` naming the file and the first thing wrong in it.
 * @example `parseCatalogue({ file, bytes })` → `Map { 'wire/**' → { publisher: 'Reuters' } }`
 */
export function parseCatalogue({ file, bytes }: CatalogueFile): Catalogue {
  const checked = catalogueSchema.safeParse(parseYaml(file, textOf(file, bytes)));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue?.path.length ? `"${issue.path.join('" → "')}"` : 'it';
    throw new UserError('BAD_CATALOGUE', `${file} has a mistake: ${where}: ${issue?.message}.`);
  }
  return new Map(
    Object.entries(checked.data ?? {}).map(([file, known]) => [file.normalize(), metadataOf(known ?? {})]),
  );
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (cause) {
    throw new UserError('BAD_CATALOGUE', `${path} is not UTF-8 text: save it as UTF-8.`, { cause });
  }
}

function parseYaml(path: string, text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''), { schema: 'core', logLevel: 'error' });
  } catch (cause) {
    if (!(cause instanceof YAMLError)) {
      const what =
        cause instanceof ReferenceError
          ? 'it refers to what is not there, or too often'
          : 'it is nested too deep';
      throw new UserError('BAD_CATALOGUE', `${path} is not YAML: ${what}.`, { cause });
    }
    const line = cause.linePos?.[0].line;
    const where = line === undefined ? '' : ` on line ${line}`;
    throw new UserError('BAD_CATALOGUE', `${path} is not YAML${where}: ${yamlMistake(cause)}.`, { cause });
  }
}
