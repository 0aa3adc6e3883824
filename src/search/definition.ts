const ROLES =
  'president|minister|secretary|chancellor|king|queen|leader|chief|director|chairman|chairwoman|general|ambassador|official|spokes\\w+|professor|dr\\.?|analyst';

/**
 * What says who or what a subject is: an apposition behind it, "is a …", or a title in front of it.
 *
 * @example `explanationOf('Shoigu')` matches `'Sergei Shoigu, the secretary of …'`, and not `'Shoigu left.'`
 */
export function explanationOf(subject: string): RegExp {
  const name = subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const behind = `,? (?:who|which)\\b|, (?:the|an?|former|current|\\p{L}+['’]s|\\p{Lu}\\p{L}+n)\\s|\\s\\(|\\s(?:is|was|are|were) (?:the|an?)\\b|\\s(?:refers to|means)\\b`;
  const inFront = `\\b(?:${ROLES}) (?:\\p{Lu}\\p{L}+ ){0,2}`;
  return new RegExp(`(?<!\\p{L})${name}["'”’]?(?:${behind})|${inFront}${name}(?!\\p{L})`, 'iu');
}
