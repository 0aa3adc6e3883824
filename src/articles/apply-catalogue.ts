import picomatch from 'picomatch';
import type { Source, SourceProblem } from '../model/source.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

/** A catalogue ready to be asked about the articles of a folder. */
export type AppliedCatalogue = {
  /** What it says of an article, or of the file that the article stands in. */
  readonly entryFor: (source: Pick<Source, 'path' | 'file'>) => CatalogueEntry;
  /** The entries that no file is meant by. */
  readonly unused: readonly SourceProblem[];
};

/** A file's name is rarely meant as a pattern: brackets and parentheses stand in many names. */
const MATCHING = { dot: true, nonegate: true, noextglob: true, windows: false } as const;

/**
 * Applies a catalogue to the files of a folder. Field by field, an entry for a single article overrules one for its file,
 * that overrules any pattern, and a pattern further down overrules those above. A key that is a path of the folder is that
 * path, whatever signs stand in it; a key that ends in `/` means everything below that folder.
 *
 * @param paths of all files and all articles
 * @example for `wire/**: { publisher: Wire }` → `entryFor({ path: 'wire/a.txt' })` is `{ publisher: 'Wire' }`
 */
export function applyCatalogue(catalogue: Catalogue, paths: Iterable<string>): AppliedCatalogue {
  if (catalogue.size === 0) return { entryFor: () => ({}), unused: [] };
  const all = new Set(Array.from(paths, (path) => path.normalize()));
  const exact = new Map<string, CatalogueEntry>();
  const patterns: { readonly fits: (path: string) => boolean; readonly entry: CatalogueEntry }[] = [];
  const unused: SourceProblem[] = [];
  for (const [key, entry] of catalogue) {
    const fits = all.has(key) ? undefined : patternOf(key);
    if (fits === undefined) exact.set(key, entry);
    else patterns.push({ fits, entry });
    if (!(fits === undefined ? all.has(key) : some(all, fits))) {
      const reason = fits === undefined ? 'is not in the folder' : 'fits no file of the folder';
      unused.push({ path: key, reason: `is named in sources.yaml but ${reason}`, isMinor: true });
    }
  }
  const entryFor = ({ path, file = path }: Pick<Source, 'path' | 'file'>): CatalogueEntry => {
    const names = file === path ? [path.normalize()] : [file.normalize(), path.normalize()];
    const fitting = patterns.filter(({ fits }) => names.some(fits)).map(({ entry }) => entry);
    return Object.assign({}, ...fitting, ...names.map((name) => exact.get(name)));
  };
  return { entryFor, unused };
}

/**
 * A source with what the catalogue says of it; the same object where that is nothing new.
 *
 * @example `cataloguedSource(source, { publisher: 'Wire' }).publisher` → `'Wire'`
 */
export function cataloguedSource(source: Source, entry: CatalogueEntry): Source {
  const known: Readonly<Record<string, unknown>> = source;
  return Object.entries(entry).every(([field, value]) => known[field] === value)
    ? source
    : { ...source, ...entry };
}

function patternOf(key: string): ((path: string) => boolean) | undefined {
  const glob = key.endsWith('/') ? `${key}**` : key;
  return picomatch.scan(glob, MATCHING).isGlob ? picomatch(glob, MATCHING) : undefined;
}

function some(paths: Iterable<string>, fits: (path: string) => boolean): boolean {
  for (const path of paths) if (fits(path)) return true;
  return false;
}
