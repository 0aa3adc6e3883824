import { describe, expect, test } from 'vitest';
import { openClipbook } from '../src/clipbook.ts';
import { UserError } from '../src/errors.ts';
import { loadCommands } from '../src/load-commands.ts';
import { temporaryFolder } from './articles/temporary-folder.ts';

const FILES = {
  'a.txt':
    'Talks in Beijing\nShoigu arrived in Beijing on Friday for talks.\nHe left on Sunday, people said.',
  'wire/b.txt': 'The museum of Galati shows boats and nets.',
  'scan.odt': '%PDF',
};

describe('a folder, opened', () => {
  test('answers questions about its articles', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    expect(clips.ask('When did Shoigu arrive?')).toMatchObject({
      kind: 'evidence',
      board: [{ value: 'Friday' }],
      citations: [{ path: 'a.txt', paragraph: 2, title: 'Talks in Beijing' }],
    });
    expect(clips.ask('Who is Napoleon?').kind).toBe('nothing');
    expect(clips.ask('Shoigu in Beijing', { intent: 'when', limit: 1 }).citations).toHaveLength(1);
  });

  test('lists its articles, and what cannot be served', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    expect(clips.sources()).toMatchObject({
      kind: 'sources',
      sources: [
        { source: { path: 'a.txt' }, paragraphs: 3, opening: expect.stringMatching(/^Shoigu arrived/) },
        { source: { path: 'wire/b.txt' }, paragraphs: 1 },
      ],
      problems: [{ path: 'scan.odt' }],
    });
    expect(clips).toMatchObject({ sourceCount: 2, problems: [{ path: 'scan.odt' }] });
  });

  test('gives a whole article by its id or its exact path, with where it holds a question', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    const article = clips.article('a.txt', 'When did Shoigu arrive?');
    expect(article).toMatchObject({ source: { path: 'a.txt' }, total: 3, asked: { paragraphs: [2] } });
    expect(article?.passages.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(clips.article(article?.source.id ?? '')).toEqual({ ...article, asked: undefined });
    for (const unknown of ['a', 'Talks in Beijing', '', '../a.txt'])
      expect(clips.article(unknown)).toBeUndefined();
  });

  test('shows the card of one article, or offers the nearest', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    expect(clips.sources('wire')).toMatchObject({
      kind: 'source',
      summary: { source: { path: 'wire/b.txt' } },
    });
    const notice = clips.sources('nothing');
    expect(notice).toMatchObject({ kind: 'notice', message: { kind: 'no such source', wanted: 'nothing' } });
    expect(notice.kind === 'notice' && notice.suggestions).toHaveLength(2);
  });

  test('opens an article at a paragraph, at its beginning unless told', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    expect(clips.read('a.txt', 2)).toMatchObject({ kind: 'reading', focus: 2, total: 3 });
    expect(clips.read('Talks in Beijing')).toMatchObject({ kind: 'reading', focus: 1 });
    expect(clips.read('a.txt', 9)).toMatchObject({ kind: 'notice', suggestions: [{ paragraph: 3 }] });
    expect(clips.read('nothing', 2)).toMatchObject({ kind: 'notice' });
  });

  test('every suggestion opens', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    const notices = [
      clips.sources('nothing'),
      clips.read('nothing'),
      clips.read('a.txt', 9),
      clips.read('a.txt', 0),
    ];
    const suggestions = notices.flatMap((notice) => (notice.kind === 'notice' ? notice.suggestions : []));
    expect(suggestions.length).toBeGreaterThan(3);
    for (const { sourceId, paragraph } of suggestions) {
      expect(clips.read(sourceId, paragraph)).toMatchObject({ kind: 'reading', focus: paragraph });
    }
  });

  test('says how much there is and which commands there are', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES), await loadCommands());
    const help = clips.help();
    expect(help).toMatchObject({ kind: 'help', sources: 2, passages: 4 });
    expect(help.kind === 'help' && help.commands.map(({ usage }) => usage)).toEqual(
      expect.arrayContaining(['/ask question', '/help', '/read source [paragraph]', '/sources [source]']),
    );
  });

  test('every citation opens where its quote stands', async () => {
    const clips = await openClipbook(await temporaryFolder(FILES));
    for (const { sourceId, paragraph, quote } of clips.ask('When did Shoigu leave Beijing?').citations) {
      const reading = clips.read(sourceId, paragraph);
      const passage =
        reading.kind === 'reading' && reading.passages.find(({ ordinal }) => ordinal === paragraph);
      expect(passage ? passage.text : '').toContain(quote);
    }
  });
});

test('a folder without articles is not opened', async () => {
  await expect(openClipbook(await temporaryFolder())).rejects.toThrow(UserError);
});
