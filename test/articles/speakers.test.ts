import { describe, expect, test } from 'vitest';
import { findSpeakers } from '../../src/articles/speakers.ts';

const speakers = (...paragraphs: string[]) => Object.fromEntries(findSpeakers(paragraphs));

describe('conversations', () => {
  test('questions and answers, however short', () => {
    expect(speakers('Q: Why?', 'A: Because.', 'Q: Really?', 'A: Yes.')).toEqual({
      0: 'Q',
      1: 'A',
      2: 'Q',
      3: 'A',
    });
  });

  test('a transcript of three', () => {
    const transcript = ['HOST: Welcome.', 'PUTIN: Thank you.', 'XI: Good day.'];
    expect(speakers(...transcript, ...transcript)).toEqual({
      ...{ 0: 'HOST', 1: 'PUTIN', 2: 'XI' },
      ...{ 3: 'HOST', 4: 'PUTIN', 5: 'XI' },
    });
  });

  test('a turn in the shape of a heading belongs to whoever speaks elsewhere', () => {
    expect(
      speakers('Anna: Will he come?', 'Petrova: Absolutely', 'Anna: When?', 'Petrova: On Friday.'),
    ).toEqual({
      ...{ 0: 'Anna', 1: 'Petrova', 2: 'Anna', 3: 'Petrova' },
    });
  });

  test('spellings that differ in case, spaces and stops are one speaker, named in the commonest form', () => {
    expect(
      speakers(
        ...['Q: He came?', 'Dr.petrova: He did.', 'Q: And now?', 'Dr. Petrova: He stays.', 'Q: He said so?'],
        ...['Dr. Petrova: He did so.', 'DR PETROVA: He says so.'],
      ),
    ).toMatchObject({ 1: 'Dr. Petrova', 3: 'Dr. Petrova', 5: 'Dr. Petrova', 6: 'Dr. Petrova' });
  });

  test('paragraphs between turns are nobody’s', () => {
    expect(
      speakers('Q: Is it so?', 'A: It is.', 'They pause.', 'Q: Still so?', 'A: Still.'),
    ).not.toHaveProperty('2');
  });
});

describe('what is no conversation', () => {
  test.each([
    ['a single "Note:"', ['He came.', 'Note: this was changed later.', 'He left.']],
    ['a dateline', ['Beijing: He came to talk.', 'He left.']],
    ['one label that comes back', ['Note: he came.', 'He left.', 'Note: he left.']],
    ['two labels that stand once', ['Note: he came.', 'Warning: he left.']],
    [
      'topics of two lists',
      [
        'They spoke of:',
        'Trade: more of it.',
        'Arms: less of it.',
        'And of:',
        'Trade: to come.',
        'Arms: to go.',
      ],
    ],
    [
      'headings that share a label',
      [
        'The Visit: A Deep Dive',
        'Prose.',
        'The War: A Short View',
        'The Visit: A Pivotal Moment',
        'The War: What Now',
      ],
    ],
    ['times of a live report', ['14:00 He lands.', '14:30 He waits.', '15:00 They talk.', '15:30 They end.']],
    ['addresses', ['https://a.example x', 'https://b.example y', 'http://c.example x', 'http://d.example y']],
    ['nothing', []],
  ])('%s', (_, paragraphs) => {
    expect(speakers(...paragraphs)).toEqual({});
  });

  test('a label that stands once in a conversation is a topic, not a speaker', () => {
    expect(
      speakers('Q: Is it so?', 'A: It is.', 'Note: he smiles.', 'Q: Why so?', 'A: It just is.'),
    ).not.toHaveProperty('2');
  });
});
