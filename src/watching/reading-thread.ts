import { parentPort, workerData } from 'node:worker_threads';
import { loadFormats } from '../articles/formats.ts';
import { UserError } from '../errors.ts';
import { watchChanges } from './change-signals.ts';
import { FolderReader } from './folder-reader.ts';
import { LookWhenQuiet } from './look-when-quiet.ts';
import { type Parcel, pack, weightOf } from './parcels.ts';
import type { FromThread, ThreadData, ToThread } from './thread-messages.ts';

/** Parcels are sent together up to this weight: what the other thread unpacks in some milliseconds. */
const HEAVIEST_LOAD = 400;

const port = parentPort;
if (port === null) throw new Error('reading-thread.ts is run as a thread of Clipbook, not by itself');

const { folder, watch, formatsFolder, known, barred } = workerData as ThreadData;
const reader = new FolderReader(folder, await loadFormats(formatsFolder), known, barred);
const tell = (message: FromThread) => port.postMessage(message);

let goOn = () => {};
let load: Parcel[] = [];
let weight = 0;

/** Waits until the other thread has unpacked what it has: nobody would be answered while messages pile up there. */
async function send(): Promise<void> {
  if (load.length === 0) return;
  const taken = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  tell({ kind: 'parcels', parcels: load });
  load = [];
  weight = 0;
  await taken;
}

async function look(isAsked: boolean): Promise<boolean> {
  try {
    const { links, isUnsettled, ...seen } = await reader.look(
      {
        onReading: (reading) => tell({ kind: 'reading', ...reading }),
        async onRead(file) {
          for (const parcel of pack(file)) {
            load.push(parcel);
            weight += weightOf(parcel);
            if (weight >= HEAVIEST_LOAD) await send();
          }
        },
        onBug: (error) => tell({ kind: 'bug', error }),
      },
      isAsked,
    );
    await send();
    signals.setLinks(links);
    tell({ kind: 'looked', isAsked, ...seen });
    return isUnsettled;
  } catch (error) {
    await send();
    if (error instanceof UserError)
      tell({ kind: 'failed', isAsked, code: error.code, reason: error.message });
    else tell({ kind: 'broken', isAsked, error });
    return false;
  }
}

// One look at a time: two would read the same files.
let last: Promise<unknown> = Promise.resolve();
const inTurn = (isAsked: boolean) => {
  const turn = last.then(() => look(isAsked));
  last = turn;
  return turn;
};
const quiet = new LookWhenQuiet(() => inTurn(false));
const signals = watchChanges(
  folder,
  watch,
  () => quiet.changed(),
  (what) => tell({ kind: 'said', what }),
);

port.on('message', (message: ToThread) => {
  if (message === 'more') goOn();
  if (message === 'look') void inTurn(true);
});
