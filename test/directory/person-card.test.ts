import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { directoryOf } from './directory-of.ts';

const clips = await openClipbook('data/articles');
const textOf = new Map(clips.index.entries.map(({ source }) => [source.id, source.text]));

test('a card says roles word for word, spellings, mentions, company and the best passages', () => {
  const card = clips.person('Shoigu');
  expect(card?.listed).toMatchObject({ name: 'Sergei Shoigu', variants: ['Shoigu', 'Sergey Shoigu'] });
  expect(card?.roles.map(({ quote }) => quote)).toContain('Russia’s former defense minister');
  expect(card?.company.slice(0, 3).map(({ name }) => name)).toEqual([
    'Xi Jinping',
    'Wang Yi',
    'Vladimir Putin',
  ]);
  expect(card?.first).toMatchObject({ path: '000_a2aec293ba2a04bc.txt', paragraph: 1 });
  expect(card?.last).toMatchObject({ path: '004_499c8513cc3fdbef.txt' });
  expect(card?.ranked).toHaveLength(3);
});

test('every citation of a card is a slice of its source', () => {
  for (const { name } of clips.people().names) {
    const card = clips.person(name);
    if (card === undefined) throw new Error(`${name} has no card`);
    const { roles, first, last, company, citations } = card;
    for (const cited of [...roles, first, last, ...company.map((one) => one.first), ...citations]) {
      expect(textOf.get(cited.sourceId)?.slice(cited.span.start, cited.span.end)).toBe(cited.quote);
    }
    expect(card.ranked.map(({ rank }) => rank)).toEqual(citations.map(({ number }) => number));
  }
});

test.for(['Shoigu', 'shoygu', 'Choïgou', 'SERGEY SHOIGU', 'Sergei Shoigu?', ' Shoigu '])(
  '“%s” is a name that the directory knows',
  (text) => {
    expect(clips.person(text)?.listed.name).toBe('Sergei Shoigu');
  },
);

test.for(['', '?', 'Napoleon', 'met Shoigu', 'who is Shoigu', 'Shoigu Xi', 'Beijing', '__proto__', '💥'])(
  '“%s” has no card',
  (text) => {
    expect(clips.person(text)).toBeUndefined();
  },
);

test('what is longer than a question may be is no name', () => {
  expect(clips.person(`Shoigu${'?'.repeat(100)}`)).toBeDefined();
  expect(clips.person(`Shoigu${'?'.repeat(500)}`)).toBeUndefined();
});

test('first and last mention go by the day of publication where the catalogue gives it', () => {
  const card = directoryOf({
    'a.txt': { text: 'President Xi Jinping said no.', publishedAt: '2025-03-02' },
    'b.txt': { text: 'President Xi Jinping said so.', publishedAt: '2025-03-01' },
  }).person('Xi Jinping');
  expect([card?.first.path, card?.last.path]).toEqual(['b.txt', 'a.txt']);
});
