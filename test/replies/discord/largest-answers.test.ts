import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { citationOf } from '../../arbitraries/clips.ts';
import { expectFits, textsOf } from './reply-body.ts';
import { clipOf, queryOf, rankedOf } from './sample.ts';

/** Needs an escape for each of its characters, and every second one is bold: nothing takes more room. */
function paragraph(length: number): string {
  return '*_'.repeat(Math.ceil(length / 2));
}

/** Answers of every kind in which every text has `length` characters, all of them escaped. */
function answersOf(length: number): Answer[] {
  const text = '*'.repeat(length);
  const about = { path: '`'.repeat(length), title: text, publisher: text, author: text, publishedAt: text };
  const clip = clipOf(
    'aaaaaaaa',
    Array.from({ length: 7 }, (_, index) => index + paragraph(length)).join('\n'),
    about,
  );
  const { source, passages } = clip;
  const copies = passages.map((passage, index) => ({ passage, source: { ...source, id: `${index}` } }));
  const ranked = passages.map((passage) => ({
    ...rankedOf(clip, passage.ordinal, passage.ordinal, { alsoIn: copies }),
    matches: Array.from({ length: Math.min(length, 400) / 2 }, (_, index) => {
      const start = passage.span.start + 1 + 2 * index;
      return { start, end: start + 1 };
    }),
  }));
  const citations = ranked.map(citationOf);
  const words = Array.from({ length: 9 }, () => text);
  const query = queryOf(text.slice(0, 500), {
    readFrom: text,
    readAs: words.map((word) => ({ from: word, to: word })),
  });
  const row = {
    value: text,
    variants: words,
    role: text,
    speaker: text,
    support: citations,
    sources: 9_999,
    score: 1,
  };
  const summary = { source, paragraphs: 9_999, opening: text };
  const command = { usage: '`'.repeat(length), description: text };
  return [
    {
      kind: 'evidence',
      query,
      board: Array.from({ length: 9 }, () => row),
      ranked,
      citations,
      unmatched: words,
    },
    {
      kind: 'nothing',
      query,
      reason: text,
      unmatched: words,
      nearest: ranked,
      headlines: [{ title: text, path: text }],
      citations,
    },
    {
      kind: 'sources',
      sources: Array.from({ length: 10 }, (_, id) => ({ ...summary, source: { ...source, id: `${id}` } })),
      problems: words.map((reason) => ({ path: about.path, reason })),
    },
    { kind: 'source', summary },
    { kind: 'reading', source, passages, focus: 4, total: 7 },
    {
      kind: 'reading',
      source,
      passages,
      focus: 4,
      total: 7,
      asked: {
        question: text.slice(0, 500),
        paragraphs: [1, 4, 7],
        matches: ranked.flatMap(({ matches }) => matches),
      },
    },
    {
      kind: 'claims',
      claims: ranked.map((one, at) => ({
        text,
        evidence: at < 4 ? [{ ranked: one, citation: citationOf(one), missing: words }] : [],
        unmatched: words,
      })),
      others: 9_999,
    },
    { kind: 'claims', claims: [], others: 0, problem: 'noText' },
    { kind: 'help', sources: 9_999, passages: 9_999, commands: Array.from({ length: 60 }, () => command) },
    { kind: 'notice', message: text, suggestions: [] },
  ];
}

const lengths = [...Array.from({ length: 20 }, (_, index) => 10 + 26 * index), 1_300, 5_000];

describe.each(answersOf(1).map(({ kind }, index) => ({ kind, index })))('$kind', ({ index }) => {
  const expectFitsAt = (length: number, language: Language) => {
    const answer = answersOf(length)[index];
    if (answer === undefined) return;
    for (const page of [1, 99]) expectFits(discordReply(answer, { command: 'ask', page, language }));
  };

  test('fits whatever the length of its texts', () => {
    for (const length of lengths) expectFitsAt(length, 'en');
  });

  test('fits in every language', () => {
    for (const language of LANGUAGES) for (const length of [60, 500]) expectFitsAt(length, language);
  });
});

test.each(LANGUAGES)('a reading and the claims of a message fit in every language: %s', (language) => {
  for (const length of [60, 500, 1_300]) {
    for (const answer of answersOf(length)) {
      if (answer.kind !== 'reading' && answer.kind !== 'claims') continue;
      expectFits(discordReply(answer, { command: 'ask', language, ephemeral: true }));
    }
  }
});

test('the question and the citations are kept whatever has to give way', () => {
  for (const length of lengths) {
    const [evidence, nothing] = answersOf(length);
    for (const answer of [evidence, nothing]) {
      if (answer === undefined) continue;
      const texts = textsOf(discordReply(answer, { command: 'ask' }));
      expect(texts[1]?.match(/\\\*/g)?.length).toBe(Math.min(length, 500));
      expect(texts.filter((text) => /^> .+\n-# \[\d\] .* ¶\d,\sline\s\d/m.test(text)).length).toBe(3);
    }
  }
});
