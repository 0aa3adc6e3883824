import { expect } from 'vitest';
import { readableText } from '../../src/language/readable-text.ts';
import type { EvidenceAnswer, LocatedPassage, NothingAnswer, RankedPassage } from '../../src/model/answer.ts';
import { missText } from '../../src/replies/messages/misses.ts';

/** One sentence for people: it begins like one, ends like one and has no other end inside. */
const ONE_SENTENCE = /^[\p{Lu}“][^\n]*[.?!”]$/u;

/**
 * Holds an answer against what `src/model/answer.ts` promises.
 *
 * @param limit how many passages were asked for
 * @example `expectAnswerLaws(answerQuestion(index, 'Who met Xi?'), 12)`
 */
export function expectAnswerLaws(answer: EvidenceAnswer | NothingAnswer, limit: number): void {
  const ranked = answer.kind === 'evidence' ? answer.ranked : answer.nearest;
  expect(ranked.length).toBeLessThanOrEqual(limit);
  expect(answer.citations).toHaveLength(ranked.length);
  const taken = new Set<string>();
  for (const [at, passage] of ranked.entries()) {
    expect(passage.rank).toBe(at + 1);
    expect(passage.score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? Number.POSITIVE_INFINITY);
    expectSpans(passage);
    for (const place of [passage, ...passage.alsoIn]) {
      expectSlice(place);
      expect(taken.has(place.passage.id), `${place.passage.id} stands twice`).toBe(false);
      taken.add(place.passage.id);
    }
    expectCitation(answer, at, passage);
  }
  for (const word of answer.unmatched) expect(answer.query.text).toContain(word);
  for (const { from } of answer.query.readAs) expect(answer.query.text).toContain(from);
  for (const name of answer.query.names) expect(answer.query.text).toContain(name);
  if (answer.kind === 'nothing') expect(missText(answer.reason, 'en')).toMatch(ONE_SENTENCE);
  else {
    expect(ranked.length).toBeGreaterThan(0);
    expectBoard(answer);
  }
}

function expectSlice({ passage, source }: LocatedPassage): void {
  expect(source.text.slice(passage.span.start, passage.span.end)).toBe(passage.text);
  expect(passage.sourceId).toBe(source.id);
}

function expectSpans({ passage, excerpt, matches }: RankedPassage): void {
  expect(excerpt.start).toBeGreaterThanOrEqual(passage.span.start);
  expect(excerpt.end).toBeLessThanOrEqual(passage.span.end);
  expect(excerpt.end).toBeGreaterThan(excerpt.start);
  let end = passage.span.start;
  for (const match of matches) {
    expect(match.start).toBeGreaterThanOrEqual(end);
    expect(match.end).toBeGreaterThan(match.start);
    end = match.end;
  }
  expect(end).toBeLessThanOrEqual(passage.span.end);
}

function expectCitation(answer: EvidenceAnswer | NothingAnswer, at: number, ranked: RankedPassage): void {
  const { source, passage, excerpt } = ranked;
  const citation = answer.citations[at];
  expect(citation).toMatchObject({
    number: at + 1,
    sourceId: source.id,
    path: source.path,
    paragraph: passage.ordinal,
    line: passage.line,
    span: excerpt,
    title: source.title,
  });
  expect(citation?.quote).toBe(source.text.slice(excerpt.start, excerpt.end));
}

function expectBoard({ board, ranked, citations, query }: EvidenceAnswer): void {
  if (query.intent === 'what') expect(board).toEqual([]);
  const spellings = board.flatMap(({ value, variants }) => [value, ...variants]);
  expect(new Set(spellings).size, `a spelling stands twice: ${spellings}`).toBe(spellings.length);
  let score = Number.POSITIVE_INFINITY;
  for (const row of board) {
    expect(row.score).toBeLessThanOrEqual(score);
    expect(row.score).toBeGreaterThan(0);
    score = row.score;
    const numbers = row.support.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const citation of row.support) expect(citations).toContain(citation);
    const places = row.support.flatMap(({ number }) => {
      const cited = ranked[number - 1];
      return cited === undefined ? [] : [cited, ...cited.alsoIn];
    });
    expect(row.sources).toBe(new Set(places.map(({ source }) => source.id)).size);
    const { speaker } = row;
    if (speaker !== undefined)
      expect(
        places.some(
          ({ source, passage }) => source.text.includes(speaker) || readableText(passage).includes(speaker),
        ),
      ).toBe(true);
    for (const spelling of [row.value, ...row.variants]) {
      expect(spelling).not.toBe('');
      expect(
        places.some(({ passage }) => readableText(passage).includes(spelling)),
        `no passage cited holds “${spelling}”`,
      ).toBe(true);
    }
  }
}
