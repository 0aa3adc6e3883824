import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { IRREGULAR_FORMS } from '../../src/language/irregular-forms.ts';

test.each([
  ['met', 'meet'],
  ['flew', 'fly'],
  ['withdrew', 'withdraw'],
  ['undergone', 'undergo'],
  ['people', 'person'],
  ['spokeswoman', 'spokesman'],
  ['left', 'leave'],
])('%s leads back to %s', (form, base) => {
  expect(IRREGULAR_FORMS.get(form)).toBe(base);
});

test.each(['meet', 'visited', 'shoigu', ''])(
  'a base form, a regular form or no form at all leads nowhere: %j',
  (word) => {
    expect(IRREGULAR_FORMS.has(word)).toBe(false);
  },
);

test('no form leads to a word that leads on to another', () => {
  for (const [form, base] of IRREGULAR_FORMS)
    expect(IRREGULAR_FORMS.get(base), `${form} → ${base}`).toBeUndefined();
});

test('all words are folded, so that they can be found', () => {
  for (const word of [...IRREGULAR_FORMS].flat()) expect(word).toBe(fold(word));
});
