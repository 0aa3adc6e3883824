import { expect, test, vi } from 'vitest';
import { startStandIn } from './bot-under-test.ts';
import { settingsFor, startProgram } from './start-program.ts';

vi.setConfig({ testTimeout: 120_000 });

const FIVE = '### 5 sources';
const DAY_MS = 86_400_000;

/** The program with a clock that is wrong by so many milliseconds, the time between two moments being right. */
function withClockOff(byMs: number): string[] {
  const module = `const now = Date.now; const Real = Date; const by = ${byMs};
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(now() + by) : super(...given); }
      static now() { return now() + by; }
    };`;
  const url = `data:text/javascript,${encodeURIComponent(module)}`;
  return [process.execPath, '--import', url, '--import', 'tsx', 'src/main.ts'];
}

test('SIGTERM in mid-reply: finishes, then leaves; nothing double after a restart', async () => {
  const standIn = await startStandIn();
  const first = startProgram(settingsFor(standIn));
  await first.says('Ready: answering');
  const later = { status: 429, retryAfter: 0.4 } as const;
  standIn.misbehave({ route: /callback$/, with: later });
  standIn.misbehave({ route: /^POST .*\/messages$/, with: later });
  const said = await standIn.say('<@BOT> sources', { waitMs: 0 });
  const turning = standIn.slash('sources');
  await standIn.until(() => standIn.calls(/callback$|\/messages$/).length === 2);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const turn = await turning;
  const sent = standIn.sentTo('guild').map(({ text }) => text);
  expect(sent).toEqual([expect.stringContaining(FIVE), expect.stringContaining(FIVE)]);

  const second = startProgram(settingsFor(standIn));
  await second.says('Ready: answering');
  expect((await standIn.say('help', { where: 'dm' })).replies).toHaveLength(1);
  expect(standIn.sentTo('guild')).toHaveLength(2);
  expect(said.replies).toHaveLength(1);
  expect(turn.responses).toHaveLength(1);
});

test('npm start passes SIGTERM on: the reply is finished, then the program ends', async () => {
  const standIn = await startStandIn();
  const program = startProgram(settingsFor(standIn), ['npm', 'start']);
  await program.says('Ready: answering');
  standIn.misbehave({ route: /^POST .*\/messages$/, with: { status: 429, retryAfter: 0.4 } });
  const said = await standIn.say('<@BOT> sources', { waitMs: 0 });
  await standIn.until(() => standIn.calls(/^POST .*\/messages$/).length === 1);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(said.replies.map(({ text }) => text)).toEqual([expect.stringContaining(FIVE)]);
  expect(standIn.connections.open).toBe(0);
  expect(program.output()).toContain('leaving');
});

test.for([
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
] as const)(
  'clock skew, %s: commands, mentions, follow-ups, buttons and a 429 are as ever',
  async ([, byMs]) => {
    const standIn = await startStandIn();
    const program = startProgram(settingsFor(standIn), withClockOff(byMs));
    await program.says('Ready: answering');
    standIn.misbehave({ route: /^POST .*\/messages$/, with: { status: 429, retryAfter: 0.2, global: true } });
    const said = await standIn.say('<@BOT> When did Shoigu arrive in Beijing?');
    expect(said.replies[0]?.text).toContain('**Friday** · ');
    const turn = await standIn.slash('ask', { question: 'and when did he meet Xi?' });
    expect(turn.reply.text).toMatch(/^-# Read as:\n### When did Shoigu meet Xi\?\n/);
    expect((await standIn.press(turn, 'Read 1')).reply.ephemeral).toBe(true);
    const thread = standIn.places.startThread(said);
    expect((await standIn.say('<@BOT> sources', { channel: thread })).replies[0]?.text).toContain(FIVE);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output()).not.toMatch(/"level":(?:40|50)/);
  },
);
