import { describe, expect, test } from 'vitest';
import { MAX_TEXT } from '../../../src/replies/discord/discord-limits.ts';
import { discordReply } from '../../../src/replies/discord/render-answer.ts';
import { LANGUAGES } from '../../../src/replies/languages.ts';
import { followUpMessages } from '../../../src/replies/messages/follow-up.ts';
import { permissionMessages } from '../../../src/replies/messages/permissions.ts';
import { queryOf } from '../discord/sample.ts';
import { evidenceOf, nothingOf } from '../sample-answers.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  test('all words are there and inside the limits', () => {
    const { readAs, hiddenReply } = followUpMessages[language];
    const { mayNotWrite } = permissionMessages[language];
    for (const text of [readAs, hiddenReply('clipbook'), mayNotWrite]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text.length).toBeLessThan(MAX_TEXT);
    }
    expect(hiddenReply('clipbook')).toContain('@clipbook');
  });

  test('they are not the English ones', () => {
    if (language === 'en') return;
    expect(followUpMessages[language].readAs).not.toBe(followUpMessages.en.readAs);
    expect(permissionMessages[language].mayNotWrite).not.toBe(permissionMessages.en.mayNotWrite);
  });

  test('an answer to a follow-up says in that language what it was read as, found or not', () => {
    const query = queryOf('When did Shoigu leave?', { readFrom: 'and when did he leave?' });
    for (const answer of [evidenceOf([], { query }), nothingOf('No clip says.', [], { query })]) {
      const [note, title] = discordReply(answer, { command: 'ask', language }).components;
      expect(note).toMatchObject({ content: `-# ${followUpMessages[language].readAs}` });
      expect(title).toMatchObject({ content: '### When did Shoigu leave?' });
    }
  });
});
