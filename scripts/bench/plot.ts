import type { Measured } from './measure.ts';

const WIDTH = 860;
const HEIGHT = 460;
const LEFT = 76;
const RIGHT = 250;
const TOP = 48;
const BOTTOM = 56;
const COLOURS = ['#d1495b', '#1f6feb', '#7aa7e9', '#2a9d8f', '#e9a03b', '#8e6bbf', '#6c757d'];

/**
 * A plot of the median time of whole questions over the size of the collection, both axes logarithmic, a line an engine.
 *
 * @param words which questions
 * @example `await writeFile('speed.svg', plotOf(measured, 8))`
 */
export function plotOf(measured: readonly Measured[], words: number): string {
  const points = measured.map((one) => ({ ...one, ms: one.times[words]?.p50 ?? Number.NaN }));
  const x = scale(
    points.map(({ passages }) => passages),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    points.map(({ ms }) => ms),
    HEIGHT - BOTTOM,
    TOP,
  );
  const engines = [...new Set(points.map(({ name }) => name))];
  const lines = engines.map((name, at) => {
    const own = points.filter((point) => point.name === name).toSorted((a, b) => a.passages - b.passages);
    const colour = COLOURS[at % COLOURS.length];
    const path = own.map(({ passages, ms }) => `${x.at(passages)},${y.at(ms)}`).join(' ');
    const last = own.at(-1);
    return { name, colour, path, own, labelAt: last === undefined ? 0 : y.at(last.ms) };
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" role="img">`,
    `<title>Milliseconds of a question of ${words} words in the middle (p50), by the number of paragraphs and engine</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${LEFT}" y="26" font-size="16" font-weight="600">Questions of ${words} words: milliseconds in the middle (p50)</text>`,
    ...x.ticks.map((tick) => gridLine(x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM)),
    ...x.ticks.map((tick) => text(x.at(tick), HEIGHT - BOTTOM + 22, tick.toLocaleString('en'), 'middle')),
    ...y.ticks.map((tick) => gridLine(LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick))),
    ...y.ticks.map((tick) => text(LEFT - 10, y.at(tick) + 4, `${tick} ms`, 'end')),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, 'paragraphs', 'middle'),
    ...lines.flatMap(({ colour, path, own }) => [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`,
      ...own.map(
        ({ passages, ms }) => `<circle cx="${x.at(passages)}" cy="${y.at(ms)}" r="3.5" fill="${colour}"/>`,
      ),
    ]),
    ...spread(lines).map(
      ({ name, colour, labelAt }) =>
        `<text x="${WIDTH - RIGHT + 14}" y="${labelAt + 4}" fill="${colour}">${escaped(name)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

/** Logarithmic, from the power of ten below the least value to the one above the greatest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const known = values.filter((value) => value > 0 && Number.isFinite(value));
  const least = Math.floor(Math.log10(Math.min(...known)));
  const greatest = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...known))));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - least) / (greatest - least)) * (to - from)),
    ticks: Array.from({ length: greatest - least + 1 }, (_, power) =>
      Number((10 ** (least + power)).toPrecision(1)),
    ),
  };
}

/** Labels that would stand on each other are moved apart. */
function spread<T extends { readonly labelAt: number }>(lines: readonly T[]): T[] {
  let lowest = Number.NEGATIVE_INFINITY;
  return lines
    .toSorted((a, b) => a.labelAt - b.labelAt)
    .map((line) => {
      lowest = Math.max(line.labelAt, lowest + 17);
      return { ...line, labelAt: lowest };
    });
}

function gridLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#e3e6ea"/>`;
}

function text(x: number, y: number, words: string, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#444">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
