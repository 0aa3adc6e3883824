import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader of the HTML sees, without white space. */
export function textOfHtml(html: string): string {
  return inked(html.replace(/<[^>]*>/g, '').replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity));
}

/** What a reader of the message is meant to see, without white space; found without any parser of markdown. */
export function textOfComponents(components: readonly APIMessageTopLevelComponent[]): string {
  return inked(
    components
      .map((component) => {
        if ('content' in component) return component.content.split('\n').map(textOfLine).join('\n');
        if (component.type === ComponentType.Separator) return '';
        if (!('components' in component)) throw new Error(`component ${component.type} holds no text`);
        return component.components.map((button) => ('label' in button ? button.label : '')).join('\n');
      })
      .join('\n'),
  );
}

/** A line without the marks that make it a heading, a quote, a list's or small print, and without those inside it. */
function textOfLine(line: string): string {
  // A heading or small print without a word is none: its mark is shown.
  return withoutMarks(line.replace(/^(?:> |(?:### |-# |- )(?=.*\S))/, ''));
}

function withoutMarks(markdown: string): string {
  return markdown.replace(
    /`([^`]+)`|\\([^0-9A-Za-z\s])|\[([^[\]]*)\]\(https?:[^\s()]+\)|\*+/g,
    (_, code?: string, escaped?: string, link?: string) => code ?? escaped ?? withoutMarks(link ?? ''),
  );
}

function inked(text: string): string {
  return text.replace(/\s+/g, '');
}
