import { afterEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../src/errors.ts';
import { runProgram } from '../src/program.ts';

const { exitCode } = process;

afterEach(() => {
  process.exitCode = exitCode;
  process.stdout.removeAllListeners('error');
  vi.restoreAllMocks();
});

/** What a program that throws this writes to standard error, and its exit code. */
async function run(thrown?: Error): Promise<{ said: string; code: unknown }> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
  await runProgram(async () => {
    if (thrown !== undefined) throw thrown;
  });
  return { said, code: process.exitCode };
}

describe('a program', () => {
  test('that ends well says nothing', async () => {
    expect(await run()).toEqual({ said: '', code: exitCode });
  });

  test('that was called wrongly says so and ends with 2', async () => {
    expect(await run(new UserError('USAGE', 'Say what.'))).toEqual({ said: 'Say what.\n', code: 2 });
  });

  test('that cannot do its work says why and ends with 1', async () => {
    const error = new UserError('NO_ARTICLES', 'Put files there.', { cause: new Error('ENOENT') });
    expect(await run(error)).toEqual({ said: 'Put files there.\n', code: 1 });
  });

  test('that has a bug shows it whole', async () => {
    const bug = new TypeError('x is undefined');
    await expect(run(bug)).rejects.toBe(bug);
  });
});

/** Ends the test's step as `process.exit` would end the process. */
function exitsAt(code: number) {
  return vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error(`exit ${code}`);
  });
}

describe('when its output breaks', () => {
  const breaks = async (code: string) => {
    await runProgram(async () => {});
    const error = Object.assign(new Error(code), { code });
    return () => process.stdout.listeners('error').at(-1)?.call(process.stdout, error);
  };

  test('because the reader has gone, it ends quietly', async () => {
    const exit = exitsAt(0);
    expect(await breaks('EPIPE')).toThrow('exit 0');
    expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  });

  test('for another reason, one sentence says which', async () => {
    exitsAt(1);
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await breaks('ENOSPC')).toThrow('exit 1');
    expect(said.mock.calls.join('')).toBe('The answer could not be written: ENOSPC.\n');
  });
});
