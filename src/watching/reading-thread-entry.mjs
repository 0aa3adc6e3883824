// Node 20 does not load TypeScript in a thread by the `--import` of its process: a thread begins with JavaScript.
import { register } from 'tsx/esm/api';

register();
await import('./reading-thread.ts');
