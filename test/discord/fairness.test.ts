import { describe, expect, test } from 'vitest';
import { Fairness } from '../../src/discord/fairness.ts';
import { startStage } from './bot-under-test.ts';

/** Four at once, then one in 7.5 s for a member; six at once for a server. */
const LIMITS = { memberPerMinute: 8, serverPerMinute: 12 };
const TOO_MANY = /^That was a lot at once\. Please ask again in \d+ seconds?\.$/;

function fairness() {
  const clock = { now: 0 };
  return { fair: new Fairness(LIMITS, () => clock.now), clock };
}
const ada = { user: 'ada', guild: 'g' };

describe('fairness', () => {
  test('a member asks half a minute’s part at once, then waits', () => {
    const { fair, clock } = fairness();
    expect([1, 2, 3, 4, 5].map(() => fair.wait(ada, 'question'))).toEqual([0, 0, 0, 0, 7_500]);
    clock.now = 7_500;
    expect(fair.wait(ada, 'question')).toBe(0);
  });

  test('a member’s storm does not use up the server’s part', () => {
    const { fair } = fairness();
    for (let at = 0; at < 100; at++) fair.wait(ada, 'question');
    expect(fair.wait({ user: 'ben', guild: 'g' }, 'question')).toBe(0);
  });

  test('a server’s storm does not slow other servers, nor direct messages', () => {
    const { fair } = fairness();
    for (let at = 0; at < 100; at++) fair.wait({ user: `user ${at}`, guild: 'g' }, 'question');
    expect(fair.wait({ user: 'ben', guild: 'g' }, 'question')).toBeGreaterThan(0);
    expect(fair.wait({ user: 'ben', guild: 'other' }, 'question')).toBe(0);
    expect(fair.wait({ user: 'ben', guild: null }, 'question')).toBe(0);
  });

  test('a button counts half', () => {
    const { fair } = fairness();
    const waits = Array.from({ length: 9 }, () => fair.wait(ada, 'button'));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(8);
  });

  test('0 is without limit', () => {
    const fair = new Fairness({ memberPerMinute: 0, serverPerMinute: 0 }, () => 0);
    for (let at = 0; at < 1_000; at++) expect(fair.wait(ada, 'question')).toBe(0);
  });

  test('of the letters that arrive together, choices are worked out for the last', () => {
    const { fair } = fairness();
    for (const letter of ['1', '2', '3']) fair.typed('ada', letter);
    fair.typed('ben', '4');
    expect(['1', '2', '3', '3'].map((letter) => fair.mayChoose('ada', letter))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(fair.mayChoose('ben', '4')).toBe(true);
  });
});

describe('in Discord', () => {
  test.for(['guild', 'thread', 'dm', 'foreignGuild', 'groupDm'] as const)(
    'a burst in %s is answered politely, to the member alone, and others are answered at once',
    async (where) => {
      const { standIn, bot } = await startStage({ limits: LIMITS });
      const turns = await Promise.all(Array.from({ length: 7 }, () => standIn.slash('help', {}, { where })));
      const refused = turns.filter(({ reply }) => TOO_MANY.test(reply.text));
      expect(refused).toHaveLength(3);
      for (const { reply, responses } of refused) {
        expect(reply.ephemeral).toBe(true);
        expect(responses).toHaveLength(1);
      }
      expect(await bot.log.line('refused by limit')).toMatchObject({ outcome: 'refused by limit' });
      const user = standIn.world.otherMember;
      const other = await standIn.slash('help', {}, { where, user });
      expect(other.reply.text).toContain('How to ask');
    },
  );

  test('a member is told in their own language', async () => {
    const { standIn } = await startStage({ limits: { memberPerMinute: 1, serverPerMinute: 0 } });
    await standIn.slash('help');
    const { reply } = await standIn.slash('help', {}, { locale: 'ru' });
    expect(reply.text).toMatch(/^Слишком много запросов подряд\. .+ через \d+ секунд[уы]?\.$/);
  });

  test('a button that is refused leaves its message as it is', async () => {
    const { standIn } = await startStage({ limits: { memberPerMinute: 2, serverPerMinute: 0 } });
    const turn = await standIn.slash('sources', { source: '003' });
    const pressed = await standIn.press(turn, 'Read');
    expect(pressed.reply.text).toMatch(TOO_MANY);
    expect(pressed.reply.ephemeral).toBe(true);
    expect(turn.reply.text).toContain('### Chinese-Russian Security Talks in Beijing');
  });

  test('whoever goes on mentioning the bot is told once, as all others see it', async () => {
    const { standIn, bot } = await startStage({ limits: LIMITS });
    const said = await Promise.all(
      Array.from({ length: 8 }, () => standIn.say('<@BOT> help', { waitMs: 1_000 })),
    );
    const replies = said.flatMap(({ replies: own }) => own.map(({ text }) => text));
    expect(replies.filter((text) => TOO_MANY.test(text))).toHaveLength(1);
    expect(replies).toHaveLength(5);
    const refused = bot.log.lines().filter(({ outcome }) => outcome === 'refused by limit');
    expect(refused).toHaveLength(4);
    const user = standIn.world.otherMember;
    expect((await standIn.say('<@BOT> help', { user })).replies[0]?.text).toContain('How to ask');
  });

  test('messages that are not for the bot count for nothing', async () => {
    const { standIn } = await startStage({ limits: { memberPerMinute: 1, serverPerMinute: 1 } });
    for (let at = 0; at < 5; at++) await standIn.say('hello all', { waitMs: 0 });
    expect((await standIn.say('<@BOT> help')).replies[0]?.text).toContain('How to ask');
  });
});
