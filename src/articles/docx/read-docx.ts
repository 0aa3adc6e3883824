import { UserError } from '../../errors.ts';
import type { ArticleContent } from '../article-format.ts';
import { documentProperties } from '../document-properties.ts';
import { readXml } from '../read-xml.ts';
import { textOf } from '../text-builder.ts';
import { unpack } from './unpack.ts';
import { wordBlocks } from './word-blocks.ts';
import { wordStyles } from './word-styles.ts';

const PARTS =
  /^(?:_rels\/\.rels|docProps\/core\.xml|word\/(?:styles|footnotes|endnotes|document\d*)\.xml|content\.xml|mimetype)$/;
const RELATION = /relationships\/officeDocument$/;

/** How files of other kinds begin that are given this ending. */
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The article of a Word document: paragraphs, headings, list items, table rows and, behind them, its notes.
 *
 * @throws UserError `NO_DOCX`, `PASSWORD`, `ZIP_BOMB`, `NO_ZIP` or `NO_TEXT`
 * @example `await readDocx(bytes)` → `{ text: 'Talks in Beijing\n\n…', extractedFrom: 'Word', blocks: [{ kind: 'heading', … }, …] }`
 */
export async function readDocx(bytes: Uint8Array): Promise<ArticleContent> {
  checkKind(bytes);
  const parts = await unpack(bytes, PARTS);
  const xmlOf = (path: string) => decode(parts.get(path));
  const main = mainPart(xmlOf('_rels/.rels'));
  if (!parts.has(main)) throw noDocx();
  const styles = wordStyles(xmlOf('word/styles.xml'));
  const blocks = [main, 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((path) =>
    wordBlocks(xmlOf(path), styles),
  );
  if (blocks.length === 0)
    throw new UserError('NO_TEXT', 'has no text: put text into it, or save it as a PDF with text');
  return { ...textOf(blocks), metadata: coreProperties(xmlOf('docProps/core.xml')), extractedFrom: 'Word' };
}

function checkKind(bytes: Uint8Array): void {
  if (ZIP.every((byte, at) => bytes[at] === byte)) return;
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    // A document with a password lies encrypted in a file of the old kind, in a stream of this name.
    const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw isLocked
      ? new UserError('PASSWORD', 'is locked with a password: save it without one')
      : new UserError('NO_DOCX', 'is an old Word document (.doc): save it as .docx');
  }
  throw noDocx();
}

/** The part that holds the text; nearly always `word/document.xml`. */
function mainPart(relations: string): string {
  let path = 'word/document.xml';
  readXml(relations, {
    open: ({ attributes }) => {
      if (RELATION.test(attributes.get('Type') ?? '')) path = attributes.get('Target') ?? path;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return path.replace(/^\//, '');
}

function coreProperties(xml: string): { title?: string; author?: string } {
  const texts = new Map<string, string>();
  let open = '';
  readXml(xml, {
    open: ({ name }) => {
      open = name;
    },
    close: () => {
      open = '';
    },
    text: (text) => {
      texts.set(open, (texts.get(open) ?? '') + text);
    },
  });
  return documentProperties(texts.get('title'), texts.get('creator'));
}

function decode(part: Uint8Array | undefined): string {
  if (part === undefined) return '';
  const isUtf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  return new TextDecoder(isUtf16 ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(part);
}

function noDocx(): UserError {
  return new UserError('NO_DOCX', 'is no Word document: save it as .docx');
}
