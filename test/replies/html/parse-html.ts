/** One element of a page: its name, its attributes, and the text inside it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};

const VOID = new Set(['meta', 'link', 'img', 'input', 'br', 'hr']);
const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

/**
 * The elements of a piece of HTML, in the order in which they begin. It reads only what our own pages are made of and fails
 * at anything else, so that a text that has become markup is found.
 */
export function elementsOf(markup: string): Element[] {
  const found: { name: string; attributes: Record<string, string>; text: string; open: boolean }[] = [];
  let rest = markup.replace(/^<!doctype html>/, '');
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0];
    const tag =
      text === undefined ? /^<(\/?)([a-z][a-z0-9]*)((?:\s[a-z-]+(?:="[^"<>]*")?)*)>/.exec(rest) : undefined;
    if (text !== undefined) {
      for (const element of found) if (element.open) element.text += plain(text);
    } else if (tag == null) {
      throw new Error(`no markup of ours: ${rest.slice(0, 80)}`);
    } else if (tag[1] === '/') {
      const last = found.findLast(({ open }) => open);
      if (last === undefined || last.name !== tag[2])
        throw new Error(`</${tag[2]}> closes ${last?.name ?? 'nothing'}`);
      last.open = false;
    } else {
      const attributes = Object.fromEntries(
        Array.from((tag[3] ?? '').matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => [
          name,
          plain(value),
        ]),
      );
      found.push({ name: tag[2] ?? '', attributes, text: '', open: !VOID.has(tag[2] ?? '') });
    }
    rest = rest.slice((text ?? tag?.[0] ?? '').length);
  }
  const left = found.filter(({ open }) => open).map(({ name }) => name);
  if (left.length > 0) throw new Error(`never closed: ${left.join(', ')}`);
  return found.map(({ name, attributes, text }) => ({ name, attributes, text }));
}

/** The elements of one class. */
export function ofClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ attributes }) => (attributes.class ?? '').split(' ').includes(name));
}

/** What a text looks like after HTML has carried it. */
export function carried(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML does not carry them
  return text.replace(/[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]|\p{Surrogate}/gu, (sign) =>
    sign === '\r' ? sign : '\uFFFD',
  );
}

function plain(text: string): string {
  const unknown = text.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, '').match(/&\S{0,10}|>/);
  if (unknown !== null) throw new Error(`not escaped: ${unknown[0]}`);
  return text.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (sign) => NAMED[sign] ?? sign);
}
