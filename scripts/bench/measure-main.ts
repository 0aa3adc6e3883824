import { runProgram } from '../../src/program.ts';
import { measure } from './measure.ts';

// A process of its own for each engine: memory is told apart, and no engine profits from what another made the compiler learn.
await runProgram(async () => {
  process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? '{}'))));
});
