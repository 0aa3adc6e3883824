import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { watch as watchFolder } from 'chokidar';
import { cataloguePlaces } from '../articles/catalogue.ts';
import { isCatalogue, isPassedOver } from '../articles/passed-over.ts';

/** How changes are noticed: told by the system, by looking every second, or only when asked. */
export type Watch = 'on' | 'poll' | 'off';

/** Tells that something may have changed, until it is closed. */
export type ChangeSignals = {
  /** Folders that are reached by a link: where they lead is looked after. */
  readonly setLinks: (links: readonly string[]) => void;
  readonly close: () => Promise<void>;
};

/** Milliseconds between two looks where the system tells nothing. */
const POLL_EVERY = 1_000;
/** Nobody tells when a link leads elsewhere, the folder itself is gone and back, or the catalogue beside it changes. */
const PLACES_EVERY = 400;
/** So long, at most, a new folder is there before it is watched. */
const WATCHED_AFTER = 1_000;
/** Events get lost, above all in shared folders of virtual machines. */
const LOOK_ANYWAY_EVERY = 10_000;

/**
 * Watches a folder, the folders below it and the catalogue beside it; it only says that it is worth while to look: what
 * has changed, `FolderReader` finds out.
 *
 * @param signal called for every change, and now and then without one
 * @param say called when the system cannot watch and the folder is looked at every second instead
 * @example `watchChanges('data/articles', 'on', () => schedule.changed(), console.warn)`
 */
export function watchChanges(
  folder: string,
  watch: Watch,
  signal: () => void,
  say: (what: string) => void,
): ChangeSignals {
  if (watch === 'off') return { setLinks: () => {}, close: async () => {} };
  const timers: NodeJS.Timeout[] = [];
  const every = (milliseconds: number, work: () => void) => timers.push(setInterval(work, milliseconds));
  let isClosed = false;
  let watched: ReturnType<typeof watchTree> | undefined;
  let links: readonly string[] | undefined;
  let places: string | undefined;
  let catalogues: string | undefined;
  const poll = () => {
    void watched?.close();
    watched = undefined;
    every(POLL_EVERY, signal);
  };
  const start = () => {
    watched = watchTree(folder, signal, ({ code = 'unknown' }) => {
      if (watched === undefined) return;
      say(`The system cannot watch the articles folder (${code}); it is looked at every second instead.`);
      poll();
    });
  };
  const watchAnew = async () => {
    if (watched === undefined) return;
    const old = watched;
    watched = undefined;
    // Two that watch the same place at a time would share what the system tells.
    await old.close();
    if (!isClosed) start();
  };
  const lookAtPlaces = async () => {
    const [now, beside] = await Promise.all([
      placesOf(['', ...(links ?? [])].map((link) => join(folder, link))),
      placesOf(cataloguePlaces(folder)),
    ]);
    const isMoved = places !== undefined && now !== places;
    const isSaid = catalogues !== undefined && beside !== catalogues;
    places = now;
    catalogues = beside;
    if (isMoved) await watchAnew();
    if (isMoved || isSaid) signal();
  };
  if (watch === 'poll') poll();
  else {
    start();
    every(LOOK_ANYWAY_EVERY, signal);
    void lookAtPlaces();
    every(PLACES_EVERY, lookAtPlaces);
  }
  return {
    setLinks(now) {
      if (now.join('\n') === links?.join('\n')) return;
      const isFirst = links === undefined;
      links = now;
      places = undefined;
      void lookAtPlaces();
      // The place of a folder that has become a link is watched no more.
      if (!isFirst) void watchAnew();
    },
    async close() {
      isClosed = true;
      for (const timer of timers) clearInterval(timer);
      await watched?.close();
    },
  };
}

/**
 * Folders are watched, not files: the system tells of the files of a watched folder as well, and ten thousand watched
 * files cost seconds and tens of megabytes.
 */
function watchTree(folder: string, signal: () => void, onError: (error: NodeJS.ErrnoException) => void) {
  const home = resolve(folder);
  const isIgnored = (path: string) => {
    const below = relative(home, path).split(sep).join('/');
    return below !== '' && isPassedOver(below) && !isCatalogue(below);
  };
  return (
    watchFolder(home, {
      ignoreInitial: true,
      ignored: (path, facts) => facts?.isFile() === true || isIgnored(path),
    })
      .on('raw', (_event, path) => {
        // Editors write their own files all the time.
        if (!isIgnored(join(home, basename(path ?? '')))) signal();
      })
      .on('all', signal)
      // What changed before a folder was watched, nobody told of.
      .on('ready', signal)
      .on('addDir', () => setTimeout(signal, WATCHED_AFTER).unref())
      .on('error', (error) => {
        const { code } = error as NodeJS.ErrnoException;
        // What cannot be read is named by the reader.
        if (!['EACCES', 'EPERM', 'ENOENT'].includes(code ?? '')) onError(error as NodeJS.ErrnoException);
      })
  );
}

async function placesOf(paths: readonly string[]): Promise<string> {
  return (await Promise.all(paths.map(placeOf))).join(' ');
}

/** A folder by which one it is (the number of one that is gone is given anew at once), a file also by when it was written. */
async function placeOf(path: string): Promise<string> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return 'gone';
  return facts.isDirectory()
    ? `${facts.dev}:${facts.ino}:${facts.birthtimeMs}`
    : `${facts.ino}:${facts.mtimeMs}:${facts.size}`;
}
