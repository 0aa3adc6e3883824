import { UserError } from './errors.ts';
import { oneLine } from './replies/one-line.ts';

/** Exit codes: 2 for a wrong call (as getopt and most tools do), 1 for everything else that went wrong. */
const WRONG_CALL = 2;
const FAILED = 1;

/**
 * Runs a program: an error for people becomes its sentence on standard error and an exit code, and a closed pipe
 * (`… | head`) ends it quietly; any other error is a bug and is shown whole.
 *
 * @example `await runProgram(async () => { throw new UserError('USAGE', 'Say what.') })` → prints `Say what.`, exit code 2
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`The answer could not be written: ${error.message}.\n`);
    process.exit(FAILED);
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // A file's name may hold anything; it must not steer the terminal.
    process.stderr.write(`${error.message.split('\n').map(oneLine).join('\n')}\n`);
    process.exitCode = error.code === 'USAGE' ? WRONG_CALL : FAILED;
  }
}
