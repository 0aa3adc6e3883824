import { Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, languageOf } from '../../src/replies/languages.ts';
import { ANSWERS } from '../../src/replies/messages/answers.ts';
import { commandName, optionName } from '../../src/replies/messages/commands.ts';
import { COUNTS } from '../../src/replies/messages/counts.ts';
import { calendarDate } from '../../src/replies/messages/dates.ts';
import { HELP } from '../../src/replies/messages/help.ts';
import { missText } from '../../src/replies/messages/misses.ts';
import { noticeText } from '../../src/replies/messages/notices.ts';
import { placeOf } from '../../src/replies/messages/positions.ts';
import { READING } from '../../src/replies/messages/reading.ts';
import type { HasMessage } from '../discord-stand-in/people.ts';
import { commands, commandThat, startBot, startStage, startStandIn } from './bot-under-test.ts';
import { asRead } from './cited-quotes.ts';

const ARRIVAL = 'Shoigu arrived in Beijing';
const LOCALES = Object.values(Locale);

/** One locale of each language, and all of those that have several. */
const SPOKEN = LOCALES.filter((locale) => locale === Locale.EnglishUS || languageOf(locale) !== 'en');

/** What a member reads, with the spaces that keep words together as plain ones. */
const plain = (text: string) => asRead(text).replaceAll('\u00a0', ' ');
const quotesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('> '));
const labelsOf = ({ buttons }: { readonly buttons: readonly { readonly label: string }[] }) =>
  buttons.map(({ label }) => label);

/** Rewrites the id of the first button, as if another version of the bot had sent the message. */
function tamper({ message }: HasMessage, customId: string): void {
  const row = message.components?.find((component) => component.type === 1);
  const [button] = row?.components ?? [];
  if (button === undefined || !('custom_id' in button)) throw new Error('There is no button.');
  button.custom_id = customId;
}

describe('the same /when in each locale', () => {
  test('has hints and buttons in that language, and the same title, board and quotes', async () => {
    const { standIn } = await startStage();
    const english = (await standIn.slash('when', { question: ARRIVAL })).reply;
    const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('**'));
    const values = (text: string) => rows(text).map((row) => row.split(' · ')[0]);
    for (const locale of SPOKEN) {
      const language = languageOf(locale);
      const { reply } = await standIn.slash('when', { question: ARRIVAL }, { locale });
      expect(quotesOf(reply.text)).toEqual(quotesOf(english.text));
      expect(quotesOf(reply.text)).toHaveLength(3);
      expect(reply.text.split('\n')[0]).toBe(english.text.split('\n')[0]);
      expect(values(reply.text)).toEqual(values(english.text));
      expect(reply.text).toContain(` · ${COUNTS[language].sources(1)} [1]`);
      expect(reply.text).toContain(` · ${COUNTS[language].sources(2)} [2]`);
      const { readNumber, more } = ANSWERS[language];
      expect(labelsOf(reply)).toEqual([readNumber(1), readNumber(2), readNumber(3), `${more} ›`]);
      expect(plain(reply.text)).toContain(placeOf(1, { line: 1 }, language));
      expect(plain(reply.text)).toContain(calendarDate(undefined, language));
      expect(plain(reply.text)).toContain(COUNTS[language].pageOf(1, 2));
    }
  });

  test('has hints and buttons of a card, the timeline and a comparison in that language', async () => {
    const { standIn } = await startStage();
    for (const locale of SPOKEN) {
      const language = languageOf(locale);
      for (const [name, values] of [
        ['who', { question: 'Shoigu' }],
        ['when', {}],
        ['compare', { topic: ARRIVAL }],
      ] as const) {
        const { reply } = await standIn.slash(name, values, { locale });
        expect(labelsOf(reply)).toContain(ANSWERS[language].readNumber(1));
        expect(plain(reply.text)).toContain(calendarDate(undefined, language));
        if (language !== 'en') expect(plain(reply.text)).not.toMatch(/\bline \d/);
        if (name === 'when') expect(labelsOf(reply)).toContain(`${ANSWERS[language].more} ›`);
      }
    }
  });

  test('has hints of found claims and of a shared paragraph in that language', async () => {
    const { standIn } = await startStage();
    for (const locale of SPOKEN) {
      const language = languageOf(locale);
      const said = standIn.post({ content: 'Shoigu arrived in Beijing on Friday.' });
      const found = await standIn.messageCommand('Find in the clips', said, { locale });
      const [read = ''] = labelsOf(found.reply);
      const opened = await standIn.press(found, read, { locale });
      const shared = await standIn.press(opened, READING[language].share, { locale });
      for (const { reply } of [found, shared])
        expect(plain(reply.text)).toContain(calendarDate(undefined, language));
    }
  });

  test('has the title of /sources and of /help in that language', async () => {
    const { standIn } = await startStage();
    for (const locale of SPOKEN) {
      const language = languageOf(locale);
      const listed = await standIn.slash('sources', {}, { locale });
      expect(listed.reply.text).toContain(`### ${COUNTS[language].sources(5)}`);
      const help = await standIn.slash('help', {}, { locale });
      expect(help.reply.text).toContain(`### ${HELP[language].heading}`);
      for (const { name } of commands)
        expect(help.reply.text).toContain(`- \`/${commandName(name, language)}`);
    }
  });

  test('says why there is no answer in that language', async () => {
    const { standIn } = await startStage();
    for (const locale of SPOKEN) {
      const language = languageOf(locale);
      const { reply } = await standIn.slash(
        'ask',
        { question: 'Where did Napoleon meet Shoigu?' },
        { locale },
      );
      const reason = missText({ kind: 'never mentioned', words: ['Napoleon'] }, language);
      expect(plain(reply.text)).toContain(reason.replaceAll('\u00a0', ' '));
      expect(plain(reply.text)).toContain(ANSWERS[language].nearest.replaceAll('\u00a0', ' '));
    }
  });
});

test('a locale that the bot does not speak is answered in English', async () => {
  const { standIn } = await startStage();
  const { reply } = await standIn.slash('when', { question: ARRIVAL }, { locale: Locale.Swedish });
  expect(labelsOf(reply)).toContain('Read 1');
});

test('a page turned by the asker speaks the asker’s language, and one shown to another the other’s', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('when', { question: ARRIVAL }, { locale: 'de' });
  const shown = await standIn.press(turn, 'Weiter ›', { user: standIn.world.otherMember, locale: 'ja' });
  expect(shown.reply.ephemeral).toBe(true);
  expect(labelsOf(shown.reply)).toContain('‹ 前へ');
  await standIn.press(turn, 'Weiter ›', { locale: 'de' });
  expect(labelsOf(turn.reply)).toContain('‹ Zurück');
  expect(turn.reply.text).toContain('Seite 2 von 2');
});

test('the article opens for the presser in the presser’s language', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('when', { question: ARRIVAL }, { locale: 'fr' });
  const { reply } = await standIn.press(turn, 'Lire 1', { user: standIn.world.otherMember, locale: 'ru' });
  expect(reply).toMatchObject({ ephemeral: true });
  expect(reply.text).toMatch(/¶\d+ из \d+ ·\sстрока \d+/);
});

test('old buttons, articles that are gone, commands that are gone and bugs are told in the presser’s language', async () => {
  const broken = commandThat(() => {
    throw new Error('It broke.');
  }, 'break');
  const { standIn, bot } = await startStage({ commands: [...commands, broken] });
  const turn = await standIn.slash('when', { question: ARRIVAL });
  tamper(turn, '9:other:thing');
  const old = await standIn.press(turn, '9:other:thing', { locale: 'pt-BR' });
  expect(old.reply).toMatchObject({ ephemeral: true, text: noticeText({ kind: 'old button' }, 'pt') });
  tamper(turn, '1:read:zzzzzzzz:1');
  const gone = await standIn.press(turn, '1:read:zzzzzzzz:1', { locale: 'zh-TW' });
  expect(gone.reply.text).toBe(noticeText({ kind: 'source gone' }, 'zh'));
  const renamed = await standIn.slash('inquire', {}, { locale: 'es-419' });
  expect(renamed.reply.text).toBe(noticeText({ kind: 'command gone', name: 'inquire' }, 'es'));
  const bug = await standIn.slash('break', {}, { locale: 'de' });
  expect(bug.reply.text).toMatch(/^Entschuldigung, .+: [0-9a-f]{8}\.$/);
  expect(bot.log.raw()).toContain('It broke.');
});

test('a mention is answered in the language that its server prefers, a direct message in English', async () => {
  const standIn = await startStandIn();
  standIn.world.guild.preferredLocale = 'es-ES';
  await startBot(standIn);
  const said = await standIn.say('<@BOT> When did Shoigu arrive in Beijing?');
  expect(labelsOf(said.replies[0] ?? { buttons: [] })).toContain('Leer 1');
  const help = await standIn.say('<@BOT>');
  expect(help.replies[0]?.text).toContain('Cómo preguntar');
  const direct = await standIn.say('When did Shoigu arrive in Beijing?', { where: 'dm' });
  expect(labelsOf(direct.replies[0] ?? { buttons: [] })).toContain('Read 1');
});

describe('the commands', () => {
  test('are registered with names and descriptions for every locale that the bot speaks', async () => {
    const standIn = await startStandIn();
    await startBot(standIn);
    for (const { name, name_localizations: names, options = [] } of standIn
      .commands()
      .filter(({ type }) => type === 1)) {
      for (const locale of LOCALES.filter((locale) => languageOf(locale) !== 'en')) {
        expect(names?.[locale]).toBe(commandName(name, languageOf(locale)));
        for (const option of options.filter((option) => option.name !== 'private')) {
          const translated = optionName(name, option.name, languageOf(locale));
          expect(option.name_localizations?.[locale]).toBe(translated);
        }
      }
      expect(names).not.toHaveProperty('sv-SE');
    }
  });

  test('are registered once: Discord gives their translations back', async () => {
    const standIn = await startStandIn();
    await (await startBot(standIn)).stop();
    await (await startBot(standIn)).stop();
    expect(standIn.calls('PUT /applications')).toHaveLength(1);
  });

  test.for<Language>(LANGUAGES)('arrive under their own names, whatever %s calls them', async (language) => {
    const { standIn } = await startStage();
    const locale = LOCALES.find((candidate) => languageOf(candidate) === language) ?? 'en-US';
    const { reply } = await standIn.slash('sources', { source: '003' }, { locale });
    expect(labelsOf(reply)).toEqual([ANSWERS[language].read]);
  });
});

test('another translation is registered', async () => {
  const standIn = await startStandIn();
  await (await startBot(standIn)).stop();
  const [stored] = standIn.commands();
  if (stored?.name_localizations == null) throw new Error('Nothing was translated.');
  stored.name_localizations.de = 'anders';
  await startBot(standIn);
  expect(standIn.calls('PUT /applications')).toHaveLength(2);
  expect(standIn.commands()[0]?.name_localizations?.de).toBe('fragen');
});
