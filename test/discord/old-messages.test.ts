import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticeText } from '../../src/replies/messages/notices.ts';
import { REPORT_WORDS } from '../../src/replies/messages/report.ts';
import type { Turn } from '../discord-stand-in/turn.ts';
import { commands, startBot, startStage, startStandIn } from './bot-under-test.ts';
import { citedQuotes } from './cited-quotes.ts';
import { startDesk } from './desk-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const GONE = noticeText({ kind: 'source gone' }, 'en');
const OLD = noticeText({ kind: 'old button' }, 'en');
const { wrongPassage, noPassage } = REPORT_WORDS.en;

/** An answer with its reading, and the bot after each cited article was changed or deleted. */
async function answeredBefore(change: (path: string) => Promise<void>) {
  const stage = await startDesk();
  const { standIn, folder } = stage;
  const turn = await standIn.slash('ask', { question: ARRIVAL });
  const opened = await standIn.press(turn, 'Read 1');
  await writeFile(join(folder, 'new.txt'), 'Lighthouse\nMaria Jansen painted the lighthouse of Vlissingen.');
  const cited = citedQuotes(turn.reply.text).map(({ path }) => path);
  for (const path of cited) await change(join(folder, path));
  await standIn.slash('clips reload');
  return { ...stage, turn, opened, cited };
}

const labelOf = ({ reply }: Turn, label: RegExp) =>
  reply.buttons.find((button) => label.test(button.label))?.label ?? '';

describe('under an answer from articles that were deleted since', () => {
  const deleted = () => answeredBefore((path) => rm(path, { force: true }));

  test('every button of a passage says so, and what to do, and leaves the message as it was', async () => {
    const { standIn, turn, opened } = await deleted();
    const before = [turn.reply.text, opened.reply.text];
    expect((await standIn.press(turn, 'Read 1')).reply).toMatchObject({ text: GONE, ephemeral: true });
    expect((await standIn.press(turn, wrongPassage)).reply).toMatchObject({
      text: noPassage,
      ephemeral: true,
    });
    for (const label of [/^(?:Match ›|‹ Match)$/, /^(?:¶\d+ ›|‹ ¶\d+)$/, /^File$/, /^Share$/]) {
      const { reply } = await standIn.press(opened, labelOf(opened, label));
      expect(reply).toMatchObject({ text: GONE, ephemeral: true });
    }
    expect([turn.reply.text, opened.reply.text]).toEqual(before);
    for (const sentence of [GONE, noPassage])
      expect(sentence).toMatch(/\. Please ask your question again\.$/);
  });

  test('a page is the answer of the articles that are there now', async () => {
    const { standIn, turn, cited } = await deleted();
    await standIn.press(turn, 'More ›');
    expect(turn.reply.text).toMatch(new RegExp(`^### ${ARRIVAL.replace('?', '\\?')}\n`));
    const now = citedQuotes(turn.reply.text).map(({ path }) => path);
    expect(now).not.toEqual([]);
    for (const path of now) expect(cited).not.toContain(path);
  });

  test('a form that was open meanwhile is refused with the same sentence', async () => {
    const { standIn, folder } = await startDesk();
    const turn = await standIn.slash('ask', { question: ARRIVAL });
    const form = await standIn.press(turn, wrongPassage);
    const [field] = (form.modal?.components ?? []) as { component: { options: { value: string }[] } }[];
    await writeFile(join(folder, 'new.txt'), 'The museum of Galati shows boats and nets.');
    for (const { path } of citedQuotes(turn.reply.text)) await rm(join(folder, path), { force: true });
    await standIn.slash('clips reload');
    const passage = [field?.component.options[0]?.value ?? ''];
    expect((await standIn.submitModal(form, { passage })).reply).toMatchObject({ text: noPassage });
  });
});

test('under an answer from an article that has become shorter, Read names what there is and leads there', async () => {
  const { standIn, turn, opened } = await answeredBefore((path) => writeFile(path, 'One line stands here.'));
  const read = await standIn.press(turn, 'Read 2');
  expect(read.reply.ephemeral).toBe(true);
  const moved = await standIn.press(opened, labelOf(opened, /^(?:Match ›|‹ Match)$/));
  for (const { reply } of [read, moved]) expect(reply.text).toMatch(/has the paragraphs 1 to 1, not \d+\.$/);
  const [first] = read.reply.buttons;
  expect((await standIn.press(read, first?.label ?? '')).reply.text).toContain('One line stands here.');
});

test('the pages of a command that is gone get a sentence that says what to do', async () => {
  const standIn = await startStandIn();
  const first = await startBot(standIn);
  const turn = await standIn.slash('where');
  await first.stop();
  await startBot(standIn, { commands: commands.filter(({ name }) => name !== 'where') });
  expect((await standIn.press(turn, 'More ›')).reply).toMatchObject({ text: OLD, ephemeral: true });
});

test('a menu of another version, of which this one has none, gets a sentence, too', async () => {
  const { standIn, bot } = await startStage();
  const turn = await standIn.slash('sources');
  const options = [{ label: 'Anything', value: 'anything' }];
  Object.assign(turn.message, {
    components: [{ type: 1, id: 1, components: [{ type: 3, id: 2, custom_id: '9:choose', options }] }],
  });
  const { reply } = await standIn.select(turn, '9:choose', ['anything'], { locale: 'de' });
  expect(reply).toMatchObject({ text: noticeText({ kind: 'old button' }, 'de'), ephemeral: true });
  expect(bot.log.lines().filter(({ level }) => level >= 40)).toEqual([]);
});
