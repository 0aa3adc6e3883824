import { writeFile } from 'node:fs/promises';
import { runProgram } from '../../src/program.ts';
import { readArguments } from './arguments.ts';
import { soakJson, soakTables } from './report.ts';
import { runSoak } from './run-soak.ts';

await runProgram(async () => {
  const wanted = readArguments(process.argv.slice(2));
  process.stderr.write(`Soaking for ${wanted.minutes} min with seed ${wanted.seed}.\n`);
  const report = await runSoak(wanted);
  process.stdout.write(`${soakTables(report)}\n`);
  if (wanted.json !== undefined)
    await writeFile(wanted.json, `${JSON.stringify(soakJson(report), null, 2)}\n`);
  for (const reason of report.reasons) process.stderr.write(`✗ ${reason}\n`);
  if (report.reasons.length > 0) process.exitCode = 1;
});
