import { expect, test } from 'vitest';
import { agentMentions } from '../../../src/language/mentions/agents.ts';

const agentsIn = (text: string) => agentMentions(text).map((mention) => mention.text);

test.each([
  ['Union law is applied by the courts of member states.', ['courts of member states']],
  ['It was founded by Dutch settlers.', ['Dutch settlers']],
  ['He was influenced by Hamburg merchants and traders.', ['Hamburg merchants and traders']],
  ['Members are elected by citizens.', ['citizens']],
  ['The plan came from several geographers and economists at court.', ['economists', 'court']],
  ['Shirley left garrisons at Oswego.', ['garrisons']],
])('people and bodies that have no name: %s', (text, expected) => {
  expect(agentsIn(text)).toEqual(expected);
});

test('a people that acts is one; what is merely called by it is not', () => {
  expect(agentsIn('In 1710 the French captured the fort.')).toEqual(['French']);
  expect(agentsIn('It was held against the Dutch.')).toEqual(['Dutch']);
  expect(agentsIn('the French colours, the British blockade')).toEqual([]);
});

test.each(['the king Louis XIV', 'spokeswoman Maria Zakharova'])(
  'an office in front of a name is none: %s',
  (text) => {
    expect(agentsIn(text)).toEqual([]);
  },
);

test('the span is where it stands', () => {
  const text = 'Earlier, the Mughal court and the clergy of Delhi objected.';
  for (const { text: phrase, span } of agentMentions(text)) {
    expect(text.slice(span.start, span.end)).toBe(phrase);
  }
  expect(agentsIn(text)).toEqual(['Mughal court and the clergy of Delhi']);
});
