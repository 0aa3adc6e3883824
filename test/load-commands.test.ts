import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../src/load-commands.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

const command = (changes: Record<string, unknown> = {}, run = '() => {}') => {
  const { run: _run, ...fields } = { name: 'ask', description: 'Asks', options: [], ...changes, run };
  return `export default { ...${JSON.stringify(fields)}, run: ${run} };`;
};
const option = (changes: Record<string, unknown> = {}) => ({
  name: 'question',
  description: 'What to ask',
  type: 'string',
  required: true,
  ...changes,
});

describe('loadCommands', () => {
  test('loads the commands of the project in the order of their names', async () => {
    const names = (await loadCommands()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'help', 'read', 'sources', 'when', 'where', 'who']));
    expect(names).toEqual([...names].sort());
  });

  test('a new file is a new command, and comes as it was written', async () => {
    const folder = await temporaryFolder({
      'b.ts': command({ name: 'b' }, '() => "b"'),
      'a.ts': command({ name: 'a', options: [option(), option({ name: 'limit', required: false })] }),
    });
    const loaded = await loadCommands(folder);
    expect(loaded.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(loaded[0]?.options.map(({ name }) => name)).toEqual(['question', 'limit']);
    expect(loaded[1]?.run.length).toBe(0);
  });

  const many = Array.from({ length: 26 }, (_, at) => option({ name: `o${at}` }));
  test.for<[what: string, text: string, complaint: string]>([
    ['no default export', 'export const ask = {};', 'the default export'],
    ['a default export that is no command', 'export default 7;', 'the default export is wrong'],
    ['no run', 'export default { name: "ask", description: "x", options: [] };', '"run"'],
    ['a run that is no function', command({}, '"later"'), '"run"'],
    ['no name', command({ name: undefined }), '"name"'],
    ['a capital in the name', command({ name: 'Ask' }), '"name": must be 1–32 characters'],
    ['a name that is too long', command({ name: 'a'.repeat(33) }), '"name"'],
    ['a name that is not its file’s', command({ name: 'inquire' }), 'named "inquire"; it must be named like'],
    ['an empty description', command({ description: '' }), '"description"'],
    ['a description that is too long', command({ description: 'x'.repeat(101) }), '"description"'],
    ['no options', command({ options: undefined }), '"options"'],
    ['too many options', command({ options: many }), '"options"'],
    ['an option twice', command({ options: [option(), option()] }), '"options": holds a name twice'],
    [
      'a required option behind another',
      command({ options: [option({ required: false }), option({ name: 'b' })] }),
      '"options": must begin with the required ones',
    ],
    ['an option of another type', command({ options: [option({ type: 'user' })] }), '"options.0.type"'],
    ['an option without a description', command({ options: [option({ description: '' })] }), '"options.0.'],
    [
      'an option private, which every command has',
      command({ options: [option({ name: 'private' })] }),
      '"options": must not hold private',
    ],
    [
      'suggestions of an unknown kind',
      command({ options: [option({ suggests: 'cats' })] }),
      '"options.0.suggests"',
    ],
    ['a field that nobody knows', command({ cooldown: 5 }), 'cooldown'],
  ])('%s is refused with the path', async ([, text, complaint]) => {
    const folder = await temporaryFolder({ 'ask.ts': text });
    const loading = loadCommands(folder);
    await expect(loading).rejects.toThrow(`${join(folder, 'ask.ts')}: `);
    await expect(loading).rejects.toThrow(complaint);
  });

  test('a name that another file has already is refused with the path of the file that took it', async () => {
    const folder = await temporaryFolder({ 'ask.ts': command(), 'query.ts': command() });
    await expect(loadCommands(folder)).rejects.toThrow(
      `${join(folder, 'query.ts')}: the command is named "ask"`,
    );
  });
});
