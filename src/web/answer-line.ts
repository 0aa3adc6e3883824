import { setTimeout } from 'node:timers/promises';
import type { Answer } from '../model/answer.ts';
import type { Clips, Command } from '../model/command.ts';
import type { Observer, Served } from '../model/observer.ts';
import { parseLine } from '../parse-line.ts';

/** A command of one's own may wait for something; a browser should not. */
const LONGEST_WAIT_MS = 10_000;

/** What answers a line, and who is told of it. */
export type LineAnswerer = {
  readonly clips: Clips;
  readonly commands: readonly Command[];
  readonly metrics: Pick<Observer, 'served'>;
};

/**
 * Answers a line as the console does: plain text is a question, `/who Xi` is the command.
 *
 * @param longestMs after how many milliseconds it is given up
 * @returns nothing when it took too long
 * @throws whatever the command throws
 * @example `await answerLine('Who came?', reader)` → an evidence answer
 */
export async function answerLine(
  line: string,
  { clips, commands, metrics }: LineAnswerer,
  longestMs = LONGEST_WAIT_MS,
): Promise<Answer | undefined> {
  const parsed = parseLine(line, commands);
  if (parsed.kind === 'command') {
    const { command, options } = parsed;
    return observed(metrics, command.name, () =>
      inTime(async () => command.run({ clips, options }), longestMs),
    );
  }
  if (parsed.kind !== 'mistake') return clips.sources();
  const { message } = parsed;
  return observed(metrics, 'other', async () => ({ kind: 'notice', message, suggestions: [] }));
}

async function inTime(work: () => Promise<Answer>, longestMs: number): Promise<Answer | undefined> {
  const stop = new AbortController();
  try {
    const late = setTimeout(longestMs, undefined, { signal: stop.signal }).catch(() => undefined);
    return await Promise.race([work(), late]);
  } finally {
    stop.abort();
  }
}

/**
 * Does what is asked, and tells how it ended and how long it took.
 *
 * @example `await observed(metrics, 'article', async () => clips.article('k3f9a2xq0d'))`
 */
export async function observed<Found extends Answer>(
  { served }: Pick<Observer, 'served'>,
  command: string,
  ask: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const began = performance.now();
  const told = (outcome: Served['outcome']) =>
    served({ where: 'web', command, outcome, seconds: (performance.now() - began) / 1_000 });
  try {
    const answer = await ask();
    told(answer === undefined ? 'undelivered' : outcomeOf(answer));
    return answer;
  } catch (error) {
    told('failed');
    throw error;
  }
}

function outcomeOf({ kind }: Answer): Served['outcome'] {
  return kind === 'nothing' || kind === 'notice' ? kind : 'answered';
}
