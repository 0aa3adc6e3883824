import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownHtml } from '../../../scripts/pictures/discord-markdown.ts';
import { escapeText } from '../../../src/replies/discord/escape.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';

describe('markdown is drawn as Discord draws it', () => {
  test.each([
    ['headings', '# A\n## B\n### C', '<h1>A</h1><h2>B</h2><h3>C</h3>'],
    ['bold, italics and code', '**a** *b* `c*`', '<strong>a</strong> <em>b</em> <code>c*</code>'],
    [
      'a link with italics',
      '[*Talks*](https://example.org/a?b=1&c)',
      '<a href="https://example.org/a?b=1&amp;c"><em>Talks</em></a>',
    ],
    ['small print', 'a\n-# b\nc', 'a<br><small>b</small>c'],
    [
      'small print and headings below a quote',
      '> a\n-# b\n> c\n### d',
      `${quote('a')}<small>b</small>${quote('c')}<h3>d</h3>`,
    ],
    ['a quote over lines', '> a\n> b', quote('a<br>b')],
    ['lists', '- a\n- **b**\nc', '<ul><li>a</li><li><strong>b</strong></li></ul>c'],
    ['numbered lists', 'a\n3. b\n4. c', 'a<br><ol start="3"><li>b</li><li>c</li></ol>'],
    ['escaped characters', '\\*a\\* \\# 1\\. \\- \\<b>', '*a* # 1. - &lt;b&gt;'],
    ['escaped marks at the start of lines', '1\\. a\n\\- b\n\\> c', '1. a<br>- b<br>&gt; c'],
    ['marks that mark nothing', '-5 degrees, 1.5 > 1 # a', '-5 degrees, 1.5 &gt; 1 # a'],
    ['emoji', '👍🏽 北京', '👍🏽 北京'],
  ])('%s', (_, markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });
});

describe('what Discord shows instead of an id or a moment', () => {
  const around = {
    users: new Map([['123456789012345671', 'a<d>a']]),
    channels: new Map([['123456789012345672', 'newsroom']]),
    files: new Map(),
    now: new Date(7_200_000),
  };
  test.each([
    ['<@123456789012345671>', '<span class="mention">@a&lt;d&gt;a</span>'],
    ['<#123456789012345672>', '<span class="mention">#newsroom</span>'],
    ['<t:0:R>', '<span class="time">2 hours ago</span>'],
  ])('%s', (markdown, html) => {
    expect(markdownHtml(`a ${markdown}`, around)).toBe(`a ${html}`);
  });

  test.each(['<@123456789012345672>', '<#123456789012345671>', '<t:0:F>'])(
    'is nothing that is not known there: %s',
    (markdown) => {
      expect(() => markdownHtml(markdown, around)).toThrow('none of its texts may hold');
    },
  );
});

describe('markup that no reply may hold is named', () => {
  test.each([
    ['<@123456789012345678>', 'user'],
    ['@everyone', 'everyone'],
    ['https://example.org', 'url'],
    ['~~a~~', 'strikethrough'],
    ['||a||', 'spoiler'],
    ['<t:1700000000:R>', 'timestamp'],
  ])('%s', (markdown, kind) => {
    expect(() => markdownHtml(markdown)).toThrow(`"${kind}"`);
  });
});

test('any text that is escaped is drawn as text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tags = markdownHtml(escapeText(text)).match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => tag !== '<br>')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

function quote(html: string): string {
  return `<div class="quote"><i></i><blockquote>${html}</blockquote></div>`;
}
