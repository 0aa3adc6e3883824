import { describe, expect, test } from 'vitest';
import { datelineLength } from '../../src/language/dateline.ts';

const REST = 'Talks went on.';

describe('a dateline', () => {
  test.for([
    'BEIJING, Feb 28 (Reuters) - ',
    'BEIJING, Feb. 28 (Xinhua) -- ',
    'Moscow (AP) — ',
    'ST. PETERSBURG, Russia (AP) – ',
    'RIO DE JANEIRO, 3 March 2021: ',
    'KYIV [Ukrinform] — ',
    'PARIS — ',
    'CALO, Tanaro - ',
    'PORT SELIM (Court Circular) 9 October 2027 — ',
    'Sulina, Romania, March 3, 2021 (AFP) - ',
  ])('is “%s”', (dateline) => {
    expect(datelineLength(dateline + REST)).toBe(dateline.length);
  });
});

describe('no dateline', () => {
  test.for([
    'Beijing - a capital of many faces.',
    'Beijing: Talks went on.',
    'NATO — an alliance of many.',
    'Talks went on in Beijing (AP) - so it was said.',
    'Shoigu arrived on Feb 28 - a Friday.',
    'March 3 - a day to remember.',
    '',
  ])('is “%s”', (text) => {
    expect(datelineLength(text)).toBe(0);
  });
});
