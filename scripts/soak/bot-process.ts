import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { MemorySample } from './memory.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MEGABYTE = 1024 ** 2;

/** Whoever runs the soak may have settings of their own; empty counts as not set. */
const NOTHING_SET = { DISCORD_GUILD_ID: '', CLIPBOOK_WATCH: '', CLIPBOOK_KEEP_USER_IDS: '', LOG_LEVEL: '' };

/** The program as its own process. */
export type BotProcess = {
  /** Resolves when it answers; rejects when it ends instead. */
  readonly ready: Promise<void>;
  /** How much memory it needs after all garbage is collected. */
  readonly memory: () => Promise<MemorySample>;
  readonly hasEnded: () => boolean;
  /** Asks it to end, as `docker stop` does; its exit code. */
  readonly stop: () => Promise<number | null>;
};

/**
 * Starts the program of `npm start` in a process of its own.
 *
 * @param settings what `.env` would set
 * @param onLine called with every line that it prints
 * @example `const bot = startBotProcess({ DISCORD_TOKEN: standIn.token }, (line) => log.read(line)); await bot.ready`
 */
export function startBotProcess(
  settings: Readonly<Record<string, string>>,
  onLine: (line: string) => void,
): BotProcess {
  const program = join(ROOT, 'scripts', 'soak', 'bot.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', program], {
    cwd: ROOT,
    env: { ...process.env, ...NOTHING_SET, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const began = performance.now();
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve, reject) => {
    const read = (line: string) => {
      if (line.includes('Ready: answering')) resolve();
      onLine(line);
    };
    for (const input of [child.stdout, child.stderr])
      if (input !== null) createInterface({ input }).on('line', read);
    ended.then(
      (code) => reject(new Error(`The program ended with code ${code} before it answered.`)),
      reject,
    );
  });
  const isGone = ended.then((code) => {
    throw new Error(`The program has ended with code ${code}.`);
  });
  isGone.catch(() => {});
  return {
    ready,
    memory: async () => {
      const { heapUsed, external, rss } = await Promise.race([usage(child), isGone]);
      const atMs = performance.now() - began;
      return { atMs, heapMb: (heapUsed + external) / MEGABYTE, rssMb: rss / MEGABYTE };
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function usage(child: ChildProcess): Promise<NodeJS.MemoryUsage> {
  child.send('memory');
  const [answer] = await once(child, 'message');
  return answer as NodeJS.MemoryUsage;
}
