import { readXml, type XmlElement } from '../read-xml.ts';

/** What the style of a paragraph says of it. */
export type WordStyle = { readonly kind: 'heading' | 'item' | 'contents' };

type Style = { name: string; basedOn?: string; outline?: number; isList?: boolean };

/** Styles are based on one another; nobody stacks more, and some stand in a circle. */
const DEEPEST = 20;
/** Word stores the names of its own styles in English, whatever language it speaks. */
const HEADING = /^(?:heading \d|title)$/i;
const CONTENTS = /^toc (?:\d|heading)$/i;
/** A level above 8 is running text. */
const LOWEST_OUTLINE = 8;

/**
 * The styles of a Word document that make a heading, a list item or an entry of the table of contents, by their ids.
 *
 * @example the file `word/styles.xml` of a German Word → `Map { 'berschrift1' → { kind: 'heading' }, … }`
 */
export function wordStyles(xml: string): ReadonlyMap<string, WordStyle> {
  const styles = new Map<string, Style>();
  let open: Style | undefined;
  readXml(xml, {
    open: (element) => {
      const value = element.attributes.get('val') ?? '';
      if (element.name === 'style') {
        open = { name: '' };
        styles.set(element.attributes.get('styleId') ?? '', open);
      } else if (open !== undefined) {
        if (element.name === 'name') open.name = value;
        if (element.name === 'basedOn') open.basedOn = value;
        if (element.name === 'outlineLvl') open.outline = Number(value);
        if (element.name === 'numId') open.isList = value !== '0';
      }
    },
    close: ({ name }: XmlElement) => {
      if (name === 'style') open = undefined;
    },
    text: () => undefined,
  });
  const known = new Map<string, WordStyle>();
  for (const id of styles.keys()) {
    const kind = kindOf(id, styles);
    if (kind !== undefined) known.set(id, { kind });
  }
  return known;
}

function kindOf(id: string, styles: ReadonlyMap<string, Style>): WordStyle['kind'] | undefined {
  let style = styles.get(id);
  for (let depth = 0; style !== undefined && depth < DEEPEST; depth++) {
    if (CONTENTS.test(style.name)) return 'contents';
    if (HEADING.test(style.name)) return 'heading';
    if (style.outline !== undefined) return style.outline <= LOWEST_OUTLINE ? 'heading' : undefined;
    if (style.isList !== undefined) return style.isList ? 'item' : undefined;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return undefined;
}
