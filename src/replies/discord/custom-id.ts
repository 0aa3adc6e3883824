/** What a button does when it is pressed. */
export type ButtonAction =
  | { readonly kind: 'read'; readonly sourceId: string; readonly paragraph: number }
  | { readonly kind: 'page'; readonly command: string; readonly page: number }
  /** Opens a modal to report a passage of the message; which ones it shows, its Read buttons say. */
  | { readonly kind: 'report' }
  /** A page of what members did not find. */
  | { readonly kind: 'misses'; readonly page: number };

/** Says how the rest is to be read; a new form gets a new number, and buttons of old messages keep theirs. */
const VERSION = '1';

const READ = /^1:read:([0-9a-z]{1,32}):([1-9]\d{0,8})$/;
const REPORT = '1:report';
const MISSES = /^1:misses:([1-9]\d{0,8})$/;
const PAGE = /^1:page:([^\s:]{1,32}):([1-9]\d{0,8})$/u;

/**
 * Writes down an action as a button's `custom_id`, at most 100 characters: all that the button needs, so that it
 * works after a restart and on any shard. Paragraphs and pages count from 1.
 *
 * @example `encodeCustomId({ kind: 'read', sourceId: 'k3f9a2xq', paragraph: 4 })` → `'1:read:k3f9a2xq:4'`
 */
export function encodeCustomId(action: ButtonAction): string {
  if (action.kind === 'report') return REPORT;
  if (action.kind === 'misses') return `${VERSION}:misses:${action.page}`;
  return action.kind === 'read'
    ? `${VERSION}:read:${action.sourceId}:${action.paragraph}`
    : `${VERSION}:page:${action.command}:${action.page}`;
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
  const [, missesPage] = MISSES.exec(customId) ?? [];
  if (missesPage !== undefined) return { kind: 'misses', page: Number(missesPage) };
  return customId === REPORT ? { kind: 'report' } : undefined;
}
