import type { Misbehaviour } from '../../test/discord-stand-in/misbehave.ts';
import type { DiscordStandIn } from '../../test/discord-stand-in/stand-in.ts';
import type { Violation } from '../../test/discord-stand-in/traffic-log.ts';
import type { Chance } from './chance.ts';

const CALLBACK = /callback$/;
const MESSAGES = /^POST .*\/messages$/;
const EDITS = /^PATCH .*\/messages\//;

/** A socket that is refused again and again would be Discord's fault, and last longer than anybody waits. */
const REFUSED_MS = 300;
/** A client waits five seconds between two identifies, and some more before the first. */
const BACK_WITHIN_MS = 60_000;

/** What goes wrong between the bot and Discord. */
type Trouble = {
  readonly name: string;
  /** What is asked meanwhile is lost: a session that is gone brings no events. */
  readonly isQuiet?: boolean;
  readonly happen: (standIn: DiscordStandIn, chance: Chance) => void;
};

const faults: readonly (readonly [name: string, fault: Misbehaviour])[] = [
  ['REST 500', { status: 500 }],
  ['REST 500 after accepting', { status: 500, afterAccepting: true }],
  ['REST 502', { status: 502 }],
  ['REST 429', { status: 429, retryAfter: 0.2 }],
  ['REST 429, global', { status: 429, retryAfter: 0.2, global: true }],
  ['REST slow', { delayMs: 700 }],
  ['REST hangs up', { hangUp: 'reset' }],
];

const TROUBLES: readonly Trouble[] = [
  ...faults.map(
    ([name, fault]): Trouble => ({
      name,
      happen(standIn, chance) {
        // An edit that fails after it was made is made once more, which nobody sees; a second follow-up would be seen.
        const route = chance.of([CALLBACK, CALLBACK, MESSAGES, EDITS]);
        standIn.misbehave({ route, with: fault });
      },
    }),
  ),
  { name: 'gateway cut', happen: (standIn) => standIn.cutSockets() },
  {
    name: 'gateway cut, events repeated',
    happen: (standIn, chance) => standIn.cutSockets({ repeat: chance.whole(1, 20) }),
  },
  {
    name: 'gateway cut and refused',
    happen(standIn) {
      standIn.refuseConnections(REFUSED_MS);
      standIn.cutSockets();
    },
  },
  { name: 'gateway asks to reconnect', happen: (standIn) => standIn.reconnectAll() },
  {
    name: 'session invalid, resumable',
    happen: (standIn) => standIn.invalidateSession({ resumable: true }),
    isQuiet: true,
  },
  {
    name: 'session lost',
    happen: (standIn) => standIn.invalidateSession({ resumable: false }),
    isQuiet: true,
  },
];

/** Lets something go wrong again and again; each kind comes before any comes twice. */
export class Weather {
  readonly #standIn: DiscordStandIn;
  readonly #chance: Chance;
  readonly #counts = new Map<string, number>();
  #next: Trouble[] = [];

  constructor(standIn: DiscordStandIn, chance: Chance) {
    this.#standIn = standIn;
    this.#chance = chance;
  }

  /** How often each trouble came. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /**
   * Lets the next thing go wrong.
   *
   * @param inQuiet does something while nobody asks
   * @throws Error when the bot does not come back
   */
  async turn(inQuiet: (work: () => Promise<void>) => Promise<void>): Promise<void> {
    if (this.#next.length === 0) this.#next = this.#chance.shuffled(TROUBLES);
    const trouble = this.#next.pop();
    if (trouble === undefined) return;
    const { name, isQuiet = false, happen } = trouble;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (!isQuiet) return happen(this.#standIn, this.#chance);
    await inQuiet(async () => {
      const before = this.#connected();
      happen(this.#standIn, this.#chance);
      const isBack = () => this.#connected() > before && this.#standIn.connections.open > 0;
      if (await this.#standIn.until(isBack, BACK_WITHIN_MS)) return;
      throw new Error(`The bot was not back within a minute after “${name}”.`);
    });
  }

  #connected(): number {
    const { identifies, resumes } = this.#standIn.connections;
    return identifies + resumes;
  }
}

/** "Interaction has already been acknowledged": what a repeated request is told after its first try had arrived. */
const ALREADY_ACKNOWLEDGED = 40_060;

/**
 * What Discord would have refused, but for what this weather brings about.
 *
 * @example `unexpectedViolations(standIn.violations)` → `[]`
 */
export function unexpectedViolations(violations: readonly Violation[]): readonly Violation[] {
  return violations.filter(({ code }) => code !== ALREADY_ACKNOWLEDGED);
}
