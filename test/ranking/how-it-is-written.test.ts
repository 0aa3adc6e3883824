import { describe, expect, test } from 'vitest';
import { collection } from './collection.ts';

describe('a misspelt word', () => {
  const clips = collection({
    'a.txt': 'Sergei Shoigu arrived in Beijing on Friday.',
    'b.txt': 'Anwar Ibrahim arrived in Jakarta on Monday.',
    'c.txt': 'Prime Minister Anwar Ibrahim spoke about the price of rice.',
  });

  test.each([
    ['letters swapped', 'When did Shiogu arrive?', 'Shiogu', 'Shoigu'],
    ['a letter lost', 'When did Shoigu reach Bejing?', 'Bejing', 'Beijing'],
    ['a letter too many', 'When did Shooigu arrive?', 'Shooigu', 'Shoigu'],
    ['written by ear', 'When did Shoygu arrive?', 'Shoygu', 'Shoigu'],
    ['in lower case', 'when did shiogu arrive', 'shiogu', 'Shoigu'],
  ])('is read as the known name, and the answer says so: %s', (_, question, from, to) => {
    const answer = clips.ask(question);
    expect(answer.kind).toBe('evidence');
    expect(answer.query.readAs).toEqual([{ from, to }]);
    expect(clips.first(question)).toContain('Sergei Shoigu arrived in Beijing');
  });

  test('is named once, however often the question repeats it', () => {
    expect(clips.ask('Shiogu, Shiogu and Shiogu').query.readAs).toEqual([{ from: 'Shiogu', to: 'Shoigu' }]);
  });

  test('that is another word by one letter stays what it is', () => {
    const answer = clips.ask('Who is the prude minister?');
    expect(answer.query.readAs).toEqual([]);
    expect(answer.unmatched).toEqual(['prude']);
  });

  test('that is short or too far off is not guessed', () => {
    const answer = clips.ask('Did Xu or Shostakovich arrive?');
    expect(answer.query.readAs).toEqual([]);
    expect(answer.unmatched).toEqual(['Xu', 'Shostakovich']);
  });

  test('does not stand in for a word that the clips write so', () => {
    const both = collection({
      'a.txt': 'Sergei Shoigu left on Friday with his staff.',
      'b.txt': 'Sergei Shoygu left on Monday with his staff.',
    });
    expect(both.ask('When did Shoygu leave?').query.readAs).toEqual([]);
    expect(both.first('When did Shoygu leave?')).toContain('Monday');
    expect(both.first('When did Shoigu leave?')).toContain('Friday');
  });

  test('counts less than a word that was written right', () => {
    const clips = collection({
      'a.txt': 'Sergei Shoigu spoke at the opening in the morning.',
      'b.txt': 'Anwar Ibrahim spoke at the opening in the morning.',
    });
    expect(clips.first('Shiogu Ibrahim')).toContain('Ibrahim');
    expect(clips.first('Shoigu Ibrahum')).toContain('Shoigu');
  });
});

describe('a name in another romanisation', () => {
  const clips = collection({
    'a.txt': 'Sergei Shoigu arrived in Beijing on Friday.',
    'b.txt': 'Volodymyr Zelenskyy arrived in Kyiv on Monday.',
    'c.txt': 'Muammar Gaddafi spoke about the price of oil in Lviv.',
  });

  test.each([
    ['When did Choïgou arrive?', 'Choïgou', 'Shoigu'],
    ['When did Selenskyj arrive?', 'Selenskyj', 'Zelenskyy'],
    ['What did Kadhafi speak about?', 'Kadhafi', 'Gaddafi'],
  ])('is read as the one that the clips use, and the answer says so: %s', (question, from, to) => {
    const answer = clips.ask(question);
    expect(answer.kind).toBe('evidence');
    expect(answer.query.readAs).toEqual([{ from, to }]);
    expect(clips.first(question)).toContain(to);
  });

  test.each([
    ['Who arrived in Peking?', 'Peking', 'Beijing'],
    ['Who arrived in Kiev?', 'Kiev', 'Kyiv'],
    ['Who spoke in Lvov?', 'Lvov', 'Lviv'],
  ])('a place by its other name, too: %s', (question, from, to) => {
    const answer = clips.ask(question);
    expect(answer.kind).toBe('evidence');
    expect(answer.query.readAs).toEqual([{ from, to }]);
    expect(clips.first(question)).toContain(to);
  });

  test('a place by both of its names is found by either', () => {
    const both = collection({
      'a.txt': 'The envoy opened the embassy in Kiev.',
      'b.txt': 'The mayor of Kyiv has a new office for his staff.',
    });
    const answer = both.ask('Who opened the embassy in Kyiv?');
    expect(answer.query.readAs).toEqual([]);
    expect(answer.kind === 'evidence' && answer.ranked[0]?.passage.text).toContain('embassy in Kiev');
  });

  test.each(['When did Lavrov arrive?', 'When did Zelnik arrive?', 'When did Shogun arrive?'])(
    'another name is not: %s',
    (question) => {
      expect(clips.ask(question).kind).toBe('nothing');
    },
  );

  test('a word that the clips write so is left alone', () => {
    const both = collection({
      'a.txt': 'Selenskyj left on Friday with his staff.',
      'b.txt': 'Zelenskyy left on Monday with his staff.',
    });
    expect(both.ask('When did Selenskyj leave?').query.readAs).toEqual([]);
    expect(both.first('When did Selenskyj leave?')).toContain('Friday');
  });
});

describe('“US” is the country and “us” is not', () => {
  const clips = collection({
    'a.txt': 'They told us about the delegation and its plans.',
    'b.txt': 'The U.S. delegation came with plans of its own.',
    'c.txt': 'A delegation left before anybody asked for plans.',
  });

  test.each(['US delegation', 'U.S. delegation', 'USA delegation', 'the us delegation'])('%s', (question) => {
    expect(clips.first(question)).toContain('The U.S. delegation');
  });

  test('the pronoun is not looked for', () => {
    expect(clips.passages('Is it for us?')).toEqual([]);
    expect(clips.passages('the delegation with us').flatMap(({ matches }) => matches)).toHaveLength(3);
  });

  test('in a text that writes US, U.S. finds it', () => {
    const other = collection({ 'a.txt': 'They told us nothing.', 'b.txt': 'The US sent a ship.' });
    expect(other.passages('U.S.').map(({ passage }) => passage.text)).toEqual(['The US sent a ship.']);
  });
});

describe('the same passage first, however the question is written', () => {
  const clips = collection({
    'a.txt': 'Prabowo Subianto kept the façade of calm during the talks in São Paulo.',
    'b.txt': 'The talks went on in Rio, and nobody stayed calm.',
    'c.txt': 'Łódź and Zürich keep their old façades, said Søren O’Brien.',
  });

  test.each([
    ['without accents', 'Who kept the facade of calm in Sao Paulo?'],
    ['with accents put together from parts', 'Who kept the fac\u0327ade of calm in Sa\u0303o Paulo?'],
    ['in capitals', 'WHO KEPT THE FAÇADE OF CALM IN SÃO PAULO?'],
    ['in lower case', 'who kept the façade of calm in são paulo'],
    ['as keywords', 'façade calm São Paulo'],
    ['as keywords in another order', 'paulo sao calm facade'],
    ['with an apostrophe', 'São Paulo’s façade of calm'],
    ['with spaces and line breaks', '  Who kept\nthe   façade of calm\tin São Paulo ?  '],
    ['in mathematical letters', '𝐟𝐚ç𝐚𝐝𝐞 𝐜𝐚𝐥𝐦 𝐏𝐚𝐮𝐥𝐨'],
  ])('%s', (_, question) => {
    expect(clips.ask(question).kind).toBe('evidence');
    expect(clips.first(question)).toContain('Prabowo Subianto');
  });

  test.each(['Lodz', 'Zurich', 'Soren', 'OBrien', 'O’Brien', "O'Brien"])('%s', (name) => {
    expect(clips.first(name)).toContain('Łódź');
  });

  test('1,000 and 1000 are the same number', () => {
    const other = collection({ 'a.txt': 'They sent 1,000 tents.', 'b.txt': 'They sent 2,000 tents.' });
    expect(other.first('2000 tents')).toContain('2,000');
    expect(other.first('1000 tents')).toContain('1,000');
  });

  test('a language without spaces is searched by its words', () => {
    const other = collection({ 'a.txt': '习近平会见了普京。', 'b.txt': '天气很好。' });
    expect(other.first('普京')).toBe('习近平会见了普京。');
  });
});
