import { describe, expect, test } from 'vitest';
import type { Candidate, EvidenceAnswer, NothingAnswer } from '../../src/model/answer.ts';
import { boardOf, collection } from '../ranking/collection.ts';

const VISITS = {
  'a.txt': 'Sergei Shoigu arrived in Beijing on Friday for high-level talks.',
  'b.txt': 'Xi Jinping met the secretary, Sergey Shoigu, who had arrived in Beijing on Friday.',
  'c.txt':
    'Russian Security Council Secretary Sergei Shoigu arrived in Beijing on Sunday to talk to Wang Yi.',
};

describe('the answer board', () => {
  test('shows every day that a source names, the one with more sources first', () => {
    const answer = collection(VISITS).ask('When did Shoigu arrive in Beijing?');
    expect(boardOf(answer).sort()).toEqual(['Friday', 'Sunday']);
    const rows = answer.kind === 'evidence' ? answer.board : [];
    expect(
      rows
        .find(({ value }) => value === 'Friday')
        ?.support.map(({ path }) => path)
        .sort(),
    ).toEqual(['a.txt', 'b.txt']);
    expect(rows.find(({ value }) => value === 'Friday')?.sources).toBe(2);
    expect(rows.find(({ value }) => value === 'Sunday')?.sources).toBe(1);
  });

  test('is empty when no special kind of thing is asked for', () => {
    expect(boardOf(collection(VISITS).ask('What did Shoigu do in Beijing?'))).toEqual([]);
  });

  test('does not repeat the question’s own words', () => {
    const values = boardOf(collection(VISITS).ask('Who met Shoigu in Beijing?'));
    expect(values).toContain('Xi Jinping');
    expect(values.join(' ')).not.toMatch(/Shoigu|Beijing/);
  });

  test('shows no place and no event beside the people that are asked for', () => {
    const values = boardOf(
      collection({
        'a.txt': 'On Thursday Prabowo Subianto met Anwar Ibrahim in Kuala Lumpur.',
        'b.txt': 'Anwar Ibrahim met Wang Yi amid the Harbour Conflict in Port Klang.',
      }).ask('Who met Anwar Ibrahim?'),
    );
    expect(values).toEqual(expect.arrayContaining(['Prabowo Subianto', 'Wang Yi']));
    expect(values.join(' ')).not.toMatch(/Kuala|Conflict|Klang/);
  });

  test('keeps a country where it may be who is asked for', () => {
    const clips = collection({ 'a.txt': 'Critics see the greatest threat in Malaysia, said Wang Yi.' });
    expect(boardOf(clips.ask('Who is the greatest threat?'))).toContain('Malaysia');
  });

  test('does not take the dateline for somebody', () => {
    const values = boardOf(
      collection({
        'a.txt': 'SELIMPORT, July 2 2026 (Northwire) - Yara Lindqvist cut the benchmark rate on Thursday.',
      }).ask('Who cut the benchmark rate?'),
    );
    expect(values).toEqual(['Yara Lindqvist']);
  });

  test('says how often, and not how long', () => {
    const clips = collection({
      'a.txt': 'Shoigu spent three months in China and visited Beijing twice.',
    });
    expect(boardOf(clips.ask('How often was Shoigu in Beijing?'))).toEqual(['twice']);
    expect(boardOf(clips.ask('How many months did Shoigu spend in China?'))[0]).toBe('three months');
  });

  test('takes a name and its end or beginning for one', () => {
    const answer = collection({
      'a.txt': 'Anwar Ibrahim opened the harbour with a speech.',
      'b.txt': 'Prime Minister Ibrahim opened the harbour, people said.',
      'c.txt': 'Anwar opened the harbour and cut a ribbon.',
    }).ask('Who opened the harbour?');
    expect(answer.kind === 'evidence' && answer.board).toMatchObject([
      { value: 'Anwar Ibrahim', variants: expect.arrayContaining(['Ibrahim', 'Anwar']), sources: 3 },
    ]);
  });

  test('counts a source once, however often it says so', () => {
    const answer = collection({
      'a.txt': 'The fair opened on Monday.\n\nThe fair opened on Monday, they said again.',
    }).ask('When did the fair open?');
    expect(answer.kind === 'evidence' && answer.board).toMatchObject([{ value: 'Monday', sources: 1 }]);
  });

  test('answers “Who is …?” with the fullest form of the name', () => {
    const values = boardOf(collection(VISITS).ask('Who is Shoigu?'));
    expect(values[0]).toMatch(/Serge[iy] Shoigu/);
  });

  test('has few rows', () => {
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    const clips = collection(
      Object.fromEntries(days.map((day) => [`${day}.txt`, `The fair opened on ${day}.`])),
    );
    expect(boardOf(clips.ask('When did the fair open?')).length).toBeLessThanOrEqual(8);
  });

  test('is empty when no passage holds such a thing', () => {
    expect(
      boardOf(collection({ 'a.txt': 'The fair opened with a song.' }).ask('When did the fair open?')),
    ).toEqual([]);
  });
});

function rowsOf(answer: EvidenceAnswer | NothingAnswer): readonly Candidate[] {
  if (answer.kind !== 'evidence') throw new Error(`refused: ${answer.reason}`);
  return answer.board;
}

test('a relative date is resolved against the day of publication, and two weeks are two rows', () => {
  const dated = collection({
    'a.txt': { text: 'The minister arrived in Oslo on Friday.', publishedAt: '2025-03-01' },
    'b.txt': {
      text: 'Flags flew in Oslo, where the minister arrived on Friday by train.',
      publishedAt: '2025-04-05',
    },
  });
  const rows = rowsOf(dated.ask('When did the minister arrive in Oslo?'));
  expect(rows.map(({ value }) => value)).toEqual(['Friday', 'Friday']);
  expect(rows.map(({ resolved }) => resolved).sort()).toEqual(['2025-02-28', '2025-04-04']);
});

test('a person’s role stands beside the name, as the passage puts it', () => {
  const denials = collection({
    'a.txt': 'Lin Jian, the spokesperson of the ministry, denied the report.',
    'b.txt': 'The report was denied by Lin Jian.',
  });
  const [first] = rowsOf(denials.ask('Who denied the report?'));
  expect(first).toMatchObject({ value: 'Lin Jian', role: 'the spokesperson of the ministry', sources: 2 });
});

describe('romanisations of one name', () => {
  const wires = {
    'a.txt': 'Mayor Sergei Tkach opened the harbour on Friday.',
    'b.txt': 'The harbour was opened on Friday by Serguei Tkatsch, people said.',
    'c.txt': 'They said Tkatch opened the harbour and cut a ribbon on Friday.',
  };

  test('share a row, and each is a spelling of it', () => {
    const [first] = rowsOf(collection(wires).ask('Who opened the harbour?'));
    expect(first).toMatchObject({ value: 'Sergei Tkach', sources: 3 });
    expect(first?.variants).toEqual(expect.arrayContaining(['Serguei Tkatsch', 'Tkatch']));
  });

  test('the same for the names of a place', () => {
    const rows = rowsOf(
      collection({
        'a.txt': 'The envoy arrived in Kiev on Friday.',
        'b.txt': 'On Friday the envoy arrived in Kyiv by train.',
      }).ask('Where did the envoy arrive?'),
    );
    expect(rows).toMatchObject([{ sources: 2 }]);
  });

  test('two people have two rows', () => {
    const values = boardOf(
      collection({
        'a.txt': 'Mayor Biden opened the harbour.',
        'b.txt': 'The harbour was opened by Baden, people said.',
      }).ask('Who opened the harbour?'),
    );
    expect(values.sort()).toEqual(['Baden', 'Biden']);
  });
});

describe('who is asked for', () => {
  test.each([
    [
      'Who described the turbine?',
      'The turbine was described by Taqi al-Din for Suleiman Bey.',
      'Taqi al-Din',
    ],
    [
      'Who invited Washington?',
      'At the fort Jacques Legardeur invited Washington to dine with Marin Duquesne.',
      'Jacques Legardeur',
    ],
    ['Whom did Hector fight?', 'Near the ships Hector fought Achilles Pelides.', 'Achilles Pelides'],
    [
      'From whom did the settlers purchase land?',
      'In Charleston the settlers purchased land from Edmund Bellinger.',
      'Edmund Bellinger',
    ],
    ['Who elects the members?', 'The members are elected by citizens.', 'citizens'],
    [
      'Who starts laws in the European Union?',
      'The European Commission starts laws in the European Union.',
      'European Commission',
    ],
  ])('%s', (question, text, expected) => {
    expect(boardOf(collection({ 'a.txt': text }).ask(question))[0]).toBe(expected);
  });

  test('what is only described is no spelling of a name', () => {
    const rows = boardOf(
      collection({
        'a.txt': 'The fair was opened by Hamburg.\n\nThe fair was opened by Hamburg merchants.',
      }).ask('Who opened the fair?'),
    );
    expect(rows.sort()).toEqual(['Hamburg', 'Hamburg merchants']);
  });
});

describe('when is asked for', () => {
  test.each([
    [
      'In what year was the fair moved?',
      'In the spring, on a Friday, the fair was moved; that was 1871.',
      '1871',
    ],
    [
      'When did the empire fall?',
      'Before its fall the empire lasted from the 13th century to the 20th century.',
      'the 20th century',
    ],
    [
      'When was the empire united?',
      'The empire was united after the Prussian War.',
      'after the Prussian War',
    ],
    ['When did the empire fall?', 'Before its fall the empire lasted from 1299 to 1923.', '1923'],
  ])('%s', (question, text, expected) => {
    expect(boardOf(collection({ 'a.txt': text }).ask(question))[0]).toBe(expected);
  });
});

test('a number that counts what is asked for comes before a nearer one', () => {
  const clips = collection({ 'a.txt': 'On day 3 the harbour let in 14 ships and two storms.' });
  expect(boardOf(clips.ask('How many ships did the harbour let in?'))[0]).toMatch(/^14/);
});

test('scores are shares, the first one’s the largest', () => {
  const answer = collection(VISITS).ask('When did Shoigu arrive in Beijing?');
  const scores = rowsOf(answer).map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1);
});

test('who somebody is names him, and nobody else of his surname', () => {
  const clips = collection({
    'a.txt': 'Milos Petrovic, the coach of the team, smiled.\n\nDragan Petrovic, the mayor, did not.',
  });
  expect(boardOf(clips.ask('Who is Milos Petrovic?'))).toEqual(['Milos Petrovic']);
});

test('an office that somebody has or had is no row of its own', () => {
  const clips = collection({
    'a.txt': 'Sergei Shoigu, the secretary of the council and former defense minister, arrived on Friday.',
  });
  expect(boardOf(clips.ask('Who is the secretary of the council?'))).toEqual(['Sergei Shoigu']);
});

test.each([
  ['emphasis', 'a.md', '**Sergei** Shoigu'],
  ['emphasis within a word', 'a.md', '**Ser**gei _Shoigu_'],
  ['a link', 'a.md', '[Sergei](https://example.org/s "Who he is") Shoigu'],
  ['a space that does not break', 'a.txt', 'Sergei\u00A0Shoigu'],
  ['a soft hyphen', 'a.txt', 'Ser\u00ADgei Shoigu'],
])('a name across %s is one name, and the quote stays as it stands', (_, path, name) => {
  const text = `# Visits\n\n${name} arrived in Beijing on Friday for talks.\n\nWang Yi stayed in Moscow.`;
  const answer = collection({ [path]: text }).ask('Who arrived in Beijing?');
  expect(boardOf(answer)).toEqual(['Sergei Shoigu']);
  expect(answer.kind === 'evidence' && answer.citations[0]?.quote).toContain(name);
});

test('a name across the end of a line that was wrapped is one name', () => {
  const text =
    'On Friday, after a flight of more than nine hours from Moscow, Sergei\nShoigu arrived in the city of Beijing for talks that may go on for some\ndays.';
  const answer = collection({ 'a.txt': text }).ask('Who arrived in Beijing?');
  expect(boardOf(answer)).toEqual(['Sergei Shoigu']);
});
