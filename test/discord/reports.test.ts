import { expect, test } from 'vitest';
import { REPORT_WORDS } from '../../src/replies/messages/report.ts';
import type { Turn } from '../discord-stand-in/turn.ts';
import { startStage } from './bot-under-test.ts';
import { citedQuotes } from './cited-quotes.ts';
import { startDesk } from './desk-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const { wrongPassage, thanks, noPassage } = REPORT_WORDS.en;

type Field = {
  readonly custom_id: string;
  readonly options?: { readonly label: string; readonly value: string }[];
};

function fieldsOf({ modal }: Turn): Field[] {
  const labels = (modal?.components ?? []) as { readonly component: Field }[];
  return labels.map(({ component }) => component);
}

const optionsOf = (turn: Turn) =>
  fieldsOf(turn).find(({ custom_id }) => custom_id === 'passage')?.options ?? [];

test('Wrong passage opens a form, keeps what is said for the keeper, and thanks the presser alone', async () => {
  const { standIn, desk } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const quotes = citedQuotes(turn.reply.text);
  const user = standIn.world.otherMember;
  const opened = await standIn.press(turn, wrongPassage, { user });
  expect(opened.modal).toMatchObject({ title: wrongPassage });
  expect(optionsOf(opened).map(({ label }) => label)).toEqual(
    quotes.map(({ path, paragraph }) => `${path} ¶${paragraph}`),
  );
  const second = optionsOf(opened)[1];
  const sent = await standIn.submitModal(opened, { passage: [second?.value ?? ''], why: ' Another visit. ' });
  expect(sent.reply).toMatchObject({ ephemeral: true, text: thanks });
  const [kept] = desk.keeper.kept(standIn.guild.id);
  expect(kept).toMatchObject({
    kind: 'report',
    question: ARRIVAL,
    path: quotes[1]?.path,
    paragraph: quotes[1]?.paragraph,
    why: 'Another visit.',
  });
  expect(kept).not.toHaveProperty('userId');
});

test('the reason may be left out, and has at most 500 characters', async () => {
  const { standIn, desk } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const opened = await standIn.press(turn, wrongPassage);
  const passage = [optionsOf(opened)[0]?.value ?? ''];
  await expect(standIn.submitModal(opened, { passage, why: 'x'.repeat(501) })).rejects.toThrow('too long');
  await expect(standIn.submitModal(opened, { why: 'x' })).rejects.toThrow('required');
  expect((await standIn.submitModal(opened, { passage })).reply.text).toBe(thanks);
  expect(desk.keeper.kept(standIn.guild.id)).toMatchObject([{ why: '' }]);
});

test('a message with one passage asks for the reason only', async () => {
  const { standIn, desk } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  for (let more = turn.reply; more.buttons.some(({ label }) => label === 'More ›'); more = turn.reply) {
    if (citedQuotes(more.text).length === 1) break;
    await standIn.press(turn, 'More ›');
  }
  const row = turn.message.components?.find((component) => component.type === 1);
  if (row === undefined || !('components' in row)) throw new Error('There are no buttons.');
  row.components.splice(1, row.components.length - 1);
  const opened = await standIn.press(turn, wrongPassage);
  expect(fieldsOf(opened).map(({ custom_id }) => custom_id)).toEqual(['why']);
  await standIn.submitModal(opened, { why: 'No.' });
  const [quote] = citedQuotes(turn.reply.text);
  expect(desk.keeper.kept(standIn.guild.id)).toMatchObject([
    { path: quote?.path, paragraph: quote?.paragraph },
  ]);
});

test('button and form work after a restart, in threads and under answers to mentions', async () => {
  const stage = await startDesk();
  const { standIn } = stage;
  const turn = await standIn.slash('when', { question: 'Shoigu arrived in Beijing' }, { where: 'thread' });
  const { replies } = await standIn.say(`<@BOT> ${ARRIVAL}`);
  const opened = await standIn.press(turn, wrongPassage);
  await stage.restart();
  const passage = [optionsOf(opened)[0]?.value ?? ''];
  expect((await standIn.submitModal(opened, { passage, why: 'old form' })).reply.text).toBe(thanks);
  const [reply] = replies;
  if (reply === undefined) throw new Error('There is no reply.');
  const again = await standIn.press(reply, wrongPassage);
  const value = [optionsOf(again)[0]?.value ?? ''];
  await standIn.submitModal(again, { passage: value, why: 'old button' });
  expect(stage.desk.keeper.kept(standIn.guild.id)).toMatchObject([
    { why: 'old button' },
    { why: 'old form' },
  ]);
});

test('the next page can be reported as well', async () => {
  const { standIn } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  await standIn.press(turn, 'More ›');
  const [quote] = citedQuotes(turn.reply.text);
  const opened = await standIn.press(turn, wrongPassage);
  expect(optionsOf(opened)[0]?.label).toBe(`${quote?.path} ¶${quote?.paragraph}`);
});

test('a report from a direct message is kept, for the server that the bot calls home', async () => {
  const { standIn, desk } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL }, { where: 'dm' });
  const opened = await standIn.press(turn, wrongPassage);
  const passage = [optionsOf(opened)[0]?.value ?? ''];
  const sent = await standIn.submitModal(opened, { passage });
  expect(sent.reply.text).toBe(thanks);
  expect(desk.keeper.kept(undefined)).toHaveLength(1);
  expect((await standIn.slash('clips misses')).reply.text).toContain('Nothing is kept');
});

test('a passage that is gone gets a sentence', async () => {
  const { standIn } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  for (const row of turn.message.components ?? []) {
    if (row.type !== 1) continue;
    for (const button of row.components) {
      if ('custom_id' in button && button.custom_id.startsWith('1:read:'))
        button.custom_id = '1:read:zzzzzzzzzz:1';
    }
    if (row.components.length > 2) row.components.length = 1;
  }
  const { reply } = await standIn.press(turn, wrongPassage);
  expect(reply).toMatchObject({ ephemeral: true, text: noPassage });
});

test('the form speaks the member’s language', async () => {
  const { standIn } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL }, { locale: 'de' });
  const opened = await standIn.press(turn, REPORT_WORDS.de.wrongPassage, { locale: 'de' });
  expect(opened.modal).toMatchObject({ title: REPORT_WORDS.de.wrongPassage });
  const passage = [optionsOf(opened)[0]?.value ?? ''];
  const sent = await standIn.submitModal(opened, { passage }, { locale: 'de' });
  expect(sent.reply.text).toBe(REPORT_WORDS.de.thanks);
});

test('where nothing is kept there is no such button, and an old one gets a sentence', async () => {
  const { standIn } = await startStage();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  expect(turn.reply.buttons.map(({ label }) => label)).not.toContain(wrongPassage);
  const row = turn.message.components?.find((component) => component.type === 1);
  const [button] = row !== undefined && 'components' in row ? row.components : [];
  if (button === undefined || !('custom_id' in button)) throw new Error('There is no button.');
  button.custom_id = '1:report';
  expect((await standIn.press(turn, '1:report')).reply.text).toBe(REPORT_WORDS.en.notKept);
});

test('a report that cannot be kept is an apology with a reference', async () => {
  const { standIn, desk, bot } = await startDesk();
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const opened = await standIn.press(turn, wrongPassage);
  desk.keeper.addReport = () => {
    throw new Error('disk full');
  };
  const passage = [optionsOf(opened)[0]?.value ?? ''];
  const { reply } = await standIn.submitModal(opened, { passage });
  expect(reply).toMatchObject({ ephemeral: true });
  expect(reply.text).toContain('Sorry, something broke');
  expect(bot.log.raw()).toContain('disk full');
});
