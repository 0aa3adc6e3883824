import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkClips, checkDisk, checkIndexFolder, checkVersions } from './check-machine.ts';
import { checkReader } from './check-reader.ts';
import { type Config, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { keeperFileFor } from './keeper/keeper-file.ts';
import { loadCommands } from './load-commands.ts';
import type { Finding } from './model/finding.ts';
import { runProgram } from './program.ts';
import { oneLine } from './replies/one-line.ts';

const SIGNS: Readonly<Record<Finding['state'], string>> = { fine: '✓', advice: '!', must: '✗' };

await runProgram(async () => {
  let mustAct = false;
  const say = (...findings: readonly Finding[]) => {
    for (const { state, text } of findings) process.stdout.write(`${SIGNS[state]} ${oneLine(text)}\n`);
    mustAct ||= findings.some(({ state }) => state === 'must');
  };
  say(checkVersions(process.versions.node, await ownVersion()));
  const config = settings(say);
  if (config !== undefined) {
    say(...(await checkClips(config.articlesFolder)));
    say(
      await checkIndexFolder(config.indexFolder),
      await checkDisk(keeperFileFor(config.keeperFile, config.shards)),
    );
    say(...(await checkReader(config.reader)));
    say(...(await discord(config)));
  }
  if (mustAct) process.exitCode = 1;
});

async function ownVersion(): Promise<string> {
  const manifest = await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return String((JSON.parse(manifest) as { readonly version?: string }).version ?? 'unreleased');
}

function settings(say: (...findings: readonly Finding[]) => void): Config | undefined {
  try {
    const config = readConfig();
    say({ state: 'fine', text: 'Settings: all of them can be read.' });
    return config;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(...error.message.split('\n').map((text): Finding => ({ state: 'must', text: `Settings: ${text}` })));
    return undefined;
  }
}

async function discord({ token, ...config }: Config): Promise<Finding[]> {
  if (token === undefined) {
    const text =
      'Discord: there is no DISCORD_TOKEN, so npm start opens the console; to connect Discord, see README.';
    return [{ state: 'advice', text }];
  }
  // Loaded only when needed: without a token the answer is there in half the time.
  const { checkDiscord } = await import('./discord/check-discord.ts');
  return checkDiscord({ ...config, token }, await loadCommands());
}
