import { MessageFlags } from 'discord.js';
import type { DiscordReply } from '../../src/replies/discord/render-answer.ts';
import { styleSheet, type Theme } from './discord-style.ts';
import { escapeHtml } from './html.ts';
import { componentsHtml } from './message-html.ts';

/** What made the bot speak, as Discord shows it above the reply. */
export type Occasion =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'mention'; readonly text: string }
  /** A button was pressed on a reply of the bot; `text` is what that reply begins with. */
  | { readonly kind: 'button'; readonly text: string };

const MEMBER = 'ada';
const BOT = 'Clipbook';
const TIME = 'Today at 09:41';

const CLIP =
  '<svg viewBox="0 0 24 24"><path d="M8 8v9a4 4 0 0 0 8 0V6.500a2.8 2.8 0 0 0-5.6 0V16a1.6 1.6 0 0 0 3.2 0V8.5"/></svg>';
const EYE =
  '<svg viewBox="0 0 24 24"><path d="M12 5C6.5 5 2.6 9.2 1 12c1.6 2.8 5.5 7 11 7s9.4-4.2 11-7c-1.6-2.8-5.5-7-11-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"/></svg>';

/**
 * A whole page with a reply as a member sees it: what made the bot speak, the reply, and who can see it.
 *
 * @throws Error when the reply holds what cannot be drawn (see `componentsHtml`).
 * @example `chatHtml(reply, { kind: 'command', name: 'when' }, 'dark')` → `'<!doctype html>…'`
 */
export function chatHtml(reply: DiscordReply, occasion: Occasion, theme: Theme): string {
  const isForOne = (reply.flags & MessageFlags.Ephemeral) !== 0;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${styleSheet(theme)}</style>
<main>
${occasion.kind === 'mention' ? mentionHtml(occasion.text) : ''}
<article${isForOne ? ' class="mine"' : ''}>
${originHtml(occasion)}
${botAvatar('')}
<header><b>${BOT}</b><span class="app">APP</span><time>${TIME}</time></header>
<div class="components">
${componentsHtml(reply.components)}
</div>
${isForOne ? `<p class="hint">${EYE}Only you can see this · <a>Dismiss message</a></p>` : ''}
</article>
</main>
</html>
`;
}

function mentionHtml(text: string): string {
  return `<article>
${memberAvatar('')}
<header><b>${MEMBER}</b><time>${TIME}</time></header>
<p><span class="mention">@${BOT}</span> ${escapeHtml(text)}</p>
</article>`;
}

function originHtml(occasion: Occasion): string {
  switch (occasion.kind) {
    case 'command':
      return `<div class="origin">${memberAvatar('small')} <b>${MEMBER}</b> used <span class="command">/${escapeHtml(occasion.name)}</span></div>`;
    case 'mention':
      return `<div class="origin">${memberAvatar('small')} <b>${MEMBER}</b> <span class="said">@${BOT} ${escapeHtml(occasion.text)}</span></div>`;
    case 'button':
      return `<div class="origin">${botAvatar('small')} <span class="app">APP</span> <b>${BOT}</b> <span class="said">${escapeHtml(occasion.text)}</span></div>`;
  }
}

function memberAvatar(size: '' | 'small'): string {
  return `<span class="avatar ${size}">${MEMBER.charAt(0).toUpperCase()}</span>`;
}

function botAvatar(size: '' | 'small'): string {
  return `<span class="avatar bot ${size}">${CLIP}</span>`;
}
