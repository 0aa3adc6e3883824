import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { FileRecord } from '../../src/model/file-record.ts';
import type { MakeIndex, PassageIndex } from '../../src/search/passage-index.ts';
import { allAtOnce } from '../../src/slices.ts';
import { type KeptIndex, loadIndex } from '../../src/store/load-index.ts';
import { packCounts, packWords } from '../../src/store/packed-lexicon.ts';
import { INDEX_FILE, saveIndex } from '../../src/store/save-index.ts';
import { someClipsIn, someWords } from '../arbitraries/collections.ts';
import { anyText, articleText } from '../arbitraries/text.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { collection } from '../ranking/collection.ts';
import { IMPLEMENTATIONS } from '../search/implementations.ts';

const CODE = 'the code of today';
const FILES: readonly FileRecord[] = [
  { path: 'a.txt', stamp: '7 1.5 2.5', hash: 'ff', sources: [{ id: 'atxt000000' }], problems: [] },
  {
    path: 'b.pdf',
    stamp: '8 1.5 2.5',
    hash: 'ee',
    sources: [],
    problems: [{ path: 'b.pdf', reason: 'cannot be read' }],
  },
];

function loaded(folder: string, code = CODE, make?: MakeIndex): KeptIndex {
  const kept = allAtOnce(loadIndex(folder, code, make));
  if (kept === undefined || 'problem' in kept) throw new Error(kept?.problem ?? 'nothing is kept');
  return kept;
}

function problemOf(folder: string, code = CODE): string | undefined {
  const kept = allAtOnce(loadIndex(folder, code));
  if (kept === undefined) return undefined;
  return 'problem' in kept ? kept.problem : 'no problem';
}

const answersOf = (index: PassageIndex, questions: readonly string[]) =>
  questions.flatMap((question) => [
    answerQuestion(index, question),
    answerQuestion(index, `Who ${question}?`),
  ]);

/** A folder with a small index, and the bytes of its file. */
async function keptFolder() {
  const folder = await temporaryFolder();
  const { index } = collection({
    'a.txt': 'Talks in Beijing\n\nShoigu met Wang Yi.\n\nThey agreed:\n\n• on tin\n\n• on rubber',
    'b.txt': 'Q: Who came?\n\nA: Shoigu came “in haste”.',
  });
  await saveIndex(folder, CODE, index, FILES);
  const file = join(folder, INDEX_FILE);
  return { folder, index, file, bytes: await readFile(file) };
}

describe('an index that was kept', () => {
  test('is loaded as it was, with its files', async () => {
    const { folder, index } = await keptFolder();
    const kept = loaded(folder);
    expect(kept.files).toEqual(FILES);
    expect(kept.index.articles).toEqual(index.articles);
    const packed = ({ lexicon }: PassageIndex) => [packCounts(lexicon), ...packWords(lexicon)];
    expect(packed(kept.index)).toEqual(packed(index));
  });

  test.each(IMPLEMENTATIONS)(
    'answers as the one that was saved, before it has settled, while, and after: $name',
    async ({ make }) => {
      const folder = await temporaryFolder();
      await fc.assert(
        fc.asyncProperty(
          someClipsIn(make),
          fc.array(someWords, { minLength: 1, maxLength: 4 }),
          async ({ index }, questions) => {
            expect(await saveIndex(folder, CODE, index, FILES)).toBe(true);
            const { index: again } = loaded(folder, CODE, make);
            const expected = answersOf(index, questions);
            expect(again.entries.map(({ passage }) => passage)).toEqual(
              index.entries.map(({ passage }) => passage),
            );
            const settling = again.settle();
            expect(answersOf(again, questions)).toEqual(expected);
            settling.next();
            expect(answersOf(again, questions)).toEqual(expected);
            allAtOnce(settling);
            expect(answersOf(again, questions)).toEqual(expected);
          },
        ),
        { numRuns: 20 },
      );
    },
    60_000,
  );

  test.each(IMPLEMENTATIONS)('goes on being changed like the one that was saved: $name', async ({ make }) => {
    const folder = await temporaryFolder();
    const texts = fc.array(fc.oneof(articleText, anyText), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, fc.nat({ max: 3 }), someWords, async (all, settled, question) => {
        const articles = Object.fromEntries(all.map((text, at) => [`${at}.txt`, text]));
        const { index } = collection(articles, make);
        await saveIndex(folder, CODE, index, FILES);
        const { index: again } = loaded(folder, CODE, make);
        const settling = again.settle();
        for (let at = 0; at < settled; at++) settling.next();
        const [first] = index.articles;
        if (first === undefined) return;
        const { source, entries } = first;
        const passages = entries.map(({ passage }) => passage);
        again.remove(source.id);
        const { [source.path]: _, ...others } = articles;
        expect(answersOf(again, [question])).toEqual(answersOf(collection(others).index, [question]));
        again.add(source, passages);
        expect(answersOf(again, [question])).toEqual(answersOf(index, [question]));
      }),
      { numRuns: 40 },
    );
  });

  test('takes the place of the one before, and leaves nothing else in its folder', async () => {
    const { folder } = await keptFolder();
    const { index } = collection({ 'c.txt': 'Napoleon was exiled to Elba.' });
    await saveIndex(folder, CODE, index, []);
    expect(loaded(folder).index.articles).toEqual(index.articles);
    expect(await readdir(folder)).toEqual([INDEX_FILE]);
  });

  test('makes its folder', async () => {
    const folder = join(await temporaryFolder(), 'data', 'index');
    await saveIndex(folder, CODE, collection({ 'a.txt': 'He came.' }).index, []);
    expect(loaded(folder).index.size).toBe(1);
  });

  test('is not kept when it changes while it is written', async () => {
    const { folder, index, bytes, file } = await keptFolder();
    const saving = saveIndex(folder, CODE, index, FILES);
    index.remove(index.articles[0]?.source.id ?? '');
    expect(await saving).toBe(false);
    expect(await readFile(file)).toEqual(bytes);
    expect(await readdir(folder)).toEqual([INDEX_FILE]);
  });

  test('what a killed process began to write is removed, and what another is writing now is not', async () => {
    const { folder, index } = await keptFolder();
    const [old, now] = [`${INDEX_FILE}.1-a.tmp`, `${INDEX_FILE}.2-b.tmp`];
    for (const name of [old, now, 'notes.tmp']) await writeFile(join(folder, name), 'half');
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(join(folder, old), yesterday, yesterday);
    await utimes(join(folder, 'notes.tmp'), yesterday, yesterday);
    await saveIndex(folder, CODE, index, FILES);
    expect((await readdir(folder)).sort()).toEqual([INDEX_FILE, now, 'notes.tmp']);
  });

  test('is whole at any time while several keep it at once', async () => {
    const { folder, index } = await keptFolder();
    let areSaving = true;
    const saving = Promise.all(Array.from({ length: 8 }, () => saveIndex(folder, CODE, index, FILES)));
    void saving.finally(() => {
      areSaving = false;
    });
    let looks = 0;
    for (; areSaving || looks === 0; looks++) {
      expect(loaded(folder).index.size).toBe(index.size);
      await setImmediate();
    }
    expect(looks).toBeGreaterThan(1);
    expect(await saving).toEqual(Array.from({ length: 8 }, () => true));
    expect(await readdir(folder)).toEqual([INDEX_FILE]);
  });
});

describe('what cannot be used is said in a sentence and never answered from', () => {
  test('nothing kept is no problem', async () => {
    const folder = await temporaryFolder();
    expect(allAtOnce(loadIndex(folder, CODE))).toBeUndefined();
    expect(allAtOnce(loadIndex(join(folder, 'nowhere'), CODE))).toBeUndefined();
  });

  test('an index of other code or settings', async () => {
    const { folder } = await keptFolder();
    expect(problemOf(folder, 'the code of tomorrow')).toMatch(/clips\.index was made by another version/);
  });

  test.each([
    ['an empty file', ''],
    ['a text', 'Shoigu arrived in Beijing on Friday, and left on Sunday.'],
    ['another layout', 'clipbook index 2'],
  ])('a foreign file: %s', async (_, text) => {
    const folder = await temporaryFolder({ [INDEX_FILE]: text });
    expect(problemOf(folder)).toMatch(/clips\.index is not one, or of another version/);
  });

  test('a folder in its place', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, INDEX_FILE));
    expect(problemOf(folder)).toMatch(/clips\.index cannot be read \(EISDIR\)/);
  });

  test('a file that ends early, wherever it does', async () => {
    const { folder, file, bytes } = await keptFolder();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        await writeFile(file, bytes.subarray(0, length));
        expect(problemOf(folder)).toMatch(/ends too early|is not one/);
      }),
      { numRuns: 600 },
    );
  });

  test('a bit that is not as it was, whichever it is', async () => {
    const { folder, file, bytes } = await keptFolder();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        await writeFile(file, damaged);
        expect(problemOf(folder)).toMatch(/is damaged|ends too early|is not one/);
      }),
      { numRuns: 600 },
    );
  });

  test('bytes behind its end, also such as it could hold', async () => {
    const { folder, file, bytes } = await keptFolder();
    for (const more of [Buffer.of(0), bytes.subarray(16), Buffer.alloc(8)]) {
      await writeFile(file, Buffer.concat([bytes, more]));
      expect(problemOf(folder)).toMatch(/is damaged|ends too early/);
    }
  });
});

test('a folder that cannot be written to leaves the old index as it was', async () => {
  const { folder, index } = await keptFolder();
  const blocked = join(folder, 'blocked');
  await writeFile(blocked, 'a file where the folder should be');
  await expect(saveIndex(join(blocked, 'index'), CODE, index, [])).rejects.toMatchObject({ code: 'ENOTDIR' });
  await rm(blocked);
  expect(loaded(folder).index.size).toBe(index.size);
});

test('a passage that is not the slice of its source is a bug that is not kept', async () => {
  const folder = await temporaryFolder();
  const { index } = collection({ 'a.txt': 'He came.' });
  index.add({ id: 'b', path: 'b.txt', title: 'B', text: 'She left.' }, [
    { id: 'b-1', sourceId: 'b', ordinal: 1, line: 1, kind: 'prose', span: { start: 0, end: 3 }, text: 'He' },
  ]);
  await expect(saveIndex(folder, CODE, index, [])).rejects.toThrow('b-1');
  expect(await readdir(folder)).toEqual([]);
});
