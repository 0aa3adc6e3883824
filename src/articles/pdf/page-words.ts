/**
 * A run of text as it stands on a page, in points (1/72 inch) from the upper left corner.
 *
 * @example `{ text: 'night ferry', left: 39, right: 147.8, baseline: 96.7, size: 22, font: 'g_d0_f1', rightToLeft: false, spaceAfter: false }`
 */
export type Word = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the font. */
  readonly size: number;
  readonly font: string;
  readonly rightToLeft: boolean;
  /** Whether the file itself sets a space behind it. */
  readonly spaceAfter: boolean;
};

/** What pdf.js tells of a run of text: its place is a matrix in the page's own coordinates. */
export type PdfItem = {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
};

/** Text that slants by more than this share of its size is a watermark or a mark in the margin, not part of a line. */
const MOST_SLANT = 0.2;

/**
 * The runs of text of a page as they stand when it is read upright; slanted and upended ones (watermarks) are left out.
 *
 * @param viewport the matrix that turns the page's coordinates into those of the upright page
 * @example `pageWords([{ str: 'Talks', transform: [10, 0, 0, 10, 39, 524], … }], [1, 0, 0, -1, 0, 595])` → `[{ text: 'Talks', left: 39, baseline: 71, … }]`
 */
export function pageWords(items: readonly PdfItem[], viewport: readonly number[]): Word[] {
  const words: Word[] = [];
  for (const { str, dir, transform, width, fontName } of items) {
    const text = str.replaceAll('\u00AD', '').replaceAll('\0', '');
    const last = words.at(-1);
    if (text.trim() === '') {
      if (text !== '' && last !== undefined) words[words.length - 1] = { ...last, spaceAfter: true };
      continue;
    }
    const [a, b, c, d, e, f] = multiply(viewport, transform);
    const size = Math.hypot(c, d);
    const slant = Math.abs(b) / (Math.hypot(a, b) || 1);
    if (size === 0 || slant > MOST_SLANT || a < 0 || ![size, e, f, width].every(Number.isFinite)) continue;
    words.push({
      text,
      left: e,
      right: e + width,
      baseline: f,
      size,
      font: fontName,
      rightToLeft: dir === 'rtl',
      spaceAfter: false,
    });
  }
  return words;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(left: readonly number[], right: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
