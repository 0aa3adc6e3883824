import { createSuggester } from '../../src/answers/suggest.ts';
import type { Article } from '../../src/articles/read-article-file.ts';
import { type Clipbook, clipbookOf, indexOf } from '../../src/clipbook.ts';
import { clipsDirectory } from '../../src/directory/clips-directory.ts';
import type { Command } from '../../src/model/command.ts';
import { inSlices } from '../../src/slices.ts';

/**
 * Clips of articles that lie in no folder.
 *
 * @example `(await clipsOf([article], commands)).ask('Who met Xi?')`
 */
export async function clipsOf(articles: readonly Article[], commands: readonly Command[]): Promise<Clipbook> {
  const index = await inSlices(indexOf(articles));
  const suggest = createSuggester(
    index,
    articles.map(({ source }) => source),
  );
  return clipbookOf(
    '.',
    { articles, problems: [], index, suggest, directory: clipsDirectory(index) },
    commands,
  );
}
