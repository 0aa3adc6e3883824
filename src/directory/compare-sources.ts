import { answerQuestion } from '../answers/answer-question.ts';
import { cite } from '../answers/cite.ts';
import { excerptSpan } from '../answers/excerpt.ts';
import { stem } from '../language/stem.ts';
import { stems } from '../language/tokenize.ts';
import type { NothingAnswer } from '../model/answer.ts';
import type { ComparisonAnswer } from '../model/directory.ts';
import type { Query } from '../model/query.ts';
import type { Source, Span } from '../model/source.ts';
import { type IndexedPassage, sentenceSpansOf, tokenIdsOf, tokenSpanOf } from '../search/indexed-article.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { parseFor, readQuestion } from '../search/read-question.ts';
import { compareValues, valuesIn } from './compared-values.ts';
import type { Directory } from './directory.ts';
import { quotedFor } from './quoted.ts';

/** A source speaks of a topic when a passage holds this share of its words, by how much they tell. */
const SPEAKS_SHARE = 0.6;
const MOST_RANKED = 50;
const MOST_FOUND = 800;

/**
 * Lays the best passage of each source on a topic side by side: what several say, where they differ, who is silent.
 *
 * @returns an honest miss where the clips do not speak of the topic at all
 * @example `compareSources(index, directory, 'Shoigu’s arrival in Beijing')` → five passages, agreed: `Beijing`, `Friday` …
 */
export function compareSources(
  index: PassageIndex,
  directory: Directory,
  topic: string,
): ComparisonAnswer | NothingAnswer {
  const answer = answerQuestion(index, topic, { limit: MOST_RANKED, intent: 'what' });
  if (answer.kind === 'nothing') return answer;
  const { query } = answer;
  const entryOf = new Map(index.entries.map((entry) => [entry.passage.id, entry]));
  const ranked = answer.ranked
    .flatMap(({ passage, alsoIn }) => [passage, ...alsoIn.map((copy) => copy.passage)])
    .flatMap(({ id }) => entryOf.get(id) ?? []);
  const { weighed } = readQuestion(index, parseFor(index, query.text, 'what'));
  const found = index.search(weighed, MOST_FOUND).map(({ entry }) => entry);
  const best = new Map<Source, IndexedPassage>();
  const speaks = speaksOf(query, index, directory);
  for (const entry of [...ranked, ...found]) {
    if (!best.has(entry.source) && speaks(entry)) best.set(entry.source, entry);
  }
  const first = ranked[0];
  if (best.size === 0 && first !== undefined) best.set(first.source, first);
  return compared(query, [...best.values()], directory, silentSources(index, best));
}

function compared(
  query: Query,
  entries: readonly IndexedPassage[],
  directory: Directory,
  silent: readonly Source[],
): ComparisonAnswer {
  const asked = new Set(query.terms.map(({ stem }) => stem));
  const passages = entries.map((entry, at) => {
    const matches = topicSpans(query, entry);
    return { ...quotedFor(entry, matches, at + 1), excerpt: excerptSpan(sentenceSpansOf(entry), matches) };
  });
  const citations = passages.map(cite);
  const values = entries.map((entry, at) => {
    const excerpt = passages[at]?.excerpt ?? entry.passage.span;
    return valuesIn(entry, directory.namedIn(entry), excerpt).filter(
      // Of what the topic names itself, everybody speaks.
      ({ kind, value }) =>
        kind !== 'name' || !value.split(' ').some((word) => asked.has(stem(word.toLowerCase()))),
    );
  });
  const { agreed, differing } = compareValues(
    citations.map((citation, at) => ({ citation, values: values[at] ?? [] })),
  );
  const ranked = passages.map((passage, at) => {
    const own = differing.filter(({ support }) => support.some((citation) => citation === citations[at]));
    const spans = (values[at] ?? []).filter(({ kind, value }) =>
      own.some((one) => one.kind === kind && one.value === value),
    );
    return { ...passage, matches: separate(spans.map(({ span }) => span)) };
  });
  return { kind: 'comparison', query, agreed, differing, ranked, citations, silent };
}

/** Spans that do not overlap, ascending. */
function separate(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** A name of the topic must be named, in any spelling; "death" alone does not speak of the Black Death. */
function speaksOf(
  { terms, names }: Query,
  { lexicon }: PassageIndex,
  directory: Directory,
): (entry: IndexedPassage) => boolean {
  const known = new Map(terms.filter((term) => term.known).map((term) => [term.stem, term]));
  const weights = [...known.values()].map((term) => ({ term, weight: lexicon.weight(term.stem) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const named = names.map((name) => ({ listed: directory.find(name), stems: stems(name) }));
  return (entry) => {
    const held = new Set(Array.from(tokenIdsOf(entry), (id) => lexicon.stemOf(id)));
    const share = weights
      .filter(({ term }) => held.has(term.stem) || term.related.some((related) => held.has(related.stem)))
      .reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0 || share < total * SPEAKS_SHARE) return false;
    return named.every(
      (name) =>
        name.stems.every((stem) => held.has(stem) || !known.has(stem)) ||
        directory.namedIn(entry).some(({ listed }) => listed === name.listed),
    );
  };
}

/** Where the words of a topic stand in a passage. */
function topicSpans({ terms }: Query, entry: IndexedPassage): Span[] {
  const { passage, tokenFrom, tokenTo } = entry;
  const wanted = new Set(terms.flatMap(({ stem, related }) => [stem, ...related.map((other) => other.stem)]));
  const spans: Span[] = [];
  for (let at = tokenFrom; at < tokenTo; at++) {
    const span = tokenSpanOf(entry, at);
    const word = passage.text.slice(span.start - passage.span.start, span.end - passage.span.start);
    if (wanted.has(stem(word.toLowerCase()))) spans.push(span);
  }
  return spans;
}

function silentSources({ entries }: PassageIndex, speaking: ReadonlyMap<Source, IndexedPassage>): Source[] {
  return [...new Set(entries.map(({ source }) => source))].filter((source) => !speaking.has(source));
}
