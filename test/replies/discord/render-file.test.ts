import { CreateMessageInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileReply, safeName } from '../../../src/replies/discord/render-file.ts';
import { anyText } from '../../arbitraries/nasty-text.ts';
import { clipOf } from './sample.ts';

test.each([
  ['a.txt', 'a.txt'],
  ['wire/003_5cb6c8682a5d9f49.txt', '003_5cb6c8682a5d9f49.txt'],
  ['wire/Élysée (1).txt', 'Elysee_1_.txt'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\evil.txt', 'evil.txt'],
  ['.hidden.txt', 'hidden.txt'],
  ['北京.txt', 'article.txt'],
  ['a\u202Etxt.exe.txt', 'a_txt.exe.txt'],
  ['', 'article'],
])('the file %j is named %s', (path, name) => {
  expect(safeName(path)).toBe(name);
});

test('any path gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (path) => {
      const name = safeName(`${path}.txt`);
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*\.txt$/);
      expect(name.length).toBeLessThanOrEqual(80);
    }),
  );
});

test('a path that is the name of the file is not said twice', () => {
  const { source } = clipOf('aaaaaaaa', 'Shoigu came.', { path: 'a.txt', title: 'Talks' });
  expect(fileReply(source, Buffer.from('')).components[0]).toEqual({ type: 10, content: '### Talks' });
});

test('the message shows the file, for the presser alone, and Discord takes it', () => {
  const { source } = clipOf('aaaaaaaa', 'Shoigu came.', { path: 'wire/a b.txt', title: '**Talks**' });
  const { files, components, flags, allowedMentions } = fileReply(source, Buffer.from('Shoigu came.'));
  expect(files).toEqual([{ attachment: Buffer.from('Shoigu came.'), name: 'a_b.txt' }]);
  expect(components).toEqual([
    { type: 10, content: '### \\*\\*Talks\\*\\*\n-# `wire/a b.txt`' },
    { type: 13, file: { url: 'attachment://a_b.txt' } },
  ]);
  expect(flags & 64).toBe(64);
  expect(allowedMentions).toEqual({ parse: [], repliedUser: false });
  const body = { type: 4, data: { flags, components } };
  expect(CreateMessageInteractionCallbackRequestSchema.parse(body)).toEqual(body);
});
