import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { runScript } from './console/run-script.ts';
import { startStandIn } from './discord/bot-under-test.ts';
import { settingsFor, startProgram } from './discord/start-program.ts';
import { freePort } from './free-port.ts';

/** Each test starts the program, on a machine that may be busy. */
const PATIENTLY = { timeout: 60_000 };
const QUESTION = 'When did Shoigu arrive in Beijing?';

test(
  'beside the bot: pages, health and metrics of what is asked in Discord, and links to it',
  PATIENTLY,
  async () => {
    const standIn = await startStandIn();
    const port = await freePort();
    const settings = { READER: 'on', READER_PORT: port, READER_URL: 'https://clips.example.org' };
    const program = startProgram({ ...settingsFor(standIn), ...settings });
    await program.says('Ready: answering');
    expect(program.output()).toContain(`The reader page is served at http://127.0.0.1:${port}.`);
    const page = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await page('/')).toContain('5 sources');
    expect(JSON.parse(await page('/healthz'))).toMatchObject({ status: 'ok', sources: 5, gateway: 'ready' });
    const { reply } = await standIn.slash('ask', { question: QUESTION });
    expect(reply.buttons.filter(({ url }) => url?.startsWith('https://clips.example.org/s/'))).toHaveLength(
      3,
    );
    expect(await page('/metrics')).toMatch(
      /clipbook_questions_total\{where="discord",command="ask",outcome="answered"\} 1/,
    );
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  },
);

test(
  'a port in use is one sentence; the bot answers without the page and without links',
  PATIENTLY,
  async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    const standIn = await startStandIn();
    const settings = { READER: 'on', READER_PORT: port, READER_URL: 'https://clips.example.org' };
    const program = startProgram({ ...settingsFor(standIn), ...settings });
    await program.says('Ready: answering');
    expect(program.output().match(/The reader page is not served[^"]*/g)).toHaveLength(1);
    const { reply } = await standIn.slash('ask', { question: QUESTION });
    expect(reply.text).toContain('**Friday**');
    expect(reply.buttons.filter(({ url }) => url !== undefined)).toEqual([]);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  },
);

test('a bot that Discord turns away ends, though the page was served', PATIENTLY, async () => {
  const standIn = await startStandIn({ expectViolations: true });
  const program = startProgram({
    DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB',
    DISCORD_API_URL: standIn.apiUrl,
    READER: 'on',
    READER_PORT: await freePort(),
  });
  expect(await program.ended).toBe(1);
  expect(program.output()).toContain('Discord refuses DISCORD_TOKEN');
});

test('beside the console: one line says where, and it ends with the console', PATIENTLY, async () => {
  const port = await freePort();
  const environment = { READER: 'on', READER_PORT: port };
  const { code, stdout, stderr } = await runScript('src/main.ts', { input: `${QUESTION}\n`, environment });
  expect(code).toBe(0);
  expect(stdout).toContain('Friday');
  expect(stderr).toContain(`Reader page: http://127.0.0.1:${port}\n`);
});

test('beside the console, too, a port in use is one plain sentence', PATIENTLY, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const environment = { READER: 'on', READER_PORT: port };
  const { code, stdout, stderr } = await runScript('src/main.ts', { input: `${QUESTION}\n`, environment });
  expect([code, stdout.includes('Friday')]).toEqual([0, true]);
  expect(stderr).toMatch(
    /^The reader page is not served at 127\.0\.0\.1:\d+: another program uses the port; .*\.$/m,
  );
  expect(stderr).not.toMatch(/[{}]|Reader page: /);
});

test('READER=off opens no port', PATIENTLY, async () => {
  const { stderr } = await runScript('src/main.ts', { environment: { READER: 'off' } });
  expect(stderr).not.toContain('Reader page');
});
