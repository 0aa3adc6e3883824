import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ButtonAction, encodeCustomId, parseCustomId } from '../../../src/replies/discord/custom-id.ts';
import { MAX_CUSTOM_ID } from '../../../src/replies/discord/discord-limits.ts';

const number = fc.integer({ min: 1, max: 999_999_999 });
const action: fc.Arbitrary<ButtonAction> = fc.oneof(
  fc.record({ kind: fc.constant('read'), sourceId: fc.stringMatching(/^[0-9a-z]{8}$/), paragraph: number }),
  fc.record({ kind: fc.constant('page'), command: fc.stringMatching(/^[-_a-z0-9]{1,32}$/), page: number }),
  fc.record({ kind: fc.constant('misses'), page: number }),
  fc.record({ kind: fc.constant('report') }),
);

describe('a custom_id', () => {
  test('says what the button does', () => {
    expect(encodeCustomId({ kind: 'read', sourceId: 'k3f9a2xq', paragraph: 4 })).toBe('1:read:k3f9a2xq:4');
    expect(parseCustomId('1:page:when:2')).toEqual({ kind: 'page', command: 'when', page: 2 });
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
