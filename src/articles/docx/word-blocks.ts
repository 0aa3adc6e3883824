import { looksLikeHeading } from '../line-shapes.ts';
import { readXml, type XmlElement } from '../read-xml.ts';
import { joinRows, tableRow } from '../table-row.ts';
import type { LooseBlock } from '../text-builder.ts';
import type { WordStyle } from './word-styles.ts';

/** A paragraph while it is read. */
type Paragraph = {
  text: string;
  kind?: WordStyle['kind'] | 'text';
  /** Whether any letter is bold, and whether any is not. */
  bold: boolean;
  regular: boolean;
};

/** What was deleted or moved away by a change that is tracked, and the second form of a drawing for old programs. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'rPrChange', 'pPrChange']);
/** Notes that only draw the line above the notes. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);
const WORD = /wordprocessingml/;

/**
 * The paragraphs, headings, list items and table rows of a part of a Word document, as it reads with all tracked changes
 * accepted. Hidden text, field codes and the table of contents are left out; a bar stands between the cells of a row.
 *
 * @example `wordBlocks('<w:document …><w:p><w:r><w:t>Talks</w:t></w:r></w:p>…', styles)` → `[{ text: 'Talks', kind: 'paragraph' }]`
 */
export function wordBlocks(xml: string, styles: ReadonlyMap<string, WordStyle>): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  const paragraphs: Paragraph[] = [];
  const rows: LooseBlock[][][] = [];
  let skipping = 0;
  let run = { isHidden: false, isBold: false };
  let inRun = false;
  let inText = false;

  const put = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || run.isHidden) return;
    paragraph.text += text;
    if (/\p{L}/u.test(text)) paragraph[run.isBold ? 'bold' : 'regular'] = true;
  };
  const here = () => rows.at(-1)?.at(-1) ?? blocks;
  const add = (made: readonly LooseBlock[]) => {
    for (const block of made) here().push(block);
  };
  /** How much stood before each open table where it stands. */
  const tables: number[] = [];
  const isSkipped = ({ name, attributes }: XmlElement) =>
    SKIPPED.has(name) || SEPARATORS.has(attributes.get('type') ?? '');

  readXml(xml, {
    open: (element) => {
      if (skipping > 0 || isSkipped(element)) {
        skipping++;
        return;
      }
      if (!WORD.test(element.namespace)) return;
      const value = element.attributes.get('val') ?? '';
      const isOn = !/^(?:0|false|off)$/.test(value);
      const paragraph = paragraphs.at(-1);
      switch (element.name) {
        case 'p':
          paragraphs.push({ text: '', bold: false, regular: false });
          break;
        case 'tbl':
          tables.push(here().length);
          break;
        case 'tr':
          rows.push([]);
          break;
        case 'tc':
          rows.at(-1)?.push([]);
          break;
        case 'pStyle':
          if (paragraph) paragraph.kind ??= styles.get(value)?.kind ?? 'text';
          break;
        case 'outlineLvl':
          if (paragraph && Number(value) <= 8) paragraph.kind = 'heading';
          break;
        case 'numId':
          if (paragraph && paragraph.kind !== 'heading') paragraph.kind = value === '0' ? 'text' : 'item';
          break;
        case 'r':
          inRun = true;
          run = { isHidden: false, isBold: false };
          break;
        case 'vanish':
          if (inRun) run.isHidden = isOn;
          break;
        case 'b':
          if (inRun) run.isBold = isOn;
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
        case 'ptab':
          if (inRun) put('\t');
          break;
        case 'br':
        case 'cr':
          if (inRun) put('\n');
          break;
        case 'noBreakHyphen':
          put('-');
          break;
        case 'sym':
          put(symbolOf(element.attributes.get('char') ?? ''));
          break;
      }
    },
    close: (element) => {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (!WORD.test(element.namespace)) return;
      if (element.name === 't') inText = false;
      if (element.name === 'r') inRun = false;
      if (element.name === 'p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) add(blocksOf(paragraph));
      }
      if (element.name === 'tr') {
        const row = tableRow(rows.pop() ?? []);
        add(row);
      }
      if (element.name === 'tbl') add(joinRows(here().splice(tables.pop() ?? 0)));
    },
    text: (text) => {
      if (inText && skipping === 0) put(text);
    },
  });
  return blocks;
}

function blocksOf({ text, kind, bold, regular }: Paragraph): LooseBlock[] {
  const words = text.replaceAll('\u00AD', '').trim();
  if (words === '' || kind === 'contents') return [];
  if (kind === 'heading' || kind === 'item') return [{ text: words, kind }];
  // Many write a heading as a short paragraph in bold.
  const isHeading = bold && !regular && looksLikeHeading(words);
  return [{ text: words, kind: isHeading ? 'heading' : 'paragraph' }];
}

/** Symbol fonts keep their signs in the private use area, at 0xF000 and the code that the sign has in the font. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0x20 && point < 0xd800 ? String.fromCodePoint(point) : '';
}
