import { parseCustomId } from '../../src/replies/discord/custom-id.ts';
import { isJson, objectsIn } from '../../test/discord-stand-in/json.ts';
import type { ModalValues } from '../../test/discord-stand-in/modal-values.ts';
import { replyOf } from '../../test/discord-stand-in/reply.ts';
import type { Turn } from '../../test/discord-stand-in/turn.ts';
import type { Seen } from './asking.ts';
import type { Deed } from './deeds.ts';
import { type Member, somewhere } from './member.ts';

/** What no version of the bot writes, what an early one might have, and what leads nowhere. */
const FORGED = [
  '0:page:ask:2',
  'page-2',
  '-1:read:0l0tuam4yx:2',
  '1:page:dance:2',
  '1:page:ask:999999999',
  '1:read:zzzzzzzzzz:1',
  '2:match:zzzzzzzzzz:1',
  '2:file:zzzzzzzzzz',
  '2:share:zzzzzzzzzz:3',
  '2:claim:zzzzzzzzzz:1:9',
  '1:misses:77',
  '1:report',
  '💥',
];

/** What members do with the buttons of what they see. */
export const pressDeeds: readonly Deed[] = [
  { weight: 8, act: (member) => press(member, member.asking.seen.slice(-60), 'button') },
  { weight: 2, act: (member) => press(member, member.asking.seen.slice(0, 60), 'old button') },
  { weight: 2, act: pressForged },
];

async function press(member: Member, among: readonly Seen[], what: string): Promise<void> {
  const { asking, chance } = member;
  if (among.length === 0) return;
  const { message, user } = chance.of(among);
  const buttons = replyOf(message).buttons.filter(({ disabled, customId }) => !disabled && customId);
  if (buttons.length === 0) return;
  const { customId = '' } = chance.of(buttons);
  const { locale, waitMs } = somewhere(member);
  const acting = { user, waitMs, ...(locale && { locale }) };
  const turn = await asking.turn(`${what}: ${kindOf(customId)}`, user, () =>
    asking.standIn.press({ message }, customId, acting),
  );
  if (turn.modal !== undefined && !chance.oneIn(4)) await fillIn(member, turn, acting);
}

/** A member may change their mind, and close the form; this one sends it. */
async function fillIn(
  { asking, chance }: Member,
  turn: Turn,
  acting: { readonly user: Seen['user']; readonly waitMs: number },
): Promise<void> {
  const values: Record<string, ModalValues[string]> = {};
  for (const label of objectsIn(turn.modal ?? {}, 'components')) {
    if (!isJson(label.component)) continue;
    const { custom_id } = label.component;
    const options = objectsIn(label.component, 'options').map(({ value }) => String(value));
    values[String(custom_id)] =
      options.length > 0 ? [chance.of(options)] : chance.of(['', 'Another day.', 'x'.repeat(500)]);
  }
  await asking.turn('form', acting.user, () => asking.standIn.submitModal(turn, values, acting));
}

async function pressForged(member: Member): Promise<void> {
  const { asking, chance, user } = member;
  const { standIn } = asking;
  const custom_id = chance.of(FORGED);
  const button = { type: 2, id: 2, style: 2, label: 'More', custom_id };
  const message = standIn.post(
    { content: 'What the bot once said.', components: [{ type: 1, id: 1, components: [button] }] },
    { user: standIn.world.bot },
  );
  const { locale, waitMs } = somewhere(member);
  await asking.turn(`forged button: ${kindOf(custom_id)}`, user, () =>
    standIn.press(message, custom_id, { user, waitMs, ...(locale && { locale }) }),
  );
}

function kindOf(customId: string): string {
  return parseCustomId(customId)?.kind ?? 'unknown';
}
