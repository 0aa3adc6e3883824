import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, joined } from '../../../src/replies/html/html.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { carried, elementsOf } from './parse-html.ts';

const anything = fc.oneof(
  anyText,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</p>', '"x', "'", '&amp;', '<!--', ']]>', '\ud800'),
);

describe('a text in a template', () => {
  test('is shown as it is, in an element and in an attribute', () => {
    fc.assert(
      fc.property(anything, anything, (inside, title) => {
        const [element, ...others] = elementsOf(html`<p title="${title}">${inside}</p>`.markup);
        expect(others).toEqual([]);
        expect(element).toEqual({ name: 'p', attributes: { title: carried(title) }, text: carried(inside) });
      }),
    );
  });

  test('keeps its length, so that offsets keep their meaning', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(elementsOf(`<p>${escapeHtml(text)}</p>`)[0]?.text.length).toBe(text.length);
      }),
    );
  });

  test('is never taken for markup that is ready', () => {
    const looksReady = { markup: '<b>' } as unknown as string;
    expect(() => html`${looksReady}`).toThrow();
  });
});

test('markup, numbers and lists stand as they are; what is not there leaves nothing', () => {
  const none: string | undefined = undefined;
  expect(html`${html`<b>a</b>`}${1}${['<', html`<i></i>`]}${none}${false}${''}`.markup).toBe(
    '<b>a</b>1&lt;<i></i>',
  );
});

test('pieces are joined without gaps for what is empty', () => {
  expect(joined(['a', undefined, '', html``, html`<b>c</b>`], ' & ').markup).toBe('a &amp; <b>c</b>');
});
