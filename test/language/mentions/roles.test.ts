import { describe, expect, test } from 'vitest';
import { nameMentions } from '../../../src/language/mentions/names.ts';
import { roleIn } from '../../../src/language/mentions/roles.ts';

function roleOf(text: string, name: string): string | undefined {
  const mention = nameMentions(text).find((candidate) => candidate.text === name);
  if (mention === undefined) throw new Error(`no name “${name}” in “${text}”`);
  return roleIn(text, mention);
}

describe('a text says what a person is', () => {
  test.each([
    ['by a title in front', 'Chinese President Xi Jinping met him.', 'Xi Jinping', 'Chinese President'],
    [
      'behind the name',
      'Sergei Shoigu, the secretary of Russia’s Security Council, left.',
      'Sergei Shoigu',
      'the secretary of Russia’s Security Council',
    ],
    [
      'behind the name, up to the verb',
      'Shoigu, Russia’s former defense chief who is now secretary, left.',
      'Shoigu',
      'Russia’s former defense chief',
    ],
    [
      'before the name',
      'Then the spokesperson of the Chinese Foreign Ministry, Lin Jian, replied.',
      'Lin Jian',
      'the spokesperson of the Chinese Foreign Ministry',
    ],
  ])('%s', (_, text, name, role) => {
    expect(roleOf(text, name)).toBe(role);
    expect(text).toContain(role);
  });
});

describe('a text does not say what a person is', () => {
  test.each([
    ['by a form of address', 'Then Dr. Petrova spoke.', 'Petrova'],
    ['by what follows the comma', 'Then came Shoigu, the talks went well.', 'Shoigu'],
    ['at all', 'Then Shoigu left.', 'Shoigu'],
  ])('%s', (_, text, name) => {
    expect(roleOf(text, name)).toBeUndefined();
  });
});
