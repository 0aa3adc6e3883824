import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { Signal } from '../discord-stand-in/signal.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';

/** What `npm start` runs. */
const PROGRAM = [process.execPath, '--import', 'tsx', 'src/main.ts'];
/** Empty counts as not set, and keeps a developer's own `.env` out. */
const NOTHING_SET = {
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  DISCORD_API_URL: '',
  SHARD_LIST: '',
  SHARD_COUNT: '',
  CLIPBOOK_ARTICLES: '',
  CLIPBOOK_INDEX_FOLDER: 'off',
  CLIPBOOK_KEEPER_FILE: ':memory:',
  CLIPBOOK_MEMBER_LIMIT: '',
  LOG_LEVEL: '',
  READER: 'off',
  READER_PORT: '',
  READER_URL: '',
  READER_TOKEN: '',
};

/** A machine that runs all tests at once may take long to start a program; how long is not what is tested. */
const LONGEST_START_MS = 60_000;

/** What `.env` would set. */
export type Settings = Partial<Record<keyof typeof NOTHING_SET, string>>;

/** The program as its own process, as a keeper starts it. */
export type Program = {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves once the output holds a text. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves to the exit code once the process has ended by itself. */
  readonly ended: Promise<number | null>;
};

/**
 * Starts the program in a process of its own; it is killed when the test is over.
 *
 * @param command what is typed instead of what `npm start` runs, e.g. `['npm', 'start']`
 * @example const program = startProgram(settingsFor(standIn))
 */
export function startProgram(settings: Settings, command: readonly string[] = PROGRAM): Program {
  const env = { ...process.env, ...NOTHING_SET, ...settings };
  const [file = '', ...rest] = command;
  const child = spawn(file, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const changed = new Signal();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      changed.notify();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  onTestFinished(() => {
    child.kill('SIGKILL');
    changed.close();
  });
  return {
    child,
    ended,
    output: () => output,
    async says(text) {
      const hasSaid = await changed.until(() => output.includes(text), LONGEST_START_MS);
      if (!hasSaid) throw new Error(`The program did not say “${text}”:\n${output}`);
    },
  };
}

/** A stand-in's token and address. */
export function settingsFor(standIn: DiscordStandIn): Settings {
  return { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl };
}
