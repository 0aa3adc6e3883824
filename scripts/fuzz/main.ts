import { markdownTable } from '../../src/evaluation/markdown-table.ts';
import { runProgram } from '../../src/program.ts';
import { readArguments } from './arguments.ts';
import { allProperties } from './properties.ts';
import { type PropertyResult, shared } from './run-property.ts';
import { Stopwatch } from './stopwatch.ts';

await runProgram(async () => {
  const { cases, seed, slowestMs } = readArguments(process.argv.slice(2));
  process.stderr.write(`Trying ${cases} cases with seed ${seed}.\n`);
  const stopwatch = new Stopwatch(slowestMs);
  const properties = await allProperties(stopwatch);
  const counts = shared(properties, cases);
  const results: (PropertyResult & { readonly seconds: number })[] = [];
  for (const [at, property] of properties.entries()) {
    const began = performance.now();
    const result = await property.run(counts[at] ?? 1, seed);
    results.push({ ...result, seconds: (performance.now() - began) / 1_000 });
    if (result.failure !== undefined) process.stderr.write(`${result.failure}\n`);
  }
  const tried = results.reduce((sum, result) => sum + result.cases, 0);
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  const rows = results.map((result) => [
    result.name,
    String(result.cases),
    String(result.refused),
    result.seconds.toFixed(1),
    result.failure === undefined ? 'holds' : 'fails',
  ]);
  const { ms = 0, what = '' } = stopwatch.slowest ?? {};
  process.stdout.write(
    `${markdownTable([['property', 'cases', 'refused', 's', ''], ...rows])}\n\n${tried} cases, seed ${seed}: ${failed === 0 ? 'all hold' : `${failed} of ${results.length} properties fail`}.\nSlowest question on the five articles, ${ms.toFixed(1)} ms of ${slowestMs}: ${what}\n`,
  );
  if (failed > 0) process.exitCode = 1;
});
