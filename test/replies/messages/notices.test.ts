import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { LANGUAGES, type Language } from '../../../src/replies/languages.ts';
import { commandName } from '../../../src/replies/messages/commands.ts';
import { noticeText } from '../../../src/replies/messages/notices.ts';
import { expectEveryLanguage } from './every-language.ts';

const notices: readonly { readonly notice: Notice; readonly says: readonly string[] }[] = [
  { notice: { kind: 'no such source', wanted: 'the moon' }, says: ['the moon'] },
  {
    notice: { kind: 'no such paragraph', title: 'Talks', paragraphs: 9, wanted: 99 },
    says: ['Talks', '1', '9', '99'],
  },
  {
    notice: { kind: 'no such command', name: 'dance', commands: ['ask', 'read'] },
    says: ['/dance', '/ask', '/read'],
  },
  { notice: { kind: 'option missing', command: 'read', option: 'source' }, says: ['/read <source>'] },
  { notice: { kind: 'command gone', name: 'dance' }, says: ['/dance'] },
  { notice: { kind: 'source gone' }, says: [] },
  { notice: { kind: 'old button' }, says: [] },
  { notice: { kind: 'words hidden', role: 'Clipbook' }, says: ['Clipbook'] },
  { notice: { kind: 'broken', reference: '4f9a2c1e' }, says: ['4f9a2c1e'] },
];

describe('what is wrong with a request', () => {
  test.for(notices)('is said in every language: $notice.kind', ({ notice, says }) => {
    expectEveryLanguage((language) => noticeText(notice, language));
    for (const language of LANGUAGES) {
      const text = noticeText(notice, language);
      expect(text).toMatch(/^[^\n]+[.。]$/u);
      expect(text.length).toBeLessThanOrEqual(400);
      for (const parameter of says) expect(text).toContain(parameter);
    }
  });

  test.for(LANGUAGES.filter((language) => language !== 'en'))(
    'names the commands to choose from Discord’s list as they stand there in %s',
    (language: Language) => {
      expect(noticeText({ kind: 'command gone', name: 'x' }, language)).toContain(
        `/${commandName('help', language)}`,
      );
      expect(noticeText({ kind: 'words hidden', role: 'x' }, language)).toContain(
        `/${commandName('ask', language)}`,
      );
    },
  );

  test('a command’s own words stay as they are', () => {
    for (const language of LANGUAGES) expect(noticeText('Closed.', language)).toBe('Closed.');
  });
});
