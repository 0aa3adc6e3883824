import { describe, expect, test } from 'vitest';
import { choicesOf } from '../../src/discord/on-autocomplete.ts';
import type { Clips } from '../../src/model/command.ts';
import { clipbook, commands, startStage } from './bot-under-test.ts';

const PLACES = ['guild', 'thread', 'dm', 'foreignGuild', 'groupDm', 'friendsDm'] as const;
const fields = commands.flatMap(({ name, options }) =>
  options.filter(({ suggests }) => suggests !== undefined).map((option) => ({ name, option: option.name })),
);

test('every option for a question or a source is registered with autocomplete, and no other', async () => {
  const { standIn } = await startStage();
  const registered = standIn
    .commands()
    .flatMap(({ name, options = [] }) =>
      options
        .filter((option) => 'autocomplete' in option && option.autocomplete)
        .map((option) => ({ name, option: option.name })),
    );
  expect(registered).toEqual(fields);
  const texts = commands.flatMap(({ name, options }) =>
    options.filter(({ type }) => type === 'string').map((option) => ({ name, option: option.name })),
  );
  expect(fields).toEqual(
    expect.arrayContaining(texts.filter(({ option }) => /question|source/.test(option))),
  );
});

describe.for(PLACES)('in %s', (where) => {
  test.for(fields)('/$name $option offers choices, for nothing typed and for a beginning', async (field) => {
    const { standIn } = await startStage();
    for (const typed of ['', 'sho', 'no such thing at all']) {
      const choices = await standIn.autocomplete(field.name, { [field.option]: typed }, field.option, {
        where,
      });
      expect(choices.length).toBeGreaterThan(0);
      if (typed !== '') expect(choices[0]).toEqual({ name: typed, value: typed });
    }
  });
});

test('a choice for a source opens it', async () => {
  const { standIn } = await startStage();
  const choices = await standIn.autocomplete('read', { source: 'security talks' }, 'source');
  const { reply } = await standIn.slash('read', { source: choices[1]?.value ?? '' });
  expect(reply.text).toContain('### Chinese-Russian Security Talks in Beijing');
});

test('other options may be filled in already, or not yet', async () => {
  const { standIn } = await startStage();
  const values = { source: 'sec', paragraph: 2, private: true };
  expect(await standIn.autocomplete('read', values, 'source')).not.toEqual([]);
});

test('an error offers nothing, is logged, and the next letter is served', async () => {
  let isBroken = true;
  const clips: Clips = {
    ...clipbook,
    suggest: (what, typed) => {
      if (isBroken && typed !== '') throw new Error('broken');
      return clipbook.suggest(what, typed);
    },
  };
  const { standIn, bot } = await startStage({ clips });
  expect(await standIn.autocomplete('when', { question: 'sho' }, 'question')).toEqual([]);
  expect((await bot.log.line('nothing could be suggested')).request).toBe('/when …');
  isBroken = false;
  expect(await standIn.autocomplete('when', { question: 'sho' }, 'question')).not.toEqual([]);
});

test('an option of a command that is gone offers nothing', async () => {
  const { standIn } = await startStage();
  expect(await standIn.autocomplete('gone', { question: 'sho' }, 'question')).toEqual([]);
  expect(await standIn.autocomplete('read', { paragraph: 2 }, 'paragraph')).toEqual([]);
});

test('Discord in trouble: the letter is lost, the bot is not', async () => {
  const { standIn, bot } = await startStage();
  standIn.misbehave({
    route: /callback$/,
    with: { status: 404, code: 10_062, message: 'Unknown interaction' },
  });
  await standIn.autocomplete('when', { question: 'sho' }, 'question').catch(() => undefined);
  expect(bot.log.lines().filter(({ level }) => level >= 50)).toEqual([]);
  expect(await standIn.autocomplete('when', { question: 'shoi' }, 'question')).not.toEqual([]);
});

describe('a storm of letters', () => {
  test('is answered to the last letter, but choices are not worked out for all of it', async () => {
    let asked = 0;
    const clips: Clips = {
      ...clipbook,
      suggest: (what, typed) => {
        asked++;
        return clipbook.suggest(what, typed);
      },
    };
    const { standIn } = await startStage({ clips });
    asked = 0;
    const letters = Array.from({ length: 100 }, (_, at) => `when did sho ${at}`);
    const offered = await Promise.all(
      letters.map((question) => standIn.autocomplete('when', { question }, 'question')),
    );
    expect(offered).toHaveLength(100);
    expect(asked).toBeLessThan(60);
    const user = standIn.world.otherMember;
    expect(await standIn.autocomplete('when', { question: 'sho' }, 'question', { user })).not.toEqual([]);
  });

  test('does not use up what a member may ask', async () => {
    const { standIn } = await startStage({ limits: { memberPerMinute: 2, serverPerMinute: 2 } });
    for (let at = 0; at < 10; at++) await standIn.autocomplete('when', { question: `sho ${at}` }, 'question');
    expect((await standIn.slash('help')).reply.text).toContain('How to ask');
  });
});

test('a choice is cut to 100 characters, between characters as people see them', () => {
  const [long, family] = choicesOf([
    { label: `Talks ${'very '.repeat(40)}long`, value: 'a.txt' },
    { label: '👩‍👩‍👧'.repeat(30), value: 'b.txt' },
  ]);
  expect(long?.name).toMatch(/^Talks (?:very )+very…$/);
  expect(long?.name.length).toBeLessThanOrEqual(100);
  expect(family?.name).toMatch(/^(?:👩‍👩‍👧)+…$/u);
  expect(
    choicesOf([
      { label: '\u200b', value: '\u200b' },
      { label: 'x', value: 'y'.repeat(101) },
    ]),
  ).toEqual([]);
  expect(choicesOf(Array.from({ length: 30 }, (_, at) => ({ label: `${at}`, value: `${at}` })))).toHaveLength(
    25,
  );
});

test('of a title with its path that is too long, the title is cut and the path stays, unless that is long itself', () => {
  const title = `Talks ${'very '.repeat(40)}long`;
  const [short, deep] = choicesOf([
    { label: `${title} · wire/a.txt`, value: 'wire/a.txt' },
    { label: `${title} · ${'folder/'.repeat(10)}a.txt`, value: 'b.txt' },
  ]);
  expect(short?.name).toMatch(/^Talks (?:very )+very… · wire\/a\.txt$/);
  expect(deep?.name).toMatch(/^Talks (?:very )+very…$/);
  for (const choice of [short, deep]) expect(choice?.name.length).toBeLessThanOrEqual(100);
});
