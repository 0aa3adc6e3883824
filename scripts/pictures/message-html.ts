import {
  type APIButtonComponent,
  type APIComponentInActionRow,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { markdownHtml } from './discord-markdown.ts';
import { escapeHtml } from './html.ts';
import { NOWHERE, type Surroundings } from './surroundings.ts';

/** What Discord puts behind the label of a button that leaves Discord. */
const ARROW = '<svg viewBox="0 0 24 24"><path d="M14 4h6v6M20 4 11 13M18 14v6H4V6h6"/></svg>';
const PAGE =
  '<svg viewBox="0 0 24 24"><path d="M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm7 1.500V8h4.500Z"/></svg>';

/**
 * The components of a message as HTML, from top to bottom: those that Clipbook's replies are made of.
 *
 * @param surroundings who may be mentioned, which files are attached, and when it is read
 * @throws Error naming the component, the property, the button or the markup that it cannot draw: a picture leaves
 * nothing out.
 * @example `componentsHtml([{ type: 10, content: '**a**' }])` → `'<div class="text"><strong>a</strong></div>'`
 */
export function componentsHtml(
  components: readonly APIMessageTopLevelComponent[],
  surroundings: Surroundings = NOWHERE,
): string {
  return components.map((component) => componentHtml(component, surroundings)).join('\n');
}

function componentHtml(component: APIMessageTopLevelComponent, surroundings: Surroundings): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      refuseOthers(component, ['content']);
      return `<div class="text">${markdownHtml(component.content, surroundings)}</div>`;
    case ComponentType.ActionRow:
      refuseOthers(component, ['components']);
      return `<div class="row">${component.components.map(inRowHtml).join('')}</div>`;
    case ComponentType.Separator:
      refuseOthers(component, ['divider', 'spacing']);
      return component.divider === false ? '<div class="gap"></div>' : '<hr>';
    case ComponentType.File:
      return fileHtml(component, surroundings);
    default:
      throw new Error(`There is no picture of the component ${nameOf(component.type)}`);
  }
}

function fileHtml(component: APIFileComponent, { files }: Surroundings): string {
  // Discord itself adds the name and the size to what it was sent.
  refuseOthers(component, ['file', 'name', 'size']);
  const name = component.file.url.replace(/^attachment:\/\//, '');
  const size = files.get(name);
  if (size === undefined) throw new Error(`The message shows the file ${name}, which is not attached`);
  return `<div class="file">${PAGE}<span><a>${escapeHtml(name)}</a><small>${sizeText(size)}</small></span></div>`;
}

function sizeText(bytes: number): string {
  return bytes < 1_024 ? `${bytes} bytes` : `${(bytes / 1_024).toFixed(2)} KB`;
}

function inRowHtml(component: APIComponentInActionRow): string {
  if (component.type === ComponentType.Button) return buttonHtml(component);
  throw new Error(`There is no picture of the component ${nameOf(component.type)} in a row`);
}

function buttonHtml(button: APIButtonComponent): string {
  switch (button.style) {
    case ButtonStyle.Secondary:
      refuseOthers(button, ['style', 'label', 'custom_id']);
      return `<button class="secondary">${escapeHtml(button.label ?? '')}</button>`;
    case ButtonStyle.Link:
      // Discord shows where it leads once it is pressed, and the arrow.
      refuseOthers(button, ['style', 'label', 'url']);
      return `<button class="secondary">${escapeHtml(button.label ?? '')}${ARROW}</button>`;
    default:
      throw new Error(`There is no picture of the button style ${ButtonStyle[button.style]}`);
  }
}

/**
 * Makes sure that a component is nothing but what is drawn of it.
 *
 * @param drawn the properties that are drawn, beside `type` and `id`
 * @throws Error naming the component and the first other property that is set
 * @example `refuseOthers(button, ['label'])`
 */
export function refuseOthers(component: { readonly type: number }, drawn: readonly string[]): void {
  const other = Object.entries<unknown>(component).find(
    ([key, value]) => ![...drawn, 'type', 'id'].includes(key) && value !== undefined,
  );
  if (other !== undefined)
    throw new Error(`There is no picture of a ${nameOf(component.type)} with ${other[0]}`);
}

/**
 * The name of a kind of component.
 *
 * @example `nameOf(13)` → `'File'`
 */
export function nameOf(type: number): string {
  return ComponentType[type] ?? String(type);
}
