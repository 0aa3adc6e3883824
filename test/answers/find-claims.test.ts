import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClaims } from '../../src/answers/find-claims.ts';
import { anyText } from '../arbitraries/nasty-text.ts';
import { collection } from '../ranking/collection.ts';

const { index } = collection({
  'a.txt':
    'Talks in Beijing\n\nSergei Shoigu arrived in Beijing on Friday for talks with Wang Yi.\n\nXi Jinping left Moscow on Sunday.',
  'b.txt': 'Sergei Shoigu arrived in Beijing on Friday, the ministry of Malaysia said in Kuala Lumpur.',
  'c.txt': 'The museum of Galati shows boats and nets from Tuesday.',
});
const find = (message: string) => findClaims(index, message);

describe('each claim of a message', () => {
  test('is told with the passages that hold it, one of each source, cited word for word', async () => {
    const { claims } = await find('Shoigu arrived in Beijing on Friday.');
    const [{ text, evidence } = { text: '', evidence: [] }] = claims;
    expect(text).toBe('Shoigu arrived in Beijing on Friday.');
    expect(evidence.map(({ citation }) => citation.path).sort()).toEqual(['a.txt', 'b.txt']);
    for (const { ranked, citation, missing } of evidence) {
      expect(ranked.source.text.slice(citation.span.start, citation.span.end)).toBe(citation.quote);
      expect(missing).toEqual([]);
    }
  });

  test('that the clips do not make has no passage, and its unknown words are named', async () => {
    const { claims } = await find('Napoleon was exiled to Elba.');
    expect(claims).toMatchObject([{ evidence: [] }]);
    expect(claims[0]?.unmatched).toEqual(expect.arrayContaining(['Napoleon', 'Elba']));
  });

  test('stands in the order of the message, and the passages are numbered through', async () => {
    const { claims } = await find(
      'The museum of Galati shows boats. Napoleon was exiled to Elba. Shoigu arrived in Beijing on Friday.',
    );
    expect(claims.map(({ text }) => text.split(' ')[0])).toEqual(['The', 'Napoleon', 'Shoigu']);
    const numbers = claims.flatMap(({ evidence }) => evidence.map(({ citation }) => citation.number));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  test('names the days, figures and names that its passage lacks', async () => {
    const { claims } = await find('Shoigu arrived in Beijing on Tuesday for talks with Wang Yi.');
    expect(claims[0]?.evidence[0]?.missing).toEqual(['Tuesday']);
  });

  test('does not miss a name that the clips spell otherwise', async () => {
    const { claims } = await find('Choigou arrived in Beijing on Friday.');
    expect(claims[0]?.evidence[0]?.missing).toEqual([]);
  });
});

test('of a long message the claims that the clips are surest of are told, and how many others there are', async () => {
  const chatter = Array.from({ length: 40 }, (_, at) => `The weather in town ${at} was quite unpleasant.`);
  const message = [
    ...chatter.slice(0, 20),
    'Shoigu arrived in Beijing on Friday.',
    ...chatter.slice(20),
  ].join(' ');
  const { claims, others } = await find(message);
  expect(claims.filter(({ evidence }) => evidence.length > 0).map(({ text }) => text)).toContain(
    'Shoigu arrived in Beijing on Friday.',
  );
  expect(claims.length).toBeLessThanOrEqual(8);
  expect(others).toBe(41 - claims.length);
});

test.each([
  ['', 'noText'],
  [' \n', 'noText'],
  ['🔥 <:wow:123456789012345678> https://a.example', 'noText'],
  ['Hi!', 'noClaim'],
  ['Thanks a lot for your kind help, everyone.', 'noClaim'],
])('%j is no claim', async (message, problem) => {
  expect(await find(message)).toEqual({ kind: 'claims', claims: [], others: 0, problem });
});

test('other work goes on between two claims', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 0);
  await find(Array.from({ length: 12 }, (_, at) => `Shoigu met ${at + 2} envoys in Beijing.`).join(' '));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(0);
});

test('any text gives claims that keep the laws', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (message) => {
      const { claims, others, problem } = await find(message);
      expect(claims.length === 0).toBe(problem !== undefined);
      expect(others).toBeGreaterThanOrEqual(0);
      for (const { ranked, citation } of claims.flatMap(({ evidence }) => evidence)) {
        expect(ranked.source.text.slice(citation.span.start, citation.span.end)).toBe(citation.quote);
      }
    }),
    { numRuns: 60 },
  );
});
