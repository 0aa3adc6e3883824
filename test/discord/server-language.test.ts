import { describe, expect, test } from 'vitest';
import { CLAIMS } from '../../src/replies/messages/claims.ts';
import { SETTINGS_WORDS } from '../../src/replies/messages/clips-settings.ts';
import { FAIRNESS } from '../../src/replies/messages/fairness.ts';
import { followUpMessages } from '../../src/replies/messages/follow-up.ts';
import { noticeText } from '../../src/replies/messages/notices.ts';
import { permissionMessages } from '../../src/replies/messages/permissions.ts';
import { READING } from '../../src/replies/messages/reading.ts';
import { REPORT_WORDS } from '../../src/replies/messages/report.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import { asRead } from './cited-quotes.ts';
import { type DeskChanges, startDesk } from './desk-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const NOWHERE = 'Who is Napoleon Bonaparte?';
/** Four at once, then one in 7.5 s. */
const FEW = { memberPerMinute: 8, serverPerMinute: 0 };

/** A server whose language is German, and that would prefer Spanish; its members' apps are in French. */
async function germanServer(changes: DeskChanges = {}) {
  const stage = await startDesk(changes);
  const { standIn } = stage;
  standIn.world.guild.preferredLocale = 'es-ES';
  await stage.restart();
  stage.desk.keeper.setSettings(standIn.guild.id, { channels: [], isPrivate: false, language: 'de' });
  return stage;
}

const french = { locale: 'fr' };
const labelsOf = ({ buttons }: { readonly buttons: readonly { readonly label: string }[] }) =>
  buttons.map(({ label }) => label);
const ask = (standIn: DiscordStandIn, question = ARRIVAL) => standIn.slash('ask', { question }, french);

async function repliesTo(standIn: DiscordStandIn, text: string, acting = {}) {
  const [reply] = (await standIn.say(text, acting)).replies;
  if (reply === undefined) throw new Error('There is no reply.');
  return reply;
}

describe('what everybody sees is in the language of the server', () => {
  test('answers to commands, their pages, and why there is none', async () => {
    const { standIn } = await germanServer();
    const turn = await ask(standIn);
    expect(labelsOf(turn.reply)).toContain('Falsche Stelle');
    await standIn.press(turn, 'Weiter ›', french);
    expect(labelsOf(turn.reply)).toContain('‹ Zurück');
    const none = await ask(standIn, NOWHERE);
    expect(none.reply.text).toContain('Die Artikel erwähnen');
  });

  test('answers to mentions', async () => {
    const { standIn } = await germanServer();
    expect(labelsOf(await repliesTo(standIn, `<@BOT> ${ARRIVAL}`))).toContain('Falsche Stelle');
    expect(labelsOf(await repliesTo(standIn, `<@BOT> ${ARRIVAL}`, { where: 'thread' }))).toContain('1 lesen');
    const role = noticeText({ kind: 'words hidden', role: 'clipbook' }, 'de');
    expect(asRead((await repliesTo(standIn, '<@&BOT> who?')).text)).toBe(role);
  });

  test('that a mention was one too many', async () => {
    const { standIn } = await germanServer({ bot: { limits: FEW } });
    for (let at = 0; at < 4; at++) await standIn.say('<@BOT> help');
    const { text } = await repliesTo(standIn, '<@BOT> help');
    expect(text).toMatch(sentenceLike(FAIRNESS.de.tooMany(7)));
  });

  test('that Discord hides a reply, and that something broke', async () => {
    const { standIn, desk, reloadable } = await germanServer();
    const turn = await ask(standIn);
    const hidden = await repliesTo(standIn, 'and then?', { replyTo: turn });
    expect(asRead(hidden.text)).toBe(followUpMessages.de.hiddenReply('clipbook'));
    reloadable.clips.help = () => {
      throw new Error('broken');
    };
    expect((await repliesTo(standIn, '<@BOT>')).text).toMatch(/^Entschuldigung, .*[0-9a-f]{8}\.$/);
    desk.keeper.setSettings(standIn.guild.id, { channels: [], isPrivate: false });
    expect((await repliesTo(standIn, '<@BOT>')).text).toMatch(/^Lo siento, .*[0-9a-f]{8}\.$/);
  });

  test('a shared passage', async () => {
    const { standIn } = await germanServer();
    const opened = await standIn.press(await ask(standIn), '1 lesen', french);
    const { reply } = await standIn.press(opened, READING.fr.share, french);
    expect(reply.ephemeral).toBe(false);
    expect(labelsOf(reply)).toEqual([CLAIMS.de.readButton(1)]);
    expect(reply.text).toContain(READING.de.sharedBy(`<@${standIn.world.member.id}>`));
  });
});

describe('what a member sees alone is in that member’s language', () => {
  test('a private answer and its pages, and the pages of another’s answer', async () => {
    const { standIn } = await germanServer();
    const alone = await standIn.slash('ask', { question: ARRIVAL, private: true }, french);
    await standIn.press(alone, 'Suite ›', french);
    expect(labelsOf(alone.reply)).toContain('‹ Retour');
    const user = standIn.world.otherMember;
    const shown = await standIn.press(await ask(standIn), 'Weiter ›', { ...french, user });
    expect(shown.reply.ephemeral).toBe(true);
    expect(labelsOf(shown.reply)).toContain('‹ Retour');
  });

  test('reading, the form behind Wrong passage, and what the message command finds', async () => {
    const { standIn } = await germanServer();
    const turn = await ask(standIn);
    expect(labelsOf((await standIn.press(turn, '1 lesen', french)).reply)).toContain(READING.fr.share);
    const form = await standIn.press(turn, REPORT_WORDS.de.wrongPassage, french);
    expect(form.modal).toMatchObject({ title: REPORT_WORDS.fr.wrongPassage });
    const target = standIn.post({ content: 'Shoigu arrived in Beijing on Friday.' });
    const found = await standIn.messageCommand('Find in the clips', target, french);
    expect(found.reply.text).toContain(CLAIMS.fr.found);
  });

  test('that a request was one too many, wrong, or of another version', async () => {
    const { standIn } = await germanServer({ bot: { limits: FEW } });
    const wrong = await standIn.slash('read', { source: '003', paragraph: 99 }, french);
    expect(wrong.reply.text).toContain('paragraphes 1 à 6');
    expect((await standIn.slash('inquire', {}, french)).reply.text).toContain('n’existe plus');
    for (let at = 0; at < 2; at++) await standIn.slash('help', {}, french);
    const refused = await standIn.slash('help', {}, french);
    expect(refused.reply.text).toMatch(sentenceLike(FAIRNESS.fr.tooMany(7)));
  });

  test('that a mention was not answered because the bot may not write', async () => {
    const stage = await germanServer({ discord: { expectViolations: true } });
    const { standIn } = stage;
    standIn.places.forbid(standIn.guild.channel, 'SendMessages');
    await standIn.say('<@BOT> help', { waitMs: 0 });
    await stage.bot.log.line('check its permissions');
    const turn = await standIn.slash('help', {}, french);
    await standIn.until(() => turn.followUps.length > 0);
    expect(asRead(turn.followUps[0]?.text ?? '')).toBe(permissionMessages.fr.mayNotWrite);
  });

  test('/clips', async () => {
    const { standIn } = await germanServer();
    const { reply } = await standIn.slash('clips settings', {}, french);
    expect(reply.text).toContain(`${SETTINGS_WORDS.fr.language}: Deutsch`);
  });
});

test('each member’s own again: commands in the asker’s language, mentions in the one that the server prefers', async () => {
  const { standIn } = await germanServer();
  await standIn.slash('clips settings', { language: 'members' }, french);
  expect(labelsOf((await ask(standIn)).reply)).toContain('Mauvais passage');
  expect(labelsOf(await repliesTo(standIn, `<@BOT> ${ARRIVAL}`))).toContain('Leer 1');
});

test('the language of a server is no other server’s, and not that of direct messages', async () => {
  const { standIn } = await germanServer();
  for (const where of ['otherGuild', 'dm', 'foreignGuild'] as const) {
    const turn = await standIn.slash('ask', { question: ARRIVAL }, { ...french, where });
    expect(labelsOf(turn.reply)).toContain('Lire 1');
  }
});

/** A sentence with whatever number. */
function sentenceLike(sentence: string): RegExp {
  const escaped = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\d+/, '\\d+')}$`);
}
