import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Formats, loadFormats } from '../../../src/articles/formats.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'formats');

/** What `<file>.expected.yaml` says of a fixture. */
const expectedSchema = z.strictObject({
  /** The passage that comes first for a question holds the answer. */
  questions: z.array(z.strictObject({ question: z.string(), answer: z.string() })).min(1),
  /** What no passage may hold: menus, running heads, page numbers, addresses of lists. */
  nowhere: z.array(z.string()).default([]),
  /** How passages begin, in order; others may stand between. */
  passages: z.array(z.string()).default([]),
  /** What can be searched for nowhere in the file: marks, addresses of links. */
  unread: z.array(z.string()).default([]),
  /** Of each article in the file: what is known of it, exactly. */
  sources: z.array(
    z.strictObject({
      title: z.string(),
      publisher: z.string().optional(),
      author: z.string().optional(),
      publishedAt: z.string().optional(),
      url: z.string().optional(),
      language: z.string().optional(),
      pointer: z.string().optional(),
      extractedFrom: z.string().optional(),
      encoding: z.string().optional(),
    }),
  ),
  /** Of each article that cannot be served: its pointer and a part of the reason. */
  problems: z.array(z.strictObject({ pointer: z.string(), reason: z.string() })).default([]),
});

/** A fixture file of a format, with what must be read out of it. */
export type Fixture = {
  readonly file: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly expected: z.infer<typeof expectedSchema>;
};

/**
 * Every fixture in `test/fixtures/formats/` with an ending that some format reads, by name.
 *
 * @throws Error naming the fixture that lacks its `<file>.expected.yaml`, or where that is wrong.
 * @example `(await readFixtures()).fixtures[0]?.file` → `'article.htm'`
 */
export async function readFixtures(): Promise<{ formats: Formats; fixtures: readonly Fixture[] }> {
  const formats = await loadFormats();
  const files = (await readdir(FOLDER)).sort().filter((file) => formats.has(extname(file)));
  const fixtures = files.map(async (file): Promise<Fixture> => {
    const expected = await readFile(join(FOLDER, `${file}.expected.yaml`), 'utf8');
    const checked = expectedSchema.safeParse(parse(expected));
    if (!checked.success) throw new Error(`${file}.expected.yaml: ${z.prettifyError(checked.error)}`);
    return { file, ending: extname(file), bytes: await readFile(join(FOLDER, file)), expected: checked.data };
  });
  return { formats, fixtures: await Promise.all(fixtures) };
}
