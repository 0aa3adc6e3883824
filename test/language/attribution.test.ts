import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedSpeakers } from '../../src/language/attribution.ts';
import { articleText } from '../arbitraries/text.ts';

/** Who says the last "Friday" between quotation marks, or the last one at all. */
function speakerOfFriday(text: string): string | undefined {
  const quoted = [...text.matchAll(/[“«"][^”»"]*?Friday/g)].at(-1);
  const start = quoted === undefined ? text.lastIndexOf('Friday') : quoted.index + quoted[0].length - 6;
  return quotedSpeakers(text)({ start, end: start + 6 });
}

describe('who says a quotation', () => {
  test.each([
    ['“He came on Friday,” Lin Jian said.', 'Lin Jian'],
    ['“He came on Friday,” said Lin Jian.', 'Lin Jian'],
    ['“He came on Friday,” said Lin Jian, the spokesperson of the ministry.', 'Lin Jian'],
    ['“He came on Friday,” Lin Jian, a spokesman for the ministry, told reporters.', 'Lin Jian'],
    ['“He came on Friday,” Foreign Ministry spokesman Lin Jian told reporters in Beijing.', 'Lin Jian'],
    ['“He came on Friday,” said Chinese Foreign Ministry spokesman Lin Jian.', 'Lin Jian'],
    ['“He came on Friday,” said the spokesperson of the Chinese Foreign Ministry, Lin Jian.', 'Lin Jian'],
    ['“He came on Friday,” Putin’s spokesman Dmitry Peskov said.', 'Dmitry Peskov'],
    ['“He came on Friday”, according to Lin Jian.', 'Lin Jian'],
    ['“Why on Friday?” asked Lin Jian.', 'Lin Jian'],
    ['"He came on Friday," Lin Jian said.', 'Lin Jian'],
    ['«He came on Friday», Lin Jian said.', 'Lin Jian'],
    ['“He came on Friday,” TASS reported.', 'TASS'],
    ['“He came on Friday,” the Kremlin said.', 'Kremlin'],
    ['“He came on Friday.” Lin Jian said so in Beijing.', 'Lin Jian'],
  ])('behind it: %s', (text, speaker) => {
    expect(speakerOfFriday(text)).toBe(speaker);
  });

  test.each([
    ['Lin Jian said: “He came on Friday.”', 'Lin Jian'],
    ['Lin Jian told reporters: “He came on Friday.”', 'Lin Jian'],
    ['Lin Jian later said “Friday”.', 'Lin Jian'],
    ['Lin Jian, the spokesman, said on Monday that a visit “on Friday” was planned.', 'Lin Jian'],
    ['The spokesperson of the ministry, Lin Jian, replied that “Friday is the day.”', 'Lin Jian'],
    ['The spokeswoman Maria Zakharova was there, stating nothing; Lin Jian said “Friday”.', 'Lin Jian'],
    ['According to Lin Jian, “he came on Friday.”', 'Lin Jian'],
    ['According to the Russian Security Council, they will discuss “Friday”.', 'Russian Security Council'],
    ['Lin Jian characterized it as “good” and called it “the Friday of the year”.', 'Lin Jian'],
    ['Lin Jian said: “He came on Friday and stayed', 'Lin Jian'],
  ])('in front of it: %s', (text, speaker) => {
    expect(speakerOfFriday(text)).toBe(speaker);
  });

  test.each([
    ['“Hello,” Lin Jian said. “He came on Friday.”', 'Lin Jian'],
    ['“Hello,” Lin Jian told reporters in Beijing, “he came on Friday.”', 'Lin Jian'],
    ['“Hello,” she said. “He came on Friday,” Lin Jian added.', 'Lin Jian'],
  ])('between two halves: %s', (text, speaker) => {
    expect(speakerOfFriday(text)).toBe(speaker);
  });

  test.each([
    ['“He came on Friday,” the spokesman said.', 'the spokesman'],
    ['“He came on Friday,” said a spokesman for the ministry.', 'a spokesman for the ministry'],
    [
      'A spokesman for the Foreign Ministry said: “He came on Friday.”',
      'A spokesman for the Foreign Ministry',
    ],
    ['In the morning the minister said: “He came on Friday.”', 'the minister'],
  ])('an office where there is no name: %s', (text, speaker) => {
    expect(speakerOfFriday(text)).toBe(speaker);
  });
});

describe('nobody is guessed', () => {
  test.each([
    ['a pronoun behind', '“He came on Friday,” he said.'],
    ['a pronoun behind the verb', '“He came on Friday,” said she.'],
    ['a pronoun after another’s sentence', 'Lin Jian met Xi. “He came on Friday,” he said.'],
    ['a pronoun in front', 'Lin Jian met Xi. He said: “He came on Friday.”'],
    ['a pronoun in front, another behind', 'He said: “He came on Friday.” Lin Jian said “no”.'],
    ['a name that belongs to the speaker', 'A friend of Putin said: “He came on Friday.”'],
    ['a name in an apposition', 'The minister, a friend of Putin, said: “Friday.”'],
    ['two speakers', 'Putin and Xi said: “He came on Friday.”'],
    ['one who is told', 'Lin Jian was told: “He came on Friday.”'],
    ['a crowd in front', 'Officials said “Friday”.'],
    ['a crowd behind', '“Friday,” analysts say, “is the day.”'],
    ['one who is described', 'Critics describe Lin Jian as “a Friday man”.'],
    ['another verb', 'Lin Jian wore a “Friday” shirt.'],
    ['a quoted word', 'The “Friday” treaty was signed by Lin Jian.'],
    ['a sentence that does not attribute', 'Lin Jian read the letter. “Friday it is.”'],
    ['no quotation', 'Lin Jian said that he came on Friday.'],
    ['outside a quotation', 'Lin Jian said “no” on Friday.'],
  ])('%s: %s', (_, text) => {
    expect(speakerOfFriday(text)).toBeUndefined();
  });

  test('an ordinary word that begins a sentence', () => {
    const span = { start: 17, end: 23 };
    expect(quotedSpeakers('Villagers said “Friday”.')({ start: 16, end: 22 })).toBe('Villagers');
    expect(
      quotedSpeakers('Villagers said “Friday”.', (word) => word === 'villagers')({ start: 16, end: 22 }),
    ).toBeUndefined();
    expect(quotedSpeakers('')(span)).toBeUndefined();
  });
});

test('whoever speaks stands in the text, word for word', () => {
  fc.assert(
    fc.property(articleText, fc.nat({ max: 200 }), fc.nat({ max: 20 }), (text, start, length) => {
      const speaker = quotedSpeakers(`“${text}” ${text}`)({ start: start + 1, end: start + 1 + length });
      if (speaker !== undefined) expect(text).toContain(speaker);
    }),
  );
});
