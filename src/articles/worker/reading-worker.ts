import { parentPort } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import type { Reading, ReadingRequest } from './read-in-worker.ts';

parentPort?.on('message', async ({ module, name, bytes }: ReadingRequest) => {
  parentPort?.postMessage(await reading(module, name, bytes));
});

async function reading(module: string, name: string, bytes: Uint8Array): Promise<Reading> {
  try {
    const loaded: Record<string, unknown> = await import(module);
    const read = loaded[name];
    if (typeof read !== 'function') throw new Error(`${module} exports no function ${name}`);
    return { kind: 'read', content: await read(bytes) };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', code: error.code, message: error.message };
    return { kind: 'failed', error };
  }
}
