import { describe, expect, test } from 'vitest';
import { readPassages } from '../../src/articles/passages.ts';
import { expectLaw } from './law.ts';

function read(...lines: string[]) {
  const text = lines.join('\n');
  const passages = readPassages('k3f9a2xq0d', { text });
  expectLaw(text, passages);
  return passages;
}

const kinds = (...lines: string[]) => read(...lines).map((passage) => passage.kind);

test('a passage says where it stands', () => {
  expect(read('Talks', '', ' China is hosting him.')).toEqual([
    {
      id: 'k3f9a2xq0d-1',
      sourceId: 'k3f9a2xq0d',
      ordinal: 1,
      line: 1,
      kind: 'headline',
      span: { start: 0, end: 5 },
      text: 'Talks',
    },
    {
      id: 'k3f9a2xq0d-2',
      sourceId: 'k3f9a2xq0d',
      ordinal: 2,
      line: 3,
      kind: 'prose',
      span: { start: 8, end: 29 },
      text: 'China is hosting him.',
      heading: 'Talks',
    },
  ]);
});

describe('headings', () => {
  test('only the first line of an article is its headline', () => {
    expect(kinds('Talks in Beijing', 'He came.', 'What Comes Next', 'He left.')).toEqual([
      ...['headline', 'prose', 'heading', 'prose'],
    ]);
  });

  test('the last line heads nothing and is prose, and so is an only line', () => {
    expect(kinds('He came.', 'Reporting by Wire')).toEqual(['prose', 'prose']);
    expect(kinds('Talks in Beijing')).toEqual(['prose']);
  });

  test.each(['\n', '\r\n', '\r', '\u2028'])(
    'a passage of more than one line is never a heading, lines ended by %j',
    (end) => {
      const [first] = read(
        ['Russian Envoy Meets the Chinese Leaders,', 'War Goes On', '', 'He came.'].join(end),
      );
      expect(first?.text).toMatch(/^Russian[\s\S]*War Goes On$/);
      expect(first?.kind).toBe('prose');
    },
  );
});

describe('lists', () => {
  test('items after a line that ends in a colon have it as their lead-in', () => {
    const [leadIn, ...items] = read('He asked for:', '• trade', '• peace', 'He left.');
    expect(items.map(({ kind, leadIn: span }) => [kind, span])).toEqual([
      ['item', leadIn?.span],
      ['item', leadIn?.span],
      ['prose', undefined],
    ]);
  });

  test('items without marks are labelled topics or short lines', () => {
    expect(kinds('He asked for:', 'Trade: more of it, he said.', 'More peace', 'He left.')).toEqual([
      ...['prose', 'item', 'item', 'prose'],
    ]);
  });

  test('a heading after marked items is a heading again', () => {
    const passages = read('He asked for:', '• trade', '• peace', 'What Comes Next', 'He left.');
    expect(passages.map(({ kind }) => kind)).toEqual(['prose', 'item', 'item', 'heading', 'prose']);
    expect(passages.at(-1)?.heading).toBe('What Comes Next');
  });

  test('items without a line that ends in a colon have no lead-in', () => {
    for (const item of read('• trade', '• peace')) expect(item).not.toHaveProperty('leadIn');
  });

  test('prose after a line that ends in a colon is no item', () => {
    expect(kinds('He said:', '“We will come back to Beijing.”')).toEqual(['prose', 'prose']);
  });

  test('items in the answer of an interview are said by whoever answers', () => {
    const interview = ['Q: What now?', 'A: He asked for:', '• trade', 'Q: And then?', 'A: He left.'];
    expect(read(...interview)[2]).toMatchObject({ kind: 'item', speaker: 'A' });
  });

  test('items outside an interview are said by nobody', () => {
    const interview = [
      'Q: What now?',
      'A: He left.',
      'Q: And then?',
      'A: He waits.',
      'They part.',
      '• trade',
    ];
    expect(read(...interview).at(-1)).not.toHaveProperty('speaker');
  });
});

describe('interviews', () => {
  test('an answer has the question before it as its lead-in, a question has none', () => {
    const [q1, a1, q2, a2] = read('Q: Why?', 'A: Because.', 'Q: “Really?”', 'A: Yes.');
    expect(a1?.leadIn).toEqual(q1?.span);
    expect(a2?.leadIn).toEqual(q2?.span);
    expect(q1).not.toHaveProperty('leadIn');
    expect(q2).not.toHaveProperty('leadIn');
  });

  test('what one speaker asks does not lead in what the same one says next', () => {
    const passages = read('A: Why so?', 'A: Because of this.', 'B: I see.', 'B: Do I?', 'A: You do.');
    expect(passages[1]).not.toHaveProperty('leadIn');
    expect(passages[4]?.leadIn).toEqual(passages[3]?.span);
  });

  test('a heading between question and answer parts them', () => {
    const passages = read('Q: Why?', 'Part Two', 'A: Because.', 'Q: Is it?', 'A: It is.');
    expect(passages[1]?.kind).toBe('heading');
    expect(passages[2]).not.toHaveProperty('leadIn');
  });
});

describe('paragraphs of more than 4,000 characters', () => {
  test('are cut between sentences', () => {
    const passages = read('He went to Beijing on Friday. '.repeat(300));
    expect(passages.length).toBeGreaterThan(1);
    for (const { text } of passages) expect(text).toMatch(/^He went .* Friday\.$/);
  });

  test('are cut between words where a sentence is longer, however wide the gap', () => {
    const passages = read(`${'a'.repeat(3_990)}   ${'b'.repeat(3_990)}\u3000 \tc`);
    expect(passages.map(({ text }) => text.at(-1))).toEqual(['a', 'c']);
    expect(passages[0]?.text).toHaveLength(3_990);
  });

  test('are cut anywhere where a word is longer, but never within an emoji', () => {
    const passages = read(`x${'👍'.repeat(3_000)}`);
    expect(passages.map(({ text }) => text.length)).toEqual([3_999, 2_002]);
  });

  test('tell of each piece the line it begins on', () => {
    const wrapped = 'He praised the leader and went on to praise the neighbours of the\n'.repeat(200);
    const passages = read(wrapped);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages[1]?.line).toBeGreaterThan(50);
  });
});
