import { describe, expect, test } from 'vitest';
import type { Reply } from '../discord-stand-in/reply.ts';
import { elementsOf, ofClass } from '../replies/html/parse-html.ts';
import { startReader } from '../web/reader-under-test.ts';
import { startStage } from './bot-under-test.ts';
import { startDesk } from './desk-under-test.ts';

const BASE = 'https://clips.example.org';
const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const readerUrl = () => BASE;
const linksIn = ({ buttons }: Pick<Reply, 'buttons'>) =>
  buttons.flatMap(({ label, url }) => (url === undefined ? [] : [{ label, url }]));
const labelsOf = ({ buttons }: Pick<Reply, 'buttons'>) => buttons.map(({ label }) => label);

describe('with a public address, every citation has a link', () => {
  test('that opens the reader page at exactly the cited quote', async () => {
    const { standIn } = await startStage({ readerUrl });
    const { get } = await startReader({ url: BASE });
    const { reply } = await standIn.slash('ask', { question: ARRIVAL });
    const links = linksIn(reply);
    expect(links.map(({ label }) => label)).toEqual(['Open 1', 'Open 2', 'Open 3']);
    for (const [at, { url }] of links.entries()) {
      expect(url.length).toBeLessThanOrEqual(512);
      const { pathname, search, hash } = new URL(url);
      const { status, body } = await get(pathname + search, { Host: 'clips.example.org' });
      expect(status).toBe(200);
      const elements = elementsOf(body.replaceAll('\n', ' ').trim());
      expect(ofClass(elements, 'focus')[0]?.attributes.id).toBe(hash.slice(1));
      const [quote = ''] = ofClass(elements, 'quote').map(({ text }) => text);
      const [, shown = ''] = reply.text.match(/^> .+$/gm)?.[at]?.match(/^> …?\s?(.{20,60}?)[*…]/) ?? [];
      expect(quote.replaceAll('*', '')).toContain(shown.slice(0, 20).replaceAll('*', '').trim());
    }
  });

  test.each([
    ['who', { question: 'Shoigu' }],
    ['compare', { topic: 'visit' }],
    ['when', {}],
    ['ask', { question: 'What did Shoigu eat in Beijing?' }],
    ['read', { source: '003', paragraph: 2 }],
  ] as const)('/%s %j', async (name, options) => {
    const { standIn } = await startStage({ readerUrl });
    const { reply } = await standIn.slash(name, options);
    const cited = reply.text.match(/^-# \[\d+\]/gm) ?? [];
    expect(linksIn(reply).length).toBe(name === 'read' ? 1 : cited.length);
    expect(linksIn(reply).length).toBeGreaterThan(0);
    for (const { url } of linksIn(reply)) expect(url.startsWith(`${BASE}/s/`)).toBe(true);
  });

  test('in a mention, on the next page, in what is read and shared, and under a claim', async () => {
    const { standIn } = await startStage({ readerUrl });
    const said = await standIn.say(`<@BOT> ${ARRIVAL}`);
    expect(said.replies[0] && linksIn(said.replies[0])).toHaveLength(3);
    const turn = await standIn.slash('ask', { question: ARRIVAL });
    const opened = await standIn.press(turn, 'Read 1');
    expect(linksIn(opened.reply).map(({ label }) => label)).toEqual(['Open']);
    const shared = await standIn.press(opened, 'Share');
    expect(linksIn(shared.reply).map(({ label }) => label)).toEqual(['Open 1']);
    await standIn.press(turn, 'More ›');
    expect(linksIn(turn.reply).map(({ label }) => label)).toEqual(['Open 4', 'Open 5']);
  });

  test('and the passages can still be read here and reported', async () => {
    const { standIn } = await startDesk({ bot: { readerUrl } });
    const turn = await standIn.slash('ask', { question: ARRIVAL });
    expect(labelsOf(turn.reply)).toEqual([
      'Read 1',
      'Read 2',
      'Read 3',
      'Open 1',
      'Open 2',
      'Open 3',
      'More ›',
      'Wrong passage',
    ]);
  });

  test('in the member’s language', async () => {
    const { standIn } = await startStage({ readerUrl });
    const { reply } = await standIn.slash('ask', { question: ARRIVAL }, { locale: 'de' });
    expect(linksIn(reply).map(({ label }) => label)).toEqual(['1 öffnen', '2 öffnen', '3 öffnen']);
  });
});

test.each([
  ['without a public address', undefined],
  ['while the page is not served', () => undefined],
])('%s there is no link', async (_, url) => {
  const { standIn } = await startStage(url === undefined ? {} : { readerUrl: url });
  const { reply } = await standIn.slash('ask', { question: ARRIVAL });
  expect(linksIn(reply)).toEqual([]);
  expect(labelsOf(reply)).toContain('Read 1');
});
