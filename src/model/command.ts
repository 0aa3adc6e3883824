import type { Answer, EvidenceAnswer, NothingAnswer } from './answer.ts';
import type { Intent } from './query.ts';

/** What is offered while a text is typed: questions, of any kind or of one, or sources. */
export type Suggests = 'question' | 'who' | 'when' | 'where' | 'source';

/** A text that may be chosen instead of typed on: what is shown of it, and what it stands for (at most 100 characters). */
export type Suggestion = { readonly label: string; readonly value: string };

/** One option of a command; limits are Discord's (name `[a-z0-9_-]{1,32}`, description 1–100 characters). */
export type CommandOption = {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer';
  readonly required: boolean;
  /** What is offered while it is typed; only for texts. */
  readonly suggests?: Suggests;
};

/** The values given for a command's options, by name; an option that was left out is absent. */
export type OptionValues = Readonly<Record<string, string | number | undefined>>;

/** What a command may ask of the clips; it never sees Discord. */
export type Clips = {
  /** Answers a question; `intent` overrules what the question's own words say. Never throws for any text. */
  ask(
    question: string,
    options?: { readonly intent?: Intent; readonly limit?: number },
  ): EvidenceAnswer | NothingAnswer;
  /** Lists the sources, or shows the card of one: its path, title or the beginning or a part of either. */
  sources(wanted?: string): Answer;
  /** Opens a source at a paragraph (from 1, default 1); offers the nearest valid ones when there is none. */
  read(wanted: string, paragraph?: number): Answer;
  /** How to ask. */
  help(): Answer;
  /**
   * What may be meant by a text that is being typed, likeliest first, at most 25; the text itself stays first. Answers
   * from memory and never throws for any text.
   */
  suggest(what: Suggests, typed: string): readonly Suggestion[];
};

/** What a command runs with. */
export type CommandContext = { readonly clips: Clips; readonly options: OptionValues };

/**
 * A command, the same in Discord, in the console and in tests; the default export of one file in `commands/`.
 *
 * @example `{ name: 'help', description: 'How to ask', options: [], run: ({ clips }) => clips.help() }`
 */
export type Command = {
  /** Equals the file's name; Discord's limit: lowercase, at most 32 characters. */
  readonly name: string;
  /** Discord's limit: 1–100 characters. */
  readonly description: string;
  readonly options: readonly CommandOption[];
  readonly run: (context: CommandContext) => Answer | Promise<Answer>;
};
