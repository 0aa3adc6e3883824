import { describe, expect, test } from 'vitest';
import { speakerOf } from '../../src/answers/speaker.ts';
import type { Candidate } from '../../src/model/answer.ts';
import { type Articles, collection } from '../ranking/collection.ts';

/** The speakers of the board's rows by their values. */
function speakers(articles: Articles, question: string): Record<string, string | undefined> {
  const answer = collection(articles).ask(question);
  const board: readonly Candidate[] = answer.kind === 'evidence' ? answer.board : [];
  return Object.fromEntries(board.map(({ value, speaker }) => [value, speaker]));
}

const OPENING = 'When does the harbour open?';

describe('who says what the board says', () => {
  test('is whoever the quotation is attributed to', () => {
    const wire = 'Crowds came. “The harbour opens on Friday,” spokesman Lin Jian told reporters.';
    expect(speakers({ 'a.txt': wire }, OPENING)).toEqual({ Friday: 'Lin Jian' });
  });

  test('is whose turn of an interview it is', () => {
    const interview = [
      'Host: Welcome, we have much to talk about today.',
      'Ms. Rusu: Thank you. The harbour opens on Friday.',
      'Host: That is soon.',
      'Ms. Rusu: It is indeed.',
    ].join('\n\n');
    expect(speakers({ 'a.txt': interview }, OPENING)).toMatchObject({ Friday: 'Ms. Rusu' });
  });

  test('is nobody where the article says so itself', () => {
    expect(speakers({ 'a.txt': 'The harbour opens on Friday, Lin Jian said.' }, OPENING)).toEqual({
      Friday: undefined,
    });
  });

  test('is nobody where “he said” is all', () => {
    expect(speakers({ 'a.txt': '“The harbour opens on Friday,” he said.' }, OPENING)).toEqual({
      Friday: undefined,
    });
  });

  test('is nobody where an interview only has letters', () => {
    const interview =
      'Q: Welcome to the programme.\n\nA: Thank you. The harbour opens on Friday.\n\nQ: Soon.\n\nA: It is indeed.';
    expect(speakers({ 'a.txt': interview }, OPENING)).toMatchObject({ Friday: undefined });
  });

  test('is not the one who is named', () => {
    const wire = '“I, Lin Jian, opened the harbour,” Lin Jian said.';
    expect(speakers({ 'a.txt': wire }, 'Who opened the harbour?')['Lin Jian']).toBeUndefined();
  });
});

describe('a row is said by somebody', () => {
  const said = (strength: number, speaker?: string) => ({
    strength,
    ...(speaker !== undefined && { speaker }),
  });

  test.each([
    ['its only vote is', [said(1, 'Lin Jian')], 'Lin Jian'],
    ['its strongest vote is, and a weak one is not', [said(1, 'Lin Jian'), said(0.2)], 'Lin Jian'],
    ['two forms of one name say so', [said(1, 'Lin'), said(0.9, 'Lin Jian')], 'Lin Jian'],
  ])('where %s', (_, votes, speaker) => {
    expect(speakerOf(votes)).toEqual({ speaker });
  });

  test.each([
    ['there is no vote', []],
    ['nobody says so', [said(1)]],
    ['the article says so as well', [said(1, 'Lin Jian'), said(0.9)]],
    ['two people say so', [said(1, 'Lin Jian'), said(0.9, 'Xi Jinping')]],
    ['only a weak vote is', [said(1), said(0.2, 'Lin Jian')]],
  ])('but not where %s', (_, votes) => {
    expect(speakerOf(votes)).toEqual({});
  });
});
