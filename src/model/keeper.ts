import type { SourceProblem } from './source.ts';

/** A question that the clips did not answer. */
export type Miss = {
  readonly guildId: string;
  readonly question: string;
  /** Why there was no answer, as the asker read it. */
  readonly reason: string;
  /** Kept only where the keeper turned user ids on. */
  readonly userId: string;
};

/** A passage that a member says does not answer the question it was shown for. */
export type Report = {
  /** Absent for a report from a direct message. */
  readonly guildId?: string | undefined;
  readonly question: string;
  /** Path of the source, its paragraph from 1, and the paragraph word for word. */
  readonly path: string;
  readonly paragraph: number;
  readonly quote: string;
  /** What the member says about it, at most 500 characters; may be empty. */
  readonly why: string;
  readonly userId: string;
};

/** What is kept of either, newest first where there are several. */
export type Kept = {
  readonly id: number;
  readonly question: string;
  readonly at: Date;
  readonly userId?: string;
} & (
  | { readonly kind: 'miss'; readonly reason: string; readonly times: number }
  | ({ readonly kind: 'report' } & Pick<Report, 'path' | 'paragraph' | 'quote' | 'why'>)
);

/** What the managers of a server have set for it. */
export type ServerSettings = {
  /** Ids of the channels in which mentions are answered, with their threads; empty means all. */
  readonly channels: readonly string[];
  /** Whether the answers to slash commands are shown to the asker alone. */
  readonly isPrivate: boolean;
  /** A language code such as `de`; absent means each member's own. */
  readonly language?: string | undefined;
};

/** What a server has that nobody has set anything for. */
export const DEFAULT_SETTINGS: ServerSettings = { channels: [], isPrivate: false };

/** Keeps what the keeper wants to see later; whatever a method has kept survives a crash. All of it may throw. */
export type Keeper = {
  /** The same question asked again in the same server is counted, and is new again. */
  addMiss(miss: Miss): void;
  addReport(report: Report): void;
  /** What a server's members could not find or found wrong, newest first; `undefined` is the direct messages. */
  kept(guildId: string | undefined): readonly Kept[];
  /** Deletes what is kept of a server but its settings, and says how many entries that were. */
  forget(guildId: string | undefined): number;
  settings(guildId: string): ServerSettings;
  setSettings(guildId: string, settings: ServerSettings): void;
  close(): void;
};

/** An error as the log has it. */
export type RecentError = { readonly at: Date; readonly message: string };

/** How the bot is doing. */
export type ClipsStatus = {
  readonly sources: number;
  readonly passages: number;
  readonly problems: readonly SourceProblem[];
  /** Resident memory of the process, in bytes. */
  readonly memory: number;
  /** When the index that answers now was complete. */
  readonly indexedAt: Date;
  /** Newest first. */
  readonly errors: readonly RecentError[];
};

/** What reading the articles again has changed; paths in the order of the folder. */
export type ReloadReport =
  | {
      readonly kind: 'reloaded';
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
      readonly problems: readonly SourceProblem[];
      readonly sources: number;
      readonly passages: number;
    }
  /** The old index goes on answering; `reason` is one sentence. */
  | { readonly kind: 'failed'; readonly reason: string };
