import { randomBytes } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Answer } from '../model/answer.ts';
import type { Clips, Command, OptionValues } from '../model/command.ts';
import type { Notice } from '../model/notice.ts';
import type { Observer } from '../model/observer.ts';
import type { Conversations } from './conversations.ts';
import type { Books, RequestLine } from './deliver.ts';
import type { Desk } from './desk.ts';
import type { Fairness } from './fairness.ts';
import type { Unheard } from './unheard.ts';

/** What every event handler works with. */
export type Answerer = {
  readonly clips: Clips;
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly desk?: Desk | undefined;
  readonly conversations: Conversations;
  readonly unheard: Unheard;
  readonly fairness: Fairness;
  readonly observer?: Observer | undefined;
  /** The public address of the reader page, where there is one that is served. */
  readonly readerUrl?: (() => string | undefined) | undefined;
};

/** Runs the named command; members' apps go on showing one that was renamed or removed for a while. */
export async function runCommand(
  { clips, commands }: Answerer,
  name: string,
  options: OptionValues,
): Promise<Answer> {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command.run({ clips, options });
  return { kind: 'notice', message: { kind: 'command gone', name }, suggestions: [] };
}

/**
 * The name of the option that takes a command's free text, by which a page button asks the same question again.
 *
 * @example `textOptionOf(ask)` → `'question'`
 */
export function textOptionOf(command: Command | undefined): string | undefined {
  return command?.options.find((option) => option.type === 'string')?.name;
}

/**
 * Logs a bug whole and gives back what a member may read of it: one sentence with the reference under which it is logged.
 *
 * @param began when the request arrived, by `performance.now()`
 * @example `apologyFor(error, answerer, about, began)` → `{ kind: 'broken', reference: '4f9a2c1e' }`
 */
export function apologyFor(
  error: unknown,
  { log, observer }: Books,
  { command, ...about }: RequestLine,
  began: number,
): Notice {
  const ms = performance.now() - began;
  const reference = randomBytes(4).toString('hex');
  observer?.served({ where: 'discord', command, outcome: 'failed', seconds: ms / 1_000 });
  log.error({ ...about, ms: Math.round(ms), outcome: 'failed', reference, err: error }, 'a request failed');
  return { kind: 'broken', reference };
}
