import { type ChildProcess, spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { Signal } from '../discord-stand-in/signal.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { startStandIn } from './bot-under-test.ts';

const WRONG_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
/** What `npm start` runs. */
const PROGRAM = ['--import', 'tsx', 'src/main.ts'];
/** Empty counts as not set, and keeps a developer's own `.env` out. */
const NOTHING_SET = {
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  DISCORD_API_URL: '',
  CLIPBOOK_ARTICLES: '',
  CLIPBOOK_KEEPER_FILE: ':memory:',
  LOG_LEVEL: '',
};

type Settings = Partial<Record<keyof typeof NOTHING_SET, string>>;

/** The program as its own process, as a keeper starts it. */
type Program = {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves once the output holds a text. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves to the exit code once the process has ended by itself. */
  readonly ended: Promise<number | null>;
};

function startProgram(settings: Settings): Program {
  const env = { ...process.env, ...NOTHING_SET, ...settings };
  const child = spawn(process.execPath, PROGRAM, { env, stdio: ['ignore', 'pipe', 'pipe'] });
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
      const hasSaid = await changed.until(() => output.includes(text), 15_000);
      if (!hasSaid) throw new Error(`The program did not say “${text}”:\n${output}`);
    },
  };
}

function settingsFor(standIn: DiscordStandIn): Settings {
  return { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl };
}

test('the program logs in, answers, and on SIGTERM leaves and ends by itself', async () => {
  const standIn = await startStandIn();
  const program = startProgram(settingsFor(standIn));
  await program.says('Ready: answering');
  expect(program.output()).toContain('5 articles');
  expect((await standIn.say('<@BOT> sources')).replies[0]?.text).toContain('### 5 sources');
  const turn = await standIn.slash('ask', { question: 'When did Shoigu arrive in Beijing?' });
  expect(turn.reply.text).toContain('**Friday**');
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(standIn.connections.open).toBe(0);
  expect(program.output()).not.toContain(standIn.token);
  expect(program.output()).not.toContain('reconnecting');
});

test('SIGTERM in the middle of replies: they are finished before the program ends', async () => {
  const standIn = await startStandIn();
  const program = startProgram({ ...settingsFor(standIn), DISCORD_GUILD_ID: standIn.guild.id });
  await program.says('Ready: answering');
  const later = { status: 429, retryAfter: 0.4 } as const;
  standIn.misbehave({ route: /callback$/, with: later });
  standIn.misbehave({ route: /^POST .*\/messages$/, with: later });
  const said = await standIn.say('<@BOT> sources', { waitMs: 0 });
  const turning = standIn.slash('sources');
  await standIn.until(() => standIn.calls(/callback$|\/messages$/).length === 2);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect((await turning).reply.text).toContain('### 5 sources');
  expect(said.replies).toHaveLength(1);
  expect(program.output()).toContain('leaving');
});

test('SIGTERM while Discord is out of reach ends the program as well', async () => {
  const standIn = await startStandIn();
  const program = startProgram(settingsFor(standIn));
  await program.says('Ready: answering');
  standIn.refuseConnections(60_000);
  standIn.cutSockets();
  await program.says('lost the connection to Discord');
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
});

test('a token that Discord refuses ends the program with one sentence', async () => {
  const standIn = await startStandIn({ expectViolations: true });
  const program = startProgram({
    DISCORD_TOKEN: WRONG_TOKEN,
    DISCORD_API_URL: standIn.apiUrl,
    LOG_LEVEL: 'warn',
  });
  expect(await program.ended).toBe(1);
  expect(program.output()).toMatch(/^Discord refuses DISCORD_TOKEN: [^\n]*\.\n$/);
  expect(program.output()).not.toContain(WRONG_TOKEN);
});

test('wrong settings end the program with one sentence for each, which never shows the value', async () => {
  const program = startProgram({
    DISCORD_TOKEN: 'my-secret',
    DISCORD_GUILD_ID: 'my-server',
    DISCORD_API_URL: 'ftp://my-host',
    LOG_LEVEL: 'loud',
  });
  expect(await program.ended).toBe(1);
  const sentences = program.output().trimEnd().split('\n');
  expect(sentences.map((sentence) => sentence.split(' ')[0]).sort()).toEqual([
    'DISCORD_API_URL',
    'DISCORD_GUILD_ID',
    'DISCORD_TOKEN',
    'LOG_LEVEL',
  ]);
  for (const value of ['my-secret', 'my-server', 'my-host', 'loud']) {
    expect(program.output()).not.toContain(value);
  }
});
