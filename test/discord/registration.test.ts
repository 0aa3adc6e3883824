import { expect, test } from 'vitest';
import type { Command } from '../../src/model/command.ts';
import { commands, startBot, startStandIn } from './bot-under-test.ts';

const PUTS = 'PUT /applications';
const names = commands.map(({ name }) => name);
/** The slash commands among the registered ones; beside them there is one message command. */
const slashNames = (all: readonly { readonly type: number; readonly name: string }[]) =>
  all.filter(({ type }) => type === 1).map(({ name }) => name);

test('logs in, registers the commands and says so', async () => {
  const standIn = await startStandIn();
  const { log } = await startBot(standIn);
  expect(standIn.connections).toEqual({ identifies: 1, resumes: 0, open: 1 });
  expect(slashNames(standIn.commands())).toEqual(names);
  expect(log.lines().map(({ msg }) => msg)).toEqual([
    'Logged in to Discord as clipbook#0001, in 2 servers.',
    `Registered the commands ${names.map((name) => `/${name}`).join(' ')} “Find in the clips”.`,
    'Ready: answering slash commands, mentions and direct messages.',
  ]);
});

test('installable to a server and to a user: each command says that it may be used anywhere', async () => {
  const standIn = await startStandIn();
  await startBot(standIn);
  for (const { contexts, integration_types } of standIn.commands()) {
    expect({ contexts, integration_types }).toEqual({ contexts: [0, 1, 2], integration_types: [0, 1] });
  }
});

test('a second start with the same commands registers nothing and keeps their ids', async () => {
  const standIn = await startStandIn();
  await (await startBot(standIn)).stop();
  const before = standIn.commands();
  const { log } = await startBot(standIn);
  expect(standIn.calls(PUTS)).toHaveLength(1);
  expect(standIn.commands()).toEqual(before);
  expect(log.raw()).toContain('are registered already');
});

test.for<[what: string, change: (command: Command) => Command]>([
  ['description', (command) => ({ ...command, description: 'Says it anew' })],
  [
    'description of an option',
    (command) => ({
      ...command,
      options: command.options.map((option) => ({ ...option, description: 'Anew' })),
    }),
  ],
  [
    'option',
    (command) => ({
      ...command,
      options: [
        ...command.options,
        { name: 'limit', description: 'How many', type: 'integer', required: false },
      ],
    }),
  ],
  [
    'kind of suggestions',
    (command) => ({
      ...command,
      options: command.options.map(({ suggests: _suggests, ...option }) => option),
    }),
  ],
  ['name', (command) => ({ ...command, name: 'inquire' })],
])('another %s is registered', async ([, change]) => {
  const standIn = await startStandIn();
  await (await startBot(standIn)).stop();
  const [first, ...rest] = commands;
  if (first === undefined) throw new Error('There are no commands.');
  const changed = change(first);
  await startBot(standIn, { commands: [changed, ...rest] });
  expect(standIn.calls(PUTS)).toHaveLength(2);
  const registered = standIn.commands().find(({ name }) => name === changed.name);
  expect(registered?.description).toBe(changed.description);
  expect(registered?.options?.slice(0, -1).map(({ name, description }) => [name, description])).toEqual(
    changed.options.map(({ name, description }) => [name, description]),
  );
});

test('a command that was taken away is taken away', async () => {
  const standIn = await startStandIn();
  await (await startBot(standIn)).stop();
  await startBot(standIn, { commands: commands.slice(1) });
  expect(slashNames(standIn.commands())).toEqual(names.slice(1));
});

test('with a server in the configuration the commands are registered there alone, once', async () => {
  const standIn = await startStandIn();
  const guildId = standIn.guild.id;
  await (await startBot(standIn, { guildId })).stop();
  await startBot(standIn, { guildId });
  expect(slashNames(standIn.commands(guildId))).toEqual(names);
  expect(standIn.commands()).toEqual([]);
  expect(standIn.commands(standIn.otherGuild.id)).toEqual([]);
  expect(standIn.calls(PUTS)).toHaveLength(1);
  const turn = await standIn.slash('help');
  expect(turn.reply.text).toContain('How to ask');
});

test.for([
  { guild: false, hint: 'mentions and direct messages are answered all the same' },
  { guild: true, hint: 'check DISCORD_GUILD_ID and that the bot was invited' },
])(
  'a refused registration is one sentence in the log, and mentions are answered',
  async ({ guild, hint }) => {
    const standIn = await startStandIn();
    const refusal = { status: 403, code: 50_001, message: 'Missing Access' };
    standIn.misbehave({ route: /commands$/, with: refusal });
    const { log } = await startBot(standIn, guild ? { guildId: standIn.guild.id } : {});
    const [line] = log.lines().filter(({ level }) => level >= 50);
    expect(line?.msg).toContain(`The commands could not be registered (Missing Access): ${hint}`);
    expect(log.raw()).not.toContain('    at ');
    const said = await standIn.say('<@BOT> help');
    expect(said.replies[0]?.text).toContain('How to ask');
  },
);

test('a server that the bot is not in is one sentence in the log, and the bot stays', async () => {
  const standIn = await startStandIn({ expectViolations: true });
  const { log } = await startBot(standIn, { guildId: '100000000000000001' });
  expect(log.raw()).toContain('The commands could not be registered (Unknown Guild): check DISCORD_GUILD_ID');
  expect((await standIn.slash('help')).reply.text).toContain('How to ask');
});
