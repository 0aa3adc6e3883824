import type { Clips, Command } from '../model/command.ts';

/**
 * What the Tab key offers for a line, in readline's form `[completions, what they complete]`: commands after `/`, and
 * article files where a command wants a source.
 *
 * @example `completeLine('/so', commands, clips)` → `[['/sources '], '/so']`
 */
export function completeLine(line: string, commands: readonly Command[], clips: Clips): [string[], string] {
  const named = /^\/(\S+)\s+(.*)$/.exec(line);
  if (named === null) {
    const names = [...commands.map(({ name }) => `/${name} `), '/quit'];
    return [line.startsWith('/') ? names.filter((name) => name.startsWith(line)) : [], line];
  }
  const [, name, typed = ''] = named;
  const command = commands.find((candidate) => candidate.name === name);
  if (command?.options[0]?.name !== 'source') return [[], line];
  const listed = clips.sources();
  const paths = listed.kind === 'sources' ? listed.sources.map(({ source }) => source.path) : [];
  return [paths.filter((path) => path.startsWith(typed)), typed];
}
