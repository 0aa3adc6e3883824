import { DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startBot, startStandIn } from './test-bot.ts';

const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 1, label: 'Next', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const displays = (count: number) => Array.from({ length: count }, () => text('x'));
const embed = (length: number) => ({ description: 'x'.repeat(length) });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
const command = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });

const REFUSED_MESSAGES: readonly [title: string, body: object, code: string][] = [
  ['41 components', { flags: V2, components: displays(41) }, 'BASE_TYPE_MAX_LENGTH'],
  [
    '41 with nested ones',
    { flags: V2, components: [{ type: 17, components: displays(40) }] },
    'TOTAL_COMPONENTS',
  ],
  ['4,001 characters', { flags: V2, components: [text('x'.repeat(4001))] }, 'BASE_TYPE_MAX_LENGTH'],
  [
    '4,001 in two texts',
    { flags: V2, components: [text('x'.repeat(4000)), text('x')] },
    'TEXT_SIZE_EXCEEDED',
  ],
  ['an empty text display', { flags: V2, components: [text('')] }, 'BASE_TYPE_MIN_LENGTH'],
  [
    'a section of four texts',
    { flags: V2, components: [{ type: 9, components: displays(4), accessory: button('a') }] },
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a section without accessory',
    { flags: V2, components: [{ type: 9, components: displays(1) }] },
    'UNION_TYPE_CHOICES',
  ],
  ['content beside V2', { flags: V2, content: 'x', components: displays(1) }, 'LEGACY_FIELDS'],
  ['empty content beside V2', { flags: V2, content: '', components: displays(1) }, 'LEGACY_FIELDS'],
  ['an embed beside V2', { flags: V2, embeds: [embed(1)], components: displays(1) }, 'LEGACY_FIELDS'],
  ['V2 components without the flag', { components: displays(1) }, 'UNION_TYPE_CHOICES'],
  ['custom_id of 101', { components: [row(button('x'.repeat(101)))] }, 'BASE_TYPE_MAX_LENGTH'],
  ['custom_id twice', { components: [row(button('a'), button('a'))] }, 'CUSTOM_ID_DUPLICATED'],
  [
    'a button without custom_id',
    { components: [row({ type: 2, style: 1, label: 'x' })] },
    'CUSTOM_ID_REQUIRED',
  ],
  [
    'a link of 513 characters',
    { components: [row({ type: 2, style: 5, label: 'x', url: `https://a.example/${'x'.repeat(500)}` })] },
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'six buttons in a row',
    { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`)))] },
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['an unknown kind of component', { components: [{ type: 99 }] }, 'UNION_TYPE_CHOICES'],
  ['2,001 characters', { content: 'x'.repeat(2001) }, 'BASE_TYPE_MAX_LENGTH'],
  ['6,001 in embeds', { embeds: [embed(4000), embed(2001)] }, 'MAX_EMBED_SIZE_EXCEEDED'],
  ['11 embeds', { embeds: Array.from({ length: 11 }, () => embed(1)) }, 'BASE_TYPE_MAX_LENGTH'],
  ['an unknown field', { content: 'x', contents: 'x' }, 'UNKNOWN_FIELD'],
  ['an unknown field deep inside', { components: [row({ ...button('a'), lable: 'x' })] }, 'UNKNOWN_FIELD'],
  ['an ephemeral channel message', { content: 'x', flags: MessageFlags.Ephemeral }, 'FLAGS_NOT_ALLOWED'],
];

const REFUSED_COMMANDS: readonly [title: string, commands: object[], code: string][] = [
  ['uppercase', [command({ name: 'Ask' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  ['a space', [command({ name: 'ask me' })], 'APPLICATION_COMMAND_INVALID_NAME'],
  [
    'a translated name in capitals',
    [command({ name_localizations: { de: 'Fragen' } })],
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['no description', [{ name: 'ask' }], 'BASE_TYPE_BAD_LENGTH'],
  ['description of 101', [command({ description: 'x'.repeat(101) })], 'BASE_TYPE_MAX_LENGTH'],
  [
    '26 options',
    [command({ options: Array.from({ length: 26 }, (_, n) => option(`o${n}`)) })],
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'required after optional',
    [command({ options: [option('a'), option('b', { required: true })] })],
    'REQUIRED_INVALID',
  ],
  ['the same name twice', [command(), command()], 'DUPLICATE_NAME'],
  [
    '8,001 characters',
    [
      command({
        options: Array.from({ length: 4 }, (_, n) =>
          option(`o${n}`, {
            choices: Array.from({ length: 25 }, (_, c) => ({
              name: `${c}`.padEnd(50),
              value: `${c}`.padEnd(50),
            })),
          }),
        ),
      }),
    ],
    'TOO_LARGE',
  ],
  ['an unknown field', [command({ permission: 'x' })], 'UNKNOWN_FIELD'],
];

async function caught(work: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${error}`);
  return error;
}

describe('what Discord would refuse is refused', () => {
  test.for(REFUSED_MESSAGES)('message: %s', async ([, body, code]) => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const route = Routes.channelMessages(standIn.guild.channel.id);
    const error = await caught(client.rest.post(route, { body }));
    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect(JSON.stringify(error.rawError)).toContain(code);
    expect(standIn.violations).toMatchObject([{ where: `POST ${route}`, code: 50035 }]);
    expect(standIn.sentTo('guild')).toEqual([]);
  });

  test.for(REFUSED_COMMANDS)('commands: %s', async ([, body, code]) => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const error = await caught(client.rest.put(Routes.applicationCommands(standIn.applicationId), { body }));
    expect(error.code).toBe(50035);
    expect(JSON.stringify(error.rawError)).toContain(code);
    expect(standIn.commands()).toEqual([]);
  });

  test('requests that are wrong in other ways', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const { id } = standIn.guild.channel;
    const { rest } = client;
    const many = Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` }));
    const commands = Routes.applicationCommands(standIn.applicationId);
    const cases: readonly [number, () => Promise<unknown>][] = [
      [50006, () => rest.post(Routes.channelMessages(id), { body: { content: ' ' } })],
      [10003, () => rest.post(Routes.channelMessages('1234567890123456789'), { body: { content: 'x' } })],
      [10008, () => rest.get(Routes.channelMessage(id, '1234567890123456789'))],
      [10062, () => rest.post(Routes.interactionCallback('1', 'x'), { body: { type: 4 }, auth: false })],
      [
        50027,
        () => rest.post(Routes.webhook(standIn.applicationId, 'x'), { body: { content: 'x' }, auth: false }),
      ],
      [30032, () => rest.put(commands, { body: many })],
      [0, () => rest.get('/nowhere')],
    ];
    for (const [code, request] of cases) expect((await caught(request())).code).toBe(code);
    expect(standIn.violations.map((violation) => violation.code)).toEqual(cases.map(([code]) => code));
  });

  test('text over the byte limit that Discord answers with 500', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn, {}, { rest: { retries: 0 } });
    const body = { flags: V2, components: [text('界'.repeat(3_400))] };
    const request = client.rest.post(Routes.channelMessages(standIn.guild.channel.id), { body });
    await expect(request).rejects.toMatchObject({ status: 500 });
    expect(standIn.violations).toHaveLength(1);
  });

  test('a V2 message stays V2', async () => {
    const standIn = await startStandIn();
    const { client } = await startBot(standIn);
    const { id } = standIn.guild.channel;
    await client.rest.post(Routes.channelMessages(id), { body: { flags: V2, components: displays(1) } });
    const route = Routes.channelMessage(id, standIn.sentTo('guild')[0]?.id ?? '');
    expect((await caught(client.rest.patch(route, { body: { flags: 0 } }))).code).toBe(50035);
    expect((await caught(client.rest.patch(route, { body: { content: 'x' } }))).code).toBe(50035);
    await client.rest.patch(route, { body: { components: [text('changed')] } });
    expect(standIn.sentTo('guild')[0]?.text).toBe('changed');
  });
});
