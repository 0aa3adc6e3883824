import { describe, expect, test } from 'vitest';
import { isListItem, labelOf, looksLikeHeading } from '../../src/articles/line-shapes.ts';

describe('looksLikeHeading', () => {
  test.each([
    'Context of the Visit',
    'Shoigu’s Visit to Beijing',
    'shoigu’s Beijing Visit: A Deep Dive into the Evolving Russia-China Partnership',
    'Shoigu’s Beijing Visit: A Pivotal Moment in the Shifting Sands of Global Power?',
    'Interview with Dr. Anya Petrova, Professor of International Relations at the University of Oxford',
    'What happens next',
    'TALKS END WITHOUT A DEAL',
    'Talks in Washington D.C',
    '2025 in review',
    '北京会谈',
  ])('a heading: %s', (line) => {
    expect(looksLikeHeading(line)).toBe(true);
  });

  test.each([
    ['a sentence', 'He left.'],
    ['a sentence in quotation marks', '“We Will Return.”'],
    ['two sentences', 'He Left. They Stayed'],
    ['a line that breaks off', 'broke off in the middle of the'],
    ['a lead-in', 'The Discussions Focused On:'],
    ['a question in sentence case', 'What comes next?'],
    ['a list item', '• More Trade'],
    ['a byline', 'By Anna Petrova'],
    ['a one-letter label', 'Q: Why?'],
    ['dashes', '———'],
    ['nothing', ''],
    ['a number', '2025'],
    ['nineteen words', 'Word '.repeat(19).trim()],
    ['more than 120 characters', 'Longheadingword '.repeat(8).trim()],
  ])('no heading: %s', (_, line) => {
    expect(looksLikeHeading(line)).toBe(false);
  });
});

describe('isListItem', () => {
  test.each([
    '• more trade',
    '- more trade',
    '– more',
    '* x',
    '2. more trade',
    '12) x',
    '(b) more',
    'iv. x',
    '(3) x',
  ])('an item: %s', (line) => {
    expect(isListItem(line)).toBe(true);
  });

  test.each([
    '2022 was worse',
    '3.5 percent',
    '-5 degrees',
    '*',
    '• ',
    'J. Smith spoke',
    '1,000 men',
    '–',
    '—No',
    '',
  ])('no item: %j', (line) => {
    expect(isListItem(line)).toBe(false);
  });
});

describe('labelOf', () => {
  test.each([
    ['Dr. Petrova: Thank you.', 'Dr. Petrova'],
    ['Q: Why?', 'Q'],
    ['Dr.petrova:Glued.', 'Dr.petrova'],
    ['World-Today-News.com: What now?', 'World-Today-News.com'],
    ['Enhanced military cooperation: This might involve exercises.', 'Enhanced military cooperation'],
    ['普京：好', undefined],
    ['He said: "No."', 'He said'],
    ['Beijing: Talks begin: a report', 'Beijing'],
  ])('%s → %s', (line, label) => {
    expect(labelOf(line)).toBe(label);
  });

  test.each([
    ['nothing follows', 'They spoke of:'],
    ['a time', '14:30 Shoigu lands in Beijing.'],
    ['a time within a sentence', 'Today at 14:30 he landed.'],
    ['a bare number', '12: the number of visits'],
    ['an address', 'https://example.org/talks'],
    ['more than six words', 'He said to the men who came: go home.'],
    ['more than one sentence', 'He left. She said: no.'],
    ['the colon stands in a quotation', '“Xi: a life” sold well'],
    ['no colon', 'He left.'],
    ['the line begins with a colon', ': x'],
    ['nothing', ''],
  ])('no label when %s', (_, line) => {
    expect(labelOf(line)).toBeUndefined();
  });
});
