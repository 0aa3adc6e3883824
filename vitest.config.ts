import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    isolate: false,
    // Many tests wait for programs that they start: on two cores, two at a time save a third of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
