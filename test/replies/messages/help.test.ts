import { test } from 'vitest';
import { HELP } from '../../../src/replies/messages/help.ts';
import { expectEveryLanguage } from './every-language.ts';

test.for(['heading', 'how', 'promise'] as const)('“%s” is said in every language', (name) => {
  expectEveryLanguage((language) => HELP[language][name]);
});

test('the menu of a message is explained in every language', () => {
  expectEveryLanguage((language) => HELP[language].onMessages('**Find**'));
});

test('an example is given in every language', () => {
  expectEveryLanguage((language) => HELP[language].example('`/when`'));
});
