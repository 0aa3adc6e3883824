import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/articles/decode.ts';
import { UserError } from '../../src/errors.ts';

test('any UTF-8 text comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('\0'));
      expect(decodeUtf8(Buffer.from(text))).toBe(text);
    }),
  );
});

test('a byte order mark is kept, so that offsets count from the first character', () => {
  expect(decodeUtf8(Buffer.from('\uFEFFTalks'))).toBe('\uFEFFTalks');
});

test('the empty file is the empty text', () => {
  expect(decodeUtf8(new Uint8Array())).toBe('');
});

describe('what is refused with a sentence that says what to do', () => {
  test.each([
    ['a byte that no UTF-8 text has', Buffer.from([0x54, 0xff, 0x54])],
    ['a character cut in the middle', Buffer.from('Pékin').subarray(0, 2)],
    ['Latin-1', Buffer.from('Pékin', 'latin1')],
    ['an overlong form', Buffer.from([0xc0, 0xaf])],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['a NUL', Buffer.from('Talks\0')],
    ['UTF-16 with a byte order mark', Buffer.from('\uFEFFTalks', 'utf16le')],
    ['UTF-16 without one', Buffer.from('Talks', 'utf16le')],
    ['UTF-16 Chinese, which has no zero bytes', Buffer.from('\uFEFF北京会谈', 'utf16le')],
  ])('%s', (_, bytes) => {
    expect(() => decodeUtf8(bytes)).toThrow(UserError);
    expect(() => decodeUtf8(bytes)).toThrow('is not UTF-8 text: save it as UTF-8 and put it back');
  });
});
