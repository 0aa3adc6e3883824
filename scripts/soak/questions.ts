import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeUpArticle } from '../bench/made-up-articles.ts';
import type { Chance } from './chance.ts';

const SETS = join(import.meta.dirname, '..', '..', 'test', 'questions');

/** Discord's limit for a text option (discord-api-docs: interactions/application-commands.mdx). */
const LONGEST_OPTION = 6_000;
/** Discord's limit for a message (discord-api-docs: resources/message.mdx). */
const LONGEST_MESSAGE = 2_000;

/** What nobody asks in earnest, and somebody asks all the same. */
const ODD = [
  '?',
  '💥💥💥',
  '"',
  '**Xi** ||x|| [a](https://a.example)\n# b',
  '\u202eiX\u202c',
  '__proto__',
  'Who is Napoleon Bonaparte?',
  'wer wie was',
  'ąž Шойгу 绍伊古',
  'who who who who',
];

const FOLLOW_UPS = ['and when did he leave?', 'why?', 'what about Xi?', 'and where?', 'y por qué?', 'wann?'];

/** What members ask, in many languages, in earnest and otherwise. */
export class Questions {
  readonly #asked: readonly string[];
  readonly #chance: Chance;

  private constructor(asked: readonly string[], chance: Chance) {
    this.#asked = asked;
    this.#chance = chance;
  }

  /** Reads the question sets of the repository. */
  static async read(chance: Chance): Promise<Questions> {
    const sets = ['five-articles', 'many-languages', 'many-languages-later'];
    const files = sets.map((name) => readFile(join(SETS, `${name}.jsonl`), 'utf8'));
    const lines = (await Promise.all(files)).flatMap((text) => text.split('\n').filter(Boolean));
    return new Questions(
      lines.map((line) => (JSON.parse(line) as { question: string }).question),
      chance,
    );
  }

  /** A question for a text option: one in eight is odd, one in thirty as long as Discord lets it be. */
  next(): string {
    const chance = this.#chance;
    if (chance.oneIn(30)) return this.#long(LONGEST_OPTION);
    if (chance.oneIn(8)) return chance.of(ODD);
    // What articles say that come and go meanwhile.
    if (chance.oneIn(4)) return `What about ${madeUpArticle(chance.whole(0, 60), 0).split('\n')[0]}?`;
    return chance.of(this.#asked);
  }

  /** A question for a message. */
  said(): string {
    return this.#chance.oneIn(40)
      ? this.#long(LONGEST_MESSAGE - 40)
      : this.next().slice(0, LONGEST_MESSAGE - 40);
  }

  /** A question that only makes sense after another. */
  followUp(): string {
    return this.#chance.of(FOLLOW_UPS);
  }

  /** What a member may have typed of a question so far. */
  typed(): string {
    const whole = this.#chance.of(this.#asked);
    return whole.slice(0, this.#chance.whole(1, whole.length));
  }

  #long(length: number): string {
    const question = this.#chance.of([...this.#asked, 'x', '👩‍👩‍👧', 'Xi ']);
    return `${question} `.repeat(Math.ceil(length / question.length)).slice(0, length);
  }
}
