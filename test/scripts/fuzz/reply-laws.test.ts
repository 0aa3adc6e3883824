import { describe, expect, test } from 'vitest';
import { expectReplyLaws } from '../../../scripts/fuzz/reply-laws.ts';
import type { EvidenceAnswer } from '../../../src/model/answer.ts';
import { collection } from '../../ranking/collection.ts';

const SHOWING = { language: 'en', page: 1, ephemeral: false, report: true, readerUrl: undefined } as const;
const QUESTION = 'When did Shoigu arrive in Beijing?';
const clips = collection({ 'a.txt': 'Shoigu arrived in Beijing on Friday. He met Wang Yi.' });

/** An answer with something changed in it, held against the laws. */
function held(change: (answer: EvidenceAnswer) => EvidenceAnswer) {
  const answer = clips.ask(QUESTION);
  if (answer.kind !== 'evidence') throw new Error('There is no evidence.');
  const sources = clips.index.entries.map(({ source }) => source);
  return () => expectReplyLaws(change(answer), { text: QUESTION, command: 'ask', sources }, SHOWING);
}

test('an answer of the clips keeps the laws', () => {
  expect(held((answer) => answer)).not.toThrow();
});

describe('what breaks a law is noticed', () => {
  test('a passage that is no slice of its source', () => {
    const moved = held((answer) => ({
      ...answer,
      ranked: answer.ranked.map((each) => ({ ...each, passage: { ...each.passage, text: 'Shoigu left.' } })),
    }));
    expect(moved).toThrow();
  });

  test('a quote of a source that nobody serves', () => {
    const elsewhere = held((answer) => {
      const ranked = answer.ranked.map((each) => {
        const text = each.source.text.replace('Friday', 'Sunday');
        return { ...each, source: { ...each.source, text }, passage: { ...each.passage, text } };
      });
      const citations = answer.citations.map((each) => ({
        ...each,
        quote: each.quote.replace('Friday', 'Sunday'),
      }));
      return { ...answer, ranked, citations, board: [] };
    });
    expect(elsewhere).toThrow('no slice of a source');
  });
});
