import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/articles/catalogue.ts';
import { UserError } from '../../src/errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function catalogueOf(yaml: string) {
  return Object.fromEntries(await readCatalogue(await temporaryFolder({ 'sources.yaml': yaml })));
}

async function refusal(yaml: string): Promise<UserError> {
  const folder = await temporaryFolder({ 'sources.yaml': yaml });
  const error: unknown = await readCatalogue(folder).catch((reason: unknown) => reason);
  if (!(error instanceof UserError))
    throw new Error(`not refused as a mistake of the file: ${String(error)}`);
  expect(error.code).toBe('BAD_CATALOGUE');
  expect(error.message).toContain(join(folder, 'sources.yaml'));
  expect(error.message).toMatch(/^\S.*[^.]\.$/);
  expect(error.message).not.toContain('\n');
  return error;
}

describe('where the catalogue is read', () => {
  test('in the articles folder', async () => {
    const folder = await temporaryFolder({ 'sources.yaml': 'a.txt: { publisher: Wire }' });
    expect([...(await readCatalogue(folder))]).toEqual([['a.txt', { publisher: 'Wire' }]]);
  });

  test('in the folder around it', async () => {
    const folder = await temporaryFolder({
      'sources.yaml': 'a.txt: { publisher: Wire }',
      'articles/a.txt': 'Talks',
    });
    expect((await readCatalogue(join(folder, 'articles'))).get('a.txt')).toEqual({ publisher: 'Wire' });
  });

  test('in the articles folder rather than around it', async () => {
    const folder = await temporaryFolder({
      'sources.yaml': 'a.txt: { publisher: Outer }',
      'articles/sources.yaml': 'a.txt: { publisher: Inner }',
    });
    expect((await readCatalogue(join(folder, 'articles'))).get('a.txt')).toEqual({ publisher: 'Inner' });
  });

  test('under the other usual ending of YAML files', async () => {
    const folder = await temporaryFolder({ 'sources.yml': 'a.txt: { publisher: Wire }' });
    expect((await readCatalogue(folder)).get('a.txt')).toEqual({ publisher: 'Wire' });
  });

  test('nowhere, and then it is empty', async () => {
    const folder = await temporaryFolder();
    expect((await readCatalogue(join(folder, 'articles'))).size).toBe(0);
  });

  test('not from a folder of that name', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sources.yaml'));
    await expect(readCatalogue(folder)).rejects.toMatchObject({ code: 'BAD_CATALOGUE' });
  });
});

describe('what it says of a file', () => {
  test('all there is to say', async () => {
    expect(
      await catalogueOf(`
wire/a.txt:
  title: Talks in Beijing
  publisher: Wire
  author: Anna Petrova
  published: 2025-02-28
  url: https://example.org/talks
  language: pt-BR
`),
    ).toEqual({
      'wire/a.txt': {
        title: 'Talks in Beijing',
        publisher: 'Wire',
        author: 'Anna Petrova',
        publishedAt: '2025-02-28',
        url: 'https://example.org/talks',
        language: 'pt-BR',
      },
    });
  });

  test('what is left out is absent, not undefined', async () => {
    const { 'a.txt': entry } = await catalogueOf('a.txt: { title: Talks }');
    expect(Object.keys(entry ?? {})).toEqual(['title']);
  });

  test('nothing', async () => {
    expect(await catalogueOf('a.txt: {}')).toEqual({ 'a.txt': {} });
  });

  test.each(['', '\n', '# nothing yet\n', '---\n', '\uFEFF'])(
    'an empty file says nothing: %j',
    async (yaml) => {
      expect(await catalogueOf(yaml)).toEqual({});
    },
  );
});

describe('dates', () => {
  test.each([
    ['2025-02-28', '2025-02-28'],
    ['"2025-02-28"', '2025-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02', '2025-02'],
    ['2025', '2025'],
    ['2025-02-28T10:00:00Z', '2025-02-28T10:00:00Z'],
    ['2025-02-28T10:00:00+08:00', '2025-02-28T10:00:00+08:00'],
  ])('%s is kept as the text it is', async (written, kept) => {
    expect(await catalogueOf(`a.txt: { published: ${written} }`)).toEqual({ 'a.txt': { publishedAt: kept } });
  });

  test.each([
    'Friday',
    '28.2.2025',
    '2025-02-30',
    '2025-13',
    '2025-2-8',
    '2025-02-28Tnoon',
    '20250228',
    '""',
    'true',
  ])('%s is refused', async (written) => {
    const { message } = await refusal(`a.txt: { published: ${written} }`);
    expect(message).toContain('"a.txt" → "published"');
  });

  test('the refusal shows a date that would do', async () => {
    expect((await refusal('a.txt: { published: Friday }')).message).toContain(
      'must be a date such as 2025-02-28.',
    );
  });
});

describe('mistakes', () => {
  test('an unknown key is named', async () => {
    expect((await refusal('a.txt: { publishedAt: 2025-02-28 }')).message).toContain('"publishedAt"');
  });

  test.each([
    ['a list instead of a map', '- a.txt\n- b.txt'],
    ['a sentence instead of a map', 'just a note'],
    ['a number instead of a map', '7'],
    ['a list of fields', 'a.txt: [Wire]'],
    ['an empty title', 'a.txt: { title: "" }'],
    ['a number for a publisher', 'a.txt: { publisher: 7 }'],
    ['a language that is none', 'a.txt: { language: Spanish }'],
    ['an address that is none', 'a.txt: { url: example }'],
    ['an address of another kind', 'a.txt: { url: "javascript:alert(1)" }'],
  ])('%s', async (_, yaml) => {
    expect((await refusal(yaml)).message).toContain('has a mistake');
  });

  test.each([
    ['an open bracket', 'a.txt: { title: Talks'],
    ['the same file twice', 'a.txt: {}\na.txt: {}'],
    ['a colon too many', 'a.txt: title: Talks'],
    ['a star that refers to nothing', 'a.txt: *talks'],
    ['two documents', 'a.txt: {}\n---\nb.txt: {}'],
  ])('not YAML: %s', async (_, yaml) => {
    expect((await refusal(yaml)).message).toContain('is not YAML');
  });
});

test('an entry that says nothing yet is no mistake', async () => {
  const folder = await temporaryFolder({ 'sources.yaml': 'a.txt:\nb.txt: { publisher: Wire }\n' });
  const catalogue = await readCatalogue(folder);
  expect([...catalogue]).toEqual([
    ['a.txt', {}],
    ['b.txt', { publisher: 'Wire' }],
  ]);
});
