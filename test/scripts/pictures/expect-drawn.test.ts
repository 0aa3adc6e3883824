import { ButtonStyle, ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import { expectDrawn } from './expect-drawn.ts';

const text = { type: ComponentType.TextDisplay, content: 'on **Friday** <@123456789012345678>' };
const button = { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'a', custom_id: '1' };

test('what the bot sends is drawn, whether as a response or as a message', () => {
  expectDrawn({ type: 4, data: { components: [text] } });
  expectDrawn({ components: [text] });
  expectDrawn(undefined);
});

test.each([
  ['a component', { components: [{ type: ComponentType.Container, components: [text] }] }, 'Container'],
  [
    'a button’s style',
    { components: [{ type: ComponentType.ActionRow, components: [button] }] },
    'style Danger',
  ],
  ['markup', { components: [{ ...text, content: '||hidden||' }] }, '"spoiler"'],
  ['a part of a form', { type: 9, data: { title: 'a', components: [text] } }, 'TextDisplay in a form'],
])('%s that is not drawn fails the test in which the bot sends it', (_, body, reason) => {
  expect(() => expectDrawn(body)).toThrow(reason);
});
