import type { Worker } from 'node:worker_threads';
import type { FileStamp } from '../model/file-record.ts';
import type { Watch } from './change-signals.ts';
import type { FolderOutcome, ReadFile } from './folder-change.ts';
import type { BarredFile, Reading } from './folder-reader.ts';
import { Unpacker } from './parcels.ts';
import { startThread } from './start-thread.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

/** How a folder is watched; all but `watch` is for those who need other than the usual. */
export type WatchOptions = {
  readonly watch: Watch;
  /** Called with what every look has shown, in order, be it nothing new. */
  readonly onOutcome: (outcome: FolderOutcome) => void;
  readonly onReading?: (reading: Omit<Reading, 'stamp'>) => void;
  /** A failure that is no fault of a file, for the log. */
  readonly onBug: (error: unknown) => void;
  /** A sentence for the log. */
  readonly onNotice: (what: string) => void;
  /** The files that are known already. */
  readonly known?: ReadonlyMap<string, FileStamp>;
  readonly formatsFolder?: string;
  readonly memoryMb?: number;
  /** Milliseconds after which the reading of one file is given up. */
  readonly patience?: number;
};

/** A folder that is looked at in a thread of its own. */
export type WatchedFolder = {
  /** Looks at once, and reads whatever has changed; resolves when the outcome has been told, rejects for a bug. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const MEMORY_MB = 512;
const PATIENCE = 60_000;
/** A thread that dies without reading any file would die again. */
const MOST_DEATHS = 3;

/**
 * Looks at a folder of articles in a thread of its own, so that nobody waits while a large file is read. A file that brings
 * the thread down is named, and the others are read by the next thread.
 *
 * @example `watchFolder('data/articles', { watch: 'on', onOutcome, onBug, onNotice })`
 */
export function watchFolder(folder: string, options: WatchOptions): WatchedFolder {
  const known = new Map(options.known);
  const barred = new Map<string, BarredFile>();
  let read: ReadFile[] = [];
  let unpacker = new Unpacker();
  let waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  let reading: { readonly path: string; readonly stamp: string } | undefined;
  let patience: NodeJS.Timeout | undefined;
  let isClosed = false;
  let deaths = 0;
  let thread = start();

  function start(): Worker {
    const { watch, formatsFolder } = options;
    const data = { folder, watch, formatsFolder, known, barred };
    const started = startThread(data, options.memoryMb ?? MEMORY_MB);
    let error: unknown;
    // Whatever a thread says while it is being ended must not let go of it before it has ended.
    started.on('message', (message: FromThread) => {
      if (started === thread && !isClosed) onMessage(message);
    });
    started.on('error', (cause) => {
      error = cause;
    });
    started.on('exit', () => {
      if (!isClosed && started === thread) onDeath(error);
    });
    // A program whose work is done ends, though its folder was still being followed.
    if (waiting.length === 0) started.unref();
    return started;
  }

  function tell(message: ToThread): void {
    thread.postMessage(message);
  }

  function onMessage(message: FromThread): void {
    switch (message.kind) {
      case 'reading': {
        reading = message;
        clearTimeout(patience);
        patience = setTimeout(() => void thread.terminate(), options.patience ?? PATIENCE).unref();
        options.onReading?.({ path: message.path, done: message.done, all: message.all });
        break;
      }
      case 'parcels': {
        for (const parcel of message.parcels) {
          const file = unpacker.add(parcel);
          if (file === undefined) continue;
          read.push(file);
          known.set(file.path, { stamp: file.stamp, hash: file.hash });
        }
        // Whoever has asked meanwhile is answered first.
        setImmediate(tell, 'more');
        break;
      }
      case 'looked': {
        const { removed, unreadable, catalogue } = message;
        for (const path of removed) known.delete(path);
        const change = { read, removed, unreadable, ...(catalogue !== undefined && { catalogue }) };
        read = [];
        settle(message.isAsked, { kind: 'looked', change });
        break;
      }
      case 'failed': {
        const { isAsked, code, reason } = message;
        settle(isAsked, { kind: 'failed', code, reason });
        break;
      }
      case 'broken':
        if (message.isAsked) giveUp(message.error);
        else options.onBug(message.error);
        break;
      case 'bug':
        options.onBug(message.error);
        break;
      case 'said':
        options.onNotice(message.what);
        break;
    }
  }

  function settle(isAsked: boolean, outcome: FolderOutcome): void {
    reading = undefined;
    deaths = 0;
    clearTimeout(patience);
    options.onOutcome(outcome);
    if (!isAsked) return;
    for (const { resolve } of waiting) resolve();
    waiting = [];
    thread.unref();
  }

  function giveUp(error: unknown): void {
    for (const { reject } of waiting) reject(error);
    waiting = [];
    thread.unref();
  }

  function onDeath(error: unknown): void {
    clearTimeout(patience);
    deaths = reading === undefined ? deaths + 1 : 0;
    if (reading !== undefined) {
      barred.set(reading.path, { stamp: reading.stamp, reason: reasonOf(error) });
      options.onNotice(`Reading ${reading.path} has brought its thread down: ${reasonOf(error)}.`);
    }
    reading = undefined;
    unpacker = new Unpacker();
    if (deaths >= MOST_DEATHS) {
      if (waiting.length === 0) options.onBug(error);
      giveUp(error);
      return;
    }
    thread = start();
    // What the last thread had read is kept; the rest is looked at again.
    tell('look');
  }

  return {
    look() {
      if (deaths >= MOST_DEATHS) {
        deaths = 0;
        thread = start();
      }
      const asked = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      thread.ref();
      tell('look');
      return asked;
    },
    async close() {
      isClosed = true;
      clearTimeout(patience);
      await thread.terminate();
    },
  };
}

function reasonOf(error: unknown): string {
  const isFull = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isFull) return 'takes more memory to read than there is: split it into smaller files';
  if (error === undefined) return 'takes too long to read: split it into smaller files';
  return 'makes its reader fail, which is a bug of Clipbook: see the log';
}
