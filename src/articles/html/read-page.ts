import { Readability } from '@mozilla/readability';
import { UserError } from '../../errors.ts';
import type { ArticleContent } from '../article-format.ts';
import { type PageNode, parsePage } from './dom.ts';
import { blocksOfPage, joinBlocks } from './page-blocks.ts';
import { pageMetadata } from './page-metadata.ts';
import { scanPage, unescaped } from './scan-page.ts';

/** Below this, Readability looks again with less strict rules; news in brief have some 200 characters. */
const SHORTEST_ARTICLE = 200;
/** A menu or a message that a page is gone says less in whole paragraphs. */
const LEAST_PROSE = 60;
/** What is longer is no headline and no name. */
const LONGEST_LINE = 300;

/**
 * Reads the article of a page: its body without what is around it, under the headline that the page gives it.
 *
 * @throws UserError `NO_ARTICLE` when no text stands out as one; `TANGLED` when the page is none that a browser shows.
 * @example `readPage('<html lang="en">…<article><h1>Talks</h1><p>He came. …')` → `{ text: 'Talks\n\nHe came. …', metadata: { language: 'en' }, extractedFrom: 'HTML', blocks }`
 */
export function readPage(html: string): ArticleContent {
  const scanned = scanPage(html);
  const article = articleOf(scanned.lean);
  const body = article?.content ? blocksOfPage(article.content) : [];
  const prose = body
    .filter(({ kind }) => kind === 'paragraph')
    .reduce((sum, { text }) => sum + text.length, 0);
  if (prose < LEAST_PROSE) {
    throw new UserError('NO_ARTICLE', 'has no text that looks like an article: save the page of one article');
  }
  const known = pageMetadata(scanned);
  const title = known.title ?? withoutSite(lineOf(article?.title), known.publisher);
  const author = known.author ?? lineOf(article?.byline)?.replace(/^by\s+(?=\p{Lu})/iu, '');
  const isTitle = (text: string) => title !== undefined && sameWords(text, title);
  const written = [
    ...(title === undefined ? [] : [{ kind: 'heading' as const, text: title }]),
    ...body.filter(({ text }, at) => at > 2 || !isTitle(text)),
  ];
  return {
    ...joinBlocks(written),
    metadata: { ...known, ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
    extractedFrom: 'HTML',
  };
}

/**
 * Reads a piece of HTML that is all article, such as an item of a feed or the body of a mail.
 *
 * @throws UserError `TANGLED` as for a page
 * @example `readHtmlFragment('<p>He <b>came</b>.</p>')` → `{ text: 'He came.', blocks: [{ kind: 'paragraph', span: … }] }`
 */
export function readHtmlFragment(html: string): Required<Pick<ArticleContent, 'text' | 'blocks'>> {
  return joinBlocks(blocksOfPage(parsePage(scanPage(html).lean).body));
}

function articleOf(lean: string) {
  try {
    return new Readability<PageNode>(parsePage(lean) as never, {
      charThreshold: SHORTEST_ARTICLE,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageNode,
    }).parse();
  } catch (cause) {
    // Both walk a page by recursion and spread its nodes over arguments, which no limit of ours foresees for every page.
    throw new UserError('TANGLED', 'is a page that cannot be taken apart: save the article alone, as text', {
      cause,
    });
  }
}

function lineOf(words: string | null | undefined): string | undefined {
  const line = unescaped(words ?? '')
    .slice(0, LONGEST_LINE + 1)
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > LONGEST_LINE ? undefined : line;
}

/** Pages name the site behind their title: "Talks | The Coastal Wire". */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined || !title.endsWith(site)) return title;
  return (
    title
      .slice(0, -site.length)
      .replace(/\s*[-–—|·:»]\s*$/u, '')
      .trim() || title
  );
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one) === plain(other);
}
