/** Lines without white space at their ends, joined by line feeds, and the way back to where a character really stands. */
export type TidyLines = { readonly text: string; readonly placeOf: (offset: number) => number };

/**
 * Tidies the line ends of a text for a parser that knows line feeds only.
 *
 * @param from where the lines begin; what stands before is left out
 * @example `tidyLines('# a \r\nb', 0)` → `{ text: '# a\nb', placeOf }`, and `placeOf(4)` → `6`
 */
export function tidyLines(text: string, from: number): TidyLines {
  const lines: string[] = [];
  const places: number[] = [];
  const offsets: number[] = [];
  let place = from;
  let offset = 0;
  for (const end of [...text.slice(from).matchAll(/\r\n|\r|\n/g), undefined]) {
    const until = end === undefined ? text.length : from + end.index;
    const line = text.slice(place, until).trimEnd();
    lines.push(line);
    places.push(place);
    offsets.push(offset);
    offset += line.length + 1;
    place = until + (end?.[0].length ?? 0);
  }
  const placeOf = (wanted: number) => {
    let low = 0;
    let high = offsets.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((offsets[middle] ?? 0) <= wanted) low = middle;
      else high = middle;
    }
    return (places[low] ?? 0) + wanted - (offsets[low] ?? 0);
  };
  return { text: lines.join('\n'), placeOf };
}
