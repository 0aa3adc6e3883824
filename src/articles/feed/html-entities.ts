import { Parser } from 'htmlparser2';

const MOST_NAMES = 500;

/**
 * The characters for which the names of HTML stand that a file of XML uses though XML does not know them, such as `&nbsp;`.
 *
 * @example `htmlEntities('<title>Caf&eacute;</title>')` → `{ eacute: 'é' }`
 */
export function htmlEntities(xml: string): Readonly<Record<string, string>> {
  const names = new Set<string>();
  for (const [, name = ''] of xml.matchAll(/&([A-Za-z][A-Za-z0-9]{1,30});/g)) {
    if (names.size < MOST_NAMES) names.add(name);
  }
  const characters = [...names].map((name): [string, string] => [name, decoded(`&${name};`)]);
  return Object.fromEntries(characters.filter(([name, character]) => character !== `&${name};`));
}

function decoded(entity: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (data) => {
      text += data;
    },
  });
  parser.end(entity);
  return text;
}
