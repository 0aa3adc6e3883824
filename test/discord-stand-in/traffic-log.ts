import type { FormErrors } from './discord-error.ts';

/** One HTTP request of the bot, without the `/api/v10` in front of its path. */
export type LoggedRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** The status that went back; undefined while the answer is under way, or if the socket was destroyed. */
  status?: number;
};

/** Something Discord would have refused. */
export type Violation = {
  /** `POST /channels/1/messages`, or `gateway`. */
  readonly where: string;
  readonly code: number;
  readonly message: string;
  readonly errors?: FormErrors;
};

/**
 * What the bot sent, and what was wrong with it, in the order in which it came.
 *
 * @example log.violations.push({ where: 'gateway', code: 4014, message: 'Disallowed intent(s).' })
 */
export class TrafficLog {
  readonly requests: LoggedRequest[] = [];
  readonly violations: Violation[] = [];

  /** Keeps the last requests only, and every violation. */
  forgetAllBut(count: number): void {
    this.requests.splice(0, Math.max(0, this.requests.length - count));
  }
}
