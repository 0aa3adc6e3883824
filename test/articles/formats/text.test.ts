import { expect, test } from 'vitest';
import text from '../../../src/articles/formats/text.ts';

test('reads plain text files', () => {
  expect(text.endings).toEqual(['.txt', '.text']);
});

test('the text is the file, whole', () => {
  expect(text.read(Buffer.from('\uFEFFTalks\r\n'))).toEqual({ text: '\uFEFFTalks\r\n' });
});

test('a file that is no text is refused', () => {
  expect(() => text.read(Buffer.from([0xff, 0xfe, 0x54, 0x00]))).toThrow('is not UTF-8 text');
});
