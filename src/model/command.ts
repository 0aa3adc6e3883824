import type { Answer, ClaimsAnswer, EvidenceAnswer, NothingAnswer, ReadingAnswer } from './answer.ts';
import type {
  ComparisonAnswer,
  PeopleAnswer,
  PersonAnswer,
  PlacesAnswer,
  TimelineAnswer,
} from './directory.ts';
import type { Intent } from './query.ts';
import type { SourceFile } from './source.ts';

/** What can be offered while a text is typed: questions, of any kind or of one, or sources. */
export const SUGGESTS = ['question', 'who', 'when', 'where', 'source'] as const;

/** What an option offers while it is typed. */
export type Suggests = (typeof SUGGESTS)[number];

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
  /**
   * Answers a question; `intent` overrules what the question's own words say, and `previous` is the question that was
   * asked before it, with which a follow-up is read. Never throws for any text.
   */
  ask(
    question: string,
    options?: { readonly intent?: Intent; readonly limit?: number; readonly previous?: string },
  ): EvidenceAnswer | NothingAnswer;
  /** Lists the sources, or shows the card of one: its path, title or the beginning or a part of either. */
  sources(wanted?: string): Answer;
  /**
   * Opens a source at a paragraph (from 1, default 1); offers the nearest valid ones when there is none. With the question
   * that led there, its words and the other paragraphs that hold them are told.
   */
  read(wanted: string, paragraph?: number, question?: string): Answer;
  /** A whole article by its id or its exact path, otherwise as `read`; nothing where there is none. */
  article(idOrPath: string, question?: string): ReadingAnswer | undefined;
  /** The file of a source, by its id, as it is; at most `mostBytes` long. Nothing outside the folder is read. */
  file(sourceId: string, mostBytes: number): Promise<SourceFile>;
  /** Searches the claims of a text of any length, such as a message; other work goes on in between. */
  claims(text: string): Promise<ClaimsAnswer>;
  /**
   * Reads the names and dates of the clips, if they are not read yet; other work goes on in between. What follows answers at
   * once after it, and otherwise reads them first.
   */
  prepare(): Promise<void>;
  /** The people and organisations that the clips name. */
  people(): PeopleAnswer;
  /** The card of whoever a text names and does no more than name; nothing for a question or an unknown name. */
  person(text: string): PersonAnswer | undefined;
  /** The places that the clips name. */
  places(): PlacesAnswer;
  /** All dates of the clips. */
  timeline(): TimelineAnswer;
  /** What each source says on a topic, side by side. Never throws for any text. */
  compare(topic: string): ComparisonAnswer | NothingAnswer;
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
