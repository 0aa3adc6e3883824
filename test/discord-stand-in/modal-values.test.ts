import { expect, test } from 'vitest';
import { filledIn } from './modal-values.ts';

const label = (component: object) => ({ type: 18, label: 'Field', component });
const modal = {
  components: [
    label({ type: 3, custom_id: 'which', options: [{ label: 'A', value: 'a' }] }),
    label({ type: 4, custom_id: 'why', style: 2, required: false, max_length: 5 }),
  ],
};

test('texts and choices come back in labels, and what is left out is empty', () => {
  expect(filledIn(modal, { which: ['a'] })).toEqual([
    { type: 18, id: 1, component: { id: 2, type: 3, custom_id: 'which', values: ['a'] } },
    { type: 18, id: 3, component: { id: 4, type: 4, custom_id: 'why', value: '' } },
  ]);
});

test.for([
  ['a required field that is empty', {}, 'required'],
  ['a choice that is not offered', { which: ['b'] }, 'does not offer "b"'],
  ['a text that is too long', { which: ['a'], why: '123456' }, 'too long'],
  ['a field that is not there', { which: ['a'], who: 'me' }, 'no field "who"'],
] as const)('%s cannot be submitted', ([, values, message]) => {
  expect(() => filledIn(modal, values)).toThrow(message);
});
