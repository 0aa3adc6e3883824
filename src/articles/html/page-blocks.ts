import type { Block } from '../article-format.ts';
import { LONGEST_ROWS } from '../table-row.ts';
import type { PageNode } from './dom.ts';
import { unescaped } from './scan-page.ts';

/** Text with the blocks that it is made of. */
export type BlockText = { readonly text: string; readonly blocks: readonly Block[] };

type Written = { readonly kind: Block['kind']; readonly text: string };

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|BODY|BLOCKQUOTE|FIGURE|FIGCAPTION|UL|OL|LI|DL|DT|DD|TABLE|CAPTION|THEAD|TBODY|TFOOT|TR|TD|TH|PRE|HR|ADDRESS|DETAILS|SUMMARY|FORM|FIELDSET|CENTER|H[1-6])$/;
const HEADING = /^H[1-6]$/;
const ITEM = /^(?:LI|DD)$/;

/**
 * The words of an element as text: a block for each paragraph, heading, list item and group of table rows, with blank lines
 * between; the cells of a row are set apart by bars.
 *
 * @example `blocksOfPage(<div><h2>Talks</h2><p>He <b>came</b>.</p></div>)` → text `'Talks\n\nHe came.'` and two blocks
 */
export function blocksOfPage(root: PageNode): Written[] {
  const written: Written[] = [];
  let line = '';
  let kind: Block['kind'] = 'paragraph';
  const flush = () => {
    const text = tidy(line);
    if (/[\p{L}\p{N}]/u.test(text)) written.push({ kind, text });
    line = '';
    if (kind === 'item') kind = 'paragraph';
  };
  const visit = (node: PageNode, isVerbatim: boolean) => {
    if (node.nodeType === 3) {
      const text = unescaped(node.nodeValue ?? '');
      line += isVerbatim ? text : text.replace(/[^\S\u00A0]+/g, ' ');
      return;
    }
    const name = node.nodeName;
    if (name === 'BR') {
      // Two in a row part paragraphs.
      if (/\n\s*$/.test(line.slice(-8))) flush();
      else line += '\n';
      return;
    }
    if (name === 'TABLE' && !isLayout(node)) {
      flush();
      written.push(...tableRows(node));
      return;
    }
    const isBlock = BLOCK.test(name);
    if (isBlock) flush();
    if (HEADING.test(name)) kind = 'heading';
    else if (ITEM.test(name)) kind = 'item';
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      visit(child, isVerbatim || name === 'PRE');
    if (isBlock) {
      flush();
      kind = 'paragraph';
    }
  };
  visit(root, false);
  flush();
  return written;
}

/** Pages of another time set their columns in tables. */
function isLayout(table: PageNode): boolean {
  for (let child = table.firstChild; child !== null; child = child.nextSibling) {
    if (/^(?:P|DIV|TABLE|UL|OL|BLOCKQUOTE|H[1-6])$/.test(child.nodeName) || isLayout(child)) return true;
  }
  return false;
}

function tableRows(table: PageNode): Written[] {
  const rows: string[] = [];
  let group = '';
  const visit = (node: PageNode) => {
    if (node.nodeName === 'TR') {
      const cells: string[] = [];
      for (let cell = node.firstChild; cell !== null; cell = cell.nextSibling) {
        const words = blocksOfPage(cell)
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('\n', ' ');
        if (words !== '') cells.push(words);
      }
      const row = cells.join(' | ');
      if (row === '') return;
      if (group !== '' && group.length + row.length > LONGEST_ROWS) {
        rows.push(group);
        group = row;
      } else group = group === '' ? row : `${group}\n${row}`;
      return;
    }
    if (node.nodeName === 'CAPTION')
      group = blocksOfPage(node)
        .map(({ text }) => text)
        .join(' ');
    else for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
  };
  visit(table);
  if (group !== '') rows.push(group);
  return rows.map((text) => ({ kind: 'paragraph', text }));
}

function tidy(line: string): string {
  return line
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n');
}

/**
 * Puts blocks together to a text that they are spans of.
 *
 * @example `joinBlocks([{ kind: 'heading', text: 'Talks' }, { kind: 'paragraph', text: 'He came.' }]).text` → `'Talks\n\nHe came.'`
 */
export function joinBlocks(written: readonly Written[]): BlockText {
  const blocks: Block[] = [];
  let start = 0;
  for (const { kind, text } of written) {
    blocks.push({ kind, span: { start, end: start + text.length } });
    start += text.length + 2;
  }
  return { text: written.map(({ text }) => text).join('\n\n'), blocks };
}
