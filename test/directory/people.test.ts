import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { counted, directoryOf } from './directory-of.ts';

const clips = await openClipbook('data/articles');
const namesOf = (text: string) => counted(directoryOf({ 'a.txt': text }).people().names);

test('the people and organisations of the five articles, most mentioned first, and nobody else', () => {
  expect(counted(clips.people().names)).toEqual([
    'Sergei Shoigu 39',
    'Anya Petrova 18',
    'Xi Jinping 17',
    'Wang Yi 10',
    'Vladimir Putin 6',
    'Security Council 4',
    'Anwar Ibrahim 3',
    'Interfax 2',
    'TASS 2',
    'Chinese Foreign Ministry 1',
    'Donald Trump 1',
    'Lin Jian 1',
    'Maria Zakharova 1',
    'Prabowo Subianto 1',
    'Richard Nixon 1',
    'Russian Foreign Ministry 1',
    'Selenskyi 1',
  ]);
});

test('a row says the role, the sources and the mentions, and where the name stands first', () => {
  const [shoigu] = clips.people().names;
  expect(shoigu).toMatchObject({
    role: 'the Secretary of the Russian Security Council',
    variants: ['Shoigu', 'Sergey Shoigu'],
    sources: 5,
    first: { number: 1, paragraph: 1, quote: expect.stringContaining('Shoigu') },
  });
});

test('every role is a slice of an article', () => {
  for (const { name, role } of clips.people().names) {
    const card = clips.person(name);
    expect(card?.listed.name).toBe(name);
    if (role !== undefined) expect(card?.roles.map(({ quote }) => quote)).toContain(role);
  }
});

test('"Sergei Shoigu", "Sergey Shoigu" and "Shoigu" are one person', () => {
  expect(namesOf('Sergei Shoigu left. Later Sergey Shoigu said so. Minister Shoigu has come.')).toEqual([
    'Sergei Shoigu 3',
  ]);
});

test('a surname that two bear goes to the one whom the article named last', () => {
  const people = directoryOf({
    'a.txt': 'Minister Wang Yi met envoys. Wang said no.\n\nSpokesman Wang Wenbin met nobody. Wang said yes.',
    'b.txt': 'President Xi Jinping met Wang Wenbin, and Xi told him.',
  }).people();
  expect(counted(people.names)).toEqual(['Wang Wenbin 3', 'Wang Yi 2', 'Xi Jinping 2']);
});

test('a first name that several share is nobody of them', () => {
  const names = namesOf(
    'William Pitt said so. William Shirley said no. Then King William said that he had left.',
  );
  expect(names).toEqual(expect.arrayContaining(['William Pitt 1', 'William Shirley 1']));
});

test('an abbreviation is the name that it was explained with', () => {
  expect(
    namesOf(
      'The World Health Organization (WHO) has said so. Later the WHO said no, and the WHO said it again.',
    ),
  ).toEqual(['World Health Organization 4']);
});

test('an institution is listed by its full name, and not at all without one', () => {
  expect(namesOf('The European Commission said so. The Commission has left.')).toEqual([
    'European Commission 2',
  ]);
  expect(namesOf('Then the Commission said so. Later the Council said no.')).toEqual([]);
});

test.for([
  'Experts said that it may rain. The experts left.',
  'The Russia-Ukraine war goes on, said many.',
  'The natural killer (NK) cells act. Later NK said nothing.',
  'He flew a Su-57 and said so.',
  'The Treaty of Rome said so. The Black Death has come.',
  'He spoke of Protestantism. The Americans said no.',
  'T said so. O has left.',
  'On Friday he left. In March he said no.',
])('nobody is named in: %s', (text) => {
  expect(namesOf(text)).toEqual([]);
});

test('headings alone name nobody', () => {
  expect(
    namesOf('Deep Dive Into Shifting Sands\n\nthe talks went on and on for days, and nobody left.'),
  ).toEqual([]);
});

test('reading in steps finds the same as reading at once', async () => {
  const other = await openClipbook('data/articles');
  await other.prepare();
  expect(counted(other.people().names)).toEqual(counted(clips.people().names));
  expect(other.timeline().dated.length).toBe(clips.timeline().dated.length);
});

test('clips without names, dates or words have empty lists', () => {
  const directory = directoryOf({ 'a.txt': 'nothing of note was said.' });
  expect(directory.people().names).toEqual([]);
  expect(directory.places().names).toEqual([]);
  expect(directory.timeline()).toMatchObject({ dated: [], undated: [] });
});

test('a command that lists names lets other work go on while they are read', async () => {
  const texts = Array.from({ length: 400 }, (_, day) => `On day ${day} Brenda Vos sailed from Riga to Oslo.`);
  const files = { 'a.txt': texts.join('\n\n') };
  const directory = directoryOf(files);
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await setImmediate();
      turns++;
    }
  })();
  await Promise.all([directory.prepare(), directory.prepare()]);
  isDone = true;
  await others;
  expect(turns).toBeGreaterThan(1);
  expect(directory.people()).toEqual(directoryOf(files).people());
});

test('a name and an office across marks are listed as they read, and stand where they are marked', () => {
  const text =
    'Talks went on. **Sergei** Shoigu, the *secretary* of the [council](x), left. [Sergei](y) Shoigu smiled.';
  const clips = directoryOf({ 'a.md': text });
  expect(counted(clips.people().names)).toEqual(['Sergei Shoigu 2']);
  const [shoigu] = clips.people().names;
  expect(shoigu?.role).toBe('the secretary of the council');
  expect(clips.person('Sergei Shoigu')?.roles[0]?.quote).toBe('the *secretary* of the [council');
});
