import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { HasMessage } from '../../test/discord-stand-in/people.ts';
import { keeperDeeds } from './keeper-deeds.ts';
import { type Member, somewhere } from './member.ts';
import { pressDeeds } from './press-deeds.ts';
import { memberCommands, messageCommands, optionValues } from './use-command.ts';

/** Something that members do, so many times as often as others. */
export type Deed = { readonly weight: number; readonly act: (member: Member) => Promise<void> };

/** A thread is a place of its own, which the bot remembers; a soak is about many questions, not about many threads. */
const MOST_THREADS = 6;

/** So many letters of one member arrive together. */
const LETTERS = 12;

const CLAIMS = [
  'Shoigu arrived in Beijing on Friday. He met Wang Yi, who called the talks a success.',
  'Xi Jinping met 40 ministers in Moscow.',
  '',
  'https://example.org/a',
  'Words that no article holds. '.repeat(60),
];

/** Everything that members do. */
export const DEEDS: readonly Deed[] = [
  { weight: 8, act: useCommand },
  { weight: 4, act: mention },
  { weight: 2, act: askOn },
  { weight: 1, act: askInThread },
  { weight: 2, act: useMessageCommand },
  { weight: 2, act: type },
  ...pressDeeds,
  ...keeperDeeds,
];

async function useCommand(member: Member): Promise<void> {
  const { asking, chance, user } = member;
  const command = chance.of(memberCommands(asking.standIn));
  const values = optionValues(command, member);
  const place = somewhere(member);
  await asking.turn(`/${command.name}`, user, () => asking.standIn.slash(command.name, values, place));
}

async function mention(member: Member): Promise<void> {
  const { asking, chance, questions } = member;
  const place = somewhere(member, true);
  const text = chance.oneIn(12) ? chance.of(['help', 'sources', '/who', '']) : questions.said();
  await asking.say(place.where === 'dm' ? 'direct message' : 'mention', `<@BOT> ${text}`, place);
}

/** One question after another in the same place, or in reply to the answer. */
async function askOn(member: Member): Promise<void> {
  const { asking, chance, questions } = member;
  const place = somewhere(member, true);
  const { replies } = await asking.say('mention', `<@BOT> ${questions.said()}`, place);
  const replyTo: HasMessage | undefined = chance.oneIn(2) ? replies[0] : undefined;
  const text = `<@BOT> ${questions.followUp()}`;
  await asking.say('follow-up', text, { ...place, ...(replyTo && { replyTo }) });
}

async function askInThread(member: Member): Promise<void> {
  const { asking, chance, questions, user } = member;
  const { standIn } = asking;
  const { startedThreads } = standIn.world;
  let [thread] = chance.shuffled(startedThreads);
  if (startedThreads.length < MOST_THREADS) {
    const said = await asking.say('mention', `<@BOT> ${questions.said()}`, {
      user,
      channel: chance.of(standIn.world.guilds).channel,
    });
    const [reply] = said.replies;
    if (reply === undefined) return;
    thread = standIn.places.startThread(reply);
  }
  const text = `<@BOT> ${questions.followUp()}`;
  await asking.say('in a thread', text, { user, ...(thread && { channel: thread }) });
}

async function useMessageCommand(member: Member): Promise<void> {
  const { asking, chance, user } = member;
  const { standIn } = asking;
  const { name } = chance.of(messageCommands(standIn));
  const post = standIn.post({ content: chance.of(CLAIMS) }, { user });
  const { locale, waitMs } = somewhere(member);
  await asking.turn(name, user, () =>
    standIn.messageCommand(name, post, { user, waitMs, ...(locale && { locale }) }),
  );
}

/** A fast typist: every letter asks for choices, and all arrive at once. */
async function type(member: Member): Promise<void> {
  const { asking, chance, questions, user } = member;
  const { standIn } = asking;
  const typed = memberCommands(standIn).flatMap(({ name, options = [] }) =>
    (options as APIApplicationCommandBasicOption[]).flatMap((option) =>
      'autocomplete' in option && option.autocomplete ? [{ name, option: option.name }] : [],
    ),
  );
  const { name, option } = chance.of(typed);
  const text = questions.typed();
  const place = somewhere(member);
  const storm = Array.from({ length: LETTERS }, (_, at) => text.slice(0, at + 1)).map((letters) =>
    asking.turn('typing', user, () => standIn.type(name, { [option]: letters }, option, place), 'anything'),
  );
  await Promise.all(storm);
}
