import { type APIMessage, MessageFlags } from 'discord.js';
import { markdownHtml } from './discord-markdown.ts';
import { styleSheet, type Theme } from './discord-style.ts';
import { escapeHtml } from './html.ts';
import { componentsHtml } from './message-html.ts';
import { modalHtml } from './modal-html.ts';
import type { Occasion, View } from './play.ts';

const MEMBER = 'ada';
const OTHER_MEMBER = 'ben';
const BOT = 'Clipbook';
const TIME = 'Today at 09:41';

const CLIP =
  '<svg viewBox="0 0 24 24"><path d="M8 8v9a4 4 0 0 0 8 0V6.500a2.8 2.8 0 0 0-5.6 0V16a1.6 1.6 0 0 0 3.2 0V8.5"/></svg>';
const EYE =
  '<svg viewBox="0 0 24 24"><path d="M12 5C6.5 5 2.6 9.2 1 12c1.6 2.8 5.5 7 11 7s9.4-4.2 11-7c-1.6-2.8-5.5-7-11-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"/></svg>';

/**
 * A whole page with what a member sees: what made the bot speak, the reply and who can see it, or a form, or choices.
 *
 * @throws Error when the view holds what cannot be drawn (see `componentsHtml` and `modalHtml`).
 * @example `chatHtml(await play(steps, stage), 'dark')` → `'<!doctype html>…'`
 */
export function chatHtml(view: View, theme: Theme): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${styleSheet(theme)}</style>
<main>
${viewHtml(view)}
</main>
</html>
`;
}

function viewHtml(view: View): string {
  switch (view.kind) {
    case 'message':
      return messageHtml(view);
    case 'form':
      return modalHtml(view.form);
    case 'choices':
      return choicesHtml(view);
  }
}

function messageHtml({ message, occasion, surroundings }: Extract<View, { kind: 'message' }>): string {
  if (message.content !== '' || message.embeds.length > 0)
    throw new Error('There is no picture of a message with content or embeds');
  const isForOne = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return `${saidHtml(occasion)}
<article${isForOne ? ' class="mine"' : ''}>
${originHtml(occasion)}
${botAvatar('')}
<header><b>${BOT}</b><span class="app">APP</span><time>${TIME}</time></header>
<div class="components">
${componentsHtml(message.components ?? [], surroundings)}
</div>
${isForOne ? `<p class="hint">${EYE}Only you can see this · <a>Dismiss message</a></p>` : ''}
</article>`;
}

/** What a member wrote before the bot spoke. */
function saidHtml(occasion: Occasion): string {
  if (occasion.kind !== 'mention' && occasion.kind !== 'message command') return '';
  const [author, mention] =
    occasion.kind === 'mention' ? [MEMBER, `<span class="mention">@${BOT}</span> `] : [OTHER_MEMBER, ''];
  return `<article>
${memberAvatar('', author)}
<header><b>${author}</b><time>${TIME}</time></header>
<p>${mention}${escapeHtml(occasion.text)}</p>
</article>`;
}

function originHtml(occasion: Occasion): string {
  const member = `${memberAvatar('small', MEMBER)} <b>${MEMBER}</b>`;
  switch (occasion.kind) {
    case 'command':
      return `<div class="origin">${member} used <span class="command">/${escapeHtml(occasion.name)}</span></div>`;
    case 'message command':
      return `<div class="origin">${member} used <span class="command">${escapeHtml(occasion.name)}</span></div>`;
    case 'mention':
      return `<div class="origin">${member} <span class="said">@${BOT} ${escapeHtml(occasion.text)}</span></div>`;
    case 'button':
      return `<div class="origin">${botAvatar('small')} <span class="app">APP</span> <b>${BOT}</b> <span class="said">${beginningHtml(occasion.on)}</span></div>`;
  }
}

/** The first line of a message, without its looks. */
function beginningHtml({ components = [] }: APIMessage): string {
  const first = components.find((component) => 'content' in component);
  const [line = ''] = first !== undefined && 'content' in first ? first.content.split('\n') : [];
  return markdownHtml(line).replace(/<[^>]*>/g, '');
}

function choicesHtml({ command, option, text, choices }: Extract<View, { kind: 'choices' }>): string {
  const rows = choices.map(({ name }) => `<li>${escapeHtml(name)}</li>`);
  return `<section class="choices">
<ul class="options">${rows.join('')}</ul>
<div class="field"><b>/${escapeHtml(command)}</b> <code>${escapeHtml(option)}</code> <span>${escapeHtml(text)}</span></div>
</section>`;
}

function memberAvatar(size: '' | 'small', name: string): string {
  return `<span class="avatar ${size}${name === MEMBER ? '' : ' other'}">${name.charAt(0).toUpperCase()}</span>`;
}

function botAvatar(size: '' | 'small'): string {
  return `<span class="avatar bot ${size}">${CLIP}</span>`;
}
