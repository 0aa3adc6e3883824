import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord.js';
import { NOWHERE, relativeTime, type Surroundings } from '../../../scripts/pictures/surroundings.ts';

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
export function textOfComponents(
  components: readonly APIMessageTopLevelComponent[],
  surroundings: Surroundings = NOWHERE,
): string {
  return inked(
    components
      .map((component) => {
        if ('content' in component) {
          return component.content
            .split('\n')
            .map((line) => textOfLine(line, surroundings))
            .join('\n');
        }
        if (component.type === ComponentType.Separator) return '';
        if (component.type === ComponentType.File) return textOfFile(component.file.url, surroundings);
        if (!('components' in component)) throw new Error(`component ${component.type} holds no text`);
        return component.components.map((button) => ('label' in button ? button.label : '')).join('\n');
      })
      .join('\n'),
  );
}

/** What somebody who fills in the form is meant to see, without white space and without the buttons below it. */
export function textOfForm({ title, components }: APIModalInteractionResponseCallbackData): string {
  const texts = components.flatMap((label) => {
    if (label.type !== ComponentType.Label) throw new Error(`component ${label.type} is no label`);
    const { component: field } = label;
    if (field.type === ComponentType.TextInput) return [label.label, field.placeholder, field.max_length];
    if (field.type !== ComponentType.StringSelect) throw new Error(`component ${field.type} is no field`);
    const options = field.options.flatMap(({ label, description }) => [label, description]);
    return [label.label, field.required === false ? '' : '*', 'Make a selection', ...options];
  });
  return inked([title, ...texts].join('\n'));
}

function textOfFile(url: string, { files }: Surroundings): string {
  const name = url.replace('attachment://', '');
  const size = files.get(name) ?? 0;
  return `${name} ${size < 1_024 ? `${size} bytes` : `${(size / 1_024).toFixed(2)} KB`}`;
}

/** A line without the marks that make it a heading, a quote, a list's or small print, and without those inside it. */
function textOfLine(line: string, surroundings: Surroundings): string {
  // A heading or small print without a word is none: its mark is shown.
  return withoutMarks(line.replace(/^(?:> |(?:### |-# |- )(?=.*\S))/, ''), surroundings);
}

function withoutMarks(markdown: string, surroundings: Surroundings): string {
  return markdown.replace(
    /`([^`]+)`|\\([^0-9A-Za-z\s])|\[([^[\]]*)\]\(https?:[^\s()]+\)|<(@|#|t:)(\d+)(?::R)?>|\*+/g,
    (whole, code?: string, escaped?: string, link?: string, sign?: string, id?: string) =>
      code ??
      escaped ??
      (id === undefined ? withoutMarks(link ?? '', surroundings) : nameOf(sign, id, surroundings, whole)),
  );
}

function nameOf(
  sign: string | undefined,
  id: string,
  { users, channels, now }: Surroundings,
  otherwise: string,
): string {
  const name = sign === '@' ? users.get(id) : channels.get(id);
  if (sign === 't:') return now === undefined ? otherwise : relativeTime(new Date(Number(id) * 1_000), now);
  return name === undefined ? otherwise : `${sign}${name}`;
}

function inked(text: string): string {
  return text.replace(/\s+/g, '');
}
