import { expect, test } from 'vitest';
import text from '../../../src/articles/formats/text.ts';

test('reads plain text files', () => {
  expect(text.endings).toEqual(['.txt', '.text']);
});

test('the text is the file, whole', () => {
  expect(text.read(Buffer.from('\uFEFFTalks\r\n'))).toEqual({ text: '\uFEFFTalks\r\n' });
});

test('a file in another encoding names it', () => {
  expect(text.read(Buffer.from('\uFEFFTalks\r\n', 'utf16le'))).toEqual({
    text: '\uFEFFTalks\r\n',
    encoding: 'utf-16le',
  });
});

test('a file that is no text is refused', () => {
  expect(() => text.read(Buffer.from('Talks\0'))).toThrow('is not text');
});
