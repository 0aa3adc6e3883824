import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadModules } from '../src/load-modules.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

const schema = z.strictObject({ description: z.string().min(1) });

const load = async (files: Readonly<Record<string, string>>) => {
  const folder = await temporaryFolder(files);
  return { folder, loading: loadModules(folder, schema) };
};

describe('loadModules', () => {
  test('loads the default export of every .ts file in the order of their names', async () => {
    const { folder, loading } = await load({
      'when.ts': "export default { description: 'asks when' };",
      'ask.ts': "export default { description: 'asks' };",
    });
    expect(await loading).toEqual([
      { path: join(folder, 'ask.ts'), name: 'ask', value: { description: 'asks' } },
      { path: join(folder, 'when.ts'), name: 'when', value: { description: 'asks when' } },
    ]);
  });

  test('passes over files of other kinds', async () => {
    const { loading } = await load({ 'types.d.ts': 'export {};', 'README.md': '# Commands', 'a.json': '{}' });
    expect(await loading).toEqual([]);
  });

  test('a default export that does not fit is refused with its path and the wrong field', async () => {
    const { folder, loading } = await load({ 'ask.ts': "export default { description: '' };" });
    await expect(loading).rejects.toThrow(
      `${join(folder, 'ask.ts')}: the default export has a wrong "description": `,
    );
  });

  test('a missing default export is refused with the path', async () => {
    const { folder, loading } = await load({ 'ask.ts': "export const ask = { description: 'asks' };" });
    await expect(loading).rejects.toThrow(`${join(folder, 'ask.ts')}: the default export is wrong: `);
  });

  test('the first file that does not fit is named when there are several', async () => {
    const { folder, loading } = await load({ 'b.ts': 'export default 2;', 'a.ts': 'export default 1;' });
    await expect(loading).rejects.toThrow(`${join(folder, 'a.ts')}: `);
  });

  test('a file that fails while it is loaded fails the loading', async () => {
    const { loading } = await load({ 'ask.ts': "throw new Error('no such word list');" });
    await expect(loading).rejects.toThrow('no such word list');
  });

  test('a folder that is missing fails the loading and is named', async () => {
    const folder = join(await temporaryFolder(), 'commands');
    await expect(loadModules(folder, schema)).rejects.toThrow(folder);
  });
});
