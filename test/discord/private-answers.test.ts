import { Locale } from 'discord.js';
import { expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/replies/languages.ts';
import { clipbook, commands, gate, startBot, startStage, startStandIn } from './bot-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';

test('every command has the option private, in every language, and takes it last', async () => {
  const { standIn } = await startStage();
  expect(standIn.commands().map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
  for (const { options = [] } of standIn.commands()) {
    const option = options.at(-1);
    expect(option).toMatchObject({ type: 5, name: 'private' });
    const translated = Object.keys(option?.description_localizations ?? {});
    expect(Object.keys(option?.name_localizations ?? {})).toEqual(translated);
    expect(new Set(['en', ...translated.map(languageOf)])).toEqual(new Set(LANGUAGES));
    const missing = Object.values(Locale).filter(
      (locale) => languageOf(locale) !== 'en' && !translated.includes(locale),
    );
    expect(missing).toEqual([]);
  }
});

test.for(['guild', 'thread', 'dm', 'foreignGuild', 'groupDm'] as const)(
  'private: in %s the answer is visible to the asker alone, otherwise to all',
  async (where) => {
    const { standIn } = await startStage();
    const asked = await standIn.slash('ask', { question: ARRIVAL, private: true }, { where });
    expect(asked.reply.ephemeral).toBe(true);
    expect(asked.reply.text).toContain(`### ${ARRIVAL}`);
    for (const values of [{}, { private: false }]) {
      const open = await standIn.slash('ask', { question: ARRIVAL, ...values }, { where });
      expect(open.reply.ephemeral).toBe(false);
      expect(open.reply.text).toBe(asked.reply.text);
    }
  },
);

test.for([
  ['sources', {}],
  ['sources', { source: '003' }],
  ['read', { source: '003' }],
  ['help', {}],
] as const)('/%s %j can be private', async ([name, values]) => {
  const { standIn } = await startStage();
  const { reply } = await standIn.slash(name, { ...values, private: true });
  expect(reply.ephemeral).toBe(true);
  expect(reply.text).toBe((await standIn.slash(name, values)).reply.text);
});

test('the pages and paragraphs of a private answer stay private', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL, private: true });
  const turned = await standIn.press(turn, 'More ›');
  expect(turned.reply.id).toBe(turn.reply.id);
  expect(turn.reply).toMatchObject({ ephemeral: true });
  expect(turn.reply.text).toContain('page 2 of ');
  const read = await standIn.press(turn, 'Read 4');
  expect(read.reply.ephemeral).toBe(true);
  expect(read.reply.id).not.toBe(turn.reply.id);
});

test('a private answer that takes long is deferred in private', async () => {
  const { opened, open } = gate();
  const standIn = await startStandIn();
  const slow = {
    name: 'slow',
    description: 'Takes its time',
    options: [],
    run: () => opened.then(() => clipbook.ask(ARRIVAL)),
  };
  await startBot(standIn, { commands: [slow] });
  const turning = standIn.slash('slow', { private: true });
  await standIn.until(() => standIn.calls(/callback$/).length > 0);
  open();
  const { reply, responses } = await turning;
  expect(responses.map(({ type }) => type)).toEqual([5]);
  expect(reply).toMatchObject({ ephemeral: true, thinking: false });
  expect(reply.text).toContain(`### ${ARRIVAL}`);
});

test('a command never sees the option', async () => {
  const seen: unknown[] = [];
  const command = {
    name: 'test',
    description: 'Looks at its options',
    options: [],
    run: ({ options }: { options: unknown }) => {
      seen.push(options);
      return clipbook.help();
    },
  };
  const { standIn } = await startStage({ commands: [command] });
  await standIn.slash('test', { private: true });
  expect(seen).toEqual([{}]);
});
