import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/articles/decode-text.ts';
import { UserError } from '../../src/errors.ts';

test('any UTF-8 text comes back as it was written, and names no encoding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('\0') && !/^[\uFEFF\uFFFE]/.test(text));
      expect(decodeText(Buffer.from(text))).toEqual({ text });
    }),
  );
});

test('any UTF-16 text with a byte order mark comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (content) => {
      fc.pre(!content.includes('\0'));
      const text = `\uFEFF${content}`;
      const littleEndian = Buffer.from(text, 'utf16le');
      expect(decodeText(littleEndian)).toEqual({ text, encoding: 'utf-16le' });
      expect(decodeText(Buffer.from(littleEndian).swap16())).toEqual({ text, encoding: 'utf-16be' });
    }),
  );
});

test('any bytes are text, or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        expect(decodeText(bytes).text).not.toMatch(/\uFFFD/);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect((error as UserError).message).toMatch(/^is [^\n]*: save it as UTF-8 and put it back$/);
      }
    }),
    { numRuns: 500 },
  );
});

/** Bytes of letters above ASCII in one byte each: their place in the encoding is given by its alphabet. */
function singleByte(text: string, first: number, alphabet: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) => {
      const at = alphabet.indexOf(letter);
      return at < 0 ? letter.charCodeAt(0) : first + at;
    }),
  );
}

const CYRILLIC = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const QUOTES = '\x91\x92\x93\x94\x95\x96\x97';
const PRINTED = '‘’“”•–—';

/** Windows-1252, as Latin-1 with printers' marks where that has controls. */
function windows1252(text: string): Buffer {
  const latin1 = Array.from(text, (letter) => QUOTES[PRINTED.indexOf(letter)] ?? letter).join('');
  return Buffer.from(latin1, 'latin1');
}

describe('what an editor of another time saved is read as it was meant', () => {
  test.each([
    ['English quotation marks', 'He said “no” — and left. That’s all.'],
    ['one accented word', 'The café on the quay stays open until the last ferry has left.'],
    ['German', 'Bürgermeister Müller sagte am Freitag, die Fähre fahre künftig alle 20 Minuten.'],
    ['French', 'Le président s’est rendu à Pékin vendredi. « C’est un événement », a-t-il déclaré.'],
    ['Spanish', 'El presidente llegó a Pekín el viernes. ¿Cuándo se reunió? Mañana, según señaló.'],
    ['Norwegian', 'Borgermesteren åpnet terminalen på fredag. Båten går hver 20. minutt, sa Pål Øverås.'],
  ])('%s in Windows-1252', (_, text) => {
    expect(decodeText(windows1252(text))).toEqual({ text, encoding: 'windows-1252' });
  });

  test('Russian in Windows-1251', () => {
    const text = 'Министр прибыл в Пекин в пятницу. Он встретился с коллегой и заявил журналистам о планах.';
    expect(decodeText(singleByte(text, 0xc0, CYRILLIC))).toEqual({ text, encoding: 'windows-1251' });
  });

  test('Japanese in ISO-2022-JP, which is all ASCII', () => {
    // 東京で桜が開花 (RFC 1468: an escape, pairs of ASCII, an escape)
    const bytes = Buffer.from('\x1b$BEl5~$G:y$,3+2V\x1b(B - Asahi\n', 'latin1');
    expect(decodeText(bytes)).toEqual({ text: '東京で桜が開花 - Asahi\n', encoding: 'iso-2022-jp' });
  });

  test('colours of a terminal are no ISO-2022-JP', () => {
    const text = 'The \x1b[31mtalks\x1b[0m cost $B';
    expect(decodeText(Buffer.from(text))).toEqual({ text });
  });

  test('Chinese in GB18030', () => {
    // 北京会谈周五举行，双方同意继续谈判。
    const bytes = Buffer.from(
      'b1b1bea9bbe1ccb8d6dccee5bed9d0d0a3accbabb7bdcdacd2e2bccccdf8ccb8c5d0a1a3',
      'hex',
    );
    expect(decodeText(bytes).encoding).toBe('gb18030');
    expect(decodeText(bytes).text).toMatch(/^北京会谈周五举行，双方同意/);
  });
});

test('what the file declares of itself decides between encodings that fit', () => {
  const bytes = windows1252('Größe');
  expect(decodeText(bytes, 'iso-8859-15')).toEqual({ text: 'Größe', encoding: 'iso-8859-15' });
});

test.each([
  ['an encoding nobody knows', 'klingon'],
  ['an encoding that the bytes are not of', 'utf-8'],
])('a declaration of %s is not believed', (_, declared) => {
  const text = 'Der Bürgermeister öffnet die Fähre für Fußgänger.';
  expect(decodeText(windows1252(text), declared)).toEqual({ text, encoding: 'windows-1252' });
});

test('a declaration does not make UTF-8 anything else', () => {
  expect(decodeText(Buffer.from('Größe'), 'windows-1251')).toEqual({ text: 'Größe' });
});

describe('what would be shown garbled is refused with the reason', () => {
  test.each([
    ['a NUL', Buffer.from('Talks\0'), 'is not text: '],
    ['UTF-16 without a mark', Buffer.from('Talks', 'utf16le'), 'is not text: '],
    [
      'UTF-16 that breaks off',
      Buffer.from('\uFEFFTalks', 'utf16le').subarray(0, 7),
      'is not the UTF-16LE text',
    ],
    ['UTF-32, which begins like UTF-16', Buffer.from('fffe000054000000', 'hex'), 'is not the UTF-16LE text'],
    [
      'UTF-8 with a byte lost',
      Buffer.concat([Buffer.from('Größe\r\nMüller\r\nGr'), Buffer.from([0xc3]), Buffer.from('n')]),
      'is UTF-8 text with damaged bytes on line 3: ',
    ],
    ['UTF-8 that breaks off', Buffer.from('Größe, Fä').subarray(0, -1), 'is UTF-8 text with damaged'],
    [
      'bytes that are no text',
      Buffer.from('89504e470d0a1a0a0102030405fffefdfc8182', 'hex'),
      'is not UTF-8 text, and',
    ],
    [
      'Mac Roman',
      Buffer.from('Le pr\x8Esident s\xD5est rendu \x88 P\x8Ekin vendredi', 'latin1'),
      'is not UTF-8 text, and',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(() => decodeText(bytes)).toThrow(UserError);
    expect(() => decodeText(bytes)).toThrow(reason);
  });
});
