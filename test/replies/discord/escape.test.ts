import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, unescapeText } from '../../../src/replies/discord/escape.ts';
import { oneLine } from '../../../src/replies/one-line.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { activeKinds, allNodes, inked, nodesOf, visibleText } from './markdown.ts';

describe('escapeText', () => {
  test.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['~~a~~ ||b||', '\\~~a\\~~ \\||b\\||'],
    ['back\\slash', 'back\\\\slash'],
    ['@everyone <@1> <#1>', '\\@everyone \\<\\@1> \\<#1>'],
    ['</who:1> <t:1:R> <:a:1> <id:guide>', '\\</who:1> \\<t\\:1:R> \\<\\:a:1> \\<id:guide>'],
    ['https://x.io', 'https\\://x.io'],
    ['[a](b)', '[a]\\(b)'],
    [':smile:', '\\:smile:'],
    ['# A', '\\# A'],
    ['-# A', '\\-# A'],
    ['> A', '\\> A'],
    ['>>> A', '\\>>> A'],
    ['- A\n+ B\n1. C', '\\- A\n\\+ B\n1\\. C'],
    ['  * A', '  \\* A'],
  ])('makes %j inert: %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test.each([
    'On 28 February (a Friday), 3.5% - or 1,000 + 5 - met at 14:30; “so it is”, he said: yes.',
    'Southeast Asia.On Thursday [sic] ~20 people #hashtag a>b A|B 1.5 and/or C#',
    '-5 degrees',
    '1.5 million',
    '北京 שלום 👍🏽',
    '',
  ])('leaves ordinary text as it is: %j', (text) => {
    expect(escapeText(text)).toBe(text);
  });

  test('shows spans bold', () => {
    expect(escapeText('on Friday', [{ start: 3, end: 9 }])).toBe('on **Friday**');
    expect(escapeText('a* b', [{ start: 0, end: 2 }])).toBe('**a\\*** b');
  });

  test('makes touching and overlapping spans one, since Discord does not read ****', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 4, end: 6 },
    ];
    expect(escapeText('abcdef g', spans)).toBe('**abcdef** g');
  });

  test('leaves white space outside the bold, and shows nothing bold where there is nothing to see', () => {
    expect(escapeText('a b c', [{ start: 1, end: 4 }])).toBe('a **b** c');
    expect(escapeText('a  b', [{ start: 1, end: 3 }])).toBe('a  b');
    expect(escapeText('ab', [{ start: 1, end: 1 }])).toBe('ab');
  });
});

describe('for any text', () => {
  const anyString = fc.oneof(
    anyText,
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((u) => String.fromCharCode(u)) }),
  );

  test('unescapeText gives back exactly what escapeText was given', () => {
    fc.assert(fc.property(anyString, (text) => unescapeText(escapeText(text)) === text));
  });

  test('escaping adds at most one character for each', () => {
    fc.assert(fc.property(anyString, (text) => escapeText(text).length <= 2 * text.length));
  });

  test('Discord shows the text as it is and acts on nothing in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const nodes = nodesOf(escapeText(text));
        expect(activeKinds(nodes)).toEqual([]);
        expect(inked(visibleText(nodes))).toBe(inked(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['> ', '-# [1] ', '[1] [2] ', '• '])('the same on one line after %j', (before) => {
    fc.assert(
      fc.property(anyText.map(oneLine), (text) => {
        const nodes = nodesOf(before + escapeText(text));
        const ours = activeKinds(nodesOf(`${before}a`));
        expect(activeKinds(nodes).filter((kind) => !ours.includes(kind))).toEqual([]);
        expect(inked(visibleText(nodes))).toBe(
          inked(visibleText(nodesOf(`${before}a`))).slice(0, -1) + inked(text),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('bold is exactly where the spans are', () => {
    const piece = anyText.map((text) => oneLine(text)).filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(fc.record({ text: piece, strong: fc.boolean() }), { maxLength: 8 }), (pieces) => {
        let text = '';
        const spans = [];
        for (const { text: part, strong } of pieces) {
          if (strong) spans.push({ start: text.length, end: text.length + part.length });
          text += `${part} `;
        }
        const nodes = nodesOf(escapeText(text, spans));
        expect(activeKinds(nodes).filter((kind) => kind !== 'strong')).toEqual([]);
        expect(inked(visibleText(nodes))).toBe(inked(text));
        const strong = allNodes(nodes).filter((node) => node.type === 'strong');
        expect(strong.map((node) => inked(visibleText([node])))).toEqual(
          pieces.filter((part) => part.strong).map((part) => inked(part.text)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
