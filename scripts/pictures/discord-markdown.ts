import { escapeHtml } from './html.ts';
import { type MarkdownNode, markdownNodes } from './markdown-nodes.ts';
import { NOWHERE, relativeTime, type Surroundings } from './surroundings.ts';

/**
 * Discord's markdown as HTML that shows what Discord shows.
 *
 * @param surroundings who may be mentioned, and when it is read
 * @throws Error naming the markup when it is none that a reply may hold, such as a bare link or a mention of nobody: a
 * picture must not hide that a text came alive.
 * @example `markdownHtml('on **Friday**')` → `'on <strong>Friday</strong>'`
 */
export function markdownHtml(markdown: string, surroundings: Surroundings = NOWHERE): string {
  const draw = (content: MarkdownNode['content'] = []): string =>
    typeof content === 'string' ? escapeHtml(content) : content.map(drawNode).join('');
  const drawItems = (items: NonNullable<MarkdownNode['items']>): string =>
    items.map((item) => `<li>${draw(item)}</li>`).join('');
  const drawNode = (node: MarkdownNode): string => {
    const { type, content, level, target = '', name = '', items = [], start } = node;
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
        return `<span class="${type === 'timestamp' ? 'time' : 'mention'}">${escapeHtml(named(node, surroundings))}</span>`;
    }
  };
  return draw(markdownNodes(markdown));
}

/** What Discord shows instead of an id or a moment. */
function named(
  { type, id = '', timestamp, format }: MarkdownNode,
  { users, channels, now }: Surroundings,
): string {
  const user = users.get(id);
  const channel = channels.get(id);
  if (type === 'user' && user !== undefined) return `@${user}`;
  if (type === 'channel' && channel !== undefined) return `#${channel}`;
  if (type === 'timestamp' && format === 'R' && now !== undefined)
    return relativeTime(new Date(Number(timestamp) * 1_000), now);
  throw new Error(`A reply holds the markup "${type}", which none of its texts may hold`);
}
