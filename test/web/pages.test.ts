import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Clips, Command } from '../../src/model/command.ts';
import { elementsOf, ofClass } from '../replies/html/parse-html.ts';
import { clipbook, commands, idOf, startReader } from './reader-under-test.ts';

const QUESTION = 'When did Shoigu arrive in Beijing?';
const asked = (question: string) => `/?${new URLSearchParams({ q: question })}`;
const elementsIn = (body: string) => elementsOf(body.replaceAll('\n', ' ').trim());

describe('the first page', () => {
  test('lists every source with a link to it, and questions that the clips answer', async () => {
    const { get } = await startReader();
    const { status, body } = await get('/');
    expect(status).toBe(200);
    const elements = elementsIn(body);
    const links = elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href ?? '');
    const listed = clipbook.sources();
    for (const { source } of listed.kind === 'sources' ? listed.sources : [])
      expect(links).toContain(`/s/${source.id}`);
    const [starter = ''] = links.filter((link) => link.startsWith('/?q=Wh'));
    expect((await get(starter)).body).toContain('class="passages"');
  });

  test('counts a long list of sources in pages', async () => {
    const listed = clipbook.sources();
    const [first] = listed.kind === 'sources' ? listed.sources : [];
    if (first === undefined) throw new Error('There is no source');
    const sources = Array.from({ length: 120 }, (_, at) => ({
      ...first,
      source: { ...first.source, id: `id${at}` },
    }));
    const clips: Clips = {
      ...clipbook,
      sources: () => ({ kind: 'sources', sources, problems: [{ path: '<a>', reason: 'is broken' }] }),
    };
    const { get } = await startReader({ clips });
    const { body } = await get('/?page=3');
    expect(body).toContain('/s/id100"');
    expect(body).toContain('/s/id119"');
    expect(body).not.toContain('/s/id99"');
    expect(body).toContain('href="/?page=2"');
    expect(body).toContain('<code>&lt;a&gt;</code> is broken');
    expect((await get('/?page=99999999999999999999')).status).toBe(200);
  });
});

describe('an answer', () => {
  test('is the one of Discord: its board, its passages and their citations', async () => {
    const { get } = await startReader();
    const { status, body } = await get(asked(QUESTION));
    expect(status).toBe(200);
    const answer = clipbook.ask(QUESTION);
    if (answer.kind !== 'evidence') throw new Error('The clips should answer this');
    const elements = elementsIn(body);
    const plain = (text: string) => text.replaceAll('\n', ' ');
    expect(ofClass(elements, 'slice').map(({ text }) => text)).toEqual(
      answer.citations.map(({ quote }) => plain(quote)),
    );
    expect(elements.filter(({ name }) => name === 'h1').map(({ text }) => text)).toEqual([QUESTION]);
    for (const { value } of answer.board) expect(body).toContain(`<b>${value}</b>`);
  });

  test('is an honest miss where the clips do not say', async () => {
    const { get } = await startReader();
    const { status, body } = await get(asked('Who is the emperor of Mars?'));
    expect(status).toBe(200);
    expect(body).toContain('The clips never mention “Mars”');
    expect(body).not.toContain('class="board"');
  });

  test('says what a misspelt word was read as', async () => {
    const { get } = await startReader();
    expect((await get(asked('When did Shoygu arrive?'))).body).toMatch(/“Shoygu” as “Shoigu”/);
  });

  test('comes of any command, typed as in the console', async () => {
    const { get } = await startReader();
    const heading = async (line: string) =>
      elementsIn((await get(asked(line))).body).find(({ name }) => name === 'h1')?.text;
    expect(await heading('/who Shoigu')).toBe('Sergei Shoigu');
    expect(await heading('/who')).toMatch(/people and organisations/);
    expect(await heading('/where')).toMatch(/places/);
    expect(await heading('/when')).toMatch(/dates/);
    expect(await heading('/compare visit')).toBe('visit');
    expect(await heading('/help')).toBe('How to ask');
    expect(await heading('/nonsense')).toMatch(/There is no command \/nonsense/);
    expect(await heading('/sources 003')).toBe('Chinese-Russian Security Talks in Beijing');
  });

  test('of a command that reads leads to the article', async () => {
    const { get } = await startReader();
    const { status, headers } = await get(asked('/read 003 2'));
    expect([status, headers.location]).toEqual([303, `/s/${idOf('003')}?p=2#p2`]);
  });

  test('to a question that is too long is one sentence', async () => {
    const { get } = await startReader();
    const { status, body } = await get(asked('who '.repeat(500)));
    expect(status).toBe(400);
    expect(body).toMatch(/The question has \d+ characters, and 500 is the limit: please ask it shorter\./);
  });

  test('is given in the language that the browser asks for', async () => {
    const { get } = await startReader();
    const { headers, body } = await get(asked('Who is the emperor of Mars?'), {
      'Accept-Language': 'sv, de-AT;q=0.8, en;q=0.5',
    });
    expect(headers['content-language']).toBe('de');
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('Die Artikel erwähnen „Mars“ nirgends.');
  });

  test('that fails is one sentence with a reference, and the next is given', async () => {
    const broken: Command = {
      name: 'broken',
      description: 'Fails',
      options: [],
      run: () => {
        throw new Error('secret detail');
      },
    };
    const { get, log } = await startReader({ commands: [...commands, broken] });
    const { status, body } = await get(asked('/broken'));
    expect(status).toBe(500);
    const [, reference] = /reference: ([0-9a-f]{8})/.exec(body) ?? [];
    expect(body).not.toContain('secret detail');
    expect(log().find((line) => line.reference === reference)).toMatchObject({
      err: { message: 'secret detail' },
    });
    expect((await get(asked(QUESTION))).status).toBe(200);
  });
});

describe('an article', () => {
  test('opens where a citation leads, with exactly the quote highlighted', async () => {
    const { get } = await startReader();
    const answer = clipbook.ask(QUESTION);
    const links = elementsIn((await get(asked(QUESTION))).body)
      .map(({ attributes }) => attributes.href ?? '')
      .filter((link) => /^\/s\/\w+\?p=\d+&h=/.test(link));
    expect(links).toHaveLength(answer.citations.length);
    for (const [at, link] of links.entries()) {
      const { body } = await get(link.replace(/#.*/, ''));
      const elements = elementsIn(body);
      const citation = answer.citations[at];
      expect(ofClass(elements, 'quote').map(({ text }) => text)).toEqual([
        citation?.quote.replaceAll('\n', ' '),
      ]);
      expect(ofClass(elements, 'focus').map(({ attributes }) => attributes.id)).toEqual([
        `p${citation?.paragraph}`,
      ]);
      expect(link.endsWith(`#p${citation?.paragraph}`)).toBe(true);
    }
  });

  test('shows headings, turns of an interview, speakers and lists as what they are', async () => {
    const { get } = await startReader();
    const { body } = await get(`/s/${idOf('001')}`);
    expect(body).toMatch(/<div class="par" id="p1">.*<h1>Shoigu Meets With Chinese Leaders/);
    expect(body).toMatch(/<h2>Shoigu’s Visit to Beijing<\/h2>/);
    expect(body).toMatch(/<p class="turn"><span class="speaker">Dr\. Petrova:<\/span>/);
    expect(body).toMatch(/<ul>\s*<li class="par" id="p28">/);
    expect(body).not.toMatch(/Dr\. Petrova:<\/span> Dr\.petrova:/);
    expect(elementsIn(body).filter(({ name }) => name === 'h1')).toHaveLength(1);
  });

  test('leads from match to match and back to the answer', async () => {
    const { get } = await startReader();
    const reading = clipbook.article(idOf('001'), QUESTION);
    const [first, second, third] = reading?.asked?.paragraphs ?? [];
    const q = new URLSearchParams({ q: QUESTION });
    const { body } = await get(`/s/${idOf('001')}?p=${second}&${q}`);
    const links = elementsIn(body).map(({ attributes }) => attributes);
    expect(links.find(({ rel }) => rel === 'prev')?.href).toBe(`/s/${idOf('001')}?p=${first}&${q}#p${first}`);
    expect(links.find(({ rel }) => rel === 'next')?.href).toBe(`/s/${idOf('001')}?p=${third}&${q}#p${third}`);
    expect(links.find((each) => each.class === 'asked')?.href).toBe(`/?${q}`);
  });

  test('is found by its path, too, and keeps the place', async () => {
    const { get } = await startReader();
    const { status, headers } = await get('/s/003_5cb6c8682a5d9f49.txt?p=2&q=a');
    expect([status, headers.location]).toEqual([302, `/s/${idOf('003')}?p=2&q=a#p2`]);
  });

  test.each([
    'p=0',
    'p=-1',
    'p=1e3',
    'p=99999',
    'p=2&h=9999-99999',
    'p=2&h=5-2',
    'p=x&h=y',
    'h=0-10',
    'p=1&p=2',
    'q=',
  ])('opens whatever the link says: %s', async (query) => {
    const { get } = await startReader();
    const { status, body } = await get(`/s/${idOf('003')}?${query}`);
    expect(status).toBe(200);
    expect(body).not.toContain('<mark');
  });

  test('of thousands of paragraphs comes in pages, and a link finds its own', async () => {
    const reading = clipbook.article(idOf('003'));
    if (reading === undefined) throw new Error('There is no article');
    const [passage] = reading.passages;
    if (passage === undefined) throw new Error('There is no passage');
    const passages = Array.from({ length: 1_000 }, (_, at) => ({ ...passage, ordinal: at + 1 }));
    const { get } = await startReader({
      clips: { ...clipbook, article: () => ({ ...reading, passages, total: 1_000 }) },
    });
    const { body } = await get(`/s/${reading.source.id}?p=777`);
    expect(body).toContain('id="p777"');
    expect(body).not.toContain('id="p400"');
    expect(body).not.toContain('id="p801"');
    expect(body).toContain('¶401–800 of 1000');
    expect(body).toContain('?p=400#p400"');
    expect(body).toContain('?p=801#p801"');
    // Two landmarks of the same name cannot be told apart by ear.
    expect(body.split('<nav class="pages"')).toHaveLength(2);
  });

  test('that is not there any more is said so', async () => {
    const { get } = await startReader();
    const { status, body } = await get('/s/zzzzzzzzzz');
    expect(status).toBe(404);
    expect(body).toContain('This article is no longer among the clips.');
  });
});

test('the file is handed out as it is', async () => {
  const { get } = await startReader();
  const { status, headers, bytes } = await get(`/s/${idOf('003')}/raw`);
  expect(status).toBe(200);
  expect(bytes).toEqual(await readFile('data/articles/003_5cb6c8682a5d9f49.txt'));
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((await get('/s/003_5cb6c8682a5d9f49.txt/raw')).bytes).toEqual(bytes);
});

test('a file in a folder is found by its path', async () => {
  const reading = clipbook.article(idOf('003'));
  const article = (wanted: string) => (wanted === 'wire/a.txt' ? reading : undefined);
  const { get } = await startReader({ clips: { ...clipbook, article } });
  expect((await get('/s/wire/a.txt/raw')).status).toBe(200);
  expect((await get('/s/wire/a.txt')).headers.location).toBe(`/s/${idOf('003')}`);
  expect((await get('/s/wire/b.txt/raw')).status).toBe(404);
});

test.each([
  ['gone', 404, 'no longer in the clips’ folder'],
  ['tooLarge', 413, 'larger than 64 MiB'],
] as const)('a file that is %s is said so', async (problem, expected, sentence) => {
  const { get } = await startReader({ clips: { ...clipbook, file: async () => ({ problem }) } });
  const { status, body } = await get(`/s/${idOf('003')}/raw`);
  expect(status).toBe(expected);
  expect(body).toContain(sentence);
});
