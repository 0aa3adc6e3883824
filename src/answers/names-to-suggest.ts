import { fold } from '../language/fold.ts';
import { type NameKind, nameKind } from '../language/mentions/name-kind.ts';
import { nameMentions } from '../language/mentions/names.ts';
import { readableText } from '../language/readable-text.ts';
import { commonIn } from '../search/common-words.ts';
import type { IndexedArticle } from '../search/indexed-article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { type Steps, sorted } from '../slices.ts';

/** A name or a topic of the clips that somebody may want to type. */
export type NameToSuggest = {
  /** As the clips most often write it, on one line. */
  readonly text: string;
  readonly kind: NameKind | 'topic';
  /** How many passages name it; a topic is the heading of these. */
  readonly passages: number;
};

/** Longer runs of capitals are rarely names, and would leave no room for a question. */
const LONGEST_NAME = 40;
const LONGEST_TOPIC = 80;

/** A capital there makes no name: "Observers say …". */
const SENTENCE_START = /(?:^|[.!?:…]["'”’)\]]*|[“"‘•–—-])\s*$/u;

type Tally = {
  readonly written: Map<string, number>;
  readonly kinds: Map<NameToSuggest['kind'], number>;
  isSure: boolean;
};

/**
 * The people, organisations, places and topics (headings) of the clips, those of the most passages first; a step for each
 * passage.
 *
 * @example `allAtOnce(namesToSuggest(index))[0]` → `{ text: 'Shoigu', kind: 'person', passages: 12 }`
 */
export function* namesToSuggest({ articles, lexicon }: PassageIndex): Steps<NameToSuggest[]> {
  const tallies = new Map<string, Tally>();
  const count = (text: string, kind: NameToSuggest['kind'], isSure: boolean) => {
    const key = `${kind === 'topic'} ${foldedWords(text)}`;
    const tally = tallies.get(key) ?? { written: new Map(), kinds: new Map(), isSure };
    tallies.set(key, tally);
    tally.written.set(text, (tally.written.get(text) ?? 0) + 1);
    tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    tally.isSure ||= isSure;
  };
  for (const { passage, language } of passagesOf(articles)) {
    yield;
    const isCommon = commonIn(lexicon, language);
    const { kind, heading } = passage;
    const text = readableText(passage);
    if (heading !== undefined && heading.length <= LONGEST_TOPIC) count(plain(heading), 'topic', true);
    // The capitals of a heading are not those of names.
    if (kind === 'headline' || kind === 'heading') continue;
    const inPassage = new Map(
      nameMentions(text, isCommon, language).map((mention) => [foldedWords(plain(mention.text)), mention]),
    );
    for (const mention of inPassage.values()) {
      const name = plain(mention.text);
      if (name.length < 2 || name.length > LONGEST_NAME) continue;
      const { start } = mention.span;
      const opensSentence = SENTENCE_START.test(text.slice(Math.max(0, start - 6), start));
      count(name, nameKind(mention, text, language), name.includes(' ') || !opensSentence);
    }
  }
  const names: NameToSuggest[] = [];
  for (const { written, kinds, isSure } of tallies.values()) {
    yield;
    const text = mostCounted(written);
    const passages = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    if (isSure && text !== '') names.push({ text, kind: mostCounted(kinds), passages });
  }
  return yield* sorted(names, (a, b) => b.passages - a.passages || (a.text < b.text ? -1 : 1));
}

function* passagesOf(articles: readonly IndexedArticle[]) {
  for (const { entries, language } of articles)
    for (const { passage } of entries) yield { passage, language };
}

/**
 * A text on one line, without what cannot be seen.
 *
 * @example `plain('Talks\nin Beijing ')` → `'Talks in Beijing'`
 */
export function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

function foldedWords(text: string): string {
  return text.split(' ').map(fold).join(' ');
}

/** The first seen of those that are counted most. */
function mostCounted<Value>(counts: ReadonlyMap<Value, number>): Value {
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) throw new Error('Nothing was counted.');
  return first[0];
}
