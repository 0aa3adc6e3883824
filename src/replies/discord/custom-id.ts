/** What a button does when it is pressed. */
export type ButtonAction =
  | { readonly kind: 'read'; readonly sourceId: string; readonly paragraph: number }
  | { readonly kind: 'page'; readonly command: string; readonly page: number }
  /** Goes to another paragraph that holds the question; the same as `read`, but a button of its own. */
  | { readonly kind: 'match'; readonly sourceId: string; readonly paragraph: number }
  /** Reads where a passage of a claim stands; `claim` counts the claims of the message from 1. */
  | {
      readonly kind: 'claim';
      readonly sourceId: string;
      readonly paragraph: number;
      readonly claim: number;
    }
  | { readonly kind: 'file'; readonly sourceId: string }
  | { readonly kind: 'share'; readonly sourceId: string; readonly paragraph: number }
  /** Opens a modal to report a passage of the message; which ones it shows, its Read buttons say. */
  | { readonly kind: 'report' }
  /** A page of what members did not find. */
  | { readonly kind: 'misses'; readonly page: number };

/** Says how the rest is to be read; a new form gets a new number, and buttons of old messages keep theirs. */
const READ = /^1:read:([0-9a-z]{1,32}):([1-9]\d{0,8})$/;
const REPORT = '1:report';
const MISSES = /^1:misses:([1-9]\d{0,8})$/;
const PAGE = /^1:page:([^\s:]{1,32}):([1-9]\d{0,8})$/u;
const READING = /^2:(match|share):([0-9a-z]{1,32}):([1-9]\d{0,8})$/;
const CLAIM = /^2:claim:([0-9a-z]{1,32}):([1-9]\d{0,8}):([1-9]\d?)$/;
const FILE = /^2:file:([0-9a-z]{1,32})$/;

/**
 * Writes down an action as a button's `custom_id`, at most 100 characters: all that the button needs, so that it
 * works after a restart and on any shard. Paragraphs and pages count from 1.
 *
 * @example `encodeCustomId({ kind: 'read', sourceId: 'k3f9a2xq', paragraph: 4 })` → `'1:read:k3f9a2xq:4'`
 */
export function encodeCustomId(action: ButtonAction): string {
  switch (action.kind) {
    case 'read':
      return `1:read:${action.sourceId}:${action.paragraph}`;
    case 'page':
      return `1:page:${action.command}:${action.page}`;
    case 'match':
    case 'share':
      return `2:${action.kind}:${action.sourceId}:${action.paragraph}`;
    case 'claim':
      return `2:claim:${action.sourceId}:${action.paragraph}:${action.claim}`;
    case 'report':
      return REPORT;
    case 'misses':
      return `1:misses:${action.page}`;
    case 'file':
      return `2:file:${action.sourceId}`;
  }
}

/**
 * Reads a `custom_id` back; anything that `encodeCustomId` does not write is `undefined`. Never throws.
 *
 * @example `parseCustomId('1:page:when:2')` → `{ kind: 'page', command: 'when', page: 2 }`
 */
export function parseCustomId(customId: string): ButtonAction | undefined {
  const [, sourceId, paragraph] = READ.exec(customId) ?? [];
  if (sourceId !== undefined) return { kind: 'read', sourceId, paragraph: Number(paragraph) };
  const [, command, page] = PAGE.exec(customId) ?? [];
  if (command !== undefined) return { kind: 'page', command, page: Number(page) };
  const [, kind, opened, place] = READING.exec(customId) ?? [];
  if (opened !== undefined && (kind === 'match' || kind === 'share')) {
    return { kind, sourceId: opened, paragraph: Number(place) };
  }
  const [, cited, at, claim] = CLAIM.exec(customId) ?? [];
  if (cited !== undefined) {
    return { kind: 'claim', sourceId: cited, paragraph: Number(at), claim: Number(claim) };
  }
  const [, filed] = FILE.exec(customId) ?? [];
  if (filed !== undefined) return { kind: 'file', sourceId: filed };
  const [, missesPage] = MISSES.exec(customId) ?? [];
  if (missesPage !== undefined) return { kind: 'misses', page: Number(missesPage) };
  return customId === REPORT ? { kind: 'report' } : undefined;
}
