import type { Ledger } from './ledger.ts';

const WARNING = 40;
const ERROR = 50;

/** What a soak brings about on purpose: cut connections, and files with mistakes, each of which is named once. */
const EXPECTED = [/^lost the connection to Discord/, /^the connection to Discord failed/, /^⚠ /];

/** Reads the log of the bot: how requests ended, and everything that nobody brought about. */
export class LogWatch {
  readonly #ledger: Ledger;
  readonly #outcomes = new Map<string, number>();
  #warnings = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** How often each outcome was written down. */
  get outcomes(): ReadonlyMap<string, number> {
    return this.#outcomes;
  }

  /** How many warnings were expected. */
  get warnings(): number {
    return this.#warnings;
  }

  /** Takes in one line that the program has printed. */
  read(line: string): void {
    const entry = parsed(line);
    if (entry === undefined) {
      if (line.trim() !== '') this.#ledger.fail('printed beside the log', line);
      return;
    }
    const { level, msg = '', outcome } = entry;
    if (outcome !== undefined) this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    if (level < WARNING) return;
    if (level < ERROR && EXPECTED.some((pattern) => pattern.test(msg))) this.#warnings += 1;
    else this.#ledger.fail(level < ERROR ? 'a warning in the log' : 'an error in the log', line);
  }
}

type Line = { readonly level: number; readonly msg?: string; readonly outcome?: string };

function parsed(line: string): Line | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'level' in entry ? (entry as Line) : undefined;
  } catch {
    return undefined;
  }
}
