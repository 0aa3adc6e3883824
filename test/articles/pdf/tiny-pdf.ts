/** What a page of a made-up PDF shows, and what the file says beside. */
export type TinyPdf = {
  /** Of each page: the operators that paint it. */
  readonly pages: readonly (string | Uint8Array)[];
  /** Entries of the information dictionary, such as `/Title (Talks)`. */
  readonly info?: string;
  /** More entries of the trailer, such as `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  /** Entries of the dictionary of each page's stream, such as `/Filter /FlateDecode`. */
  readonly stream?: string;
  /** Further objects, numbered on from 7. */
  readonly objects?: readonly string[];
};

/**
 * The operators that set lines in Helvetica of 10 points, each at its place from the lower left corner.
 *
 * @example `linesAt([[50, 700, 'Talks']])`
 */
export function linesAt(lines: readonly (readonly [number, number, string, number?])[]): string {
  return lines
    .map(
      ([x, y, text, size = 10]) =>
        `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
    )
    .join('\n');
}

/**
 * A PDF file of one font (ISO 32000-1, 7.5), on A4.
 *
 * @example `tinyPdf({ pages: [linesAt([[50, 700, 'Talks']])] })`
 */
export function tinyPdf({ pages, info = '', trailer = '', stream = '', objects = [] }: TinyPdf): Buffer {
  const first = 7 + objects.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  const bodies: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<<${info}>>`,
    '<</Font<</F1 3 0 R>>>>',
    'null',
    ...objects,
    ...pages.flatMap((page, index) => {
      const bytes = typeof page === 'string' ? Buffer.from(page, 'latin1') : page;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 5 0 R/Contents ${first + 2 * index + 1} 0 R>>`,
        Buffer.concat([
          Buffer.from(`<</Length ${bytes.length}${stream}>>\nstream\n`),
          bytes,
          Buffer.from('\nendstream'),
        ]),
      ];
    }),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, body] of bodies.entries()) {
    places.push(length);
    const object = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(object);
    length += object.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${bodies.length + 1}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
