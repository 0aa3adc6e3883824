import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a program said and how it ended. */
export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/**
 * Runs a script of the project as its own process, as `npm start` and `npm run ask` do, without a token for Discord.
 *
 * @param closeOutputAfter ends the reader of the output at this text, as `head` does
 * @example `await runScript('src/ask.ts', { args: ['Who met Xi?'] })` → `{ code: 0, stdout: 'Who met …', stderr: '' }`
 */
export function runScript(
  script: string,
  options: {
    readonly args?: readonly string[];
    readonly input?: string | Uint8Array;
    readonly articles?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly closeOutputAfter?: string;
  } = {},
): Promise<Run> {
  const { args = [], input = '', articles = '', environment = {}, closeOutputAfter } = options;
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'tsx'), [script, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      DISCORD_TOKEN: '',
      CLIPBOOK_ARTICLES: articles,
      READER: 'off',
      NO_COLOR: '',
      CLIPBOOK_INDEX_FOLDER: 'off',
      ...environment,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (closeOutputAfter !== undefined && stdout.includes(closeOutputAfter)) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program may end before it has read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
