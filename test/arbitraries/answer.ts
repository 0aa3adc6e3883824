import fc from 'fast-check';
import type {
  Answer,
  Candidate,
  Citation,
  Claim,
  ClaimsAnswer,
  EvidenceAnswer,
  HelpAnswer,
  LocatedPassage,
  NothingAnswer,
  NoticeAnswer,
  RankedPassage,
  ReadingAnswer,
  SourceAnswer,
  SourcesAnswer,
} from '../../src/model/answer.ts';
import type { MissReason, Notice } from '../../src/model/notice.ts';
import type { Query } from '../../src/model/query.ts';
import { type Clip, citationOf, clip, clips, located, wordsIn } from './clips.ts';
import { anyText, nastyText } from './nasty-text.ts';

const count = fc.nat({ max: 2_000 });

const standaloneQuery: fc.Arbitrary<Query> = fc.record({
  text: anyText.map((text) => text.slice(0, 500)),
  intent: fc.constantFrom('who', 'when', 'where', 'howMany', 'what'),
  terms: fc.constant([]),
  names: fc.constant([]),
  phrases: fc.constant([]),
  stretched: fc.array(fc.record({ from: anyText, to: anyText }), { maxLength: 3 }),
  readAs: fc.array(fc.record({ from: anyText, to: anyText }), { maxLength: 5 }),
});
/** Some are read with the question before them. */
export const query: fc.Arbitrary<Query> = fc
  .tuple(standaloneQuery, fc.option(anyText, { nil: undefined, freq: 2 }))
  .map(([each, readFrom]) => (readFrom === undefined ? each : { ...each, readFrom }));

/** A passage with an excerpt from one of its words to another, some words matched, and some copies. */
function ranked(all: readonly LocatedPassage[], { source, passage }: LocatedPassage, index: number) {
  const words = wordsIn(source.text, passage.span);
  const word = fc.nat({ max: words.length - 1 });
  return fc
    .record({
      ends: fc.tuple(word, word),
      matches: fc.subarray(words),
      alsoIn: fc.shuffledSubarray([...all]).map((copies) => copies.slice(0, 6)),
    })
    .map(({ ends, matches, alsoIn }): RankedPassage => {
      const first = words[Math.min(...ends)]?.start ?? passage.span.start;
      const last = words[Math.max(...ends)]?.end ?? passage.span.end;
      return {
        source,
        passage,
        rank: index + 1,
        score: 1,
        matches,
        excerpt: { start: first, end: last },
        alsoIn,
      };
    });
}

export const rankedPassages: fc.Arbitrary<RankedPassage[]> = clips.chain((some) => {
  const all = located(some);
  return fc
    .shuffledSubarray(all)
    .chain((chosen) => fc.tuple(...chosen.slice(0, 50).map((passage, index) => ranked(all, passage, index))));
});

function board(citations: readonly Citation[]): fc.Arbitrary<Candidate[]> {
  return fc.array(
    fc.record(
      {
        value: anyText,
        variants: fc.array(anyText, { maxLength: 4 }),
        role: anyText,
        speaker: anyText,
        support: fc.subarray([...citations]),
        sources: count,
        score: fc.constant(1),
      },
      { requiredKeys: ['value', 'variants', 'support', 'sources', 'score'] },
    ),
    { maxLength: 30 },
  );
}

/** Words of the question that were found nowhere. */
const unmatched = fc.array(anyText, { maxLength: 8 });

export const evidenceAnswer: fc.Arbitrary<EvidenceAnswer> = rankedPassages.chain((passages) => {
  const citations = passages.map(citationOf);
  return fc.record({
    kind: fc.constant('evidence'),
    query,
    board: board(citations),
    ranked: fc.constant(passages),
    citations: fc.constant(citations),
    unmatched,
  });
});

const missReason: fc.Arbitrary<MissReason> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('never mentioned', 'nothing said of'),
    words: fc.array(anyText, { minLength: 1, maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('too long'), length: count, limit: count }),
  fc.record({ kind: fc.constant('no telling word') }),
  fc.record({ kind: fc.constant('not what is asked'), intent: query.map(({ intent }) => intent) }),
);

export const nothingAnswer: fc.Arbitrary<NothingAnswer> = rankedPassages.chain((passages) =>
  fc.record({
    kind: fc.constant('nothing'),
    query,
    reason: fc.oneof(anyText, missReason),
    unmatched,
    nearest: fc.constant(passages),
    headlines: fc.array(fc.record({ title: anyText, path: anyText }), { maxLength: 4 }),
    citations: fc.constant(passages.map(citationOf)),
  }),
);

const summary = clip(3).chain(({ source }) =>
  fc.record({ source: fc.constant(source), paragraphs: count, opening: anyText }),
);

export const sourcesAnswer: fc.Arbitrary<SourcesAnswer> = fc.record({
  kind: fc.constant('sources'),
  sources: fc.array(summary, { maxLength: 40 }),
  problems: fc.array(fc.record({ path: anyText, reason: anyText }), { maxLength: 8 }),
});

export const sourceAnswer: fc.Arbitrary<SourceAnswer> = fc.record({ kind: fc.constant('source'), summary });

export const readingAnswer: fc.Arbitrary<ReadingAnswer> = clip(50).chain(({ source, passages }: Clip) =>
  fc
    .record({
      focus: fc.integer({ min: 1, max: passages.length }),
      sides: fc.nat({ max: 25 }),
      asked: fc.option(
        fc.record({
          question: anyText,
          paragraphs: fc.subarray(passages.map(({ ordinal }) => ordinal)),
          matches: fc.subarray(passages.flatMap(({ span }) => wordsIn(source.text, span))),
        }),
        { nil: undefined },
      ),
    })
    .map(({ focus, sides, asked }) => ({
      kind: 'reading',
      source,
      passages: passages.slice(Math.max(0, focus - 1 - sides), focus + sides),
      focus,
      total: passages.length,
      ...(asked !== undefined && { asked }),
    })),
);

/** Up to eight claims, each with up to two of the passages. */
export const claimsAnswer: fc.Arbitrary<ClaimsAnswer> = rankedPassages.chain((passages) =>
  fc.record({
    kind: fc.constant('claims'),
    claims: fc
      .array(
        fc.record({ text: anyText, held: fc.nat({ max: 2 }), words: fc.array(anyText, { maxLength: 6 }) }),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((claims) => {
        let used = 0;
        return claims.map(({ text, held, words }): Claim => {
          const evidence = passages.slice(used, Math.min(used + held, 8)).map((ranked) => ({
            ranked,
            citation: citationOf(ranked),
            missing: words,
          }));
          used += evidence.length;
          return { text, evidence, unmatched: words };
        });
      }),
    others: count,
  }),
);

export const helpAnswer: fc.Arbitrary<HelpAnswer> = fc.record({
  kind: fc.constant('help'),
  sources: count,
  passages: count,
  commands: fc.array(fc.record({ usage: anyText, description: anyText }), { maxLength: 60 }),
});

const notice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ kind: fc.constant('no such source'), wanted: anyText }),
  fc.record({ kind: fc.constant('no such paragraph'), title: anyText, paragraphs: count, wanted: count }),
  fc.record({
    kind: fc.constant('no such command'),
    name: anyText,
    commands: fc.array(anyText, { maxLength: 60 }),
  }),
  fc.record({ kind: fc.constantFrom('source gone', 'old button') }),
);

export const noticeAnswer: fc.Arbitrary<NoticeAnswer> = fc.record({
  kind: fc.constant('notice'),
  message: fc.oneof(anyText, notice),
  suggestions: fc.array(
    fc.record({
      label: nastyText,
      sourceId: fc.constantFrom('k3f9a2xq', 'aaaaaaaa'),
      paragraph: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  ),
});

/** Any answer that keeps the laws of `src/model/answer.ts`. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 4, arbitrary: evidenceAnswer },
  { weight: 2, arbitrary: claimsAnswer },
  { weight: 2, arbitrary: nothingAnswer },
  sourcesAnswer,
  sourceAnswer,
  readingAnswer,
  helpAnswer,
  noticeAnswer,
);
