import type { Config } from './config.ts';
import { folderNews } from './folder-news.ts';
import { keptClips } from './kept-clips.ts';
import type { Command } from './model/command.ts';
import { readingProgress } from './reading-progress.ts';
import { openReloadableClips, type ReloadableClips } from './reloadable-clips.ts';
import { counted } from './replies/wording.ts';

/** Who is told what about the articles. */
export type ArticleNews = {
  /** How it begins. */
  readonly say: (text: string) => void;
  /** What answers differently now. */
  readonly changed: (text: string) => void;
  /** What somebody has to do something about. */
  readonly warn: (text: string) => void;
  /** A failure that is no fault of the articles. */
  readonly bug: (error: unknown) => void;
};

/**
 * Opens the articles as the settings say, follows their folder, and tells the news of it; a large folder is read with a
 * progress bar.
 *
 * @throws UserError as `openClipbook`
 * @example `const { clips } = await followArticles(config, commands, news)`
 */
export async function followArticles(
  { articlesFolder, indexFolder, watch }: Pick<Config, 'articlesFolder' | 'indexFolder' | 'watch'>,
  commands: readonly Command[],
  { say, changed, warn, bug }: ArticleNews,
): Promise<ReloadableClips> {
  const kept = indexFolder === undefined ? undefined : keptClips(indexFolder, warn);
  const progress = readingProgress(process.stderr, say);
  const newsOf = folderNews();
  const reloadable = await openReloadableClips(articlesFolder, commands, {
    watch,
    kept,
    onReading: progress.show,
    onReport(report) {
      const { changes, problems } = newsOf(report);
      if (changes !== undefined) changed(changes);
      for (const problem of problems) warn(problem);
    },
    onNotice: warn,
    onBug: bug,
  }).finally(progress.end);
  const { sourceCount, index, problems } = reloadable.clips;
  say(
    `Clipbook · ${counted(sourceCount, 'article')}, ${counted(index.size, 'passage')} from ${articlesFolder}`,
  );
  const nothing = { added: [], changed: [], removed: [], sources: sourceCount, passages: index.size };
  for (const problem of newsOf({ kind: 'reloaded', problems, ...nothing }).problems) warn(problem);
  return {
    ...reloadable,
    async close() {
      await reloadable.close();
      await kept?.finish();
    },
  };
}
