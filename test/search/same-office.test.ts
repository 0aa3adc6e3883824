import { describe, expect, test } from 'vitest';
import { stems } from '../../src/language/tokenize.ts';
import { officesIn, wordsFor } from '../../src/search/same-office.ts';

/** What else the offices of a question are called. */
function othersOf(question: string): string[] {
  return officesIn(stems(question)).flatMap(({ others }) => others.map(({ name }) => name));
}

describe('what else an office is called', () => {
  test.each([
    ['Who is the premier?', 'prime minister'],
    ['Who is the prime minister?', 'premier'],
    ['Which head of government came?', 'prime minister'],
    ['Which heads of state came?', 'president'],
    ['Who is the top diplomat?', 'foreign minister'],
    ['Who is the defense chief?', 'defence minister'],
    ['Who is the defence minister?', 'defence chief'],
    ['Who leads the armed forces?', 'military'],
    ['whos the malaysian pm', 'prime minister'],
  ])('%s: %s', (question, other) => {
    expect(othersOf(question)).toContain(other);
  });

  test.each([
    'Who is the minister?',
    'Which state has a head?',
    'Is the chief of defence there?',
    'Which minister is the prime suspect?',
    'Who is a diplomat at the top?',
    'Who came at 3 pm?',
    '',
  ])('no office by these names in %j', (question) => {
    expect(othersOf(question)).toEqual([]);
  });

  test('clips that say “pm” may mean the afternoon', () => {
    expect(othersOf('Who is the prime minister?')).not.toContain('pm');
  });

  test('the place is that of the words in the question', () => {
    expect(officesIn(stems('Did Xi meet the prime minister?'))).toMatchObject([{ from: 2, to: 4 }]);
  });

  test('no office is another name of itself', () => {
    expect(othersOf('the prime minister')).not.toContain('prime minister');
  });
});

describe('the words that may stand for one word of an office', () => {
  const office = (name: string, telling: string[] = []) => ({ name, stems: stems(name), telling });

  test('are word for word where both names have as many', () => {
    const [asked, other] = [office('top diplomat'), office('foreign minister')];
    expect([wordsFor(0, asked, other), wordsFor(1, asked, other)]).toEqual([['foreign'], ['minist']]);
  });

  test('are none where the word is the same', () => {
    expect(wordsFor(0, office('defence chief'), office('defence minister'))).toEqual([]);
  });

  test('are the telling ones of a longer or shorter name, if it has any', () => {
    expect(wordsFor(0, office('premier'), office('prime minister', ['prime']))).toEqual(['prime']);
    expect(wordsFor(0, office('president'), office('head of state'))).toEqual([]);
  });
});
