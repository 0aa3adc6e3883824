import { expect, test, vi } from 'vitest';
import { startStandIn } from './bot-under-test.ts';
import { settingsFor, startProgram } from './start-program.ts';

vi.setConfig({ testTimeout: 120_000 });

const WRONG_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';

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
