import { counted } from './replies/wording.ts';

/** Where progress is shown. */
export type ProgressStream = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

/** What is being done with files, how many are done, and how many there are. */
type Progress = { readonly done: number; readonly all: number };

/** Milliseconds: what is done sooner needs no bar; how often the bar is drawn, and how often a line is written instead. */
const QUICK = 500;
const REDRAWN_EVERY = 100;
const LINE_EVERY = 5_000;

const BAR = 30;
const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows how far the reading of a large folder is: on a terminal as a bar that is gone when it is done, elsewhere as a line
 * every few seconds.
 *
 * @param line writes a line, such as into a log
 * @param now milliseconds
 * @example `const progress = readingProgress(process.stderr, console.warn)`, `progress.show({ done: 412, all: 1000 })` →
 *   `Reading articles ████████████░░░░░░░░░░░░░░░░░░ 412 of 1000`
 */
export function readingProgress(
  stream: ProgressStream,
  line: (text: string) => void,
  now: () => number = () => performance.now(),
): { readonly show: (progress: Progress) => void; readonly end: () => void } {
  const began = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let saidAt = began;
  let isShown = false;
  return {
    show({ done, all }) {
      const at = now();
      if (stream.isTTY !== true) {
        if (at - saidAt < LINE_EVERY) return;
        saidAt = at;
        line(`Reading articles: ${done} of ${counted(all, 'file')}.`);
      } else if (at - began >= QUICK && at - shownAt >= REDRAWN_EVERY) {
        shownAt = at;
        isShown = true;
        stream.write(CLEAR_LINE + bar(done, all, stream.columns ?? 80));
      }
    },
    end() {
      if (isShown) stream.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function bar(done: number, all: number, columns: number): string {
  const filled = all === 0 ? BAR : Math.round((done / all) * BAR);
  const text = `Reading articles ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done} of ${all}`;
  // A line that wraps could not be cleared.
  return text.slice(0, Math.max(0, columns - 1));
}
