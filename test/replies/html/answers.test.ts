import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../../src/replies/html/render-answer.ts';
import { renderArticle } from '../../../src/replies/html/render-article.ts';
import type { View } from '../../../src/replies/html/view.ts';
import { clipOf, passageOf, queryOf, rankedOf } from '../discord/sample.ts';
import { evidenceOf, nothingOf } from '../sample-answers.ts';
import { elementsOf, ofClass } from './parse-html.ts';

const VIEW: View = { language: 'en', base: '', typed: '', page: 1 };
const TEXT = 'It rained. Shoigu arrived in Beijing on Friday. He left.';
const about = {
  title: 'Talks',
  publisher: 'Xinhua',
  author: 'A. Reporter',
  publishedAt: '2025-02-28',
  url: 'https://example.org/a',
};
const clip = clipOf('aaaaaaaa', TEXT, about);
const friday = rankedOf(clip, 1, 1, {
  words: ['Shoigu', 'Friday'],
  excerpt: 'Shoigu arrived in Beijing on Friday.',
});
const markupOf = (answer: Parameters<typeof renderAnswer>[0], view = VIEW) =>
  renderAnswer(answer, [], view).main.markup;

describe('a passage', () => {
  const markup = markupOf(evidenceOf([friday]));

  test('is a slice, with marks where its paragraph goes on and its words bold', () => {
    expect(markup).toContain(
      '<p>… <span class="slice"><b class="word">Shoigu</b> arrived in Beijing on <b class="word">Friday</b>.</span> …</p>',
    );
  });

  test('says where it stands, what is known of its source, and opens the original at the sentence', () => {
    const [line] = ofClass(elementsOf(markup), 'cite');
    expect(line?.text).toBe(
      'Talks · ¶1, line 1 · Xinhua · A. Reporter · 28 February 2025 · aaaaaaaa.txt · Open the original',
    );
    expect(markup).toContain('<time datetime="2025-02-28">28 February 2025</time>');
    expect(markup).toContain(
      'href="https://example.org/a#:~:text=Shoigu%20arrived%20in%20Beijing%20on%20Friday." rel="noopener noreferrer external" data-address="https://example.org/a"',
    );
  });

  test('names its copies, each with a link', () => {
    const copy = clipOf('bbbbbbbb', 'Shoigu arrived.', { title: 'The Copy' });
    const alsoIn = [
      { source: copy.source, passage: passageOf(copy, 1) },
      { source: clip.source, passage: passageOf(clip, 1) },
    ];
    const [line] = ofClass(elementsOf(markupOf(evidenceOf([{ ...friday, alsoIn }]))), 'also');
    expect(line?.text).toMatch(/^also .*in 1 source · ¶1 · The Copy ¶1$/);
  });

  test('names who speaks, once', () => {
    const interview = clipOf('cccccccc', 'Dr.petrova: It rained. She left.');
    const spoken = { ...passageOf(interview, 1), kind: 'turn', speaker: 'Dr. Petrova' } as const;
    const whole = rankedOf(interview, 1, 1, { passage: spoken });
    const part = rankedOf(interview, 1, 1, { passage: spoken, excerpt: 'She left.' });
    const said = (ranked: typeof whole) =>
      elementsOf(markupOf(evidenceOf([ranked]))).find(({ name }) => name === 'blockquote')?.text;
    expect(said(whole)).toBe('Dr.petrova: It rained. She left.');
    expect(said(part)).toBe('Dr. Petrova: … She left.');
  });
});

describe('the board', () => {
  test('says what the sources say, who says it, which day that is, and links to the passages', () => {
    const answer = evidenceOf([friday], {
      board: (citations) => [
        {
          value: 'Friday',
          variants: ['on Friday', 'Fri'],
          resolved: '2025-02-28',
          role: 'a day',
          speaker: 'The spokesman',
          support: citations,
          sources: 2,
          score: 1,
        },
      ],
    });
    const elements = elementsOf(markupOf(answer));
    const row = elements.find(({ name, text }) => name === 'p' && text.startsWith('Friday'));
    expect(row?.text).toBe('Friday, a day (28 February 2025) — says the spokesman');
    const [support] = ofClass(elements, 'support');
    expect(support?.text).toBe('2 sources [1]');
    expect(elements.some(({ attributes }) => attributes.href === '#c1')).toBe(true);
    expect(elements.some(({ attributes }) => attributes.id === 'c1')).toBe(true);
  });

  test('is not there without a row', () => {
    expect(markupOf(evidenceOf([friday]))).not.toContain('class="board"');
  });
});

describe('a question', () => {
  test('says what it was read as, and what stands nowhere', () => {
    const query = queryOf('When did Shoigu leave?', {
      readFrom: 'when did he leave?',
      readAs: [{ from: 'Shoygu', to: 'Shoigu' }],
    });
    const elements = elementsOf(markupOf(evidenceOf([friday], { query, unmatched: ['zeppelin'] })));
    expect(elements.find(({ name }) => name === 'h1')?.text).toBe('When did Shoigu leave?');
    expect(ofClass(elements, 'note').map(({ text }) => text)).toEqual([
      'Read as:',
      'read “Shoygu” as “Shoigu”',
      'nowhere in the clips: “zeppelin”',
    ]);
  });

  test('without an answer shows the three nearest passages, marked as none', () => {
    const lines = clipOf('dddddddd', 'One.\nTwo.\nThree.\nFour.');
    const nearest = [1, 2, 3, 4].map((ordinal) => rankedOf(lines, ordinal, ordinal));
    const elements = elementsOf(markupOf(nothingOf('The clips do not say.', nearest)));
    expect(ofClass(elements, 'reason').map(({ text }) => text)).toEqual(['The clips do not say.']);
    expect(elements.map(({ text }) => text)).toContain('Nearest, but it does not answer:');
    expect(ofClass(elements, 'slice').map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('without anything near leads to what the clips are about', () => {
    const answer = nothingOf('No.', [], { headlines: [{ title: 'Talks <1>', path: 'wire/a b.txt' }] });
    expect(markupOf(answer, { ...VIEW, base: '/clips' })).toContain(
      '<a href="/clips/s/wire/a%20b.txt">Talks &lt;1&gt;</a>',
    );
  });
});

describe('an article', () => {
  const article = {
    kind: 'reading',
    source: clip.source,
    passages: clip.passages,
    focus: 1,
    total: 1,
  } as const;
  const opened = (place: object) =>
    renderArticle(article, { sourceId: 'aaaaaaaa', ...place }, VIEW).main.markup;

  test('opens the original at the sentence that is highlighted', () => {
    expect(opened({ paragraph: 1, quote: { start: 48, end: 56 } })).toContain('#:~:text=He%20left."');
    expect(opened({})).toContain('href="https://example.org/a"');
  });

  test('bounds what a link of another version of it names', () => {
    const [mark] = ofClass(elementsOf(opened({ paragraph: 1, quote: { start: 48, end: 9_999 } })), 'quote');
    expect(mark?.text).toBe('He left.');
    expect(opened({ paragraph: 9, quote: { start: 0, end: 4 } })).not.toContain('<mark');
  });

  test('cuts no character in halves, whatever the link says', () => {
    const emoji = clipOf('gggggggg', 'a😀b😀c');
    const reading = { ...article, source: emoji.source, passages: emoji.passages };
    const place = { sourceId: 'gggggggg', paragraph: 1, quote: { start: 2, end: 5 } };
    const [mark] = ofClass(elementsOf(renderArticle(reading, place, VIEW).main.markup), 'quote');
    expect(mark?.text).toBe('😀b😀');
  });

  test('keeps the marks of a list that it brings along, and draws them for one that brings none', () => {
    const list = (text: string) => {
      const items = clipOf('eeeeeeee', text);
      const passages = items.passages.map((passage) => ({ ...passage, kind: 'item' }) as const);
      return renderArticle(
        { ...article, source: items.source, passages, total: 2 },
        { sourceId: 'eeeeeeee' },
        VIEW,
      ).main.markup;
    };
    expect(list('• more trade\n• less war')).toContain('<ul class="marked" role="list">');
    expect(list('1. more trade\n2. less war')).toContain('<ul class="marked" role="list">');
    expect(list('more trade\nless war')).toContain('<ul>');
  });
});

describe('an article that was extracted, or that has marks of its format', () => {
  const text = '# Talks\n\nSee [Xi](https://x.io) **now**.\n\nThe end.';
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const base = { sourceId: 'ffffffff', line: 1 } as const;
  const source = { ...clip.source, id: 'ffffffff', text, language: 'de', extractedFrom: 'PDF' };
  const passages = [
    {
      ...base,
      id: 'f-1',
      ordinal: 1,
      page: 1,
      kind: 'headline',
      span: at('# Talks'),
      text: '# Talks',
      readable: '  Talks',
    },
    {
      ...base,
      id: 'f-2',
      ordinal: 2,
      page: 1,
      kind: 'prose',
      span: at('See [Xi](https://x.io) **now**.'),
      text: 'See [Xi](https://x.io) **now**.',
      readable: 'See  Xi                  now  .',
    },
    { ...base, id: 'f-3', ordinal: 3, page: 2, kind: 'prose', span: at('The end.'), text: 'The end.' },
  ] as const;
  const article = { kind: 'reading', source, passages, focus: 1, total: 3 } as const;
  const markup = renderArticle(article, { sourceId: 'ffffffff', paragraph: 2 }, VIEW).main.markup;
  const elements = elementsOf(markup);

  test('keeps its marks in the text and hides them', () => {
    expect(elements.find(({ attributes }) => attributes.id === 'p2')?.text).toBe(
      '2See [Xi](https://x.io) **now**.',
    );
    expect(
      ofClass(elements, 'markup')
        .map((each) => each.text)
        .join(' '),
    ).toBe('#  [ ](https://x.io) ** **'.replace('#  ', '# '));
  });

  test('knows its title under the marks', () => {
    expect(elements.filter(({ name }) => name === 'h1').map((each) => each.text)).toEqual(['# Talks']);
  });

  test('says its language, what it was extracted from, and where a page begins', () => {
    expect(ofClass(elements, 'text')[0]?.attributes.lang).toBe('de');
    expect(ofClass(elements, 'cite')[0]?.text).toContain('text from PDF');
    expect(ofClass(elements, 'sheet').map((each) => each.text)).toEqual(['page 1', 'page 2']);
  });

  test('opens the original at words, not at marks', () => {
    expect(markup).toContain('#:~:text=See%20Xi%20now.');
  });
});

test('a fact is set apart, so that one written from right to left leaves the date behind it alone', () => {
  const arabic = rankedOf(clipOf('dddddddd', TEXT, { ...about, publisher: 'الجزيرة' }), 1, 1, {});
  expect(markupOf(evidenceOf([arabic]))).toContain('<bdi>الجزيرة</bdi>');
});
