import { CLIPS_COMMAND } from '../../src/discord/clips-command.ts';
import { LANGUAGES } from '../../src/replies/languages.ts';
import type { OptionValues } from '../../test/discord-stand-in/interaction-data.ts';
import type { Deed } from './deeds.ts';
import { type Member, somewhere } from './member.ts';

/** So many questions come at once from somebody who tries how much the bot takes. */
const STORM = 80;

/** What keepers do, and what they would rather not see done. */
export const keeperDeeds: readonly Deed[] = [
  { weight: 0.6, act: (member) => keep(member, 'status') },
  { weight: 0.6, act: (member) => keep(member, 'misses', { export: member.chance.oneIn(2) }) },
  { weight: 0.1, act: (member) => keep(member, 'forget') },
  { weight: 0.6, act: changeSettings },
];

async function keep(member: Member, subcommand: string, values: OptionValues = {}): Promise<void> {
  const { asking, user } = member;
  const path = `${CLIPS_COMMAND} ${subcommand}`;
  // Discord offers it in servers only.
  const { channel } = member.chance.of(asking.standIn.world.guilds);
  const { locale, waitMs } = somewhere(member);
  const place = { user, channel, waitMs, ...(locale && { locale }) };
  await asking.turn(`/${path}`, user, () => asking.standIn.slash(path, values, place));
}

async function changeSettings(member: Member): Promise<void> {
  const { chance } = member;
  const values: OptionValues = chance.oneIn(2)
    ? { language: chance.of([...LANGUAGES]) }
    : { answers: chance.of(['public', 'private']) };
  await keep(member, 'settings', chance.oneIn(3) ? {} : values);
}

/** Somebody asks more than a member's part: the first are answered, the others are told when to ask again. */
export async function storm({ asking, questions }: Pick<Member, 'asking' | 'questions'>): Promise<void> {
  const { standIn } = asking;
  const { channel } = standIn.guild;
  // Nobody else's questions are refused for it.
  const user = standIn.world.otherMember;
  const acting = { user, channel, waitMs: asking.waitMs };
  const many = Array.from({ length: STORM }, () =>
    asking.turn('storm of one member', user, () =>
      standIn.slash('ask', { question: questions.next() }, acting),
    ),
  );
  await Promise.all(many);
}
