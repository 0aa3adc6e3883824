import type { ServerResponse } from 'node:http';

/** Each file is held in memory until its reader has it: more at once would be too much for a small server. */
const MOST = 8;
/** So that one reader does not keep the others waiting. */
const MOST_OF_ONE = 3;

/** Whoever takes longer for the largest file than a slow phone does is let go. */
const LONGEST_MS = 120_000;

/** Shares out how many files may be on their way at once. */
export type FileGate = {
  /** Whether a client may have a file now; its place is free again once the answer has gone out or was given up. */
  readonly enter: (client: string, outgoing: ServerResponse) => boolean;
};

/**
 * A gate for whole files, which lets in a few at once, and fewer of one client.
 *
 * @param longestMs after how many milliseconds an answer is given up
 * @example `fileGate().enter('203.0.113.9', outgoing)` → `true`
 */
export function fileGate(longestMs = LONGEST_MS): FileGate {
  const inside: string[] = [];
  return {
    enter(client, outgoing) {
      const own = inside.filter((each) => each === client).length;
      if (outgoing.destroyed || inside.length >= MOST || own >= MOST_OF_ONE) return false;
      inside.push(client);
      const late = setTimeout(() => outgoing.destroy(), longestMs).unref();
      outgoing.once('close', () => {
        clearTimeout(late);
        inside.splice(inside.indexOf(client), 1);
      });
      return true;
    },
  };
}
