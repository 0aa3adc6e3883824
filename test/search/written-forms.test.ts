import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countForm, formOf, mostWritten, type WrittenForm } from '../../src/search/written-forms.ts';

function formsOf(
  ...written: readonly [surface: string, told: 'asName' | 'asCommon' | 'untold'][]
): WrittenForm[] {
  const forms: WrittenForm[] = [];
  for (const [surface, told] of written) countForm(forms, formOf(forms, surface), told, 1);
  return forms;
}

test('a common word is written as it mostly is where it is common, a name as it mostly is as a name', () => {
  const forms = formsOf(
    ['Talks', 'asName'],
    ['Talks', 'asName'],
    ['Talks', 'asName'],
    ['talks', 'asCommon'],
    ['talks', 'asCommon'],
    ['talk', 'asCommon'],
  );
  expect(mostWritten(forms, 'asCommon')).toBe('talks');
  expect(mostWritten(forms, 'asName')).toBe('Talks');
});

test('of forms as frequent, the shorter comes first, then the first by code units', () => {
  expect(mostWritten(formsOf(['visited', 'asCommon'], ['visit', 'asCommon']), 'asCommon')).toBe('visit');
  expect(mostWritten(formsOf(['SHOIGU', 'untold'], ['Shoigu', 'untold']), 'untold')).toBe('SHOIGU');
});

test('without a form that tells what is wanted, any other serves, and without any none', () => {
  expect(mostWritten(formsOf(['Abend', 'asName']), 'asCommon')).toBe('Abend');
  expect(mostWritten([], 'asName')).toBeUndefined();
});

test('the order of what is counted does not matter, and what is taken away was never there', () => {
  const occurrence = fc.tuple(
    fc.constantFrom('talk', 'talks', 'Talks', 'TALKS'),
    fc.constantFrom('asName' as const, 'asCommon' as const, 'untold' as const),
  );
  fc.assert(
    fc.property(fc.array(occurrence), fc.array(occurrence), (kept, taken) => {
      const forms = formsOf(...taken, ...kept);
      for (const [surface, told] of taken.toReversed()) countForm(forms, formOf(forms, surface), told, -1);
      const expected = formsOf(...kept.toReversed());
      const bySurface = (a: WrittenForm, b: WrittenForm) => (a.surface < b.surface ? -1 : 1);
      expect(forms.sort(bySurface)).toEqual(expected.sort(bySurface));
      for (const as of ['asName', 'asCommon', 'untold'] as const)
        expect(mostWritten(forms, as)).toBe(mostWritten(expected, as));
    }),
  );
});

test('what was never counted cannot be taken away', () => {
  const forms: WrittenForm[] = [];
  expect(() => countForm(forms, formOf(forms, 'Beijing'), 'asName', -1)).toThrow('Beijing');
});
