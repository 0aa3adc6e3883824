import { describe, expect, test } from 'vitest';
import { page } from '../../../src/replies/html/page.ts';
import { renderAnswer } from '../../../src/replies/html/render-answer.ts';
import { renderRefusal } from '../../../src/replies/html/render-refusal.ts';
import type { View } from '../../../src/replies/html/view.ts';
import { clipOf } from '../discord/sample.ts';
import { elementsOf, ofClass } from './parse-html.ts';

const VIEW: View = { language: 'en', base: '', typed: '', page: 1 };
const clip = clipOf('aaaaaaaa', 'It rained. Shoigu arrived in Beijing on Friday.', { title: 'Talks' });
const markupOf = (answer: Parameters<typeof renderAnswer>[0]) => renderAnswer(answer, [], VIEW).main.markup;

describe('the list of sources', () => {
  const summary = { source: clip.source, paragraphs: 1, opening: 'It rained. Shoigu arrived' };
  const listed = { kind: 'sources', sources: [summary], problems: [] } as const;

  test('hides the marks of a format in the opening words', () => {
    const opening = 'It **rained** in [Rome](http://a.example).';
    const readable = opening.replace(/\*\*|\[|\]\([^)]*\)/g, (mark) => ' '.repeat(mark.length));
    const markup = markupOf({ ...listed, sources: [{ ...summary, opening, readable }] });
    const [shown] = ofClass(elementsOf(markup), 'opening');
    expect(shown?.text).toBe(`${opening} …`);
    expect(ofClass(elementsOf(markup), 'markup').map(({ text }) => text)).toEqual([
      '**',
      '**',
      '[',
      '](http://a.example)',
    ]);
  });

  test('names the first files that could not be read, and counts them all', () => {
    const problems = Array.from({ length: 5_000 }, (_, at) => ({ path: `${at}.png`, reason: 'is no text' }));
    const markup = markupOf({ ...listed, problems });
    expect(markup).toContain('5000');
    expect(markup.match(/is no text/g)).toHaveLength(50);
    expect(markup).toContain('<li>…</li>');
    expect(markupOf({ ...listed, problems: problems.slice(0, 50) })).not.toContain('<li>…</li>');
  });

  test('is marked in the navigation where it is the page, and nowhere else', () => {
    const current = (content: Parameters<typeof page>[0], view = VIEW) =>
      elementsOf(page(content, view).replaceAll('\n', ' ').trim())
        .filter(({ attributes }) => attributes['aria-current'] === 'page')
        .map(({ text }) => text);
    expect(current(renderAnswer(listed, [], VIEW))).toEqual(['Sources']);
    expect(current(renderRefusal('There is no such page.', VIEW))).toEqual([]);
    const people = { ...VIEW, typed: '/who' };
    expect(current(renderAnswer({ kind: 'people', names: [] }, [], people), people)).toEqual(['People']);
  });
});
