import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { FileRecord, FileStamp } from '../model/file-record.ts';

/** File systems keep times this coarsely at worst (FAT): a file may have changed once more without showing it. */
const COARSEST_TIME_MS = 2_000;

/**
 * How a file looks whose bytes were just read.
 *
 * @param facts from before its bytes were read, so that a change in between shows
 */
export function stampOf(facts: Stats, bytes: Uint8Array): FileStamp {
  const { size, mtimeMs, ctimeMs } = facts;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { size, mtimeMs, ctimeMs, hash, seenMs: Date.now() };
}

/**
 * The record of a file that is as it was, with a stamp of now; nothing for a file that has to be read again. A file is as
 * it was when size and times say so, or, where a time is too recent to be sure of or another, when its bytes do.
 *
 * @param said what the catalogue says of it now
 * @example the record of a file that was only touched → the record with another time
 */
export function unchanged(file: string, record: FileRecord, said: string): FileRecord | undefined {
  const { stamp } = record;
  if (stamp === undefined || record.said !== said) return undefined;
  try {
    const facts = statSync(file);
    if (!facts.isFile() || facts.size !== stamp.size) return undefined;
    const isSame = facts.mtimeMs === stamp.mtimeMs && facts.ctimeMs === stamp.ctimeMs;
    if (isSame && stamp.ctimeMs < stamp.seenMs - COARSEST_TIME_MS) return record;
    const now = stampOf(facts, readFileSync(file));
    return now.hash === stamp.hash ? { ...record, stamp: now } : undefined;
  } catch {
    // Whatever keeps it from being read is told when it is read.
    return undefined;
  }
}
