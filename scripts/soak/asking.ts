import type { APIUser } from 'discord.js';
import type { Acting, HasMessage } from '../../test/discord-stand-in/people.ts';
import type { Reply } from '../../test/discord-stand-in/reply.ts';
import type { Said } from '../../test/discord-stand-in/said.ts';
import type { DiscordStandIn } from '../../test/discord-stand-in/stand-in.ts';
import type { Turn } from '../../test/discord-stand-in/turn.ts';
import { type Ledger, saidFaults, turnFaults } from './ledger.ts';
import { shownQuotes, unfoundQuotes } from './quotes.ts';
import type { ServedTexts } from './served-texts.ts';

/** A message with buttons, and who can see it. */
export type Seen = HasMessage & { readonly user: APIUser; readonly since: number };

/** So many messages can be pressed on later; older ones leave the stand-in after `FORGET_MS`. */
const MOST_SEEN = 400;

/** The stand-in keeps what is younger. */
export const FORGET_MS = 150_000;
/** Nobody presses what may be gone before the press arrives. */
const PRESSED_WITHIN_MS = 120_000;

/** What members did not find, where "> " stands before why they say so. */
const MEMBERS_WORDS = /\bmisses$/;

/** Lets members act, and holds every answer against what must be true of it. */
export class Asking {
  readonly standIn: DiscordStandIn;
  readonly ledger: Ledger;
  readonly #texts: ServedTexts;
  readonly #patienceMs: number;
  #seen: Seen[] = [];
  #quotes = 0;

  constructor(
    standIn: DiscordStandIn,
    { ledger, texts, patienceMs }: { ledger: Ledger; texts: ServedTexts; patienceMs: number },
  ) {
    this.standIn = standIn;
    this.ledger = ledger;
    this.#texts = texts;
    this.#patienceMs = patienceMs;
  }

  /** How many quotes were looked up. */
  get quotes(): number {
    return this.#quotes;
  }

  /** What members have seen lately, oldest first. */
  get seen(): readonly Seen[] {
    const since = performance.now() - PRESSED_WITHIN_MS;
    this.#seen = this.#seen.filter((seen) => seen.since > since).slice(-MOST_SEEN);
    return this.#seen;
  }

  /** How long whoever asks waits for the answer itself. */
  get waitMs(): number {
    return Math.max(10_000, this.#patienceMs * 2);
  }

  /**
   * Does something that Discord tells the bot of as an interaction.
   *
   * @param expects what comes of it: a message, or something else such as choices or a form
   */
  async turn(
    kind: string,
    user: APIUser,
    act: () => Promise<Turn>,
    expects: 'message' | 'anything' = 'message',
  ): Promise<Turn> {
    const askedAt = performance.now();
    const turn = await act();
    this.ledger.asked(kind, performance.now() - askedAt, () => turnFaults(turn, this.#patienceMs));
    const hasMessage = turn.record.originalId !== undefined || turn.record.source !== undefined;
    if (turn.settled && turn.modal === undefined && hasMessage && expects === 'message')
      this.#read(kind, turn.reply, user, askedAt);
    return turn;
  }

  /** Says something to the bot, which replies. */
  async say(
    kind: string,
    text: string,
    acting: Acting & { readonly user: APIUser; readonly replyTo?: HasMessage },
  ): Promise<Said> {
    const askedAt = performance.now();
    const said = await this.standIn.say(text, { ...acting, waitMs: this.waitMs });
    this.ledger.asked(kind, performance.now() - askedAt, () => saidFaults(said));
    const [reply] = said.replies;
    if (reply !== undefined) this.#read(kind, reply, acting.user, askedAt);
    return said;
  }

  #read(kind: string, reply: Reply, user: APIUser, askedAt: number): void {
    const quotes = MEMBERS_WORDS.test(kind) ? [] : shownQuotes(reply.text);
    this.#quotes += quotes.length;
    for (const { quote, path = 'any article' } of unfoundQuotes(quotes, this.#texts, askedAt))
      this.ledger.fail('not a slice of what was served', `${kind}: “${quote}” in ${path}`);
    if (/undefined|\[object |something broke/i.test(reply.text))
      this.ledger.fail('not worded', `${kind}: ${reply.text.slice(0, 200)}`);
    if (reply.pings.length > 0) this.ledger.fail('pings somebody', kind);
    if (reply.buttons.length > 0) this.#seen.push({ message: reply.message, user, since: askedAt });
  }
}
