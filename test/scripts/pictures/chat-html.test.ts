import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chatHtml } from '../../../scripts/pictures/chat-html.ts';
import { type Bot, replyTo } from '../../../scripts/pictures/reply-to.ts';
import { SCENES } from '../../../scripts/pictures/scenes.ts';
import { openClipbook } from '../../../src/clipbook.ts';
import { loadCommands } from '../../../src/load-commands.ts';
import { textOfComponents, textOfHtml } from './visible-text.ts';

const ARTICLES = join(import.meta.dirname, '../../../data/articles');
const HINT = 'Only you can see this';

let bot: Bot;
beforeAll(async () => {
  const commands = await loadCommands();
  bot = { commands, clips: await openClipbook(ARTICLES, commands) };
});

describe.each(SCENES.map((scene) => [scene.name, scene] as const))('the scene %s', (_, scene) => {
  test('shows the whole reply and asks for nothing from the network', async () => {
    const { reply, occasion } = await replyTo(scene.request, bot);
    const html = chatHtml(reply, occasion, scene.theme);
    expect(textOfHtml(html)).toContain(textOfComponents(reply.components));
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|\bsrc=|url\(|@import/);
    expect(html.includes(HINT)).toBe(scene.request.kind === 'read');
  });
});

test('no two scenes write the same picture', () => {
  expect(new Set(SCENES.map(({ name }) => name)).size).toBe(SCENES.length);
});

test('above the reply stands what made the bot speak', async () => {
  const { reply } = await replyTo({ kind: 'command', name: 'help', options: {} }, bot);
  const above = (occasion: Parameters<typeof chatHtml>[1]) =>
    textOfHtml(chatHtml(reply, occasion, 'dark').replace(/<style>.*<\/style>/s, ''));
  expect(above({ kind: 'command', name: 'help' })).toContain('adaused/help');
  expect(above({ kind: 'mention', text: '<b>who?</b>' })).toContain('@Clipbook<b>who?</b>');
  expect(above({ kind: 'button', text: 'When & where?' })).toContain('Clipbook' + 'When&where?');
});

test('what cannot be asked is named', async () => {
  const when = {
    kind: 'command',
    name: 'when',
    options: { question: 'did Shoigu arrive in Beijing?' },
  } as const;
  await expect(replyTo({ kind: 'command', name: 'nope', options: {} }, bot)).rejects.toThrow('/nope');
  await expect(replyTo({ kind: 'read', nth: 99, on: when }, bot)).rejects.toThrow('not 99');
  await expect(replyTo({ kind: 'mention', text: '' }, bot)).rejects.toThrow('asks for nothing');
});
