import { expect } from 'vitest';
import { type Content, page } from '../../../src/replies/html/page.ts';
import type { View } from '../../../src/replies/html/view.ts';
import { type Element, elementsOf } from './parse-html.ts';

/** Where our own links lead, or the one thing that may stand elsewhere: an original. */
const OURS = /^(?:\/clips)?\/(?:$|\?|s\/|reader\.css$|icon\.svg$|enter$)|^#/;
const ORIGINAL = /^https?:\/\/[^\s"<>]+$/;
const EVENT = /^on|^style$|^srcdoc$/;

/**
 * Fails unless the page of some content is well-formed, has one heading, and is made of our own elements and links alone.
 *
 * @returns its elements
 */
export function expectInert(content: Content, view: View): Element[] {
  const elements = elementsOf(page(content, view).replaceAll('\n', ' ').trim());
  for (const { name, attributes } of elements) {
    expect(['script', 'style', 'iframe', 'object', 'svg', 'base']).not.toContain(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(attribute).not.toMatch(EVENT);
      if (attribute !== 'href' && attribute !== 'src' && attribute !== 'action') continue;
      const isOriginal = attributes.class === 'original';
      expect(value).toMatch(isOriginal ? ORIGINAL : OURS);
      if (isOriginal) expect(attributes.rel).toContain('noopener');
    }
  }
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
  for (const { name, text, attributes } of elements) {
    if (name === 'a' || name === 'h1') expect((text || attributes['aria-label'] || '').trim()).not.toBe('');
  }
  return elements;
}
