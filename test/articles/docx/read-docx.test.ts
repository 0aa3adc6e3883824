import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/articles/docx/read-docx.ts';
import { type ZipEntry, zipOf } from '../zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const documentOf = (body: string) => `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function docx(body: string, others: Readonly<Record<string, ZipEntry>> = {}): Buffer {
  return zipOf({ 'word/document.xml': { content: documentOf(body) }, ...others });
}

async function blocksOf(bytes: Uint8Array): Promise<string[]> {
  const { text, blocks = [] } = await readDocx(bytes);
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

test('reads a document without styles, properties or notes', async () => {
  expect(await readDocx(docx(paragraph('China is hosting Mr. Li.')))).toEqual({
    text: 'China is hosting Mr. Li.',
    blocks: [{ kind: 'paragraph', span: { start: 0, end: 24 } }],
    metadata: {},
    extractedFrom: 'Word',
  });
});

test('the main part may have another name', async () => {
  const relations =
    '<Relationships xmlns="r"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
  const parts = {
    '_rels/.rels': { content: relations },
    'word/document2.xml': { content: documentOf(paragraph('Talks')) },
  };
  expect(await blocksOf(zipOf(parts))).toEqual(['paragraph: Talks']);
});

test('a heading is told by its level, by the style that its style is based on, or by being short and bold', async () => {
  const styles = `<w:styles xmlns:w="${WORD}"><w:style w:styleId="a"><w:name w:val="House head"/><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:name w:val="heading 2"/></w:style></w:styles>`;
  const body = [
    paragraph('By style', '<w:pPr><w:pStyle w:val="a"/></w:pPr>'),
    paragraph('By level', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>The Visit</w:t></w:r></w:p>',
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Nobody</w:t></w:r><w:r><w:t> spoke to the press after the talks.</w:t></w:r></w:p>',
    '<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Not Bold</w:t></w:r></w:p>',
  ].join('');
  expect(await blocksOf(docx(body, { 'word/styles.xml': { content: styles } }))).toEqual([
    'heading: By style',
    'heading: By level',
    'heading: The Visit',
    'paragraph: Nobody spoke to the press after the talks.',
    'paragraph: Not Bold',
  ]);
});

test('styles that are based on one another in a circle end nothing', async () => {
  const styles = `<w:styles xmlns:w="${WORD}"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
  const body = paragraph('Talks', '<w:pPr><w:pStyle w:val="a"/></w:pPr>');
  expect(await blocksOf(docx(body, { 'word/styles.xml': { content: styles } }))).toEqual([
    'paragraph: Talks',
  ]);
});

test('a table that only sets text side by side is read cell by cell', async () => {
  const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
  const row = `<w:tr>${cell('The first.', 'The second.')}${cell('The third.')}</w:tr>`;
  expect(await blocksOf(docx(`<w:tbl>${row}</w:tbl>`))).toEqual([
    'paragraph: The first.',
    'paragraph: The second.',
    'paragraph: The third.',
  ]);
});

describe('is named with its reason', () => {
  test('an old Word document', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    await expect(readDocx(old)).rejects.toThrow('is an old Word document (.doc): save it as .docx');
  });

  test('a document with a password', async () => {
    const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([head, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(readDocx(locked)).rejects.toThrow('is locked with a password');
  });

  test.each([
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': { content: '<workbook/>' } })],
    ['rich text', Buffer.from('{\\rtf1 Talks}')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    await expect(readDocx(bytes)).rejects.toThrow('is no Word document: save it as .docx');
  });

  test('an archive that breaks off', async () => {
    const whole = docx(paragraph('Talks'));
    await expect(readDocx(whole.subarray(0, whole.length - 10))).rejects.toThrow('is damaged');
  });

  test('a document without text', async () => {
    await expect(readDocx(docx('<w:p/>'))).rejects.toThrow('has no text');
  });

  test('a document of elements within elements', async () => {
    const deep = '<w:p>'.repeat(100_000);
    await expect(readDocx(zipOf({ 'word/document.xml': { content: documentOf(deep) } }))).rejects.toThrow(
      'nests more than 1000 elements',
    );
  });
});
