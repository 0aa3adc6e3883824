import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { cutLabel } from '../fit-span.ts';
import type { Language } from '../languages.ts';
import { ANSWERS } from '../messages/answers.ts';
import { isBlank, oneLine } from '../one-line.ts';
import { type ButtonAction, encodeCustomId } from './custom-id.ts';
import {
  BYTES_PER_TEXT,
  MAX_BUTTON_LABEL,
  MAX_BUTTONS_IN_ROW,
  MAX_TEXT,
  MAX_TEXT_BYTES,
} from './discord-limits.ts';

/** What a reply is made of; all stand at the top level of the message. */
export type ReplyComponent = APITextDisplayComponent | APISeparatorComponent | ButtonRow;

type DrawnButton = APIButtonComponentWithCustomId | APIButtonComponentWithURL;
type ButtonRow = APIActionRowComponent<DrawnButton>;

/** A button before it is drawn, which does something or opens a web page; the label is shown as it is, without markdown. */
export type Button = { readonly label: string } & (
  | { readonly action: ButtonAction }
  | { readonly url: string }
);

/**
 * One block of markdown, made of lines; blank lines are left out, and there is no block when nothing is left.
 *
 * @example `textBlock(['### Sources', ''])` → `[{ type: 10, content: '### Sources' }]`
 */
export function textBlock(lines: readonly string[], id?: number): APITextDisplayComponent[] {
  const content = lines.filter((line) => !isBlank(line)).join('\n');
  if (content === '') return [];
  return [{ type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) }];
}

/**
 * A gap between two blocks, with a line in it or without.
 *
 * @example `separator({ divider: true })` → `[{ type: 14, divider: true, spacing: 1 }]`
 */
export function separator({ divider }: { readonly divider: boolean }): APISeparatorComponent[] {
  return [{ type: ComponentType.Separator, divider, spacing: SeparatorSpacingSize.Small }];
}

/**
 * Rows of up to five buttons, each group beginning a new one; of two that do the same only the first is kept.
 *
 * @example `buttonRows([read1, read2], [more])` → `[{ type: 1, components: [{ type: 2, label: 'Read 1', … }, …] }, …]`
 */
export function buttonRows(...groups: readonly (readonly Button[])[]): ButtonRow[] {
  const known = new Set<string>();
  return groups.flatMap((group) => {
    const buttons = group.map(drawn).filter((button) => {
      const does = 'url' in button ? button.url : button.custom_id;
      const isNew = !known.has(does);
      known.add(does);
      return isNew;
    });
    return inRows(buttons);
  });
}

function drawn(button: Button): DrawnButton {
  const label = cutLabel(oneLine(button.label), MAX_BUTTON_LABEL);
  return 'url' in button
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url }
    : {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: encodeCustomId(button.action),
      };
}

function inRows(buttons: readonly DrawnButton[]): ButtonRow[] {
  const rows: ButtonRow[] = [];
  for (let at = 0; at < buttons.length; at += MAX_BUTTONS_IN_ROW) {
    const components = buttons.slice(at, at + MAX_BUTTONS_IN_ROW);
    rows.push({ type: ComponentType.ActionRow, components });
  }
  return rows;
}

/**
 * The buttons to the previous and to the next page, those that exist; pages count from 1.
 *
 * @example `pageButtons('when', 1, 4)` → `[{ label: 'More ›', action: { kind: 'page', command: 'when', page: 2 } }]`
 */
export function pageButtons(command: string, page: number, pages: number, language: Language): Button[] {
  const { back, more } = ANSWERS[language];
  const to = (label: string, target: number): Button[] =>
    target < 1 || target > pages ? [] : [{ label, action: { kind: 'page', command, page: target } }];
  return [...to(`‹ ${back}`, page - 1), ...to(`${more} ›`, page + 1)];
}

/**
 * The page nearest to the one asked for; what is no number is the first.
 *
 * @example `clampPage(9, 4)` → `4`
 */
export function clampPage(page: number | undefined, pages: number): number {
  return Math.min(Math.max(Math.trunc(page ?? 1) || 1, 1), Math.max(pages, 1));
}

/**
 * Whether Discord takes the texts of a message together: by characters and by bytes.
 *
 * @example `fitsTogether(textBlock(['abc']))` → `true`
 */
export function fitsTogether(components: readonly ReplyComponent[]): boolean {
  let characters = 0;
  let bytes = 0;
  for (const component of components) {
    if (!('content' in component)) continue;
    characters += component.content.length;
    bytes += Buffer.byteLength(component.content) + BYTES_PER_TEXT;
  }
  return characters <= MAX_TEXT && bytes <= MAX_TEXT_BYTES;
}
