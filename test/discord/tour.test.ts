import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLIPS_WORDS } from '../../src/replies/messages/clips-words.ts';
import { REPORT_WORDS } from '../../src/replies/messages/report.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import type { HasMessage } from '../discord-stand-in/people.ts';
import type { DiscordStandIn } from '../discord-stand-in/stand-in.ts';
import type { Turn } from '../discord-stand-in/turn.ts';
import { runDoctor } from '../run-doctor.ts';
import { startStandIn } from './bot-under-test.ts';
import { citedQuotes } from './cited-quotes.ts';
import { type Program, type Settings, settingsFor, startProgram } from './start-program.ts';
import { TourGuide } from './tour-guide.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const NOWHERE = 'Who is Napoleon Bonaparte?';
const CLAIM = 'Shoigu arrived in Beijing on Friday.';
const { wrongPassage, thanks } = REPORT_WORDS.en;

/** What a keeper has after the README: articles of their own, a token, and nothing kept yet. */
async function install(standIn: DiscordStandIn) {
  const home = await temporaryFolder({});
  const articles = join(home, 'articles');
  await cp('data/articles', articles, { recursive: true });
  const settings = {
    ...settingsFor(standIn),
    CLIPBOOK_ARTICLES: articles,
    CLIPBOOK_KEEPER_FILE: join(home, 'keeper.sqlite'),
  };
  return { articles, settings };
}

async function start(settings: Settings): Promise<Program> {
  // One member does here what many do in a day.
  const program = startProgram({ ...settings, CLIPBOOK_MEMBER_LIMIT: '0' }, ['npm', 'start']);
  await program.says('Ready: answering');
  return program;
}

async function end({ child, ended }: Program, standIn: DiscordStandIn): Promise<void> {
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(standIn.connections.open).toBe(0);
}

const doctor = (settings: Settings) => runDoctor(settings, ['npm', 'run', '-s', 'doctor']);
const signs = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0]);

const labelled = ({ reply }: Turn, label: RegExp) =>
  reply.buttons.find((button) => label.test(button.label))?.label ?? `no ${label}`;

/** The first passage in the list of the form behind Wrong passage. */
function firstPassage({ modal }: Turn): string {
  const [field] = (modal?.components ?? []) as { component: { options?: { value: string }[] } }[];
  return field?.component.options?.[0]?.value ?? '';
}

/** Every command of `commands/`, with and without its optional options, alone and for all. */
async function useCommands(guide: TourGuide) {
  const answer = await guide.slash('ask', { question: ARRIVAL });
  expect(answer.reply.text).toContain('**Friday** · ');
  await guide.slash('ask', { question: ARRIVAL, private: true });
  expect((await guide.slash('ask', { question: NOWHERE })).reply.text).toContain('never mention');
  const lists = [];
  for (const [command, title, question, found] of [
    ['who', 'people and organisations', 'Wang Yi', 'Chinese Foreign Minister'],
    ['when', 'dates', 'did Shoigu arrive in Beijing?', '**Friday** · '],
    ['where', 'places', 'did Shoigu meet Wang Yi?', '**Beijing** · '],
  ] as const) {
    const list = await guide.slash(command);
    expect(list.reply.text).toContain(title);
    lists.push(list);
    expect((await guide.slash(command, { question })).reply.text).toContain(found);
    await guide.slash(command, { private: true });
    expect(await guide.type(command, 'question', 'sho')).toContainEqual({ name: 'Shoigu', value: 'Shoigu' });
  }
  const comparison = await guide.slash('compare', { topic: 'Shoigu in Beijing' });
  expect(comparison.reply.text).toContain('They differ');
  await guide.slash('compare', { topic: 'Shoigu', private: true });
  expect((await guide.slash('sources')).reply.text).toContain('### 5 sources');
  expect((await guide.slash('sources', { source: '003' })).reply.text).toContain('Security Talks');
  await guide.slash('sources', { private: true });
  await guide.slash('read', { source: '003' });
  expect((await guide.slash('read', { source: '003', paragraph: 2 })).reply.text).toContain('¶2 of 6');
  await guide.slash('read', { source: '003', private: true });
  expect((await guide.slash('help')).reply.text).toContain('How to ask');
  await guide.slash('help', { private: true });
  for (const [command, option] of [
    ['ask', 'question'],
    ['compare', 'topic'],
    ['sources', 'source'],
    ['read', 'source'],
  ] as const) {
    await guide.type(command, option, 'sho');
  }
  return { answer, comparison, lists };
}

/** Mentions and what follows them; the message command. */
async function talk(guide: TourGuide, standIn: DiscordStandIn) {
  const said = await guide.say(`<@BOT> ${ARRIVAL}`);
  const [reply] = said.replies;
  if (reply === undefined) throw new Error('There is no reply.');
  const followUp = await guide.say('<@BOT> and when did he leave?');
  expect(followUp.replies[0]?.text).toMatch(/^-# Read as:\n### When did /);
  const replied = await guide.say('and where?', { replyTo: reply });
  expect(replied.replies[0]?.text).toMatch(/^-# Read as:\n### Where did /);
  const thread = standIn.places.startThread(reply);
  expect((await guide.say('<@BOT> sources', { channel: thread })).replies[0]?.text).toContain('5 sources');
  expect((await guide.say('help', { where: 'dm' })).replies[0]?.text).toContain('How to ask');
  const found = await guide.messageCommand('Find in the clips', standIn.post({ content: CLAIM }));
  expect(found.reply.text).toContain(`**${CLAIM}**`);
  return { reply, found };
}

/** Read, its matches and paragraphs, File and Share; `on` is an answer of the bot. */
async function read(guide: TourGuide, standIn: DiscordStandIn, on: HasMessage): Promise<Turn> {
  const opened = await guide.press(on, 'Read 1');
  expect(opened.reply.ephemeral).toBe(true);
  await guide.press(opened, labelled(opened, /match/i));
  await guide.press(opened, labelled(opened, /^(?:¶\d+ ›|‹ ¶\d+)$/));
  const [path = ''] = /`([^`]+\.txt)`/.exec(opened.reply.text)?.slice(1) ?? [];
  const [file] = (await guide.press(opened, 'File')).reply.attachments;
  expect(standIn.download(file ?? { id: '' })).toEqual(await readFile(join('data/articles', path)));
  const shared = await guide.press(opened, 'Share');
  expect(shared.reply.ephemeral).toBe(false);
  expect(citedQuotes(shared.reply.text)).toHaveLength(1);
  return opened;
}

/** `/clips`, but forget, and the misses that it lists. */
async function keep(guide: TourGuide, standIn: DiscordStandIn, articles: string) {
  const status = (await guide.slash('clips status')).reply.text;
  expect(status).toContain('- Articles: 5\n');
  expect(status).toContain('No errors since the start.');
  await writeFile(
    join(articles, 'new.txt'),
    'Lighthouse\nMaria Jansen painted the lighthouse of Vlissingen.',
  );
  expect((await guide.slash('clips reload')).reply.text).toContain('`new.txt`');
  for (const name of ['Hannibal', 'Kleopatra', 'Brunelleschi', 'Magellan', 'Galilei']) {
    await guide.slash('ask', { question: `Who is ${name}?` });
  }
  const misses = await guide.slash('clips misses');
  expect(misses.reply.text).toContain('**Who is Galilei?**');
  const exported = await guide.slash('clips misses', { export: true });
  expect(exported.reply.attachments).toHaveLength(1);
  const channel = standIn.guild.channel.id;
  expect((await guide.slash('clips settings')).reply.text).toContain('every channel');
  await guide.slash('clips settings', { 'add-channel': standIn.guild.thread.id });
  await guide.slash('clips settings', { 'remove-channel': standIn.guild.thread.id });
  await guide.slash('clips settings', { 'add-channel': channel });
  const { choices = [] } = languageOption(standIn);
  for (const { value } of choices) await guide.slash('clips settings', { language: value });
  await guide.slash('clips settings', { answers: 'private' });
  expect((await standIn.slash('help')).reply.ephemeral).toBe(true);
  await guide.slash('clips settings', { answers: 'public', language: 'de' });
  return { misses };
}

function languageOption(standIn: DiscordStandIn): { choices?: { value: string }[] } {
  const clips = standIn.commands().find(({ name }) => name === CLIPS_WORDS.clips.en.name);
  const settings = clips?.options?.find(({ name }) => name === 'settings');
  const options = settings !== undefined && 'options' in settings ? (settings.options ?? []) : [];
  return (options.find(({ name }) => name === 'language') ?? {}) as { choices?: { value: string }[] };
}

test('the whole tour: install, doctor, every command and button, restart, the old buttons, a clean end', async () => {
  const standIn = await startStandIn();
  const { articles, settings } = await install(standIn);
  const before = await doctor(settings);
  expect(before.lines.at(-1)).toMatch(/^! Commands: .* npm start does it\.$/);
  expect(before.code).toBe(0);

  const first = await start(settings);
  const well = await doctor(settings);
  expect(signs(well.lines)).toEqual(well.lines.map(() => '✓'));
  expect(well.lines).toHaveLength(14);

  const guide = new TourGuide(standIn);
  expect(guide.left()).toEqual(
    expect.arrayContaining([
      'Find in the clips',
      '/ask',
      '/ask private',
      '/ask question …',
      '/clips misses export',
    ]),
  );
  const { answer, comparison, lists } = await useCommands(guide);
  const { reply, found } = await talk(guide, standIn);
  const opened = await read(guide, standIn, answer);
  const form = await guide.press(answer, wrongPassage);
  const reported = await standIn.submitModal(form, { passage: [firstPassage(form)], why: 'Another day.' });
  expect(reported.reply).toMatchObject({ text: thanks, ephemeral: true });
  const unsent = await guide.press(answer, wrongPassage, { user: standIn.world.otherMember });
  const { misses } = await keep(guide, standIn, articles);

  await end(first, standIn);
  const second = await start(settings);
  expect(standIn.calls('PUT /applications')).toHaveLength(1);
  expect(second.output()).toContain('6 articles');

  // Everything that was sent before the restart.
  await guide.press(opened, labelled(opened, /match/i));
  await read(guide, standIn, answer);
  for (const turn of [answer, comparison, ...lists]) {
    const old = turn.reply.text;
    const turned = await guide.press(turn, labelled(turn, /^More ›$/));
    expect(turned.reply.id).toBe(turn.reply.id);
    expect(turned.reply.text).not.toBe(old);
  }
  expect((await guide.press(reply, 'More ›')).reply.text).toContain('Seite 2 von ');
  expect((await guide.press(found, 'Read 1')).reply.text).toContain(`“${CLAIM}”`);
  await guide.press(misses, '›');
  expect(misses.reply.text).toContain('**Who is Napoleon Bonaparte?**');
  const late = await standIn.submitModal(unsent, { passage: [firstPassage(unsent)] });
  expect(late.reply.text).toBe(thanks);

  // What was set and kept.
  const kept = (await guide.slash('clips settings')).reply.text;
  expect(kept).toContain(`<#${standIn.guild.channel.id}>`);
  expect(kept).toContain('Deutsch');
  expect((await guide.slash('clips misses')).reply.text).toContain('Galilei');
  const counted = (await guide.slash('clips status')).reply.text;
  const [, unanswered = ''] = /without an answer: (\d+)/.exec(counted) ?? [];
  expect(counted).toContain('Reported passages: 2');
  expect((await guide.slash('clips forget')).reply.text).toBe(`Deleted: ${Number(unanswered) + 2}`);
  expect((await guide.slash('clips misses')).reply.text).toContain('Nothing is kept');

  expect(guide.left()).toEqual([]);
  await end(second, standIn);
  for (const { output } of [first, second]) {
    expect(output()).not.toMatch(/"level":(?:40|50|60)/);
    expect(output()).not.toContain(standIn.token);
  }
}, 120_000);
