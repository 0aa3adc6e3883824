import { fold } from '../language/fold.ts';
import { isStopWord } from '../language/stop-words.ts';

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

/** What an explanation is worth behind a surname alone: news introduces people by their full names. */
const BY_SURNAME = 0.75;
const WORD_BEFORE = /(\p{Lu}[\p{L}\p{M}’'-]*)\.? $/u;

/**
 * How well a text explains a subject: 1 where it introduces it by a full name, less behind one word alone, 0 where it does
 * not.
 *
 * @example `explains(explanationOf('Shoigu'), 'Sergei Shoigu, the secretary, left.')` → `1`; `'Shoigu, the secretary, left.'` → `0.75`
 */
export function explains(explanation: RegExp, text: string): number {
  const match = explanation.exec(text);
  if (match === null) return 0;
  const [, name = ''] = WORD_BEFORE.exec(text.slice(0, match.index)) ?? [];
  const isIntroduced = name !== '' && !isStopWord(fold(name));
  return isIntroduced || /\s\S+\s\S+$/u.test(match[0].replace(/[,(].*$/su, '')) ? 1 : BY_SURNAME;
}
