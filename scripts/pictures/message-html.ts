import {
  type APIButtonComponent,
  type APIComponentInActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { markdownHtml } from './discord-markdown.ts';
import { escapeHtml } from './html.ts';

/**
 * The components of a message as HTML, from top to bottom: those that Clipbook's replies are made of.
 *
 * @throws Error naming the component, the button or the markup that it cannot draw: a picture leaves nothing out.
 * @example `componentsHtml([{ type: 10, content: '**a**' }])` → `'<div class="text"><strong>a</strong></div>'`
 */
export function componentsHtml(components: readonly APIMessageTopLevelComponent[]): string {
  return components.map(componentHtml).join('\n');
}

function componentHtml(component: APIMessageTopLevelComponent): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownHtml(component.content)}</div>`;
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(inRowHtml).join('')}</div>`;
    case ComponentType.Separator:
      return component.divider === false ? '<div class="gap"></div>' : '<hr>';
    default:
      throw new Error(`There is no picture of the component ${nameOf(component.type)}`);
  }
}

function inRowHtml(component: APIComponentInActionRow): string {
  if (component.type === ComponentType.Button) return buttonHtml(component);
  throw new Error(`There is no picture of the component ${nameOf(component.type)} in a row`);
}

function buttonHtml(button: APIButtonComponent): string {
  switch (button.style) {
    case ButtonStyle.Primary:
    case ButtonStyle.Secondary:
    case ButtonStyle.Link: {
      if (button.emoji !== undefined || button.disabled)
        throw new Error('There is no picture of a button with an emoji or of a disabled one');
      const looks = button.style === ButtonStyle.Primary ? 'primary' : 'secondary';
      return `<button class="${looks}">${escapeHtml(button.label ?? '')}</button>`;
    }
    default:
      throw new Error(`There is no picture of the button style ${ButtonStyle[button.style]}`);
  }
}

function nameOf(type: number): string {
  return ComponentType[type] ?? String(type);
}
