import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ButtonAction, encodeCustomId, parseCustomId } from '../../../src/replies/discord/custom-id.ts';
import { MAX_CUSTOM_ID } from '../../../src/replies/discord/discord-limits.ts';

const number = fc.integer({ min: 1, max: 999_999_999 });
const action: fc.Arbitrary<ButtonAction> = fc.oneof(
  fc.record({ kind: fc.constant('read'), sourceId: fc.stringMatching(/^[0-9a-z]{8}$/), paragraph: number }),
  fc.record({
    kind: fc.constantFrom('match', 'share'),
    sourceId: fc.stringMatching(/^[0-9a-z]{1,32}$/),
    paragraph: number,
  }),
  fc.record({ kind: fc.constant('file'), sourceId: fc.stringMatching(/^[0-9a-z]{1,32}$/) }),
  fc.record({
    kind: fc.constant('claim'),
    sourceId: fc.stringMatching(/^[0-9a-z]{10}$/),
    paragraph: number,
    claim: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({ kind: fc.constant('page'), command: fc.stringMatching(/^[-_a-z0-9]{1,32}$/), page: number }),
  fc.record({ kind: fc.constant('misses'), page: number }),
  fc.record({ kind: fc.constant('report') }),
);

describe('a custom_id', () => {
  test('says what the button does', () => {
    expect(encodeCustomId({ kind: 'read', sourceId: 'k3f9a2xq', paragraph: 4 })).toBe('1:read:k3f9a2xq:4');
    expect(parseCustomId('1:page:when:2')).toEqual({ kind: 'page', command: 'when', page: 2 });
  });

  test.each<[string, ButtonAction]>([
    ['1:read:k3f9a2xq:4', { kind: 'read', sourceId: 'k3f9a2xq', paragraph: 4 }],
    ['1:page:ask:3', { kind: 'page', command: 'ask', page: 3 }],
  ])('of version 1, %s, means what it has always meant', (customId, action) => {
    expect(parseCustomId(customId)).toEqual(action);
    expect(encodeCustomId(action)).toBe(customId);
  });

  test.each<[string, ButtonAction]>([
    ['2:match:k3f9a2xq:4', { kind: 'match', sourceId: 'k3f9a2xq', paragraph: 4 }],
    ['2:share:k3f9a2xq:4', { kind: 'share', sourceId: 'k3f9a2xq', paragraph: 4 }],
    ['2:claim:k3f9a2xq:4:1', { kind: 'claim', sourceId: 'k3f9a2xq', paragraph: 4, claim: 1 }],
    ['2:file:k3f9a2xq', { kind: 'file', sourceId: 'k3f9a2xq' }],
  ])('of version 2, %s, has a form of its own', (customId, action) => {
    expect(parseCustomId(customId)).toEqual(action);
    expect(encodeCustomId(action)).toBe(customId);
    expect(parseCustomId(customId.replace('2:', '1:'))).toBeUndefined();
    expect(parseCustomId(customId.replace('2:', '3:'))).toBeUndefined();
  });

  test('is read back as it was written and fits Discord', () => {
    fc.assert(
      fc.property(action, (action) => {
        const id = encodeCustomId(action);
        expect(parseCustomId(id)).toEqual(action);
        expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID);
      }),
    );
  });
});

describe('what is no custom_id of ours', () => {
  test.each([
    '',
    'read',
    '2:read:k3f9a2xq:4',
    '1:open:k3f9a2xq:4',
    '1:read:k3f9a2xq',
    '1:read:k3f9a2xq:0',
    '1:read:k3f9a2xq:-1',
    '1:read:k3f9a2xq:4.5',
    '1:read:K3:4',
    '1:read::4',
    '1:read:k3f9a2xq:4\n',
    ' 1:read:k3f9a2xq:4',
    '2:share:k3f9a2xq',
    '2:match:k3f9a2xq:0',
    '2:claim:k3f9a2xq:4',
    '2:claim:k3f9a2xq:4:0',
    '2:claim:k3f9a2xq:4:100',
    '2:file:k3f9a2xq:4',
    '2:file:',
    '1:page:a b:2',
    '1:page:when:1e9',
    '1:report:1',
    '1:misses',
    '1:misses:0',
    '1:page:when:9999999999',
  ])('%j is undefined', (text) => {
    expect(parseCustomId(text)).toBeUndefined();
  });

  test('junk is undefined or reads as itself, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1:page:${text}`),
        ),
        (text) => {
          const action = parseCustomId(text);
          return action === undefined || encodeCustomId(action) === text;
        },
      ),
    );
  });
});
