import { describe, expect, test } from 'vitest';
import { startStage } from './bot-under-test.ts';

const ARRIVAL = 'When did Shoigu arrive in Beijing?';
const FOREIGN = ['foreignGuild', 'groupDm', 'friendsDm'] as const;

describe.for(FOREIGN)('installed to a user, in %s', (where) => {
  test('a question is answered, its pages turned and its passages read, by interaction tokens alone', async () => {
    const { standIn, bot } = await startStage();
    const before = standIn.requests.length;
    const turn = await standIn.slash('ask', { question: ARRIVAL }, { where });
    expect(turn.reply).toMatchObject({ ephemeral: false, pings: [] });
    expect(turn.reply.text).toContain(`### ${ARRIVAL}`);
    const user = standIn.world.member;
    await standIn.press(turn, 'More ›', { user });
    expect(turn.reply.text).toContain('page 2 of ');
    const other = await standIn.press(turn, '‹ Back', { user: standIn.world.otherMember });
    expect(other.reply.ephemeral).toBe(true);
    const read = await standIn.press(turn, 'Read 4', { user });
    expect(read.reply.ephemeral).toBe(true);
    expect(read.followUps).toEqual([]);
    const paths = standIn.requests.slice(before).map(({ path }) => path);
    for (const path of paths) expect(path).toMatch(/\/(?:interactions|webhooks)\//);
    expect(bot.log.lines().filter(({ level }) => level >= 40)).toEqual([]);
  });

  test.for([
    ['who', { question: 'met Shoigu in Kuala Lumpur?' }],
    ['when', { question: 'Shoigu arrived in Beijing' }],
    ['where', { question: 'did Xi meet Shoigu?' }],
    ['sources', {}],
    ['read', { source: '003' }],
    ['help', {}],
  ] as const)('/%s says there what it says in a server', async ([name, values]) => {
    const { standIn } = await startStage();
    const { reply } = await standIn.slash(name, values, { where });
    expect(reply.text).toBe((await standIn.slash(name, values)).reply.text);
  });

  test('what breaks is one sentence, after a press as well', async () => {
    let isBroken = false;
    const { standIn } = await startStage({
      commands: [
        {
          name: 'ask',
          description: 'Breaks when told to',
          options: [{ name: 'question', description: 'What to ask', type: 'string', required: true }],
          run: ({ clips, options }) => {
            if (isBroken) throw new Error('broken');
            return clips.ask(String(options.question));
          },
        },
      ],
    });
    const turn = await standIn.slash('ask', { question: ARRIVAL }, { where });
    isBroken = true;
    const pressed = await standIn.press(turn, 'More ›', { user: standIn.world.member });
    expect(pressed.reply.text).toContain('Sorry, something broke on my side.');
    expect(pressed.reply.ephemeral).toBe(true);
  });
});
