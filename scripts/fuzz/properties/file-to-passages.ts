import fc from 'fast-check';
import { expect } from 'vitest';
import type { ArticleFormat } from '../../../src/articles/article-format.ts';
import { unpack } from '../../../src/articles/docx/unpack.ts';
import { articlesIn } from '../../../src/articles/read-article-file.ts';
import type { Command } from '../../../src/model/command.ts';
import { afterMishap, type Mishap, mishap } from '../../../test/arbitraries/broken-file.ts';
import { jsonFile } from '../../../test/arbitraries/json-file.ts';
import { anyQuestion } from '../../../test/arbitraries/question.ts';
import { expectFileLaws, expectRefusal } from '../../../test/articles/formats/content-laws.ts';
import type { Fixture } from '../../../test/articles/formats/fixtures.ts';
import { zipOf } from '../../../test/articles/zip.ts';
import { clipsOf } from '../clips-of.ts';
import { expectReplyLaws } from '../reply-laws.ts';
import { type AnyProperty, type Checked, property } from '../run-property.ts';
import { anyShowing, type Showing, shownHow, shownText } from '../showing.ts';

/** A file to which something has happened, and what is asked of it. */
type BrokenFile = {
  /** The fixture it once was; none for bytes that never were a file. */
  readonly mishaps: readonly Mishap[];
  /** Which of the parts of an archive it happened to; the archive itself where there is no such part. */
  readonly part: number;
  readonly question: string;
  readonly showing: Showing;
};

/** A file of nothing but noise. */
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc
    .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), anyQuestion), { maxLength: 12 })
    .map((all) => Buffer.from(all.join('\n'))),
);

/**
 * Whatever has happened to a file of a format, it is read by all laws, and can be asked, or it is refused in a sentence.
 *
 * @param others files of all formats, of which parts may get into it
 */
export function fileToPassages(
  fixture: Fixture,
  format: ArticleFormat,
  others: readonly Fixture[],
  commands: readonly Command[],
): AnyProperty {
  const { file, bytes } = fixture;
  // A PDF is read in a thread of its own, which takes its time.
  const share = file.endsWith('.pdf') ? 1 : 3;
  const bytesOfOthers = others.map((other) => other.bytes);
  return property<BrokenFile>({
    name: `${file} → passages`,
    share,
    arbitrary: fc.record({
      mishaps: fc.array(mishap, { minLength: 1, maxLength: 6 }),
      part: fc.nat(8),
      question: anyQuestion,
      showing: anyShowing,
    }),
    show: ({ mishaps, part, question, showing }) =>
      [
        `part ${part} of ${file}`,
        ...mishaps.map((each) => JSON.stringify(each)),
        `asked ${shownText(question)} ${shownHow(showing)}`,
      ].join('\n'),
    async check({ mishaps, part, question, showing }) {
      const broken = await brokenFile(bytes, mishaps, part, bytesOfOthers);
      return expectReadOrRefused(file, format, broken, { question, showing, commands });
    },
  });
}

/** The same for bytes that never were a file. */
export function noiseToPassages(
  file: string,
  format: ArticleFormat,
  commands: readonly Command[],
): AnyProperty {
  return property({
    name: `noise called ${file} → passages`,
    share: file.endsWith('.pdf') ? 0.3 : 1,
    arbitrary: fc.record({ bytes: noise, question: anyQuestion, showing: anyShowing }),
    show: ({ bytes, question, showing }) =>
      `${shownText(Buffer.from(bytes).toString('latin1'))} (bytes as characters), asked ${shownText(question)} ${shownHow(showing)}`,
    check: ({ bytes, question, showing }) =>
      expectReadOrRefused(file, format, bytes, { question, showing, commands }),
  });
}

/** The same for JSON in the shape of articles, more or less. */
export function jsonToPassages(format: ArticleFormat, commands: readonly Command[]): AnyProperty {
  return property({
    name: 'JSON of any shape → passages',
    share: 6,
    arbitrary: fc.record({ text: jsonFile, question: anyQuestion, showing: anyShowing }),
    show: ({ text, question, showing }) =>
      `${shownText(text)}, asked ${shownText(question)} ${shownHow(showing)}`,
    check: ({ text, question, showing }) =>
      expectReadOrRefused('any.json', format, Buffer.from(text), { question, showing, commands }),
  });
}

type Asking = { readonly question: string; readonly showing: Showing; readonly commands: readonly Command[] };

async function expectReadOrRefused(
  file: string,
  format: ArticleFormat,
  bytes: Uint8Array,
  { question, showing, commands }: Asking,
): Promise<Checked> {
  try {
    expectFileLaws(await format.read(bytes));
  } catch (error) {
    expectRefusal(error);
    return 'refused';
  }
  const { articles, problems } = await articlesIn(file, { format, bytes });
  for (const { reason } of problems) expect(reason).toMatch(/^\p{Ll}[^\r\n]*[^\s.]$/u);
  for (const { source, passages } of articles) {
    for (const { span, text } of passages)
      if (source.text.slice(span.start, span.end) !== text) expect.fail(`¶ “${text}” is no slice`);
  }
  if (articles.length === 0) return 'refused';
  const clips = await clipsOf(articles, commands);
  const sources = articles.map(({ source }) => source);
  const showings = [
    clips.ask(question),
    clips.sources(),
    clips.read(sources[0]?.path ?? '', 1, question),
    clips.people(),
  ];
  for (const answer of showings)
    expectReplyLaws(answer, { text: question, command: 'ask', sources }, showing);
  return 'kept';
}

/** What happens to a part of an archive happens to its text, so that it can still be unpacked. */
async function brokenFile(
  bytes: Uint8Array,
  mishaps: readonly Mishap[],
  part: number,
  others: readonly Uint8Array[],
): Promise<Uint8Array> {
  const happened = (whole: Uint8Array) =>
    mishaps.reduce((broken, each) => afterMishap(broken, each, others), whole);
  const isArchive = Buffer.from(bytes.subarray(0, 2)).toString() === 'PK';
  if (!isArchive) return happened(bytes);
  const parts = [...(await unpack(bytes, /./))];
  if (part >= parts.length) return happened(bytes);
  const packed = parts.map(
    ([name, content], at) => [name, { content: at === part ? happened(content) : content }] as const,
  );
  return zipOf(Object.fromEntries(packed));
}
