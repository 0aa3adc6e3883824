import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from './articles/temporary-folder.ts';
import { freePort } from './free-port.ts';

/** Empty counts as not set, and keeps a developer's own `.env` out. */
const NOTHING_SET = {
  DISCORD_TOKEN: '',
  DISCORD_GUILD_ID: '',
  DISCORD_API_URL: '',
  SHARD_LIST: '',
  SHARD_COUNT: '',
  CLIPBOOK_ARTICLES: '',
  CLIPBOOK_KEEPER_FILE: '',
  CLIPBOOK_KEEP_DAYS: '',
  CLIPBOOK_INDEX_FOLDER: '',
  READER: '',
  READER_HOST: '',
  READER_PORT: '',
  READER_URL: '',
  READER_TOKEN: '',
};

/** What `npm run doctor` runs. */
const PROGRAM = [process.execPath, '--import', 'tsx', 'src/doctor.ts'];

/**
 * What the doctor prints, line by line, and its exit code.
 *
 * @param command what is typed instead of what `npm run doctor` runs, e.g. `['npm', 'run', '-s', 'doctor']`
 * @example `(await runDoctor({ DISCORD_TOKEN: standIn.token })).lines[0]` → `'✓ Versions: …'`
 */
export async function runDoctor(
  settings: Partial<typeof NOTHING_SET>,
  command: readonly string[] = PROGRAM,
): Promise<{ readonly code: number | null; readonly output: string; readonly lines: readonly string[] }> {
  const folder = await temporaryFolder({});
  const env = {
    ...process.env,
    ...NOTHING_SET,
    CLIPBOOK_KEEPER_FILE: join(folder, 'keeper.sqlite'),
    CLIPBOOK_INDEX_FOLDER: join(folder, 'index'),
    READER_PORT: await freePort(),
    ...settings,
  };
  const [file = '', ...rest] = command;
  const child = spawn(file, rest, { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, lines: output.trimEnd().split('\n') };
}
