import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.ts';
import { joinRows, tableRow } from '../table-row.ts';
import type { LooseBlock } from '../text-builder.ts';

/** What begins and ends a paragraph. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What is never read: programs, forms, menus, and what only browsers need. */
const SKIPPED = new Set(
  (
    'audio button canvas datalist dialog embed head iframe map math menu nav noscript object option script select ' +
    'style svg template textarea title video'
  ).split(' '),
);
/** Mails hide the line that the list of messages shows; pages hide what a program is to show later. */
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i;
/** Fills the line in the list of messages up, so that nothing behind it shows. */
const FILLERS = /(?:[\u034F\u200B-\u200D\u2060\uFEFF\u00AD]|\u2007)+/g;
/** The parser's own work grows with the square of the depth. */
const DEEPEST = 2_000;

/**
 * The paragraphs, headings, list items and table rows of a piece of HTML that is all article: the content of a feed's entry, of a
 * mail or of a field in a JSON file. What is hidden, programs, forms and menus are left out.
 *
 * @throws UserError `BAD_HTML` when elements are nested too deep
 * @example `fragmentBlocks('<h2>The visit</h2><p>He left.')` → `[{ text: 'The visit', kind: 'heading' }, { text: 'He left.', kind: 'paragraph' }]`
 */
export function fragmentBlocks(html: string): LooseBlock[] {
  const blocks: LooseBlock[] = [];
  const rows: LooseBlock[][][] = [];
  const here = () => rows.at(-1)?.at(-1) ?? blocks;
  const add = (made: readonly LooseBlock[]) => {
    for (const block of made) here().push(block);
  };
  /** How much stood before each open table where it stands. */
  const tables: number[] = [];
  let text = '';
  let skipping = 0;
  let preformatted = 0;
  const headings: string[] = [];
  let items = 0;
  let depth = 0;

  // Looking at the end of a text that grows would copy it each time.
  let isSpaced = true;
  const put = (words: string) => {
    if (words === '') return;
    text += words;
    isSpaced = /\s$/.test(words.slice(-1));
  };
  const flush = () => {
    // Two line breaks in a row are how mails and old pages end a paragraph.
    for (const part of text.split(/\n\s*\n/)) {
      const words = part
        .replace(FILLERS, '')
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim();
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const kind = headings.length > 0 ? 'heading' : items > 0 ? 'item' : 'paragraph';
      add([{ text: words, kind }]);
    }
    text = '';
    isSpaced = true;
  };

  const parser = new Parser({
    onopentag(name, { style = '', hidden }) {
      if (++depth > DEEPEST)
        throw new UserError(
          'BAD_HTML',
          `nests more than ${DEEPEST} HTML elements, as no article does: remove it`,
        );
      if (skipping > 0 || SKIPPED.has(name) || hidden !== undefined || HIDDEN.test(style)) {
        skipping++;
        return;
      }
      if (BLOCKS.has(name)) flush();
      if (name === 'br') put('\n');
      if (name === 'pre') preformatted++;
      if (name === 'li') items++;
      if (/^h[1-6]$/.test(name)) headings.push(name);
      if (name === 'table') tables.push(here().length);
      if (name === 'tr') rows.push([]);
      if (name === 'td' || name === 'th') rows.at(-1)?.push([]);
    },
    onclosetag(name) {
      depth--;
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (BLOCKS.has(name)) flush();
      if (name === 'pre') preformatted--;
      if (name === 'li') items--;
      if (/^h[1-6]$/.test(name)) headings.pop();
      if (name === 'tr') {
        const row = tableRow(rows.pop() ?? []);
        add(row);
      }
      if (name === 'table') add(joinRows(here().splice(tables.pop() ?? 0)));
    },
    ontext(data) {
      if (skipping > 0) return;
      const words = preformatted > 0 ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
      put(isSpaced ? words.replace(/^ /, '') : words);
    },
  });
  parser.end(html);
  flush();
  return blocks;
}
