import type { Line } from './lines.ts';

const CONTENTS = /^(?:table of )?contents:?$/i;

/** Lines that a web page leaves behind in copied text; each must be the whole line. */
const FURNITURE = [
  /^advertisement$/i,
  /^(?:story|article) continues below(?: (?:this )?advertisement)?$/i,
  /^skip to (?:main )?content$/i,
  /^share(?: this(?: (?:article|story|post))?)?(?: on (?:facebook|twitter|x|linkedin|whatsapp))?:?$/i,
  /^(?:click|tap) (?:here )?to (?:share|subscribe|print)\b.{0,60}$/i,
  /^(?:sign up|subscribe) (?:for|to) (?:our|the)\b.{0,60}newsletter\b.{0,60}$/i,
  // A rule, or stars between two parts.
  /^[*_~=#•·.\s–—-]{2,}$/,
  /^(?:read more|related(?: articles| stories)?|recommended|most read|comments?):?$/i,
];

/**
 * The numbers of the lines that are page furniture, not article: a table of contents with its entries (they stand
 * again below as headings, and those stay), advertisement marks, share buttons.
 *
 * @example lines `Talks`, `Table of Contents`, `China is hosting …` → `Set { 2 }`
 */
export function furnitureLines(lines: readonly Line[]): ReadonlySet<number> {
  const furniture = new Set<number>();
  const lastPlace = new Map<string, number>();
  for (const { text, number } of lines) lastPlace.set(text, number);
  let entries: Set<string> | undefined;
  for (const line of lines) {
    if (line.text === '') continue;
    if (CONTENTS.test(line.text)) entries = new Set();
    else if (entries?.has(line.text) || lastPlace.get(line.text) === line.number) entries = undefined;
    else entries?.add(line.text);
    if (entries !== undefined || FURNITURE.some((pattern) => pattern.test(line.text)))
      furniture.add(line.number);
  }
  return furniture;
}
