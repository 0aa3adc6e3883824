import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../src/questions/names.ts';
import { anyText, newsWord } from '../arbitraries/text.ts';

describe('the names of a question', () => {
  test.each([
    ['stand in order', 'When did Anwar Ibrahim meet Shoigu?', ['Anwar Ibrahim', 'Shoigu']],
    ['lose their possessive ending', 'What is Shoigu’s role?', ['Shoigu']],
    ['lose a straight possessive ending', "What is Shoigu's role?", ['Shoigu']],
    ['keep their title', 'Where is Dr. Petrova?', ['Dr. Petrova']],
    ['keep small words inside', 'What did the Great Hall of the People host?', ['Great Hall of the People']],
    ['keep particles inside', 'Did Ursula von der Leyen speak?', ['Ursula von der Leyen']],
    ['keep hyphens', 'Who met Jean-Claude Juncker?', ['Jean-Claude Juncker']],
    ['keep the dots of an abbreviation', 'What is the U.S. position?', ['U.S.']],
    ['lose the full stop of the sentence', 'Tell me about Xi.', ['Xi']],
    ['are parted by small words', 'Are Xi Jinping and Wang Yi friends?', ['Xi Jinping', 'Wang Yi']],
    ['do not begin with the word that begins the question', 'Is Beijing in China?', ['Beijing', 'China']],
    ['do not begin with a request', 'Name Putin', ['Putin']],
    ['may be all there is', 'Xi', ['Xi']],
    ['may be models', 'Where is the Su-57?', ['Su-57']],
  ])('%s', (_, question, names) => {
    expect(namesIn(question)).toEqual(names);
  });

  test.each([
    ['in lower case', 'who is xi jinping?'],
    ['in capitals only, where a capital says nothing', 'WHO IS XI JINPING?'],
    ['only a word that begins it', 'Which one?'],
    ['in a script without capitals', '习近平是谁？'],
    ['nothing', ''],
  ])('there are none: %s', (_, question) => {
    expect(namesIn(question)).toEqual([]);
  });

  test('are never empty and begin with a capital', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(newsWord).map((all) => all.join(' ')),
        ),
        (question) => {
          for (const name of namesIn(question)) expect(name).toMatch(/^\p{Lu}/u);
        },
      ),
    );
  });
});
