import { randomBytes } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Answer } from '../model/answer.ts';
import type { Clips, Command, OptionValues } from '../model/command.ts';
import type { Notice } from '../model/notice.ts';
import type { Conversations } from './conversations.ts';
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
 * @example `apologyFor(error, log, { command: 'ask' })` → `{ kind: 'broken', reference: '4f9a2c1e' }`
 */
export function apologyFor(error: unknown, log: Log, about: object): Notice {
  const reference = randomBytes(4).toString('hex');
  log.error({ ...about, reference, err: error }, 'a request failed');
  return { kind: 'broken', reference };
}
