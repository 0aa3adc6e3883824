import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { openStage } from '../../../scripts/pictures/bot-on-stage.ts';
import { chatHtml } from '../../../scripts/pictures/chat-html.ts';
import { type Occasion, play, type Step, type View } from '../../../scripts/pictures/play.ts';
import { READER_SCENES } from '../../../scripts/pictures/reader-scenes.ts';
import { SCENES, type Scene } from '../../../scripts/pictures/scenes.ts';
import { NOWHERE } from '../../../scripts/pictures/surroundings.ts';
import { textOfComponents, textOfForm, textOfHtml } from './visible-text.ts';

const HINT = 'Onlyyoucanseethis';
const SOURCE = join(import.meta.dirname, '../../../src');

const played = new Map<string, Promise<View>>();

type Played = Pick<Scene, 'steps' | 'readerUrl'>;

/** What a scene shows; scenes that differ in light and width only are played once. */
function viewOf({ steps, readerUrl }: Played): Promise<View> {
  const key = JSON.stringify([steps, readerUrl]);
  const view = played.get(key) ?? playAnew({ steps, ...(readerUrl !== undefined && { readerUrl }) });
  played.set(key, view);
  return view;
}

async function playAnew({ steps, readerUrl }: Played): Promise<View> {
  const stage = await openStage(readerUrl);
  return play(steps, stage).finally(stage.stop);
}

function textOf(view: View): string {
  switch (view.kind) {
    case 'message':
      return textOfComponents(view.message.components ?? [], view.surroundings);
    case 'form':
      return textOfForm(view.form);
    case 'choices':
      return view.choices.map(({ name }) => name.replace(/\s+/g, '')).join('');
  }
}

describe.each(SCENES.map((scene) => [scene.name, scene] as const))('the scene %s', (_, scene) => {
  test('shows the whole of what has arrived at Discord, and asks for nothing from the network', async () => {
    const view = await viewOf(scene);
    const html = chatHtml(view, scene.theme);
    expect(textOf(view)).not.toBe('');
    expect(textOfHtml(html)).toContain(textOf(view));
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|\bsrc=|url\(|@import/);
    const isForOne = view.kind === 'message' && Boolean((view.message.flags ?? 0) & MessageFlags.Ephemeral);
    expect(textOfHtml(html).includes(HINT)).toBe(isForOne);
  });
});

test('no two scenes write the same picture', () => {
  const names = [...SCENES, ...READER_SCENES].map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('a scene that is played again shows the same', async () => {
  for (const name of ['clips-misses-phone', 'clips-status-phone', 'share-phone', 'report-phone']) {
    const scene = SCENES.find((each) => each.name === name) ?? { steps: [] };
    expect(chatHtml(await playAnew(scene), 'dark')).toBe(chatHtml(await viewOf(scene), 'dark'));
  }
});

/** The kinds of things in a message or a form that can look different, as the code names them. */
const KINDS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  ComponentType,
  ButtonStyle,
  TextInputStyle,
};

/** Every object in a value, the value itself included. */
function* eachObject(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(value)) yield* eachObject(inner);
}

test('every kind of component, button and field that the bot’s code names is in a picture', async () => {
  const paths = (await readdir(SOURCE, { recursive: true })).filter((path) => path.endsWith('.ts'));
  const code = (await Promise.all(paths.map((path) => readFile(join(SOURCE, path), 'utf8')))).join('\n');
  const named = [...code.matchAll(/\b(ComponentType|ButtonStyle|TextInputStyle)\.(\w+)/g)].map(
    ([, kind = '', name = '']) => `${kind} ${KINDS[kind]?.[name]}`,
  );
  const views = await Promise.all(SCENES.map(viewOf));
  const drawn = views
    .map((view) => (view.kind === 'message' ? view.message.components : view.kind === 'form' && view.form))
    .flatMap((shown) => [...eachObject(shown)])
    .flatMap(({ type, style }) => {
      const kind = typeof type === 'number' ? [`ComponentType ${type}`] : [];
      if (typeof style !== 'number') return kind;
      return [...kind, `${type === ComponentType.Button ? 'ButtonStyle' : 'TextInputStyle'} ${style}`];
    });
  expect(named).toContain(`ComponentType ${ComponentType.File}`);
  expect([...new Set(named)].filter((name) => !drawn.includes(name))).toEqual([]);
});

function messageOf(...components: readonly object[]): APIMessage {
  return {
    content: '',
    embeds: [],
    components: components as APIMessageTopLevelComponent[],
  } as unknown as APIMessage;
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content });

test('above the reply stands what made the bot speak', () => {
  const above = (occasion: Occasion) =>
    textOfHtml(
      chatHtml(
        { kind: 'message', occasion, message: messageOf(text('Hi')), surroundings: NOWHERE },
        'dark',
      ).replace(/<style>.*<\/style>/s, ''),
    );
  expect(above({ kind: 'command', name: 'help' })).toContain('adaused/help');
  expect(above({ kind: 'mention', text: '<b>who?</b>' })).toContain('@Clipbook<b>who?</b>');
  expect(above({ kind: 'message command', name: 'Find', text: 'He <came>.' })).toMatch(
    /ben.*He<came>\..*adausedFind/,
  );
  const on = messageOf(text('### When \\& **where**?\nmore'));
  expect(above({ kind: 'button', on })).toContain('Clipbook' + 'When&where?');
});

test('a message with more than components is refused', () => {
  const view = (more: object): View => ({
    kind: 'message',
    occasion: { kind: 'command', name: 'help' },
    message: { ...messageOf(text('Hi')), ...more } as APIMessage,
    surroundings: NOWHERE,
  });
  expect(() => chatHtml(view({ content: 'Hello' }), 'dark')).toThrow('content or embeds');
  expect(() => chatHtml(view({ embeds: [{}] }), 'dark')).toThrow('content or embeds');
});

describe('a scene that cannot be played says why', () => {
  const when: Step = { do: 'use', command: 'when', options: { question: 'did Shoigu arrive in Beijing?' } };
  test.each([
    ['no step at all', [], 'asked for nothing'],
    ['a button that is not there', [when, { do: 'press', label: 'Read 99' }], 'Read 99'],
    ['a button of nothing', [{ do: 'press', label: 'Read 1' }], 'no message with the button Read 1'],
    ['a form that is not open', [when, { do: 'fill in', choose: 1, text: '' }], 'no form'],
  ] satisfies [string, Step[], string][])('%s', async (_, steps, reason) => {
    await expect(playAnew({ steps })).rejects.toThrow(reason);
  });
});
