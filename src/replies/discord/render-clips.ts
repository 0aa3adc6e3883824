import { MessageFlags } from 'discord.js';
import type { ClipsStatus, Kept, ReloadReport } from '../../model/keeper.ts';
import type { Shards } from '../../model/shards.ts';
import type { SourceProblem } from '../../model/source.ts';
import { writeShardList } from '../../shards.ts';
import type { Language } from '../languages.ts';
import { STATUS_WORDS } from '../messages/clips-status.ts';
import { isBlank } from '../one-line.ts';
import { type ReplyComponent, textBlock } from './components.ts';
import { codeSpan, label, listItem, smallPrint } from './inline.ts';
import type { DiscordReply } from './render-answer.ts';

/** Of paths, and of what is said about each, in characters before escaping. */
const MAX_PATHS = 5;
const MAX_PATH = 60;
const MAX_REASON = 120;
const MAX_ERRORS = 5;
const MAX_ERROR = 200;

const MEGABYTE = 1024 * 1024;

/**
 * Makes a reply of components, seen by the asker alone: what keepers read is no business of the channel.
 *
 * @example `await interaction.reply(keepersReply(textBlock(['Deleted: 3'])))`
 */
export function keepersReply(components: readonly ReplyComponent[]): DiscordReply {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    components: [...components],
    allowedMentions: { parse: [], repliedUser: false },
  };
}

/**
 * A moment as Discord shows it in the reader's own clock, counted from now.
 *
 * @example `ago(new Date(0))` → `'<t:0:R>'`
 */
export function ago(at: Date): string {
  return `<t:${Math.floor(at.getTime() / 1_000)}:R>`;
}

/** How the process is doing that answers a server, and which part of all servers it serves. */
export type ProcessStatus = ClipsStatus & {
  readonly shards: Shards;
  /** That of the server; absent where there is only one. */
  readonly shardHere?: number | undefined;
};

/**
 * How the bot is doing: what it has read and when, what it keeps, and the last errors.
 *
 * @param kept of this server
 * @example `renderStatus(status, kept, 'en')` → title, “Articles: 5 ·\u00a0Passages: 58”, …
 */
export function renderStatus(status: ProcessStatus, kept: readonly Kept[], language: Language): DiscordReply {
  const { list, count: shardCount } = status.shards;
  const words = STATUS_WORDS[language];
  const count = (kind: Kept['kind']) => kept.filter((each) => each.kind === kind).length;
  return keepersReply([
    ...textBlock([
      `### ${words.status}`,
      listItem(`${words.articles}: ${status.sources}`),
      listItem(`${words.passages}: ${status.passages}`),
      listItem(`${words.indexed}: ${ago(status.indexedAt)}`),
      listItem(`${words.memory}: ${Math.round(status.memory / MEGABYTE)} MB`),
      ...(status.shardHere === undefined
        ? []
        : [
            listItem(`${words.shard}: ${status.shardHere}`),
            listItem(`${words.shards}: ${writeShardList(list)} / ${shardCount}`),
          ]),
      listItem(`${words.unanswered}: ${count('miss')}`),
      listItem(`${words.reported}: ${count('report')}`),
    ]),
    ...problemsBlock(status.problems, words.unreadable),
    ...textBlock(
      status.errors.length === 0
        ? [smallPrint(words.noErrors)]
        : [
            `**${words.lastErrors}**`,
            ...status.errors
              .slice(0, MAX_ERRORS)
              .map(({ at, message }) => listItem(`${ago(at)} ${label(message, MAX_ERROR)}`)),
          ],
    ),
  ]);
}

/**
 * What reading the articles again has changed, or why the old ones go on answering.
 *
 * @example `renderReload({ kind: 'failed', reason: 'The folder "clips" has no articles.' }, 'en')` → two sentences
 */
export function renderReload(report: ReloadReport, language: Language): DiscordReply {
  const words = STATUS_WORDS[language];
  if (report.kind === 'failed')
    return keepersReply(textBlock([words.reloadFailed, label(report.reason, 500)]));
  const { added, changed, removed } = report;
  const isSame = added.length + changed.length + removed.length === 0;
  return keepersReply([
    ...textBlock([
      words.reloaded,
      isSame ? words.nothingChanged : '',
      ...pathLines(words.added, added),
      ...pathLines(words.changed, changed),
      ...pathLines(words.removed, removed),
    ]),
    ...problemsBlock(report.problems, words.unreadable),
    ...textBlock([
      smallPrint(`${words.articles}: ${report.sources}`, `${words.passages}: ${report.passages}`),
    ]),
  ]);
}

function pathLines(title: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, MAX_PATHS).map((path) => codeSpan(path, MAX_PATH));
  return [`**${title}: ${paths.length}**`, ...shown.map(listItem), paths.length > MAX_PATHS ? '…' : ''];
}

function problemsBlock(problems: readonly SourceProblem[], title: string): ReplyComponent[] {
  if (problems.length === 0) return [];
  const lines = problems.slice(0, MAX_PATHS).map(({ path, reason }) => {
    const file = codeSpan(path, MAX_PATH);
    return isBlank(file) ? '' : listItem(`${file} ${label(reason, MAX_REASON)}`);
  });
  return textBlock([`**${title}: ${problems.length}**`, ...lines, problems.length > MAX_PATHS ? '…' : '']);
}
