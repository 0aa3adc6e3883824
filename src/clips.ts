import { type Added, addFiles } from './articles/add-files.ts';
import { readArticles } from './articles/read-articles.ts';
import { reportSources } from './articles/source-report.ts';
import { parseClipsArguments } from './clips-arguments.ts';
import { readConfig } from './config.ts';
import type { SourceReport } from './model/source-report.ts';
import { runProgram } from './program.ts';
import { jsonSources } from './replies/clips-json.ts';
import { clipsTable, problemLines } from './replies/clips-table.ts';
import { oneLine } from './replies/one-line.ts';
import { COLOURED, PLAIN } from './replies/styles.ts';

await runProgram(async () => {
  const config = readConfig();
  const { articlesFolder = config.articlesFolder, json, add } = parseClipsArguments(process.argv.slice(2));
  const styles = process.stdout.isTTY && config.colour ? COLOURED : PLAIN;
  const print = (text: string) => process.stdout.write(`${text}\n`);

  if (add === undefined) {
    const report = reportSources(await readArticles(articlesFolder));
    print(json ? JSON.stringify(jsonSources(report)) : clipsTable(report, styles));
    if (hasErrors(report)) process.exitCode = 1;
    return;
  }
  const added = await addFiles(articlesFolder, add);
  const report = await reportOf(added, articlesFolder);
  if (json) print(JSON.stringify({ ...added, ...jsonSources(report) }));
  else {
    for (const path of added.copied) print(`✓ ${oneLine(path)}`);
    for (const path of added.present) print(`= ${oneLine(path)} is there already`);
    for (const line of problemLines(added.refused)) print(line);
    if (report.sources.length > 0) print(`\n${clipsTable(report, styles)}`);
  }
  if (added.refused.length > 0) process.exitCode = 1;
});

function hasErrors({ problems }: SourceReport): boolean {
  return problems.some(({ isMinor }) => isMinor !== true);
}

/** What was added, as it stands among all articles: a copy of another one shows only there. */
async function reportOf({ copied, present }: Added, articlesFolder: string): Promise<SourceReport> {
  const files = new Set([...copied, ...present]);
  if (files.size === 0) return { sources: [], problems: [] };
  const { sources, problems } = reportSources(await readArticles(articlesFolder));
  return {
    sources: sources.filter(({ source }) => files.has(source.file ?? source.path)),
    problems: problems.filter(({ path }) =>
      [...files].some((file) => path === file || path.startsWith(`${file}#`)),
    ),
  };
}
