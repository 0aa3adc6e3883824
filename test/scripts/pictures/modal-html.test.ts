import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modalHtml } from '../../../scripts/pictures/modal-html.ts';
import { reportModal } from '../../../src/replies/discord/report-modal.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { clipOf } from '../../replies/discord/sample.ts';
import { textOfForm, textOfHtml } from './visible-text.ts';

test('the picture of any form shows every word of it and no other', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), fc.constantFrom(...LANGUAGES), (texts, language) => {
      const passages = texts.flatMap((text) => {
        const { source, passages } = clipOf('aaaaaaaa', text, { path: `${text}.txt` });
        return passages.map((passage) => ({ source, passage }));
      });
      const form = reportModal(passages, language);
      expect(textOfHtml(modalHtml(form))).toBe(`${textOfForm(form)}CancelSubmit`);
    }),
  );
});

describe('what there is no picture of is named', () => {
  const form = (...components: object[]) =>
    ({ title: 'a', custom_id: '1', components }) as unknown as APIModalInteractionResponseCallbackData;
  const label = (component: object, more = {}) => ({
    type: ComponentType.Label,
    label: 'a',
    component,
    ...more,
  });
  const input = { type: ComponentType.TextInput, custom_id: '1', style: 1 };
  const select = { type: ComponentType.StringSelect, custom_id: '1', options: [{ label: 'a', value: '1' }] };

  test.each([
    ['something else in a form', form({ type: ComponentType.TextDisplay }), 'TextDisplay in a form'],
    ['something else in a label', form(label({ type: ComponentType.RoleSelect })), 'RoleSelect in a label'],
    ['a label with a description', form(label(input, { description: 'b' })), 'Label with description'],
    ['a field with a text in it', form(label({ ...input, value: 'b' })), 'TextInput with value'],
    ['a list of several', form(label({ ...select, max_values: 2 })), 'SelectMenu with max_values'],
    [
      'an option with an emoji',
      form(label({ ...select, options: [{ label: 'a', value: '1', emoji: {} }] })),
      'SelectMenu with emoji',
    ],
  ])('%s', (_, view, name) => {
    expect(() => modalHtml(view)).toThrow(name);
  });
});
