import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runConsole } from '../../src/console/run-console.ts';
import type { Clips, Command } from '../../src/model/command.ts';
import { collection } from '../ranking/collection.ts';

const { ask } = collection({
  'a.txt': 'Shoigu arrived in Beijing on Friday.',
  'b.txt': 'The museum of Galati shows boats and nets.',
});
const notRun = () => {
  throw new Error('no command of this test runs it');
};
const clips: Clips = {
  ask,
  sources: () => ({ kind: 'sources', sources: [], problems: [] }),
  read: () => ({ kind: 'notice', message: 'Opened.', suggestions: [] }),
  article: () => undefined,
  help: () => ({ kind: 'notice', message: 'This is how to ask.', suggestions: [] }),
  file: async () => ({ problem: 'gone' }),
  claims: async () => ({ kind: 'claims', claims: [], others: 0, problem: 'noClaim' }),
  prepare: async () => {},
  people: notRun,
  person: notRun,
  places: notRun,
  timeline: notRun,
  compare: notRun,
  suggest: () => [],
};
const question = { name: 'question', description: 'A question', type: 'string', required: true } as const;
const COMMANDS: readonly Command[] = [
  {
    name: 'ask',
    description: 'Answers',
    options: [question],
    run: ({ clips, options }) => clips.ask(String(options.question)),
  },
  { name: 'help', description: 'Helps', options: [], run: ({ clips }) => clips.help() },
  {
    name: 'slow',
    description: 'Helps later',
    options: [],
    run: async ({ clips }) => {
      await new Promise((resolve) => setImmediate(resolve));
      return clips.read('a.txt');
    },
  },
];

/** A stream that keeps what is written to it; `saw` waits until a text is there. */
function sink(isTTY = false) {
  let written = '';
  let wake = () => {};
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      wake();
      done();
    },
  });
  return {
    stream: Object.assign(stream, { isTTY, columns: 80 }),
    text: () => written,
    async saw(text: string) {
      while (!written.includes(text)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** Everything a console writes for an input, which is a pipe unless told otherwise. */
async function output(
  input: string | Readable,
  { isTTY = false, colour = false }: { isTTY?: boolean; colour?: boolean } = {},
): Promise<string> {
  const { stream, text } = sink(isTTY);
  const lines = typeof input === 'string' ? Readable.from([input]) : input;
  await runConsole(clips, COMMANDS, { input: lines, output: stream, colour });
  return text();
}

const FRIDAY = 'Shoigu arrived in Beijing on Friday.';
const BOATS = 'The museum of Galati shows boats and nets.';

describe('a console answers', () => {
  test('a question, with its evidence', async () => {
    const text = await output('When did Shoigu arrive?\n');
    expect(text).toContain(FRIDAY);
    expect(text).toContain('[1] a.txt ¶1, line 1');
  });

  test('a follow-up, with the names of the question before, and says what it was read as', async () => {
    const text = await output('When did Shoigu arrive?\n/help\nwhy did he come?\n');
    expect(text).toContain('Read as: Why did Shoigu come?');
    expect(await output('why did he come?\n')).not.toContain('Read as');
  });

  test('a command', async () => {
    expect(await output('/help\n')).toContain('This is how to ask.');
  });

  test('line by line, in order, with each line before its answer', async () => {
    const text = await output('When did Shoigu arrive?\n/slow\n/help\nWhat does the museum show?\n');
    const order = ['When did Shoigu arrive?', FRIDAY, '/slow', 'Opened.', '/help', 'This is how', BOATS];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('lines that end as on Windows, and a last line without an end', async () => {
    const text = await output('/help\r\n/slow\r\nmuseum');
    expect(text).toContain('This is how to ask.');
    expect(text).toContain('Opened.');
    expect(text).toContain(BOATS);
    expect(text).not.toContain('\r');
  });

  test('a line once, although its line break comes in two parts', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const input = new PassThrough();
    const { stream, text, saw } = sink();
    const running = runConsole(clips, COMMANDS, { input, output: stream, colour: false });
    input.write('/help\r');
    await saw('This is how to ask.');
    vi.advanceTimersByTime(60_000);
    input.end('\n/nothing\r\n');
    await running;
    expect(text().match(/^\/|There is no/gm)).toEqual(['/', 'There is no']);
  });

  test('a line as soon as it is there', async () => {
    const input = new PassThrough();
    const { stream, text, saw } = sink();
    const running = runConsole(clips, COMMANDS, { input, output: stream, colour: false });
    input.write('/help\n');
    await saw('This is how to ask.');
    expect(text()).not.toContain('Opened.');
    input.end('/slow\n');
    await running;
    expect(text()).toContain('Opened.');
  });

  test('an unknown command with those there are, and goes on', async () => {
    const text = await output('/nothing\n/help\n');
    expect(text).toMatch(/There is no command \/nothing.*\/ask, \/help/);
    expect(text).toContain('This is how to ask.');
  });

  test('a command that lacks its option with what it needs', async () => {
    expect(await output('/ask\n')).toMatch(/\/ask needs a question/);
  });

  test('nothing to an empty line', async () => {
    expect(await output('\n   \n\t\n')).toBe('');
    expect(await output('')).toBe('');
  });
});

describe('a console ends', () => {
  test.each(['/quit', '/exit', '/q', '  /QUIT  '])('at %s, without what stands behind it', async (line) => {
    expect(await output(`/help\n${line}\n/slow\n`)).toBe('/help\nThis is how to ask.\n\n');
  });

  test('at the end of its input', async () => {
    expect(await output('/help')).toContain('This is how to ask.');
  });

  test('although its input never ends', async () => {
    const input = new PassThrough();
    input.write('/quit\n');
    expect(await output(input)).toBe('');
  });
});

test('a terminal gets a prompt, and is not told what it typed', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const { stream, text, saw } = sink(true);
  const running = runConsole(clips, COMMANDS, { input, output: stream, colour: false });
  input.write('/help\r');
  await saw('This is how to ask.');
  input.write('/quit\r');
  await running;
  expect(text()).toContain('› ');
  expect(text().match(/\/help/g)).toHaveLength(1);
});

describe('colours', () => {
  const hasStyles = async (options: { isTTY: boolean; colour: boolean }) =>
    (await output('When did Shoigu arrive?\n', options)).includes('\u001b[');

  test('are for terminals of people who want them', async () => {
    expect(await hasStyles({ isTTY: true, colour: true })).toBe(true);
  });

  test('are not for pipes', async () => {
    expect(await hasStyles({ isTTY: false, colour: true })).toBe(false);
  });

  test('are not for people who set NO_COLOR', async () => {
    expect(await hasStyles({ isTTY: true, colour: false })).toBe(false);
  });
});
