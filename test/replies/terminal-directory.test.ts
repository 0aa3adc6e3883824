import { expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { terminalReply } from '../../src/replies/terminal.ts';
import { directoryOf } from '../directory/directory-of.ts';

const clips = await openClipbook('data/articles');

test('a list has a row for each name', () => {
  const text = terminalReply(clips.people());
  expect(text).toContain(
    '17 people and organisations\n  1. Sergei Shoigu, the Secretary of the Russian Security Council · 5 sources',
  );
  expect(text.split('\n')).toHaveLength(18);
});

test('a card says roles, spellings, company and passages', () => {
  const card = clips.person('Lin Jian');
  if (card === undefined) throw new Error('There is no card.');
  const text = terminalReply(card);
  expect(text).toContain(
    'Lin Jian · 1 source · 1 mention\n  “the spokesperson of the Chinese Foreign Ministry” 002_d85049abae734bae.txt ¶3',
  );
  expect(text).toContain('First mention: 002_d85049abae734bae.txt ¶3');
  expect(text).not.toContain('Last mention');
  expect(text).toContain('\n[1] 002_d85049abae734bae.txt ¶3, line 3');
});

test('a timeline has the undated apart', () => {
  const text = terminalReply(clips.timeline());
  const [dated = '', undated = ''] = text.split('\nUndated\n');
  expect(dated).toContain('December 2025');
  expect(undated).toContain('Friday · 1 source · 4 mentions');
});

test('a comparison says what is agreed, what differs and who is silent', () => {
  const text = terminalReply(
    directoryOf({
      'a.txt': 'The fleet left Rotterdam on Friday with 14 ships.',
      'b.txt': 'The fleet left Rotterdam on Friday with 12 ships.',
      'c.txt': 'Nothing of note.',
    }).compare('fleet left Rotterdam'),
  );
  expect(text).toContain('Several sources say\n  Days: Friday [1] [2]');
  expect(text).toMatch(/≠ They differ\n {2}Figures: 1[24] ships \[1\]/);
  expect(text).toContain('1 source says nothing on this: c.txt');
});

test('a long list says how much more there is, an empty one that there is nothing', () => {
  const years = Array.from({ length: 50 }, (_, at) => `It was so in ${1800 + at}.`).join(' ');
  expect(terminalReply(directoryOf({ 'a.txt': years }).timeline())).toMatch(/and 10 more$/);
  expect(terminalReply(directoryOf({ 'a.txt': 'nothing.' }).places())).toBe('The clips name no place.');
});
