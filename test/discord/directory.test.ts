import { describe, expect, test } from 'vitest';
import { openClipbook } from '../../src/clipbook.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { clipbook, commands, startBot, startStage, startStandIn } from './bot-under-test.ts';
import { citedQuotes, expectWordForWord } from './cited-quotes.ts';

describe.for(['guild', 'dm', 'thread'] as const)('in a %s', (where) => {
  test('/who without a question lists people and organisations with role, sources and mentions', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('who', {}, { where });
    expect(reply.text).toContain('### 17 people and organisations');
    expect(reply.text).toContain(
      '**1.** **Sergei Shoigu**, the Secretary of the Russian Security Council\n-# 5 sources ·\u00a039 mentions ·\u00a0Sergey Shoigu',
    );
    expect(reply.text).toContain('page 1 of 2');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['More ›']);
    expect(reply).toMatchObject({ ephemeral: false, pings: [] });
  });

  test('/who NAME shows the person’s card with buttons to read', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('who', { question: 'Shoygu' }, { where });
    expect(reply.text).toMatch(/^### Sergei Shoigu\n-# 5 sources/);
    expect(reply.text).toContain('“Russia’s former defense minister”\n-# `001_544232c97329dcbd.txt`');
    expect(reply.text).toContain('**Also written:** Shoigu, Sergey Shoigu');
    expect(reply.text).toContain('-# First mention: `000_a2aec293ba2a04bc.txt`');
    expect(reply.text).toContain('**In one paragraph with:** Xi Jinping (8), Wang Yi (7)');
    expectWordForWord(citedQuotes(reply.text));
    const labels = reply.buttons.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Read 1', 'Read 2', 'Read 3', 'Last mention']));
  });

  test('/when without a question is the timeline, undated apart, each date cited', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('when', {}, { where });
    expect(reply.text).toContain('### 13 dates');
    const [before = '', after = ''] = reply.text.split('### Undated');
    expect(before).toContain('**December 2025**');
    expect(after).toContain('**Friday** · 1 source · 2 mentions');
    expectWordForWord(citedQuotes(reply.text));
    expect(citedQuotes(reply.text)).toHaveLength(6);
  });

  test('/where without a question lists places with sources and mentions', async () => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash('where', {}, { where });
    expect(reply.text).toContain('**3.** **Beijing**\n-# 5 sources ·\u00a032 mentions');
  });

  test('/compare lays one passage of each source side by side, and names the silent ones', async () => {
    const { standIn } = await startStage();
    const turn = await standIn.slash('compare', { topic: 'Shoigu arrived in Beijing' }, { where });
    expect(turn.reply.text).toContain('### Shoigu arrived in Beijing');
    expect(turn.reply.text).toContain('≠ They differ');
    expectWordForWord(citedQuotes(turn.reply.text));
    while (turn.reply.buttons.some(({ label }) => label === 'More ›')) await standIn.press(turn, 'More ›');
    const clipped = clipbook.compare('Shoigu arrived in Beijing');
    if (clipped.kind !== 'comparison') throw new Error('There is no comparison.');
    for (const { path } of clipped.silent) expect(turn.reply.text).toContain(path);
  });
});

test.for(['who', 'when', 'where'])(
  'the pages of /%s are turned after a restart, there and back',
  async (command) => {
    const standIn = await startStandIn();
    const first = await startBot(standIn);
    const turn = await standIn.slash(command);
    const page = turn.reply.text;
    await first.stop();
    await startBot(standIn);
    await standIn.press(turn, 'More ›');
    expect(turn.reply.text).toContain('page 2 of ');
    expect(turn.reply.text.split('\n')[0]).toBe(page.split('\n')[0]);
    await standIn.press(turn, '‹ Back');
    expect(turn.reply.text).toBe(page);
  },
);

test('“@bot who” is turned by the asker for all, by anybody else alone', async () => {
  const { standIn } = await startStage();
  const { replies } = await standIn.say('<@BOT> who');
  const [reply] = replies;
  if (reply === undefined) throw new Error('There is no reply.');
  const other = await standIn.press(reply, 'More ›', { user: standIn.world.otherMember });
  expect(other.reply.ephemeral).toBe(true);
  expect((await standIn.press(reply, 'More ›')).reply.id).toBe(reply.id);
});

test('a relative date is shown as the day that it means where the catalogue knows the day of publication', async () => {
  const folder = await temporaryFolder({
    'a.txt': 'Talks\nMinister Sergei Shoigu arrived in Beijing on Friday for talks.',
    'sources.yaml': 'a.txt:\n  published: 2025-03-01\n',
  });
  const { standIn } = await startStage({ clips: await openClipbook(folder, commands), commands });
  const { reply } = await standIn.slash('when');
  expect(reply.text).toContain('**28 February 2025** (“Friday”)');
});

test('clips that name nobody say so', async () => {
  const folder = await temporaryFolder({ 'a.txt': 'nothing of note was said.' });
  const { standIn } = await startStage({ clips: await openClipbook(folder, commands), commands });
  expect((await standIn.slash('who')).reply.text).toBe('The clips name nobody.');
  expect((await standIn.slash('where')).reply.text).toBe('The clips name no place.');
  expect((await standIn.slash('when')).reply.text).toBe('The clips give no date.');
});
