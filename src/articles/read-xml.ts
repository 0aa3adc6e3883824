import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { UserError } from '../errors.ts';

/** An element of an XML file as it opens. */
export type XmlElement = {
  /** Its name without the prefix. */
  readonly name: string;
  /** The address of its namespace; empty where it has none. */
  readonly namespace: string;
  /** Its attributes by their names without the prefix. */
  readonly attributes: ReadonlyMap<string, string>;
};

/** What is done with the parts of an XML file, in the order in which they stand. */
export type XmlVisitor = {
  readonly open: (element: XmlElement) => void;
  readonly close: (element: XmlElement) => void;
  readonly text: (text: string) => void;
};

/** Where an XML file stops to be one, as `line 3: unclosed tag`; absent where it is well formed. */
export type XmlFault = { readonly line: number; readonly message: string };

const DEEPEST = 1_000;

/**
 * Walks through an XML file. Nothing outside of it is ever fetched, and no entity of its own making is ever put in, so no file can
 * grow while it is read. A file that breaks off or has a slip in it is read as far as it makes sense.
 *
 * @param entities names that stand for a character, beside the five of XML
 * @returns the first thing wrong with the file
 * @throws UserError `BAD_XML` when elements are nested too deep
 * @example `readXml('<a>b</a>', visitor)` → `open(a)`, `text('b')`, `close(a)`
 */
export function readXml(
  xml: string,
  visitor: XmlVisitor,
  entities: Readonly<Record<string, string>> = {},
): XmlFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const path: XmlElement[] = [];
  let fault: XmlFault | undefined;
  Object.assign(parser.ENTITIES, entities);
  parser.on('error', ({ message }) => {
    fault ??= { line: parser.line, message: message.replace(/^(?:\d+:\d+: )/, '') };
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    path.push(element);
    if (path.length > DEEPEST)
      throw new UserError('BAD_XML', `nests more than ${DEEPEST} elements, as no article does: remove it`);
    visitor.open(element);
  });
  parser.on('closetag', () => {
    const element = path.pop();
    if (element !== undefined) visitor.close(element);
  });
  parser.on('text', visitor.text);
  parser.on('cdata', visitor.text);
  parser.write(xml).close();
  return fault;
}

function elementOf({ local, uri, attributes }: SaxesTagNS): XmlElement {
  const byName = Object.values<SaxesAttributeNS>(attributes).map(({ local, value }): [string, string] => [
    local,
    value,
  ]);
  return { name: local, namespace: uri, attributes: new Map(byName) };
}
