/** What linked data says of an article, as it is written there. */
export type LinkedArticle = {
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
};

/** schema.org's Article and what it is the parent of; each of the others ends in one of these words. */
const ARTICLE = /(?:Article|Posting|Report|BlogPosting)$/;
/** Deeper than `@graph` in an array in a page, nobody looks for the article. */
const DEEPEST = 6;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The first article that the scripts of linked data (JSON-LD, schema.org) describe: alone, in an array, in `@graph` or as
 * the main entity of a page. What is no JSON is passed over.
 *
 * @example `articleIn(['{"@type":"NewsArticle","headline":"Talks","author":[{"name":"A. B."}]}'])` → `{ headline: 'Talks', author: 'A. B.' }`
 */
export function articleIn(scripts: readonly string[]): LinkedArticle | undefined {
  for (const script of scripts) {
    const article = findArticle(parsed(script), DEEPEST);
    if (article !== undefined) return described(article);
  }
  return undefined;
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return undefined;
  }
}

function findArticle(value: unknown, depth: number): Fields | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) {
    const fields = value as Fields;
    const types = [fields['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return fields;
    return findArticle(fields['@graph'], depth - 1) ?? findArticle(fields.mainEntity, depth - 1);
  }
  for (const each of value) {
    const found = findArticle(each, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function described(article: Fields): LinkedArticle {
  const told: Record<keyof LinkedArticle, string | undefined> = {
    headline: text(article.headline) ?? text(article.name),
    published: text(article.datePublished),
    author: names(article.author),
    publisher: names(article.publisher),
    url: text(article.url) ?? idOf(article.mainEntityOfPage),
    language: text(article.inLanguage),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function names(value: unknown): string | undefined {
  const all = [value].flat().flatMap((each) => {
    const name = typeof each === 'object' && each !== null ? text((each as Fields).name) : text(each);
    // Some give the address of a profile as the name.
    return name === undefined || /^https?:/.test(name) ? [] : name;
  });
  return all.length > 0 ? [...new Set(all)].join(', ') : undefined;
}

function idOf(value: unknown): string | undefined {
  return (
    text(value) ?? (typeof value === 'object' && value !== null ? text((value as Fields)['@id']) : undefined)
  );
}
