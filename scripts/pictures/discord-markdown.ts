import { escapeHtml } from './html.ts';
import { type MarkdownNode, markdownNodes } from './markdown-nodes.ts';

/**
 * Discord's markdown as HTML that shows what Discord shows.
 *
 * @throws Error naming the markup when it is none that a reply may hold, such as a mention or a bare link: a picture
 * must not hide that a text came alive.
 * @example `markdownHtml('on **Friday**')` → `'on <strong>Friday</strong>'`
 */
export function markdownHtml(markdown: string): string {
  return draw(markdownNodes(markdown));
}

function draw(content: MarkdownNode['content'] = []): string {
  return typeof content === 'string' ? escapeHtml(content) : content.map(drawNode).join('');
}

function drawNode({ type, content, level, target = '', name = '', items = [], start }: MarkdownNode): string {
  switch (type) {
    case 'text':
      return draw(content);
    case 'twemoji':
      return escapeHtml(name);
    case 'br':
      return '<br>';
    case 'strong':
      return `<strong>${draw(content)}</strong>`;
    case 'em':
      return `<em>${draw(content)}</em>`;
    case 'inlineCode':
      return `<code>${draw(content)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(target)}">${draw(content)}</a>`;
    case 'heading':
      return `<h${level}>${draw(content)}</h${level}>`;
    case 'subtext':
      return `<small>${draw(content)}</small>`;
    case 'blockQuote':
      // The bar is an element of its own, as in Discord: a border would not have round ends.
      return `<div class="quote"><i></i><blockquote>${draw(content).replace(/<br>$/, '')}</blockquote></div>`;
    case 'list':
      return start === undefined
        ? `<ul>${drawItems(items)}</ul>`
        : `<ol start="${start}">${drawItems(items)}</ol>`;
    default:
      throw new Error(`A reply holds the markup "${type}", which none of its texts may hold`);
  }
}

function drawItems(items: NonNullable<MarkdownNode['items']>): string {
  return items.map((item) => `<li>${draw(item)}</li>`).join('');
}
