import fc from 'fast-check';
import { expect } from 'vitest';
import type { Clipbook } from '../../../src/clipbook.ts';
import { choicesOf } from '../../../src/discord/on-autocomplete.ts';
import { SUGGESTS } from '../../../src/model/command.ts';
import { anyQuestion } from '../../../test/arbitraries/question.ts';
import { type AnyProperty, property } from '../run-property.ts';

/** Whatever is typed, the choices are such as Discord takes (discord-api-docs: interactions/application-commands.mdx). */
export function lettersToChoices(clips: Clipbook): AnyProperty {
  return property({
    name: 'letters → choices',
    share: 10,
    arbitrary: fc.record({ what: fc.constantFrom(...SUGGESTS), typed: anyQuestion, length: fc.nat(40) }),
    show: ({ what, typed, length }) => `${what}: ${fc.stringify(typed.slice(0, length))}`,
    check({ what, typed, length }) {
      const choices = choicesOf(clips.suggest(what, typed.slice(0, length)));
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(name.trim()).not.toBe('');
        expect(value.trim()).not.toBe('');
      }
      return 'kept';
    },
  });
}
