import { oneLine } from '../../src/replies/one-line.ts';

/** What an article said, from when it was written until the bot has confirmed that it knows better. */
type Version = { readonly path: string; readonly text: string; replacedAt?: number; until?: number };

/** So long after it was replaced nobody waits for an answer from a version any more. */
const FORGET_AFTER_MS = 120_000;

/** What the articles said at each time of a soak, by which quotes are judged. */
export class ServedTexts {
  #versions: Version[] = [];

  /** The articles of a file are these from now on; with none, the file is gone. */
  write(file: string, articles: readonly { readonly path: string; readonly text: string }[]): void {
    const now = performance.now();
    for (const version of this.#versions) {
      if (version.path === file || version.path.startsWith(`${file}#`)) version.replacedAt ??= now;
    }
    this.#versions.push(...articles.map(({ path, text }) => ({ path, text: oneLine(text) })));
  }

  /** The bot has read everything that was there at a time: what was replaced before must not be quoted from now on. */
  confirm(readAt: number): void {
    const now = performance.now();
    for (const version of this.#versions) {
      if (version.replacedAt !== undefined && version.replacedAt < readAt) version.until ??= now;
    }
    this.#versions = this.#versions.filter(({ until = now }) => now - until < FORGET_AFTER_MS);
  }

  /**
   * Whether an article that was served when somebody asked holds a text; white space counts once.
   *
   * @param path the article, or `undefined` for any
   */
  held(path: string | undefined, text: string, askedAt: number): boolean {
    const wanted = oneLine(text).trim();
    return this.#versions.some(
      (version) =>
        (path === undefined || version.path === path) &&
        (version.until === undefined || version.until > askedAt) &&
        wanted !== '' &&
        version.text.includes(wanted),
    );
  }
}
