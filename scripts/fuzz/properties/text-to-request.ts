import fc from 'fast-check';
import { expect } from 'vitest';
import type { Command } from '../../../src/model/command.ts';
import { parseLine } from '../../../src/parse-line.ts';
import { encodeCustomId, parseCustomId } from '../../../src/replies/discord/custom-id.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { noticeText } from '../../../src/replies/messages/notices.ts';
import { anyQuestion } from '../../../test/arbitraries/question.ts';
import { type AnyProperty, property } from '../run-property.ts';

/** Whatever a line says is a command with what it needs, nothing, or a mistake that can be told in every language. */
export function lineToCommand(commands: readonly Command[]): AnyProperty {
  const names = commands.map(({ name }) => `/${name}`);
  const line = fc
    .tuple(fc.constantFrom(...names, '/quit', '/', '/no', ''), fc.constantFrom(' ', '', '\t'), anyQuestion)
    .map((parts) => parts.join(''));
  return property({
    name: 'line → command',
    share: 5,
    arbitrary: line,
    show: (line) => fc.stringify(line),
    check(line) {
      const parsed = parseLine(line, commands);
      if (parsed.kind === 'command') {
        for (const { name, required } of parsed.command.options)
          if (required) expect(parsed.options[name], name).toBeDefined();
      } else if (parsed.kind === 'mistake') {
        for (const language of LANGUAGES) expect(noticeText(parsed.message, language).trim()).not.toBe('');
        return 'refused';
      }
      return 'kept';
    },
  });
}

const piece = fc.oneof(
  fc.constantFrom(
    '1',
    '2',
    '0',
    'read',
    'page',
    'match',
    'share',
    'claim',
    'file',
    'report',
    'misses',
    'ask',
    'k3f9a2xq0d',
    '4',
    '-1',
    '999999999',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const count = fc.integer({ min: -1, max: 1_000_000_000 });
const sourceId = fc.stringMatching(/^[0-9a-z]{1,33}$/);

/** Something like what `encodeCustomId` writes. */
const likeOurs = fc.oneof(
  fc.tuple(fc.constant('1:read'), sourceId, count),
  fc.tuple(fc.constant('1:page'), fc.constantFrom('ask', 'who', 'größe', ''), count),
  fc.tuple(fc.constantFrom('2:match', '2:share'), sourceId, count),
  fc.tuple(fc.constant('2:claim'), sourceId, count, fc.integer({ min: 0, max: 101 })),
  fc.tuple(fc.constant('2:file'), sourceId),
  fc.tuple(fc.constant('1:misses'), count),
  fc.constant(['1:report']),
);

/** Whatever a button is called, it is one of ours to the letter, or none. */
export const customIdToAction: AnyProperty = property({
  name: 'button → action',
  share: 5,
  arbitrary: fc
    .oneof(likeOurs, fc.array(piece, { maxLength: 5 }))
    .map((pieces: readonly (string | number)[]) => pieces.join(':')),
  show: (customId) => fc.stringify(customId),
  check(customId) {
    const action = parseCustomId(customId);
    if (action === undefined) return 'refused';
    expect(encodeCustomId(action)).toBe(customId);
    return 'kept';
  },
});
