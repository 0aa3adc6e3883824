// A thread starts without the loader that runs TypeScript from source, so its first file cannot be TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./reading-worker.ts');
