/** The program of `npm start`, and beside it somebody who tells how much memory it needs. */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// Whoever asks must not keep the program running.
process.channel?.unref();

await import('../../src/main.ts');
