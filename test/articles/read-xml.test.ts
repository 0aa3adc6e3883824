import { expect, test } from 'vitest';
import { readXml } from '../../src/articles/read-xml.ts';

/** What is visited in a file, and its fault. */
function visit(xml: string, entities?: Readonly<Record<string, string>>) {
  const visited: string[] = [];
  const fault = readXml(
    xml,
    {
      open: ({ name, namespace, attributes }) =>
        visited.push(
          `<${name} ${namespace}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}>`,
        ),
      close: ({ name }) => visited.push(`</${name}>`),
      text: (text) => visited.push(text),
    },
    entities,
  );
  return { visited, fault };
}

test('names come without their prefix, with their namespace', () => {
  expect(visit('<w:p xmlns:w="word" w:val="1"><![CDATA[a < b]]></w:p>')).toEqual({
    visited: ['<p word w=word val=1>', 'a < b', '</p>'],
    fault: undefined,
  });
});

test('a file that breaks off is read as far as it goes, and the fault says where', () => {
  const { visited, fault } = visit('<a>\n<b>text</b>\n<c>te');
  expect(visited.slice(0, 4).map((each) => each.trim())).toEqual(['<a >', '', '<b >', 'text']);
  expect(fault?.line).toBe(3);
});

test('entities of the file are never put in', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>';
  expect(visit(bomb).visited).toEqual(['<a >', '&b;&c;', '</a>']);
});

test('names that are given stand for their character', () => {
  expect(visit('<a>caf&eacute;</a>', { eacute: 'é' })).toEqual({
    visited: ['<a >', 'café', '</a>'],
    fault: undefined,
  });
});
